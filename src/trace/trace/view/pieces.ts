import type { ToldSentence, Trace, TraceLink, TraceWitness } from '../types.ts';
import { onceEach } from './once.ts';

/** What the body says most fully, in words of the speaker where there are such; else the headline. */
export function fullest(told: readonly ToldSentence[]): ToldSentence {
  return [...told].sort((a, b) => worth(b) - worth(a))[0]!;
}

const worth = ({ part, source, speaker, directness, figures }: ToldSentence): number =>
  (part === 'headline' ? 0 : 8) +
  (source !== null || speaker !== null ? 4 : 0) +
  (figures.length > 0 ? 2 : 0) +
  (directness === 'direct' ? 1 : 0);

/** The way by which the witness says that it came, where that is longer than who speaks. */
export function chainOf(told: readonly ToldSentence[]): ToldSentence['chain'] | undefined {
  const own = fullest(told);
  return [own, ...told.filter((t) => t.speaker === own.speaker)].find((t) => t.chain.length > 1)?.chain;
}

/** Witnesses whose headline or lead differ from their body in the same way, by date. */
export function headlinesAlike({
  witnesses,
}: Trace): readonly { readonly of: readonly string[]; readonly headline: TraceWitness['headline'] }[] {
  const alike = new Map<string, { of: string[]; headline: TraceWitness['headline'] }>();
  for (const { id, headline: all } of witnesses) {
    const headline = onceEach(all);
    if (headline.length === 0) continue;
    const key = JSON.stringify(headline.map((v) => [v.kind, v.from?.exact, v.to?.exact]));
    const known = alike.get(key);
    if (known) known.of.push(id);
    else alike.set(key, { of: [id], headline });
  }
  return [...alike.values()];
}

const SURE = 0.8;

/** The least sure link, where it is not sure: what would part the trace if it were wrong. */
export function leastSure({ links }: Trace): TraceLink | undefined {
  const weakest = links.filter((l) => l.kind === 'same').sort((x, y) => x.score - y.score)[0];
  return weakest && weakest.score <= SURE ? weakest : undefined;
}
