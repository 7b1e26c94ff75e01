import type { Run } from '../view/page.ts';
import { padded, widthOf, wrapped } from '../view/wrap.ts';

type Style = NonNullable<Run['style']>;
export type Ink = (style: Style, text: string) => string;

/** A line as it stands, with its colours, and the columns that it takes. */
export interface Line {
  readonly text: string;
  readonly used: number;
}

/** Words in styles of their own, in lines of at most `width` columns. */
export function linesOf(runs: readonly Run[], width: number, ink: Ink): Line[] {
  const lines: Line[] = [];
  let [line, used] = ['', 0];
  const close = (): void => {
    lines.push({ text: line, used });
    [line, used] = ['', 0];
  };
  for (const { text, style } of runs)
    for (const word of wrapped(text, width)
      .flatMap((l) => l.split(' '))
      .filter(Boolean)) {
      const size = widthOf(word);
      if (used > 0 && used + 1 + size > width) close();
      line += (used > 0 ? ' ' : '') + (style ? ink(style, word) : word);
      used += (used > 0 ? 1 : 0) + size;
    }
  if (used > 0) close();
  return lines;
}

/** Two columns with a rule between them. */
export function beside(left: readonly Line[], right: readonly Line[], width: number, ink: Ink): string[] {
  const out: string[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const { text, used } = left[i] ?? { text: '', used: 0 };
    out.push(`${text}${padded('', Math.max(0, width - used))}  ${ink('dim', '│')}  ${right[i]?.text ?? ''}`);
  }
  return out;
}
