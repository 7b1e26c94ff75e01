import { findToken } from '../../src/read/certainty/index.ts';
import { eventFeatures, featureSink } from '../../src/read/certainty/learned/features.ts';
import { valueOfState } from '../../src/read/certainty/learned/model.ts';
import { viewSentence } from '../../src/read/certainty/scope/view.ts';
import { type Parse, prepare } from '../../src/read/text/prepare.ts';

/** A line of the certainty sets; some judge by a number from -3 to 3, MEANTIME by certainty and polarity. */
export interface FactualityLine {
  readonly id: string;
  readonly text: string;
  /** The article; the line itself where there is none. */
  readonly doc?: string;
  readonly events: readonly FactualityEvent[];
}

export interface FactualityEvent {
  readonly start: number;
  readonly end: number;
  readonly factuality?: number;
  readonly certainty?: string | null;
  readonly polarity?: string | null;
}

/** One event with what the model sees of it. */
export interface Example {
  /** Index of the line and of the event within it. */
  readonly line: number;
  readonly event: number;
  readonly doc: string;
  readonly features: Uint32Array;
  readonly factuality: number;
  /** What the rules alone would say. */
  readonly rules: number;
  /** How often it counts in learning. */
  readonly times: number;
}

/** The events that were judged, with their features. Throws where a span lies outside the text. */
export function examplesOf(lines: readonly FactualityLine[], parse: Parse, times = 1): Example[] {
  const sink = featureSink();
  return lines.flatMap((line, i) => {
    const prepared = prepare(line.text, parse);
    const views = prepared.sentences.map((s) => viewSentence(s.tokens));
    return line.events.flatMap((e, k): Example[] => {
      const factuality = goldValue(e);
      if (factuality === undefined) return [];
      const place = findToken(prepared, [e.start, e.end]);
      if (!place) throw new Error(`${line.id}: no token at ${e.start}`);
      const rules = valueOfState(eventFeatures(views[place.sentence]!, place.token, sink));
      const features = sink.keys.slice(0, sink.count);
      return [{ line: i, event: k, doc: line.doc ?? line.id, features, factuality, rules, times }];
    });
  });
}

/** MEANTIME's labels on the scale of the others, as the unified factuality corpus maps them (Stanovsky et al. 2017). */
function goldValue(e: FactualityEvent): number | undefined {
  if (typeof e.factuality === 'number') return e.factuality;
  if (!e.certainty || !e.polarity) return undefined;
  const size = e.certainty === 'CERTAIN' ? 3 : /^(PROBABLE|POSSIBLE)$/.test(e.certainty) ? 1.5 : 0;
  return e.polarity === 'NEG' ? -size : e.polarity === 'POS' ? size : 0;
}
