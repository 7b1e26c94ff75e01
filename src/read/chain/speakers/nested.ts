import type { Span } from '../../../model/index.ts';
import type { FoundStatement } from '../../statements/found.ts';
import { type Scene, sentenceAt, tokenAt } from '../scene.ts';
import { AUXILIARIES, SAYS } from '../words.ts';
import { isBodyNoun, isOfficeNoun } from './people.ts';
import { readSource } from './source.ts';

/** Who speaks inside what another relays. */
export interface Nested {
  readonly name: string;
  readonly span: Span;
}

/**
 * Who speaks inside what an outlet relays: "[Yonhap reports that] the ministry said ...". The name that a verb of
 * saying follows within three words, or that "according to" precedes.
 */
export function nestedSpeaker(scene: Scene, st: FoundStatement): Nested | undefined {
  for (const part of st.content) {
    const s = sentenceAt(scene.prepared, part.span[0]);
    const sentence = scene.prepared.sentences[s]!;
    const from = tokenAt(sentence, part.span[0]);
    const to = tokenAt(sentence, part.span[1] - 1) + 1;
    for (const p of scene.placed[s]!) {
      if (p.from < from || p.to > to) continue;
      if (p.name.kind === 'place' && p.name.canonical !== p.name.exact) continue;
      if (p.name.kind === 'event' || p.name.kind === 'outlet') continue;
      // "A team that watches trade with Vell said": the name is not who said it.
      const inside = /^(?:against|with|to|from|near|between|about)$/.test(
        sentence.tokens[p.from - 1]?.lower ?? '',
      );
      for (let k = p.to; !inside && k < to && k < p.to + 3; k++) {
        if (!SAYS.has(sentence.tokens[k]!.lower) && !AUXILIARIES.has(sentence.tokens[k]!.lower)) break;
        if (SAYS.has(sentence.tokens[k]!.lower)) return { name: p.name.canonical, span: p.name.span };
      }
      const before = sentence.tokens[p.from - 1]?.lower === 'the' ? p.from - 2 : p.from - 1;
      // "This was reported by the General Staff."
      if (sentence.tokens[before]?.lower === 'by' && SAYS.has(sentence.tokens[before - 1]?.lower ?? ''))
        return { name: p.name.canonical, span: p.name.span };
      if (sentence.tokens[before]?.lower === 'to' && sentence.tokens[before - 1]?.lower === 'according')
        return { name: p.name.canonical, span: p.name.span };
    }
    const described = descriptionThatSays(scene, part.span);
    if (described) return described;
  }
  return undefined;
}

/** "[Reuters reported:] the statistics office said ...": a source without a name that opens the content. */
function descriptionThatSays(scene: Scene, span: Span): Nested | undefined {
  const sentence = scene.prepared.sentences[sentenceAt(scene.prepared, span[0])]!;
  const from = tokenAt(sentence, span[0]);
  for (let k = from + 1; k < sentence.tokens.length && k < from + 12; k++) {
    const t = sentence.tokens[k]!;
    if (/^[,;:("“]$/.test(t.text)) return undefined;
    if (!SAYS.has(t.lower)) continue;
    const start = sentence.tokens[sentence.tokens[from]!.lower === 'that' ? from + 1 : from]!.start;
    const source = readSource(scene, [start, sentence.tokens[k - 1]!.end]);
    if (!source || source.as === 'pronoun') return undefined;
    if (source.as === 'name') return { name: source.placed.name.canonical, span: source.span };
    if (!isOfficeNoun(source.head) && !isBodyNoun(source.head)) return undefined;
    return { name: scene.prepared.text.slice(source.span[0], source.span[1]), span: source.span };
  }
  return undefined;
}
