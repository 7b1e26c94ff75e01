import type { Token } from '../../text/prepare.ts';
import { PLATFORMS, SPEAK } from '../lexicon.ts';
import { isDescriber, lookLeft } from './around.ts';
import type { Link } from './link.ts';

/** "X." at the end of a sentence is read as an initial. */
export const bare = (word: string): string =>
  word.length === 2 && word.endsWith('.') ? word.slice(0, 1) : word;

const PLATFORM_OPENERS: ReadonlySet<string> = new Set([...PLATFORMS].map((p) => p.split(' ', 1)[0]!));

/** "wrote on Telegram", "in a post on X": platforms, which are no outlets. */
export function platforms(tokens: readonly Token[], out: Link[]): void {
  for (let i = 1; i < tokens.length; i++) {
    const t = tokens[i]!;
    if (!PLATFORM_OPENERS.has(bare(t.text))) continue;
    let name = bare(t.text);
    let end = i + 1;
    if (!PLATFORMS.has(name)) {
      name = `${t.text} ${bare(tokens[i + 1]?.text ?? '')}`;
      end = i + 2;
      if (!PLATFORMS.has(name)) continue;
    }
    let j = i - 1;
    while (j >= 0 && i - j < 7 && isDescriber(tokens, j)) j--;
    const before = tokens[j];
    if (!before || !/^(on|via|to|over)$/.test(before.lower)) continue;
    const word = lookLeft(tokens, j, SPEAK);
    if (word < 0 && before.lower !== 'via') continue;
    if (out.some((l) => l.span[0] === t.start)) continue;
    out.push({
      role: 'medium',
      name,
      mention: undefined,
      span: [t.start, t.start + (tokens[end - 1]!.start - t.start) + bare(tokens[end - 1]!.text).length],
      how: 'post',
      verb: Math.max(word, 0),
      rule: 'platform',
    });
  }
}
