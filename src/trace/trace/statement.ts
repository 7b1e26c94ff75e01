import type { Span, Telling } from '../../read/index.ts';
import type { Reduced } from './reduce.ts';
import type { Trace } from './types.ts';
import { toldSentence } from './witness.ts';

/** The day on which it was said, where two texts at least give one and no text another. */
export function saidOn(witnesses: readonly Reduced[]): string | undefined {
  const days = new Map<string, string>();
  for (const { telling } of witnesses) {
    const { reading, told, text } = telling;
    for (const { statement } of told)
      for (const date of statement.dates.map((i) => reading.dates[i]!)) {
        const inside = statement.content.some((c) => c.span[0] <= date.span[0] && date.span[1] <= c.span[1]);
        const day = /^\d{4}-\d\d-\d\d/.exec(date.value ?? '')?.[0];
        if (!inside && date.type === 'date' && day !== undefined) days.set(text, day);
      }
  }
  const all = new Set(days.values());
  return days.size > 1 && all.size === 1 ? [...all][0] : undefined;
}

/** The sentence asked for; else the base's that says most directly what it is: in words of the speaker, not the headline. */
export function statementOf(
  witnesses: readonly Reduced[],
  base: Reduced,
  asked: { readonly witness: string; readonly sentence: Span } | undefined,
): Trace['statement'] {
  const of = witnesses.find((w) => w.id === asked?.witness);
  const told = of?.telling.told.find((t) => t.unit.span[0] === asked?.sentence[0]);
  if (of && told) return { ...toldSentence(of.telling, told), witness: of.id };
  const ranked = [...base.telling.told].sort((a, b) => worth(b) - worth(a));
  return { ...toldSentence(base.telling, ranked[0]!), witness: base.id };
}

const worth = ({ statement, part, unit }: Telling['told'][number]): number =>
  (part === 'headline' ? 0 : 8) +
  (statement.source.length > 0 || statement.speaker ? 4 : 0) +
  (statement.directness === 'direct' ? 1 : 0) +
  (unit.figures.length > 0 ? 2 : 0);
