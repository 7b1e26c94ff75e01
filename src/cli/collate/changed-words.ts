import type { ToldPlace, WitnessTelling } from '../../trace/index.ts';
import { shown } from '../view/escape.ts';
import type { Page, Run } from '../view/page.ts';

/**
 * A telling with its changed words marked: put-in words in colour, left-out words struck through; without colour as
 * in git's word diff, {+put in+} and [-left out-].
 */
export function changedWords(page: Page, base: ToldPlace, telling: WitnessTelling): Run[] {
  const { exact, span, diff, rewritten } = telling;
  if (rewritten) return [{ text: shown(exact) }, { text: '(rewritten)', style: 'dim' }];
  const runs: Run[] = [];
  let at = span[0];
  const upTo = (end: number): void => {
    const words = shown(exact.slice(at - span[0], end - span[0]));
    if (words) runs.push({ text: words });
    at = Math.max(at, end);
  };
  for (const { from, to } of diff) {
    const place = to ? to.span[0] : placeOf(telling, base, from!.span[0]);
    upTo(Math.max(at, place));
    if (from) runs.push(marked(page, shown(from.exact), 'out'));
    if (to) {
      runs.push(marked(page, shown(to.exact), 'in'));
      at = to.span[1];
    }
  }
  upTo(span[1]);
  return runs;
}

function marked(page: Page, words: string, how: 'in' | 'out'): Run {
  if (page.colour) return { text: words, style: how === 'in' ? 'yellow' : ['red', 'strikethrough'] };
  return { text: how === 'in' ? `{+${words}+}` : `[-${words}-]` };
}

/** Where in the telling words of the base that it leaves out would stand: after the words before them. */
function placeOf(telling: WitnessTelling, base: ToldPlace, offset: number): number {
  const before = telling.diff.filter((h) => h.from && h.to && h.from.span[0] < offset).at(-1);
  const [from, to] = before ? [before.from!.span[1], before.to!.span[1]] : [base.span[0], telling.span[0]];
  // Between two changes the words are equal but for punctuation and space: count words, not characters.
  const left = offset - from;
  const words = base.exact
    .slice(from - base.span[0], from - base.span[0] + left)
    .split(/\s+/)
    .filter(Boolean).length;
  const rest = telling.exact.slice(to - telling.span[0]);
  let end = 0;
  for (let i = 0; i < words; i++) {
    const next = /^\s*\S+/.exec(rest.slice(end));
    if (!next) break;
    end += next[0].length;
  }
  return to + end;
}
