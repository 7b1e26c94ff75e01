import type { Token } from '../../text/prepare.ts';
import {
  BODY_HEADS,
  isFamilyFirst,
  isFirstName,
  OFFICE_FIELDS,
  OFFICE_HEADS,
  OFFICE_MODIFIERS,
  TITLES,
} from '../lexicon.ts';
import { isCapital } from '../shape.ts';
import { OFFICE_OPENERS, PARTICLES } from '../words.ts';
import { knownAt } from './known-at.ts';
import { LINKS, ownsBody } from './run-end.ts';

/** Whether a run holds the body of an office ("Prosecutor General's Office"). */
export function holdsOffice(tokens: readonly Token[], i: number, to: number): boolean {
  for (let k = i + 1; k + 1 < to; k++)
    if (/^['’]s$/.test(tokens[k]!.text) && ownsBody(tokens[k - 1]!, tokens[k + 1]!)) return true;
  return false;
}

/** Words after which an office goes on even where a body's head follows ("Deputy Police Chief"). */
export const opensOffice = (lower: string): boolean =>
  OFFICE_OPENERS.has(lower) || (OFFICE_HEADS.has(lower) && !OFFICE_FIELDS.has(lower) && lower !== 'general');

/** End of an office or title that opens [i, to), or `i`. "Deputy Assistant Secretary of State" Jung ... */
export function officeEnd(tokens: readonly Token[], i: number, to: number): number {
  let end = i;
  let k = i;
  while (k < to) {
    const t = tokens[k]!;
    const { lower } = t;
    if (TITLES.has(t.text) || OFFICE_HEADS.has(lower)) {
      // "Park" or "King" may be a name, and "General Electric" no general.
      if (k > i && !OFFICE_HEADS.has(lower) && !isCapital(t)) break;
      k++;
      end = k;
      const field = fieldEnd(tokens, k, to);
      if (field > k) {
        k = field;
        end = k;
      }
      continue;
    }
    if (OFFICE_MODIFIERS.has(lower) || OFFICE_FIELDS.has(lower) || BODY_HEADS.has(lower)) {
      k++;
      continue;
    }
    const entry = knownAt(tokens, k);
    if (entry && k + entry.words.length < to && (end === i || k === end) && entry.kind !== 'outlet') {
      k += entry.words.length;
      continue;
    }
    // "Trump Campaign Manager": an unknown word may open an office only where a head follows at once.
    if (
      k === i &&
      k + 1 < to &&
      !isFirstName(lower) &&
      (OFFICE_HEADS.has(tokens[k + 1]!.lower) ||
        (k + 2 < to &&
          OFFICE_MODIFIERS.has(tokens[k + 1]!.lower) &&
          OFFICE_HEADS.has(tokens[k + 2]!.lower))) &&
      !isFamilyFirst(lower)
    ) {
      k++;
      continue;
    }
    break;
  }
  return end;
}

/** "of State", "of the Interior", "for Foreign Affairs and Trade" after the head of an office. */
function fieldEnd(tokens: readonly Token[], k: number, to: number): number {
  const link = tokens[k];
  if (!link || k >= to || !LINKS.has(link.lower)) return k;
  let j = k + 1;
  if (tokens[j]?.lower === 'the') j++;
  const start = j;
  while (j < to && (OFFICE_FIELDS.has(tokens[j]!.lower) || (j > start && tokens[j]!.lower === 'and'))) j++;
  if (tokens[j - 1]?.lower === 'and') j--;
  return j > start ? j : k;
}

/** End of a person's name in [i, to): up to four words and particles that are no office, place or body head. */
export function personEnd(tokens: readonly Token[], i: number, to: number): number {
  // "Member States".
  if (tokens[i]!.lower === 'states') return i;
  let k = i;
  while (k < to && k - i < 6) {
    const t = tokens[k]!;
    if (!isCapital(t) && !PARTICLES.has(t.lower)) break;
    if (k > i && (TITLES.has(t.text) || t.text === '&' || t.text === '/')) break;
    const entry = knownAt(tokens, k);
    if (
      entry &&
      (entry.words.length > 1 || k === i) &&
      !isFirstName(t.lower) &&
      (entry.kind !== 'place' || entry.adjective || k === i)
    )
      break;
    k++;
  }
  while (k > i && PARTICLES.has(tokens[k - 1]!.lower) && !isCapital(tokens[k - 1]!)) k--;
  return k;
}
