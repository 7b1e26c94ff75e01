import type { Stemma, Witness } from '../stemma/types.ts';
import type { Trace } from './types.ts';

/** The stemma of a trace, as its drawing takes it; readings are those that the apparatus shows. */
export function stemmaOf(trace: Trace): Stemma {
  const readings = new Map<string, Witness['readings'][number][]>(trace.witnesses.map((w) => [w.id, []]));
  for (const { slot, kind, readings: having } of trace.apparatus)
    for (const { reading, words, of, witnesses } of having)
      for (const id of witnesses)
        readings.get(id)!.push({ slot, kind, reading, words: id === of ? words : null });
  return {
    ...trace.stemma,
    contradictions: trace.contradictions,
    witnesses: new Map(
      trace.witnesses.map(({ id, outlet, article }) => [
        id,
        {
          id,
          outlet,
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
