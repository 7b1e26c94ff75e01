import type { FoundStatement } from '../statements/found.ts';
import { type Placed, type Scene, sentenceAt, tokenAt } from './scene.ts';

const SAYS: ReadonlySet<string> = new Set(
  'said says told stated announced reported believes believed estimated estimates claimed claims confirmed warned assessed assesses added noted disclosed revealed expects expected learned concluded found detected declined denied'.split(
    ' ',
  ),
);

/**
 * Who speaks inside what an outlet relays: "[Yonhap reports that] the ministry said ...". The name that a verb of
 * saying follows within three words, or that "according to" precedes.
 */
export function nestedSpeaker(scene: Scene, st: FoundStatement): Placed | undefined {
  for (const part of st.content) {
    const s = sentenceAt(scene.prepared, part.span[0]);
    const sentence = scene.prepared.sentences[s]!;
    const from = tokenAt(sentence, part.span[0]);
    const to = tokenAt(sentence, part.span[1] - 1) + 1;
    for (const p of scene.placed[s]!) {
      if (p.from < from || p.to > to) continue;
      if (p.name.kind === 'place' && p.name.canonical !== p.name.exact) continue;
      if (p.name.kind === 'event' || p.name.kind === 'outlet') continue;
      for (let k = p.to; k < to && k < p.to + 3; k++) if (SAYS.has(sentence.tokens[k]!.lower)) return p;
      const before = sentence.tokens[p.from - 1]?.lower === 'the' ? p.from - 2 : p.from - 1;
      if (sentence.tokens[before]?.lower === 'to' && sentence.tokens[before - 1]?.lower === 'according')
        return p;
    }
  }
  return undefined;
}
