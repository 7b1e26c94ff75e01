import { findToken } from '../../src/read/certainty/index.ts';
import { eventFeatures, featureSink } from '../../src/read/certainty/learned/features.ts';
import { viewSentence } from '../../src/read/certainty/scope/view.ts';
import { type Parse, prepare } from '../../src/read/text/prepare.ts';

/** A line of uw.dev.jsonl. */
export interface FactualityLine {
  readonly id: string;
  readonly text: string;
  readonly doc: string;
  readonly events: readonly { readonly start: number; readonly end: number; readonly factuality: number }[];
}

/** One event with what the model sees of it. */
export interface Example {
  readonly line: number;
  readonly doc: string;
  readonly features: Uint32Array;
  readonly factuality: number;
}

export function examplesOf(lines: readonly FactualityLine[], parse: Parse): Example[] {
  const sink = featureSink();
  return lines.flatMap((line, i) => {
    const prepared = prepare(line.text, parse);
    const views = prepared.sentences.map((s) => viewSentence(s.tokens));
    return line.events.map((e): Example => {
      const place = findToken(prepared, [e.start, e.end]);
      if (!place) throw new Error(`${line.id}: no token at ${e.start}`);
      eventFeatures(views[place.sentence]!, place.token, sink);
      return { line: i, doc: line.doc, features: sink.keys.slice(0, sink.count), factuality: e.factuality };
    });
  });
}
