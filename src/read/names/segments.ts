import type { Sentence, Token } from '../text/prepare.ts';
import {
  BODY_HEADS,
  BODY_OPENERS,
  DAYS,
  EVENT_HEADS,
  EVENT_OPENERS,
  genderOf,
  isFamilyFirst,
  isFirstName,
  type Known,
  knownFrom,
  MAY_OPEN,
  NOT_NAMES,
  OFFICE_FIELDS,
  OFFICE_GENDER,
  OFFICE_HEADS,
  OFFICE_MODIFIERS,
  OUTLET_HEADS,
  PEOPLES,
  PLACE_HEADS,
  PLACE_OPENERS,
  PRONOUNS,
  TITLES,
} from './lexicon.ts';
import type { Mention } from './mention.ts';
import { isAcronym, isCapital, isInitial, opens } from './shape.ts';

const PARTICLES: ReadonlySet<string> = new Set(
  'de da do dos das del della di du van von der den ter ten bin ibn al el la le zu abu ben y'.split(' '),
);
const LINKS: ReadonlySet<string> = new Set(['of', 'for', 'on', 'to', 'without']);
/** Words whose possessive stands inside a name. */
const OWNERS: ReadonlySet<string> = new Set(
  "people people' women men children workers teachers veterans moody mcdonald levi lloyd macy barron jane king queen farmers lowe kohl wendy sotheby christie".split(
    ' ',
  ),
);

/** What the article tells of a word that opens a sentence: does it stand elsewhere in lower case, or with a capital inside one? */
export interface Words {
  readonly lower: ReadonlySet<string>;
  readonly capital: ReadonlySet<string>;
}

/** The longest name of the lexicon that begins at token `i`, or undefined. */
export function knownAt(tokens: readonly Token[], i: number, anyCase = false): Known | undefined {
  const list = knownFrom(tokens[i]!.lower);
  if (!list) return undefined;
  next: for (const entry of list) {
    const { words } = entry;
    if (i + words.length > tokens.length) continue;
    for (let k = 1; k < words.length; k++) if (tokens[i + k]!.lower !== words[k]) continue next;
    const t = tokens[i]!;
    const last = tokens[i + words.length - 1]!;
    if (words[0] === 'the' && (entry.kind !== 'outlet' || !isCapital(t))) continue;
    // Names of one letter's case: "us" is no country, "the" no part of "The Hill" inside a sentence.
    if (!anyCase && !isCapital(last) && !/^['’]/.test(last.text) && !/\d/.test(last.text)) continue;
    if (!anyCase && words.length === 1 && !isCapital(t)) continue;
    if (words.length === 1 && t.text.length <= 3 && !isAcronym(t.text) && SHORT_ACRONYMS.has(t.lower))
      continue;
    return entry;
  }
  return undefined;
}

/** Acronyms of the lexicon that are words as well when they do not stand in capitals. */
const SHORT_ACRONYMS: ReadonlySet<string> = new Set(
  'us who is it un eu ap ft ice sec map pap aa dr tt err apa spa aps ria rt in or me ok hi oh id la ma pa md al ec au ge bp nos rai ani bns'.split(
    ' ',
  ),
);

/** Cuts one sentence in running case into mentions. */
export function segment(sentence: Sentence, words: Words): Mention[] {
  const { tokens } = sentence;
  const out: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const t = tokens[i]!;
    if (!isCapital(t)) {
      const entry = isLowerKnown(t) ? knownAt(tokens, i, true) : undefined;
      if (entry && (entry.words.length === 1) === false) {
        out.push(mention(sentence, i, i + entry.words.length, entry));
        i += entry.words.length;
      } else if (entry && /^al-/.test(t.lower)) {
        out.push(mention(sentence, i, i + 1, entry));
        i++;
      } else i++;
      continue;
    }
    i = readRun(sentence, i, words, out);
  }
  return out;
}

/** Names that may begin in lower case or with a digit: "al-Qaeda", "60 Minutes". */
const isLowerKnown = (t: Token): boolean => {
  const code = t.text.charCodeAt(0);
  return (code >= 48 && code <= 57) || t.lower.startsWith('al') || t.lower === 'dpa';
};

function mention(
  sentence: Sentence,
  from: number,
  to: number,
  known: Known | undefined,
  more: Partial<Mention> = {},
): Mention {
  return {
    sentence: sentence.index,
    from,
    to,
    kind: known?.kind,
    sure: known !== undefined && !known.unsure,
    known,
    opening: opens(sentence.tokens, from),
    gender: undefined,
    titled: false,
    office: undefined,
    by: known ? 'name-known@1' : 'name-run@1',
    ...more,
  };
}

/** Reads the run of capitalised words at token `i`; returns the token after it. */
function readRun(sentence: Sentence, i: number, words: Words, out: Mention[]): number {
  const { tokens } = sentence;
  let from = i;
  if (opens(tokens, i) && !keepsOpening(tokens, i, words)) from++;
  else if (skips(tokens, i)) from++;
  if (from > i) return from;
  const to = runEnd(tokens, i);
  // "Interior ministry", "Kestran Defence ministry".
  const head = tokens[to];
  if (head && LOWER_HEADS.has(head.lower) && OFFICE_FIELDS.has(tokens[to - 1]!.lower)) {
    out.push(mention(sentence, from, to + 1, undefined, { kind: 'body', sure: true, by: 'name-head@1' }));
    return to + 1;
  }
  cut(sentence, from, to, out);
  return to;
}

const LOWER_HEADS: ReadonlySet<string> = new Set(['ministry', 'department']);

/** A capital inside a sentence that begins no name: "I", "Monday". */
function skips(tokens: readonly Token[], i: number): boolean {
  const { lower } = tokens[i]!;
  if (DAYS.has(lower)) {
    if ((knownAt(tokens, i)?.words.length ?? 0) > 1) return false;
    const next = tokens[i + 1];
    return !(
      next &&
      isCapital(next) &&
      (lower === 'may' || lower === 'april' || lower === 'june') &&
      !DAYS.has(next.lower)
    );
  }
  if (PRONOUNS.has(lower)) return true;
  return NOT_NAMES.has(lower) && !MAY_OPEN.has(lower) && !knownAt(tokens, i);
}

/** Whether the capitalised word that opens a sentence is (part of) a name. */
function keepsOpening(tokens: readonly Token[], i: number, words: Words): boolean {
  const t = tokens[i]!;
  const { lower } = t;
  const next = tokens[i + 1];
  const nextCapital =
    next !== undefined && isCapital(next) && !PRONOUNS.has(next.lower) && !DAYS.has(next.lower);
  if (NOT_NAMES.has(lower) && !MAY_OPEN.has(lower)) {
    const entry = knownAt(tokens, i);
    return entry !== undefined && entry.words.length > 1 && !PRONOUNS.has(entry.words[0]!);
  }
  if (skips(tokens, i)) return false;
  if (isAcronym(t.text)) return true;
  const entry = knownAt(tokens, i);
  if (entry && !entry.unsure) return true;
  if (TITLES.has(t.text)) return true;
  if (t.tag) {
    if (t.tag === 'NNPS') return words.capital.has(lower) || nextCapital;
    if (t.tag === 'NNP') return !words.lower.has(lower) || nextCapital;
    if (words.capital.has(lower) && !words.lower.has(lower)) return true;
    return nextCapital && (MAY_OPEN.has(lower) || isNominal(t.tag));
  }
  if (words.lower.has(lower) && !nextCapital) return false;
  if (nextCapital) return true;
  if (MAY_OPEN.has(lower)) return false;
  return words.capital.has(lower) || isFirstName(lower) || isFamilyFirst(lower);
}

const isNominal = (tag: string): boolean => tag.startsWith('NN') || tag === 'JJ';

/** End of the run: capitalised words with the small words that stand inside names. */
function runEnd(tokens: readonly Token[], start: number): number {
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
const ownsBody = (owner: Token, head: Token): boolean =>
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

/** Cuts a run [from, to) into names and offices. */
function cut(sentence: Sentence, from: number, to: number, out: Mention[]): void {
  const { tokens } = sentence;
  let i = from;
  while (i < to) {
    const t = tokens[i]!;
    if (!isCapital(t) && !knownAt(tokens, i)) {
      i++;
      continue;
    }
    const entry = knownAt(tokens, i);
    if (!entry && PEOPLES.has(t.lower) && i + 1 < to && !BODY_HEADS.has(tokens[i + 1]!.lower)) {
      out.push(unknown(sentence, i, i + 1));
      i++;
      continue;
    }
    const body = opensOffice(t.lower) && !holdsOffice(tokens, i, to) ? undefined : wholeBody(sentence, i, to);
    if (body) {
      out.push(body);
      i = body.to;
      continue;
    }
    if (entry && entry.words.length > 1 && i + entry.words.length <= to) {
      out.push(mention(sentence, i, i + entry.words.length, entry));
      i += entry.words.length;
      continue;
    }
    const office = officeEnd(tokens, i, to);
    if (office > i) {
      // Places and bodies inside an office are names of their own ("US Secretary of State").
      for (let k = i; k < office; ) {
        const entry = knownAt(tokens, k);
        if (entry && k + entry.words.length <= office && !OFFICE_HEADS.has(tokens[k]!.lower)) {
          out.push(mention(sentence, k, k + entry.words.length, entry));
          k += entry.words.length;
        } else k++;
      }
      if (office < to) {
        const end = personEnd(tokens, office, to);
        if (end > office) {
          out.push(person(sentence, i, office, end));
          i = end;
          continue;
        }
      }
      i = office;
      continue;
    }
    if (entry && i + entry.words.length <= to && !personInstead(tokens, i, entry, to)) {
      out.push(mention(sentence, i, i + entry.words.length, entry));
      i += entry.words.length;
      continue;
    }
    const end = unknownEnd(tokens, i, to);
    out.push(unknown(sentence, i, end));
    i = end;
  }
}

/** Whether a run holds the body of an office ("Prosecutor General's Office"). */
function holdsOffice(tokens: readonly Token[], i: number, to: number): boolean {
  for (let k = i + 1; k + 1 < to; k++)
    if (/^['’]s$/.test(tokens[k]!.text) && ownsBody(tokens[k - 1]!, tokens[k + 1]!)) return true;
  return false;
}

/** Words after which an office goes on even where a body's head follows ("Deputy Police Chief"). */
const opensOffice = (lower: string): boolean =>
  OFFICE_OPENERS.has(lower) || (OFFICE_HEADS.has(lower) && !OFFICE_FIELDS.has(lower) && lower !== 'general');
const OFFICE_OPENERS: ReadonlySet<string> = new Set(
  'deputy vice assistant associate former acting interim senior prime then mr mr. mrs mrs. ms ms. dr dr. sir sen. rep. gov. gen. lt. col. maj. capt. sgt. adm.'.split(
    ' ',
  ),
);

/** End of an office or title that opens [i, to), or `i`. "Deputy Assistant Secretary of State" Jung ... */
function officeEnd(tokens: readonly Token[], i: number, to: number): number {
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
function personEnd(tokens: readonly Token[], i: number, to: number): number {
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

function person(sentence: Sentence, officeFrom: number, from: number, to: number): Mention {
  const { tokens } = sentence;
  let gender = genderOf(tokens[from]!.lower);
  let onlyTitles = true;
  for (let k = officeFrom; k < from; k++) {
    const t = tokens[k]!;
    const told = TITLES.get(t.text) || OFFICE_GENDER.get(t.lower);
    if (told === 'm' || told === 'f') gender = told;
    if (!TITLES.has(t.text) || OFFICE_HEADS.has(t.lower) || OFFICIAL_TITLES.has(t.text)) onlyTitles = false;
  }
  return mention(sentence, from, to, undefined, {
    kind: 'person',
    sure: true,
    gender,
    titled: true,
    office: onlyTitles ? undefined : [tokens[officeFrom]!.start, tokens[from - 1]!.end],
    by: 'name-after-office@1',
  });
}

/** Shortened titles that name an office. */
const OFFICIAL_TITLES: ReadonlySet<string> = new Set(
  'Sen. Sen Rep. Rep Gov. Gov Gen. Gen Lt. Col. Maj. Capt. Sgt. Cmdr. Adm. Pres. Sec. Amb. Sens. Reps. Gens. Supt. Det. Atty.'.split(
    ' ',
  ),
);

/** A body, outlet, event or place whose head or opener tells it: "Ministry of ...", "... Council". */
function wholeBody(sentence: Sentence, i: number, to: number): Mention | undefined {
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

/** "Jordan Peterson", "Paris Hilton": a place's name that is a given name too, with an unknown word after it. */
function personInstead(tokens: readonly Token[], i: number, entry: Known, to: number): boolean {
  if (entry.words.length > 1 || entry.adjective) return false;
  const next = tokens[i + 1];
  if (!isFirstName(tokens[i]!.lower) || i + 1 >= to || !next || !isCapital(next)) return false;
  return !knownAt(tokens, i + 1) && !BODY_HEADS.has(next.lower) && !OFFICE_HEADS.has(next.lower);
}

/** End of an unknown stretch: before the next place, body or title of the lexicon. */
function unknownEnd(tokens: readonly Token[], i: number, to: number): number {
  const startsPerson = isFirstName(tokens[i]!.lower) || isFamilyFirst(tokens[i]!.lower);
  let k = i + 1;
  while (k < to) {
    const t = tokens[k]!;
    if (TITLES.has(t.text) && t.text.length > 2 && !startsPerson) break;
    if (LINKS.has(t.lower) && startsPerson) break;
    const entry = knownAt(tokens, k);
    if (entry && k + entry.words.length <= to) {
      const surname = startsPerson && entry.words.length === 1 && !entry.adjective;
      if (!surname && !(startsPerson && k === i + 1 && entry.words.length === 1)) break;
    }
    k++;
  }
  while (k > i + 1 && !isCapital(tokens[k - 1]!) && !/\d/.test(tokens[k - 1]!.text)) k--;
  return k;
}

function unknown(sentence: Sentence, from: number, to: number): Mention {
  const { tokens } = sentence;
  const first = tokens[from]!;
  const size = to - from;
  if (size === 1 && PEOPLES.has(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'other', sure: true });
  if (
    size >= 2 &&
    (isFirstName(first.lower) || isInitial(first.text) || (isFamilyFirst(first.lower) && size <= 3))
  ) {
    return mention(sentence, from, to, undefined, {
      kind: 'person',
      sure: true,
      gender: genderOf(first.lower),
      by: 'name-given@1',
    });
  }
  if (size === 1 && isAcronym(first.text)) {
    if (/^[RDI]-/.test(first.text))
      return mention(sentence, from, to, undefined, { kind: 'other', sure: true });
    if (first.text.replace(/\./g, '').length <= 5)
      return mention(sentence, from, to, undefined, { kind: 'body', by: 'name-acronym@1' });
  }
  if (size === 1 && BODY_HEADS.has(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'body', sure: true, by: 'name-head@1' });
  if (size >= 2 && size <= 3) return mention(sentence, from, to, undefined, { by: 'name-run@1' });
  if (size === 1 && isFirstName(first.lower))
    return mention(sentence, from, to, undefined, { kind: 'person', gender: genderOf(first.lower) });
  return mention(sentence, from, to, undefined);
}
