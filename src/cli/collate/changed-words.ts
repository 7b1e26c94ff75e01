import type { WitnessTelling } from '../../trace/index.ts';
import { shown } from '../view/escape.ts';
import type { Page, Run } from '../view/page.ts';

/**
 * A telling with its changed words marked: put-in words in colour, left-out words struck through; without colour as
 * in git's word diff, {+put in+} and [-left out-].
 */
export function changedWords(page: Page, telling: WitnessTelling): Run[] {
  const { exact, span, diff, rewritten, part } = telling;
  const notes = [...(part === 'headline' ? ['headline'] : []), ...(rewritten ? ['rewritten'] : [])];
  const note: Run[] = notes.length > 0 ? [{ text: `(${notes.join(', ')})`, style: 'dim' }] : [];
  if (rewritten) return [{ text: shown(exact) }, ...note];
  const runs: Run[] = [];
  let at = span[0];
  const upTo = (end: number): void => {
    const words = shown(exact.slice(at - span[0], end - span[0]));
    // A full stop or a closing mark stands at the word before it, whatever became of that.
    const closing = /^[.,;:!?)”’"'»]+(?= |$)/.exec(words)?.[0] ?? '';
    const last = runs.at(-1);
    if (closing && last) runs[runs.length - 1] = { ...last, text: last.text + closing };
    const rest = closing && last ? words.slice(closing.length).trim() : words;
    if (rest) runs.push({ text: rest });
    at = Math.max(at, end);
  };
  for (const { at: place, from, to } of diff) {
    upTo(Math.max(at, to ? to.span[0] : place));
    if (from) runs.push(marked(page, shown(from.exact), 'out'));
    if (to) {
      runs.push(marked(page, shown(to.exact), 'in'));
      at = to.span[1];
    }
  }
  upTo(span[1]);
  return [...runs, ...note];
}

function marked(page: Page, words: string, how: 'in' | 'out'): Run {
  if (page.colour) return { text: words, style: how === 'in' ? 'yellow' : ['red', 'strikethrough'] };
  return { text: how === 'in' ? `{+${words}+}` : `[-${words}-]` };
}
