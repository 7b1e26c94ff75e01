import type { Hop } from '../../model/index.ts';
import { type Link, sameOutlet } from './links/link.ts';
import { contentStart } from './own-links.ts';
import { isQuoted } from './quoted.ts';
import { isRelaying } from './relaying.ts';
import { type Scene, sentenceAt } from './scene.ts';
import type { Cast } from './speakers/people.ts';

/**
 * Links of sentences in which no statement was found, by the person or body that they name: what they say of how
 * its words came here holds for its statements elsewhere.
 */
export function orphans(
  scene: Scene,
  cast: Cast,
  bySentence: readonly (readonly Link[])[],
): Map<string, Hop[]> {
  const anchored = new Set<number>();
  for (const st of scene.statements)
    for (const p of [...st.source, ...st.cue, ...st.content])
      anchored.add(sentenceAt(scene.prepared, p.span[0]));
  const out = new Map<string, Hop[]>();
  for (const [s, links] of bySentence.entries()) {
    if (anchored.has(s)) continue;
    const hops = links
      .filter((l) => l.role !== 'cited' && !isQuoted(scene.quoted, l.span))
      .map(
        (l): Hop => ({
          role:
            l.role === 'medium'
              ? 'medium'
              : scene.outlet && sameOutlet(l.name, scene.outlet)
                ? 'outlet'
                : 'relayer',
          name: l.name,
          span: l.span,
          ...(l.how && l.role === 'medium' && { how: l.how }),
          basis: 'inferred',
        }),
      );
    if (!hops.length) continue;
    const named = (index: number): boolean => {
      let some = false;
      for (const p of scene.placed[index] ?? []) {
        if (p.name.kind !== 'person' && p.name.kind !== 'body') continue;
        some = true;
        const key = String(cast.firstOf[p.index]);
        if (!out.has(key)) out.set(key, hops);
      }
      return some;
    };
    const { sentences } = scene.prepared;
    if (!named(s) && s > 0 && !anchored.has(s - 1) && sentences[s - 1]!.paragraph === sentences[s]!.paragraph)
      named(s - 1);
  }
  return out;
}

/** By statement: the links that a relaying sentence after it gives. */
export function relayed(
  scene: Scene,
  bySentence: readonly (readonly Link[])[],
): Map<number, readonly Link[]> {
  const out = new Map<number, readonly Link[]>();
  const { sentences } = scene.prepared;
  let last = -1;
  for (const sentence of sentences) {
    while (last + 1 < scene.statements.length && contentStart(scene.statements[last + 1]!) < sentence.start)
      last++;
    const links = bySentence[sentence.index]!;
    if (last < 0 || !isRelaying(sentence, links)) continue;
    const target = scene.statements[last]!;
    const at = sentenceAt(scene.prepared, contentStart(target));
    if (sentence.paragraph - sentences[at]!.paragraph <= 1) out.set(last, links);
  }
  return out;
}
