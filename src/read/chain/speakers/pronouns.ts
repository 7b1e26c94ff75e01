import { bisect } from '../../sorted.ts';
import { isQuoted } from '../quoted.ts';
import { type Scene, sentenceAt, tokenAt } from '../scene.ts';
import type { Cast } from './people.ts';

/** A person whom "he" or "she" may mean. */
interface Candidate {
  readonly mention: number;
  score: number;
}

/** Who spoke last, and where. */
export interface LastSpeaker {
  readonly first: number;
  readonly at: number;
}

/** How many names and sentences a pronoun looks back over. */
const LOOK_BACK = 40;
const SENTENCES = 15;

/**
 * What speaks for a person as the antecedent of a pronoun, in the manner of Lappin & Leass (1994): nearness, being a
 * subject, having spoken last, being named often. Set on machine coreference of the training articles.
 */
export const SALIENCE = {
  distance: -0.6,
  subject: 1.2,
  owner: -0.4,
  quoted: -2,
  gendered: 0.6,
  spoke: 1.5,
  often: 0.3,
  opens: 0.4,
};

/** The mention that "he" (m), "she" (f) or "the official" (undefined) at `offset` means; undefined where nobody fits. */
export function antecedent(
  scene: Scene,
  cast: Cast,
  counts: ReadonlyMap<number, number>,
  gender: 'm' | 'f' | undefined,
  offset: number,
  last: LastSpeaker | undefined,
): number | undefined {
  const { names, prepared } = scene;
  const here = sentenceAt(prepared, offset);
  const byFirst = new Map<number, Candidate>();
  let i = before(names, offset);
  let s = here;
  for (let n = 0; i >= 0 && n < LOOK_BACK; i--, n++) {
    const name = names[i]!;
    while (s > 0 && prepared.sentences[s]!.start > name.span[0]) s--;
    if (here - s > SENTENCES) break;
    if (name.kind !== 'person') continue;
    const first = cast.firstOf[i]!;
    const told = cast.gender.get(first);
    if (told && gender && told !== gender) continue;
    const score = scoreOf(scene, i, s, here, told !== undefined);
    const known = byFirst.get(first);
    if (!known)
      byFirst.set(first, {
        mention: i,
        score: score + SALIENCE.often * Math.log(1 + (counts.get(first) ?? 1)),
      });
    else known.score = Math.max(known.score, score) + 0.1;
  }
  if (last && names[last.first]!.kind === 'person') {
    const told = cast.gender.get(last.first);
    const away = here - sentenceAt(prepared, last.at);
    if ((!told || !gender || told === gender) && away <= SENTENCES) {
      const known = byFirst.get(last.first);
      const bonus = SALIENCE.spoke;
      if (known) known.score += bonus;
      else
        byFirst.set(last.first, {
          mention: last.first,
          score: bonus + SALIENCE.distance * Math.min(6, away) + (told ? SALIENCE.gendered : 0),
        });
    }
  }
  let best: Candidate | undefined;
  for (const c of byFirst.values()) if (!best || c.score > best.score) best = c;
  return best?.mention;
}

function scoreOf(scene: Scene, i: number, s: number, here: number, gendered: boolean): number {
  const name = scene.names[i]!;
  const sentence = scene.prepared.sentences[s]!;
  const { tokens } = sentence;
  const from = tokenAt(sentence, name.span[0]);
  const to = tokenAt(sentence, name.span[1]);
  let score = SALIENCE.distance * Math.min(6, here - s);
  if (gendered) score += SALIENCE.gendered;
  if (isQuoted(scene.quoted, name.span)) score += SALIENCE.quoted;
  const rel = tokens[to - 1]?.rel ?? '';
  const next = tokens[to];
  if (
    rel
      ? rel.startsWith('nsubj')
      : next !== undefined && /^(said|says|is|was|has|had|told|also|will|would)$/.test(next.lower)
  )
    score += SALIENCE.subject;
  if (next && /^['’]s?$/.test(next.text)) score += SALIENCE.owner;
  if (from === 0 || (name.office && name.office.span[0] === sentence.start)) score += SALIENCE.opens;
  return score;
}

/** Index of the last name that begins before `offset`; -1 where none does. */
export function before(
  names: readonly { readonly span: readonly [number, number] }[],
  offset: number,
): number {
  return bisect(names.length, (i) => names[i]!.span[0] < offset) - 1;
}
