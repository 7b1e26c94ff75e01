import type { Sentence, Token } from '../../text/prepare.ts';
import {
  BODY_HEADS,
  BODY_OPENERS,
  EVENT_HEADS,
  EVENT_OPENERS,
  isFirstName,
  OFFICE_HEADS,
  OUTLET_HEADS,
  PLACE_HEADS,
  PLACE_OPENERS,
  TITLES,
} from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isCapital } from '../shape.ts';
import { knownAt } from './known-at.ts';
import { mention } from './make.ts';
import { LINKS } from './run-end.ts';

/** A body, outlet, event or place whose head or opener tells it: "Ministry of ...", "... Council". */
export function wholeBody(sentence: Sentence, i: number, to: number): Mention | undefined {
  const { tokens } = sentence;
  const entry = knownAt(tokens, i);
  if (entry && i + entry.words.length >= to) return undefined;
  const second = tokens[i + 1];
  if (second && i + 1 < to) {
    const pair = `${tokens[i]!.lower} ${second.lower}`;
    const kind = BODY_OPENERS.has(pair)
      ? 'body'
      : EVENT_OPENERS.has(pair) || EVENT_OPENERS.has(tokens[i]!.lower)
        ? 'event'
        : PLACE_OPENERS.has(pair)
          ? 'place'
          : undefined;
    if (kind)
      return mention(sentence, i, openedEnd(tokens, i, to), undefined, {
        kind,
        sure: true,
        by: 'name-opener@1',
      });
  }
  // The last word of the run up to the first link decides; "Defense Ministry spokesman" ends before the spokesman.
  let end = i;
  let head = -1;
  while (end < to) {
    const t = tokens[end]!;
    if (
      !isCapital(t) &&
      t.text !== "'s" &&
      t.text !== '’s' &&
      t.text !== "'" &&
      t.text !== '’' &&
      t.text !== '&' &&
      t.lower !== 'and'
    ) {
      break;
    }
    if (
      end > i &&
      (BODY_HEADS.has(t.lower) ||
        OUTLET_HEADS.has(t.lower) ||
        EVENT_HEADS.has(t.lower) ||
        PLACE_HEADS.has(t.lower))
    )
      head = end;
    if (end > i && OFFICE_HEADS.has(t.lower) && TITLES.has(t.text)) break;
    end++;
  }
  if (head < 0) return undefined;
  const headLower = tokens[head]!.lower;
  const person = isFirstName(tokens[i]!.lower) && head === i + 1 && !BODY_HEADS.has(headLower);
  if (person) return undefined;
  let kind: Mention['kind'];
  if (BODY_HEADS.has(headLower)) kind = 'body';
  else if (OUTLET_HEADS.has(headLower)) kind = 'outlet';
  else if (EVENT_HEADS.has(headLower)) kind = 'event';
  else kind = 'place';
  if (headLower === 'agency' && tokens[head - 1]!.lower === 'news') kind = 'outlet';
  let stop = head + 1;
  // "Bank of England" and the like go on after the head.
  if (stop < to && LINKS.has(tokens[stop]!.lower) && kind !== 'place') stop = openedEnd(tokens, i, to);
  return mention(sentence, i, stop, undefined, { kind, sure: true, by: 'name-head@1' });
}

/** After "Ministry of ...": to the end of the run, or before a person's office that ends it. */
function openedEnd(tokens: readonly Token[], i: number, to: number): number {
  let k = i + 2;
  while (k < to) {
    const t = tokens[k]!;
    if (k > i + 2 && (TITLES.has(t.text) || (OFFICE_HEADS.has(t.lower) && k + 1 < to))) return k;
    if (k > i + 2 && isFirstName(t.lower) && k + 1 < to && !LINKS.has(tokens[k - 1]!.lower)) return k;
    k++;
  }
  return to;
}
