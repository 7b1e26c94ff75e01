import words from '../../../lexicon/en/datelines.json' with { type: 'json' };
import type { Part } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { Paragraph } from './paragraphs.ts';

const LONGEST = 110;
const NOT_PLACES: ReadonlySet<string> = new Set(words.notPlaces);
const OPENERS: ReadonlySet<string> = new Set(words.openers);
const MONTH = `(?:${words.months.join('|')})\\.?`;
const DATE = new RegExp(
  `\\b(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\s+${MONTH})(?:,?\\s+\\d{4})?$|^\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}$`,
  'i',
);

/**
 * The dateline: a line of its own ("Kyiv • UNN", "LUNDE, 14 May 2031"), or what stands before a dash in front of the
 * first sentence ("SEOUL, March 18 (Reuters) —", dash and all). Looks at the beginning of the paragraphs given only.
 */
export function findDateline(text: string, paragraphs: readonly Paragraph[]): Part | undefined {
  for (const { start, end } of paragraphs) {
    const head = text.slice(start, Math.min(end, start + LONGEST));
    if (end - start < 80 && isOwnLine(head)) return part(text, start, end, 'dateline-line@1');
    const length = beforeDash(head);
    if (length) return part(text, start, start + length, 'dateline-dash@1');
    // Only a byline or a caption may stand before it.
    if (end - start > 120 || !OPENERS.has(head.split(/[\s:]/, 1)[0]!.toLowerCase())) {
      if (/[.!?…]["”’')\]]*$/.test(head)) return undefined;
    }
  }
  return undefined;
}

/** "Kyiv • UNN", "Lunde / LNA", "LUNDE, 14 May 2031", "Washington, D.C. | May 3". */
function isOwnLine(line: string): boolean {
  if (/[!?:;"“”]/.test(line)) return false;
  const parts = line.split(/\s*[•·|]\s*|\s+[/—–-]\s+/);
  if (parts.length > 1 && parts.length <= 4) {
    const first = parts[0]!;
    const rest = parts.slice(1);
    return (
      (isPlace(first) &&
        rest.every((p) => isPlace(p) || DATE.test(p) || /^[\p{Lu}\d][\p{L}\d. ]{0,30}$/u.test(p)) &&
        /[•·|/]/.test(line)) ||
      (isPlace(first) && rest.some((p) => DATE.test(p)))
    );
  }
  const comma = line.indexOf(',');
  return (
    comma > 0 && isPlace(line.slice(0, comma)) && DATE.test(line.replace(/[.\s]+$/, '')) && line.length < 60
  );
}

const DASH = /\s*(?:—|–|―)\s*|\s+(?:--|-|_)(?:\s+|$)|(?<=[.)\d])--\s*/g;

/** The length of a dateline in front of a sentence, with its dash; 0 where there is none. */
function beforeDash(head: string): number {
  DASH.lastIndex = 0;
  for (let m = DASH.exec(head); m && m.index < 90; m = DASH.exec(head)) {
    if (m.index === 0) return 0;
    const before = head.slice(0, m.index);
    const after = head.slice(m.index + m[0].length);
    const length = m.index + m[0].trimEnd().length;
    if (isDateline(before, after)) return length;
    // "ROSSHAVEN - May 12 -": the first of two dashes.
    if (!isPlace(before)) return 0;
  }
  return 0;
}

function isDateline(before: string, after: string): boolean {
  if (after !== '' && !/^["“„«‘'([]?[\p{Lu}\d$€£]/u.test(after)) return false;
  // "BRENN • LNA —" as well as "BRENN (LNA) —".
  const agency = /^([^()•·|]*\S)\s*(?:\(([^()]{2,40})\)|[•·|]\s*([^()•·|]{2,30}))$/.exec(before);
  const place = agency ? agency[1]! : before;
  const [name, ...rest] = place.split(/,\s+|\s+[-–—]\s+/);
  if (name === undefined || !isPlace(name) || rest.length > 3) return false;
  const dated = rest.some((r) => DATE.test(r)) || DATE.test(place);
  if (!rest.every((r) => isPlace(r) || DATE.test(r) || /^\d{4}$/.test(r))) return dated && isCapitals(name);
  if (agency) return /^\p{Lu}/u.test(agency[2] ?? agency[3]!);
  if (dated) return true;
  const count = place.split(/\s+/).length;
  return isCapitals(name) && count <= 4 && !/[’']S\b/.test(name) && (name.length > 4 || rest.length > 0);
}

/** One to five words, each with a capital (but "de", "al", "of"), none of them a label such as "BREAKING". */
function isPlace(words: string): boolean {
  if (words.length > 45 || words.length < 2) return false;
  const all = words.split(/[\s/]+/);
  if (all.length > 5 || NOT_PLACES.has(all[0]!.toLowerCase())) return false;
  return all.every(
    (w, i) =>
      /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(w) ||
      (i > 0 && /^(?:de|da|do|del|la|al|el|of|the|and|upon|am|an|der|den)$/.test(w)),
  );
}

const isCapitals = (words: string): boolean => /\p{Lu}{2}/u.test(words) && !/\p{Ll}{2}/u.test(words);
