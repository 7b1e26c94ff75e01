import type { FoundStatement } from '../../../src/read/statements/found.ts';
import { refine } from '../../../src/read/statements/rules/index.ts';
import { findOpening } from '../../../src/read/text/headline.ts';
import { prepare } from '../../../src/read/text/prepare.ts';

/** A statement as a line: "source | cue | content", parts of one list joined by " … ". */
export function lines(text: string): string[] {
  return statements(text).map((s) =>
    [s.source, s.cue, s.content].map((list) => list.map((p) => p.exact).join(' … ')).join(' | '),
  );
}

/** What the rules find by themselves, without a model's finds. */
export function statements(text: string) {
  const prepared = prepare(text);
  const { headline, dateline } = findOpening(prepared, undefined);
  const found = refine({ prepared, headline, dateline }, []);
  for (const s of found)
    for (const p of [...s.source, ...s.cue, ...s.content])
      if (text.slice(...p.span) !== p.exact) throw new Error(`${p.span}: ${p.exact}`);
  return found;
}

export type Given = readonly [source: string, cue: string, content: string | readonly string[]];

/** What the rules make of a model's finds, given by their words. */
export function repaired(text: string, given: readonly Given[]): string[] {
  const at = (words: string) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(words);
    return [
      { span: [start, start + words.length] as const, exact: words, basis: 'stated' as const, by: 'test@1' },
    ];
  };
  const found = given.map(
    ([source, cue, content]): FoundStatement => ({
      part: 'body',
      source: source ? at(source) : [],
      cue: cue ? at(cue) : [],
      content: typeof content === 'string' ? at(content) : content.flatMap(at),
      directness: 'indirect',
      marks: 'none',
      kind: 'saying',
      confidence: 0.9,
    }),
  );
  const prepared = prepare(text);
  return refine({ prepared, ...findOpening(prepared, undefined) }, found).map((s) =>
    [s.source, s.cue, s.content].map((l) => l.map((p) => p.exact).join(' … ')).join(' | '),
  );
}
