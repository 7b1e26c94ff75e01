import type { Language } from '../languages/index.ts';
import { dayOf } from '../plan/calendar.ts';
import { type Fact, factsOf } from '../plan/facts.ts';
import type { Telling } from '../plan/telling.ts';
import { Random, STREAMS, scramble } from '../random.ts';
import type { Outlet } from '../world/outlets.ts';
import type { SentenceContext } from './sentence.ts';
import type { World } from './world.ts';

export interface Planned {
  readonly context: SentenceContext;
  readonly cited: readonly Outlet[];
  /** The earlier statement that this sentence is followed by a mention of. */
  readonly earlier: Fact | null;
}

/** How each statement is worded: decided by the article whose words these are, so that a copy is worded alike. */
export function wordings(
  world: World,
  words: number,
  tellings: readonly Telling[],
  language: Language,
): Planned[] {
  const { plan, outlets, names, seed, clusters } = world;
  const past = clusters.before[plan.cluster[words]!]!;
  const random = new Random(seed, STREAMS.told, words);
  const parent = plan.parent[words]!;
  const before = parent < 0 ? -1 : plan.parent[parent]!;
  const known = new Set<number>();
  const day = dayOf(plan.minute[words]!);
  return tellings.map((telling, i) => {
    const cite = random.chance(i === 0 ? 0.85 : 0.2) && parent >= 0;
    const twice = random.chance(0.5) && cite && before >= 0;
    const cited = twice ? [plan.outlet(parent), plan.outlet(before)] : cite ? [plan.outlet(parent)] : [];
    const { speaker } = telling.fact;
    const context: SentenceContext = {
      language,
      names,
      own: scramble(random.next()),
      known: known.has(speaker),
      pronoun: random.chance(0.4) && tellings[i - 1]?.fact.speaker === speaker,
      cited: cited.map((o) => outlets.name(o, language.text.tag)),
      day,
      reported: parent < 0 ? day : dayOf(plan.minute[parent]!),
    };
    if (telling.named) known.add(speaker);
    const looksBack = i === 0 && random.chance(0.5) && past >= 0;
    return { context, cited, earlier: looksBack ? factsOf(clusters, past, seed)[0]! : null };
  });
}
