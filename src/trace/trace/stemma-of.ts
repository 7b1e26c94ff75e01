import type { Stemma, Witness } from '../stemma/types.ts';
import type { Trace } from './types.ts';

/** The stemma of a trace, as its drawing takes it; readings are those that the apparatus shows; what has no outlet goes by its headline. */
export function stemmaOf(trace: Trace): Stemma {
  const readings = new Map<string, Witness['readings'][number][]>(trace.witnesses.map((w) => [w.id, []]));
  for (const { slot, kind, readings: having } of trace.apparatus)
    for (const { reading, words, of, witnesses } of having)
      for (const id of witnesses)
        readings.get(id)!.push({ slot, kind, reading, words: id === of ? words : null });
  const named = new Map(trace.witnesses.map((w) => [w.id, w.outlet ?? titleOf(w)]));
  return {
    ...trace.stemma,
    nodes: trace.stemma.nodes.map((n) => (n.kind === 'read' ? { ...n, outlet: named.get(n.id)! } : n)),
    contradictions: trace.contradictions,
    witnesses: new Map(
      trace.witnesses.map(({ id, article }) => [
        id,
        {
          id,
          outlet: named.get(id)!,
          published: article.published ?? null,
          language: article.language,
          chains: [],
          links: [],
          readings: readings.get(id)!,
        },
      ]),
    ),
    origins: trace.origins,
    earliestKnown: () => trace.earliest,
  };
}

const titleOf = ({ article }: Trace['witnesses'][number]): string | null => {
  const title = article.headline?.exact ?? article.title;
  return title === undefined ? null : `“${title}”`;
};
