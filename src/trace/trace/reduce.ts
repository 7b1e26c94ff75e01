import type { Span, Telling, Told } from '../../read/index.ts';
import { overlaps } from '../../read/parts.ts';
import { align } from '../align/align.ts';
import { sameVoice, type Voice, voiceOf } from '../variants/speakers.ts';
import type { TellingOf } from './types.ts';

/** A telling with those sentences alone that tell the statement. */
export interface Reduced {
  readonly id: string;
  readonly telling: Telling;
  readonly of: TellingOf;
}

/**
 * The telling without what is not of the statement: other sentences, and other figures of its sentences. In the order of
 * the text; a sentence once.
 */
export function reduced(of: TellingOf): Reduced {
  const { telling, told } = of;
  const spans = new Map<Told, Span[]>();
  for (const { sentence, span } of told) {
    const at = telling.told.find((t) => t.unit.span[0] === sentence[0] && t.unit.span[1] === sentence[1]);
    if (!at) continue;
    const list = spans.get(at);
    if (list) list.push(span);
    else spans.set(at, [span]);
  }
  const kept = telling.told.filter((t) => spans.has(t)).map((t) => withFigures(t, spans.get(t)!));
  return { id: of.id, telling: { ...telling, told: kept }, of };
}

/**
 * Where the headline and the lead tell what the base's sentences tell, and are none of those of `of`: they shorten it, so that
 * the linker, which knows nothing of the rest of the article, may not find them.
 */
export function openingOf(of: Reduced, base: Reduced): readonly Span[] {
  const { told } = of.telling;
  const own = new Set(told.map((t) => t.unit));
  const voice = (t: Told): Voice => voiceOf({ telling: of.telling, told: t });
  const opening = of.of.telling.told.filter(
    (t) =>
      (t.part === 'headline' || t.part === 'lead') &&
      !own.has(t.unit) &&
      !told.some((o) => overlaps(o.unit.span, t.unit.span)) &&
      // Somebody else who gives no number may speak of it otherwise, or deny it.
      !(
        t.unit.figures.length === 0 &&
        told.every((o) => o.unit.figures.length > 0 && sameVoice(voice(o), voice(t)) === 'no')
      ),
  );
  if (opening.length === 0) return [];
  const alike = new Set(align(base.telling.told, opening).map((l) => l.other));
  return opening.filter((_, i) => alike.has(i)).map((t) => t.unit.span);
}

/** With the sentences at these places, too. */
export function withSentences(of: Reduced, places: readonly Span[]): Reduced {
  if (places.length === 0) return of;
  const { told } = of.telling;
  const has = ([start, end]: Span): boolean => places.some((p) => p[0] === start && p[1] === end);
  const all = [...told, ...of.of.telling.told.filter((t) => has(t.unit.span))];
  all.sort((a, b) => a.unit.span[0] - b.unit.span[0] || a.unit.span[1] - b.unit.span[1]);
  return { ...of, telling: { ...of.telling, told: all } };
}

function withFigures(told: Told, spans: readonly Span[]): Told {
  const figures = told.unit.figures.filter((f) => spans.some((s) => overlaps(s, f.span)));
  if (figures.length === told.unit.figures.length) return told;
  return { ...told, unit: { ...told.unit, figures } };
}
