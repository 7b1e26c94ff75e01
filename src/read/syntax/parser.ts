import type { Scorer } from '../learn/table.ts';
import { LABEL_FEATURES, labelFeatures } from './label-features.ts';
import { LEFT, ParseState, RIGHT, SHIFT, type TagKinds, UNDER } from './state.ts';
import { TRANSITION_FEATURES, transitionFeatures } from './transition-features.ts';
import { PAD, type WordCodes } from './words.ts';

/**
 * Dependency parser: greedy arc-hybrid transitions (Kuhlmann et al. 2011) learnt with a dynamic oracle (Goldberg and
 * Nivre 2013), relation and transition chosen one after the other. Linear: two transitions a word.
 */
export class Parser {
  readonly #transitions: Scorer;
  readonly #labels: Scorer;
  readonly #kinds: TagKinds;
  readonly #root: number;
  readonly #punct: number;
  readonly #cc: number;
  readonly #state = new ParseState();
  readonly #features = new Int32Array(Math.max(TRANSITION_FEATURES, LABEL_FEATURES));
  readonly #actionScores = new Int32Array(3);
  readonly #labelScores: Int32Array;

  constructor(transitions: Scorer, labels: Scorer, kinds: TagKinds) {
    this.#transitions = transitions;
    this.#labels = labels;
    this.#kinds = kinds;
    this.#root = labels.classes.indexOf('root');
    this.#punct = labels.classes.indexOf('punct');
    this.#cc = labels.classes.indexOf('cc');
    this.#labelScores = new Int32Array(labels.classes.length);
  }

  /** Reads heads and labels off the state that it returns (PAD + index); valid until the next call. */
  parse(words: WordCodes, tags: Int16Array): ParseState {
    const state = this.#state;
    state.begin(words, tags, this.#kinds);
    const root = PAD + words.length;
    const scores = this.#actionScores;
    while (!state.done) {
      const legal = state.legal();
      let action = FORCED[legal]!;
      if (action < 0) {
        const count = transitionFeatures(state, this.#features);
        scores.fill(0);
        this.#transitions.score(this.#features, count, scores);
        action = bestLegal(scores, legal);
      }
      if (action === SHIFT) state.shift();
      else if (action === UNDER) state.attachUnder(this.#punct, this.#cc);
      else
        state.attach(
          action,
          action === LEFT && state.next === root ? this.#root : this.#label(state, action),
        );
    }
    return state;
  }

  #label(state: ParseState, action: number): number {
    const scores = this.#labelScores;
    const count = labelFeatures(state, action, this.#features);
    scores.fill(0);
    this.#labels.score(this.#features, count, scores);
    let best = this.#root === 0 ? 1 : 0;
    for (let c = best + 1; c < scores.length; c++)
      if (scores[c]! > scores[best]! && c !== this.#root) best = c;
    return best;
  }
}

/** The one legal action, or -1, for each set of them. */
const FORCED = [-1, SHIFT, LEFT, -1, RIGHT, -1, -1, -1, UNDER];

/** The legal action with the highest score; the lower number where two are equal. */
export function bestLegal(scores: { readonly [index: number]: number }, legal: number): number {
  let best = -1;
  for (let a = SHIFT; a <= RIGHT; a++)
    if (legal & (1 << a) && (best < 0 || scores[a]! > scores[best]!)) best = a;
  return best;
}
