import type { Sentence } from '../text/prepare.ts';
import type { Link } from './links/link.ts';
import type { Scene } from './scene.ts';
import { RETOLD, SAYING } from './words.ts';

const POINTERS: ReadonlySet<string> = new Set(['this', 'it', 'so', 'that']);

/**
 * Whether a sentence says of the one before it how it came here: "She said this in an interview with ...",
 * "This was reported by ...". It needs a link, and a word that points back, said by a verb of saying.
 */
export function isRelaying(sentence: Sentence, links: readonly Link[]): boolean {
  if (links.length === 0 || sentence.tokens.length > 45) return false;
  const { tokens } = sentence;
  if (RETOLD.has(tokens[1]?.lower ?? '') && /^(was|were|is|are)$/.test(tokens[2]?.lower ?? '')) return true;
  for (let i = 0; i < tokens.length; i++) {
    if (!POINTERS.has(tokens[i]!.lower)) continue;
    if (i > 0 && SAYING.has(tokens[i - 1]!.lower)) {
      const next = tokens[i + 1];
      // "said this week", "said that the ships ..." point nowhere.
      if (!next || /^(in|on|to|during|at|,|\.|by|while|when|through|via|after)$/.test(next.lower))
        return true;
    }
    if (i < 3 && /^(was|is|were|has|had)$/.test(tokens[i + 1]?.lower ?? '')) {
      for (let k = i + 2; k < i + 5 && k < tokens.length; k++) if (SAYING.has(tokens[k]!.lower)) return true;
    }
  }
  return false;
}

/** "KYIV (Reuters) -": the agency credited with the article, or undefined. */
export function creditOf(scene: Scene): Link | undefined {
  for (const sentence of scene.prepared.sentences.slice(0, 6)) {
    const { tokens } = sentence;
    for (const p of scene.placed[sentence.index]!) {
      if (p.from > 16) break;
      if (
        p.name.kind !== 'outlet' &&
        p.name.kind !== 'body' &&
        p.name.kind !== 'other' &&
        p.name.kind !== 'person'
      )
        continue;
      const closed = tokens[p.from - 1]?.text === '(' && tokens[p.to]?.text === ')';
      if (!closed || !/^(-|--|—|–|:)$/.test(tokens[p.to + 1]?.text ?? '')) continue;
      return {
        role: 'relayer',
        name: p.name.canonical,
        mention: p.index,
        span: p.name.span,
        how: undefined,
        verb: p.from,
        rule: 'credit',
      };
    }
  }
  return undefined;
}
