import type { Span } from '../../model/index.ts';
import { shown } from '../view/escape.ts';
import type { Page, Run } from '../view/page.ts';

/** Words with those that were looked for marked: in colour, else between stars. */
export function marked(page: Page, words: string, found: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let next = 0;
  for (const { 0: token, index } of words.matchAll(/\S+/g)) {
    const end = index + token.length;
    while (next < found.length && found[next]![1] <= index) next++;
    const here = found[next];
    if (!here || here[0] >= end) runs.push({ text: shown(token) });
    else if (page.colour) runs.push({ text: shown(token), style: ['bold', 'yellow'] });
    else {
      const [from, to] = [Math.max(0, here[0] - index), Math.min(token.length, here[1] - index)];
      runs.push({
        text: `${shown(token.slice(0, from))}*${shown(token.slice(from, to))}*${shown(token.slice(to))}`,
      });
    }
  }
  return runs;
}
