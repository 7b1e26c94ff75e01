import type { NameKind } from '../../model/index.ts';
import type { Prepared, Token } from '../text/prepare.ts';
import {
  EVENT_HEADS,
  isFamilyFirst,
  isFirstName,
  MAY_OPEN,
  NOT_NAMES,
  OFFICE_HEADS,
  OUTLET_HEADS,
  OUTLET_NOUNS,
  PLACE_HEADS,
} from './lexicon.ts';
import type { Mention } from './mention.ts';
import { homesOf, isStates, placeEvidence } from './place-evidence.ts';
import { isAcronym, isCapital } from './shape.ts';
import { OUTLET_AFTER, OUTLET_BEFORE, PERSON_AFTER, SHORT_OUTLETS } from './words.ts';

const PLACE_BEFORE: ReadonlySet<string> = new Set(['in', 'near', 'outside', 'across']);

/** The words of a mention as a key: lower case, one space, no hyphen or dot ("Kim Jong-un" = "Kim Jong Un"). */
export function keyOf(prepared: Prepared, m: Mention): string {
  const { tokens } = prepared.sentences[m.sentence]!;
  let key = '';
  for (let i = m.from; i < m.to; i++) key += `${i > m.from ? ' ' : ''}${foldWord(tokens[i]!.lower)}`;
  return key;
}

export const foldWord = (lower: string): string => lower.replace(/[-‐‑]/g, ' ').replace(/\./g, '');

/**
 * Settles the kind of every mention that its own words leave open, by what stands around it and by the other mentions
 * of the same words: a surname of a person named in full, a word after "in", a word before "said".
 */
export function settleKinds(prepared: Prepared, mentions: readonly Mention[]): void {
  const surnames = new Set<string>();
  const votes = new Map<string, Map<NameKind, number>>();
  const vote = (key: string, kind: NameKind, by: number): void => {
    const row = votes.get(key) ?? new Map<NameKind, number>();
    votes.set(key, row);
    row.set(kind, (row.get(kind) ?? 0) + by);
  };
  const keys = mentions.map((m) => keyOf(prepared, m));
  for (const [i, m] of mentions.entries()) {
    const { tokens } = prepared.sentences[m.sentence]!;
    const key = keys[i]!;
    if (m.kind === 'person' && m.sure) {
      const first = tokens[m.from]!.lower;
      surnames.add(foldWord(tokens[m.to - 1]!.lower));
      if (m.to - m.from > 1 && isFamilyFirst(first)) surnames.add(foldWord(first));
    }
    if (!m.sure && isNamedBefore(tokens, m, mentions[i - 1])) {
      m.kind = 'outlet';
      m.sure = true;
    }
    if (m.kind && m.sure) vote(key, m.kind, 3);
    else if (m.kind && !m.known) vote(key, m.kind, 1);
    const before = tokens[m.from - 1];
    const after = tokens[m.to];
    const alone = m.to - m.from === 1;
    // "The Red Lantern called on ...", "at the Red Lantern".
    if (
      !alone &&
      !m.kind &&
      before?.lower === 'the' &&
      (after?.tag.startsWith('VB') || /^(?:at|by)$/.test(tokens[m.from - 2]?.lower ?? ''))
    )
      vote(key, 'body', 0.6);
    // Countries speak as well as people: after one word that no title, office or given name tells, a verb is no evidence.
    const mute = alone && !m.sure && !m.known && !m.titled && !isFirstName(tokens[m.from]!.lower);
    if (after && PERSON_AFTER.has(after.lower) && !m.sure) {
      if (!alone && (before?.lower === 'the' || hasLink(tokens, m))) vote(key, 'body', 1);
      else if (!alone) vote(key, 'person', 1);
      else if (isAcronym(tokens[m.from]!.text)) vote(key, 'body', 1);
      else if (
        !mute ||
        /^(?:who|whose|thinks|thought|joked|quipped|recalled|tweeted|testified)$/.test(after.lower)
      )
        vote(key, 'person', 1);
    }
    // "Selmark Foreign Ministry": the body is that of a state.
    if (m.kind === 'body' && m.to - m.from > 2 && !m.known && isStates(tokens[m.from + 1]!.lower))
      vote(foldWord(tokens[m.from]!.lower), 'place', 1.5);
    if (!m.sure && !m.known) {
      const evidence = placeEvidence(tokens, m);
      if (evidence > 0) vote(key, 'place', evidence);
      if (mute && isFollowedByPerson(prepared, m)) vote(key, 'person', 0.6);
    }
    if (
      after &&
      after.text === ',' &&
      tokens[m.to + 2]?.text === ',' &&
      /^\d\d$/.test(tokens[m.to + 1]!.text)
    )
      vote(key, 'person', 4);
    if (after?.tag.startsWith('VB') && alone && !mute && !m.sure) vote(key, 'person', 0.5);
    if ((after?.text === "'s" || after?.text === '’s') && !m.sure && !mute) vote(key, 'person', 0.2);
    if (after?.text === ':' && !m.sure && m.from === 0) vote(key, 'person', 2);
    if (before && m.known && PLACE_BEFORE.has(before.lower) && alone) vote(key, 'place', 1);
    if (m.known?.kind === 'outlet' && !m.sure && outletContext(tokens[m.from - 1]?.lower, after?.lower))
      vote(key, 'outlet', 2);
    if (after && OUTLET_NOUNS.has(after.lower) && !(m.opening && alone && !m.known)) vote(key, 'outlet', 1);
    if (before?.text === ':' && m.from === 2 && tokens[0]!.lower === 'source' && !m.sure)
      vote(key, 'outlet', 2);
    if (before && !m.sure && OUTLET_NOUNS.has(before.lower) && !isCapital(before)) vote(key, 'outlet', 2);
    if (before && OFFICE_HEADS.has(before.lower) && !isCapital(before) && m.kind === undefined)
      vote(key, 'person', 3);
    if (before?.lower === 'the') vote(key, 'person', -2);
    else if (!m.kind && alone && !m.opening && !mute) vote(key, 'person', 0.15);
  }
  // "Ardovian" beside "Ardovia": a people's name tells of the place.
  const written = new Set(keys);
  for (const key of written)
    for (const home of homesOf(key))
      if (home !== key && written.has(home)) {
        vote(home, 'place', 1);
        vote(key, 'place', 1);
      }
  // Names of several words first: a word by itself may be the family name of one of them.
  const order = [...mentions.keys()].sort(
    (a, b) => Number(isSingle(mentions[a]!)) - Number(isSingle(mentions[b]!)),
  );
  for (const i of order) {
    const m = mentions[i]!;
    if (m.sure) continue;
    const { tokens } = prepared.sentences[m.sentence]!;
    const key = keys[i]!;
    const size = m.to - m.from;
    if (size === 1 && SHORT_OUTLETS.has(key) && tokens[m.from - 1]?.lower === 'the') {
      m.kind = 'outlet';
      m.sure = true;
      continue;
    }
    if (
      size === 1 &&
      (surnames.has(key) ||
        (key.endsWith('s') && surnames.has(key.slice(0, -1)) && tokens[m.from - 1]?.lower === 'the'))
    ) {
      m.kind = 'person';
      m.sure = true;
      continue;
    }
    if (m.known?.kind === 'outlet' && m.opening && !outletContext(undefined, tokens[m.to]?.lower)) {
      m.kind = 'other';
      continue;
    }
    const row = votes.get(key);
    const person = size > 1 || mayBePerson(tokens[m.from]!);
    let best: NameKind | undefined;
    let most = 0.25;
    if (row)
      for (const [kind, n] of row) if (n > most && (kind !== 'person' || person)) [best, most] = [kind, n];
    if (best) m.kind = best;
    else if (m.known) m.kind = m.known.kind === 'outlet' ? 'other' : m.known.kind;
    else if (size >= 2 && size <= 3 && looksLikePerson(prepared, m)) m.kind = 'person';
    else m.kind = m.kind === 'person' && person ? 'person' : (m.kind ?? 'other');
    if (m.kind === 'person' && size > 1) surnames.add(foldWord(tokens[m.to - 1]!.lower));
  }
}

const isSingle = (m: Mention): boolean => m.to - m.from === 1;

/** "Lowland News Agency (LNA)": what stands in brackets after an outlet is its short name. */
function isNamedBefore(tokens: readonly Token[], m: Mention, last: Mention | undefined): boolean {
  return (
    last?.kind === 'outlet' &&
    last.sentence === m.sentence &&
    last.to === m.from - 1 &&
    tokens[last.to]?.text === '(' &&
    tokens[m.to]?.text === ')' &&
    isAcronym(tokens[m.from]!.text)
  );
}

/** "Office for Relief": no person's name. */
function hasLink(tokens: readonly Token[], m: Mention): boolean {
  for (let k = m.from + 1; k < m.to; k++) if (/^(?:of|for|on|and|to)$/.test(tokens[k]!.lower)) return true;
  return false;
}

/** "Brandt left. She said ...": the next sentence of the paragraph goes on with a person. */
function isFollowedByPerson({ sentences }: Prepared, m: Mention): boolean {
  if (m.from > 1) return false;
  const next = sentences[m.sentence + 1];
  return (
    next !== undefined &&
    next.paragraph === sentences[m.sentence]!.paragraph &&
    /^(?:he|she|his|her)$/.test(next.tokens[0]?.lower ?? '')
  );
}

/** Whether the words around a word that may be an outlet make it one: "told Time", "Time reported". */
function outletContext(before: string | undefined, after: string | undefined): boolean {
  return (
    (before !== undefined && OUTLET_BEFORE.has(before)) ||
    (after !== undefined && (OUTLET_AFTER.has(after) || OUTLET_NOUNS.has(after)))
  );
}

/** Common words that head names of other things. */
const isCommon = (lower: string): boolean =>
  MAY_OPEN.has(lower) ||
  NOT_NAMES.has(lower) ||
  EVENT_HEADS.has(lower) ||
  PLACE_HEADS.has(lower) ||
  OUTLET_HEADS.has(lower);

/** Whether a word by itself may be a family name: no plural, no digits, no capital inside as in "PolitiFact". */
function mayBePerson(t: Token): boolean {
  if (t.tag === 'NNPS' || /^[RDI](-|$)/.test(t.text) || isCommon(t.lower) || /\d/.test(t.text)) return false;
  return !/^\p{Lu}\p{Ll}{2,}\p{Lu}/u.test(t.text) || /^(Mac|De|Di|Le|La|Van|Von|Fitz)/.test(t.text);
}

function looksLikePerson(prepared: Prepared, m: Mention): boolean {
  const { tokens } = prepared.sentences[m.sentence]!;
  if (tokens[m.from - 1]?.lower === 'the') return false;
  for (let i = m.from; i < m.to; i++) {
    const t = tokens[i]!;
    if (isAcronym(t.text) || /\d/.test(t.text)) return false;
    if (t.tag && t.tag !== 'NNP' && isCapital(t)) return false;
  }
  return m.to - m.from === 2 || isFirstName(tokens[m.from]!.lower);
}
