import type { Token } from '../../text/prepare.ts';
import {
  BODY_HEADS,
  BODY_OPENERS,
  DAYS,
  EVENT_HEADS,
  EVENT_OPENERS,
  isFirstName,
  OFFICE_FIELDS,
  OFFICE_HEADS,
  PLACE_HEADS,
  PLACE_OPENERS,
  PRONOUNS,
  TITLES,
} from '../lexicon.ts';
import { isAcronym, isCapital, isInitial } from '../shape.ts';
import { OWNERS, PARTICLES } from '../words.ts';
import { knownAt } from './known-at.ts';
import { skips } from './runs.ts';

export const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'to', 'without']);

/** End of the run: capitalised words with the small words that stand inside names. */
export function runEnd(tokens: readonly Token[], start: number): number {
  let i = start + (knownAt(tokens, start)?.words.length ?? 1);
  while (i < tokens.length) {
    const t = tokens[i]!;
    const before = tokens[i - 1]!;
    if (isCapital(t)) {
      if (breaksInside(tokens, i)) break;
      i += knownAt(tokens, i)?.words.length ?? 1;
      continue;
    }
    const next = tokens[i + 1];
    if (!next) break;
    if (PARTICLES.has(t.lower)) {
      let k = i + 1;
      while (k < tokens.length && k < i + 3 && (PARTICLES.has(tokens[k]!.lower) || tokens[k]!.lower === 'la'))
        k++;
      const after = tokens[k];
      if (!after || !isCapital(after)) break;
      i = k + 1;
      continue;
    }
    if (LINKS.has(t.lower)) {
      const pair = `${before.lower} ${t.lower}`;
      const opener =
        BODY_OPENERS.has(pair) ||
        EVENT_OPENERS.has(pair) ||
        PLACE_OPENERS.has(pair) ||
        (t.lower === 'of' && OFFICE_HEADS.has(before.lower) && officeField(tokens, i + 1)) ||
        (t.lower !== 'to' &&
          (BODY_HEADS.has(before.lower) || EVENT_HEADS.has(before.lower)) &&
          !PLACE_HEADS.has(before.lower));
      if (!opener) break;
      const k = next.lower === 'the' ? i + 2 : i + 1;
      const after = tokens[k];
      if (!after || !isCapital(after) || skips(tokens, k)) break;
      i = k + 1;
      continue;
    }
    if (
      (t.text === "'s" || t.text === '’s') &&
      (OWNERS.has(before.lower) || ownsBody(before, next)) &&
      isCapital(next)
    ) {
      i += 2;
      continue;
    }
    if (
      (t.text === "'" || t.text === '’') &&
      t.start === before.end &&
      before.lower.endsWith('s') &&
      OWNERS.has(before.lower) &&
      isCapital(next)
    ) {
      i += 2;
      continue;
    }
    if ((t.text === '&' || t.text === '/') && isCapital(next)) {
      i += 2;
      continue;
    }
    if (t.lower === 'and' && isCapital(next) && joinsInside(tokens, start, i)) {
      i += 2;
      continue;
    }
    break;
  }
  return i;
}

/** "Prosecutor General's Office", "President's Administration": the body of an office. */
export const ownsBody = (owner: Token, head: Token): boolean =>
  BODY_HEADS.has(head.lower) &&
  isCapital(owner) &&
  (OFFICE_HEADS.has(owner.lower) || owner.lower === 'minister');

/** A capitalised word that ends the run before it: "Park I", "Washington Monday". */
function breaksInside(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  const before = tokens[i - 1]!;
  if (DAYS.has(lower))
    return !(isFirstName(before.lower) || isInitial(before.text) || TITLES.has(before.text));
  return PRONOUNS.has(lower) && !(lower === 'a' && isInitial(tokens[i]!.text));
}

function officeField(tokens: readonly Token[], i: number): boolean {
  const t = tokens[i];
  if (!t) return false;
  if (t.lower === 'the') return officeField(tokens, i + 1);
  return OFFICE_FIELDS.has(t.lower) || BODY_HEADS.has(t.lower);
}

/** Whether "and" at `i` joins two words of one name: "Ministry of Health and Welfare", "Food and Drug ...". */
function joinsInside(tokens: readonly Token[], start: number, i: number): boolean {
  const after = tokens[i + 1]!;
  if (knownAt(tokens, i + 1) || isFirstName(after.lower) || isAcronym(after.text)) return false;
  for (let k = i - 1; k > start; k--)
    if (LINKS.has(tokens[k]!.lower)) return OFFICE_FIELDS.has(after.lower) || !knownAt(tokens, k + 1);
  // "Health and Human Services Secretary", "Foreign and Commonwealth Office": what follows must head a body or office.
  let k = i + 1;
  while (k < tokens.length && k < i + 5 && isCapital(tokens[k]!)) k++;
  const last = tokens[k - 1]!;
  return (
    k > i + 2 &&
    OFFICE_FIELDS.has(tokens[i - 1]!.lower) &&
    (BODY_HEADS.has(last.lower) || OFFICE_HEADS.has(last.lower))
  );
}
