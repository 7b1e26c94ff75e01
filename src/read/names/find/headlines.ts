import type { Prepared, Sentence, Token } from '../../text/prepare.ts';
import {
  BODY_OPENERS,
  genderOf,
  isFamilyFirst,
  isFirstName,
  NOT_NAMES,
  OFFICE_HEADS,
  TITLES,
} from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { foldWord } from '../settle.ts';
import { isAcronym, isCapital, type Style } from '../shape.ts';
import { knownAt } from './known-at.ts';

/** Names found in running case, by their first word: what a headline may name. */
export type Memory = ReadonlyMap<string, readonly Remembered[]>;

interface Remembered {
  readonly words: readonly string[];
  readonly mention: Mention;
}

/** More names that begin with one word than this are not kept: work stays linear. */
const MAX_REMEMBERED = 32;

export function remember(prepared: Prepared, mentions: readonly Mention[]): Memory {
  const memory = new Map<string, Remembered[]>();
  const seen = new Set<string>();
  const enter = (words: readonly string[], mention: Mention): void => {
    const key = words.join(' ');
    if (seen.has(key)) return;
    seen.add(key);
    const list = memory.get(words[0]!);
    if (list && list.length < MAX_REMEMBERED) list.push({ words, mention });
    else if (list) return;
    else memory.set(words[0]!, [{ words, mention }]);
  };
  for (const m of mentions) {
    if (m.kind === 'other' && m.to - m.from === 1) continue;
    const { tokens } = prepared.sentences[m.sentence]!;
    const words = tokens.slice(m.from, m.to).map((t) => t.lower);
    enter(words, m);
    if (m.kind === 'person' && words.length > 1) {
      enter([words.at(-1)!], m);
      if (isFamilyFirst(words[0]!)) enter([words[0]!], m);
    }
  }
  for (const list of memory.values()) list.sort((a, b) => b.words.length - a.words.length);
  return memory;
}

/** Mentions in a sentence whose capitals tell nothing: only what the lexicon or the rest of the article knows. */
export function segmentHeadline(
  sentence: Sentence,
  style: Style,
  memory: Memory,
  lowerWords: ReadonlySet<string>,
): Mention[] {
  const { tokens } = sentence;
  const out: Mention[] = [];
  let i = 0;
  while (i < tokens.length) {
    const m = at(sentence, i, style, memory, lowerWords);
    if (m) {
      out.push(m);
      i = m.to;
    } else i++;
  }
  return out;
}

function at(
  sentence: Sentence,
  i: number,
  style: Style,
  memory: Memory,
  lowerWords: ReadonlySet<string>,
): Mention | undefined {
  const { tokens } = sentence;
  const t = tokens[i]!;
  if (!isCapital(t) && !/^al-|^\d/.test(t.lower)) return undefined;
  const make = (to: number, more: Partial<Mention>): Mention => ({
    sentence: sentence.index,
    from: i,
    to,
    kind: undefined,
    sure: true,
    known: undefined,
    opening: true,
    gender: undefined,
    titled: false,
    office: undefined,
    by: 'name-headline@1',
    ...more,
  });
  for (const r of memory.get(t.lower) ?? []) {
    if (NOT_NAMES.has(t.lower) && r.words.length === 1) continue;
    if (matches(tokens, i, r.words)) {
      // "Park" may go on: "Park Ji-won" is no Haram Park.
      const { kind, known, gender } = r.mention;
      return make(i + r.words.length, {
        kind,
        known: known && r.words.length === known.words.length ? known : undefined,
        gender,
      });
    }
  }
  const entry = knownAt(tokens, i);
  if (
    entry &&
    !entry.unsure &&
    (style === 'title' || entry.words.length > 1 || entry.kind === 'place' || t.text.length > 3)
  ) {
    if (entry.words.length > 1 || !ambiguousInHeadline(t, style))
      return make(i + entry.words.length, { kind: entry.kind, known: entry });
  }
  const next = tokens[i + 1];
  if (
    next &&
    isCapital(next) &&
    isFirstName(t.lower) &&
    !NOT_NAMES.has(t.lower) &&
    !NOT_NAMES.has(next.lower) &&
    !lowerWords.has(next.lower) &&
    !OFFICE_HEADS.has(next.lower) &&
    !knownAt(tokens, i + 1)
  ) {
    if (!next.tag || next.tag.startsWith('NNP'))
      return make(i + 2, { kind: 'person', gender: genderOf(t.lower), sure: true });
  }
  const before = tokens[i - 1];
  if (
    before &&
    (TITLES.has(before.text) || OFFICE_HEADS.has(before.lower)) &&
    !NOT_NAMES.has(t.lower) &&
    !lowerWords.has(t.lower) &&
    (t.tag === 'NNP' || (!t.tag && TITLES.has(before.text)))
  )
    return make(i + 1, { kind: 'person', titled: true });
  if (next && BODY_OPENERS.has(`${t.lower} ${next.lower}`)) {
    const last = tokens[i + 2]?.lower === 'the' ? i + 4 : i + 3;
    if (tokens[last - 1] && isCapital(tokens[last - 1]!)) return make(last, { kind: 'body' });
  }
  if (style === 'title' && isAcronym(t.text) && t.text.length <= 6 && !NOT_NAMES.has(t.lower))
    return make(i + 1, { kind: 'body', sure: false });
  return undefined;
}

const ambiguousInHeadline = (t: Token, style: Style): boolean =>
  (style === 'capitals' &&
    t.text.length <= 4 &&
    !/^(USA?|UK|U\.S\.|U\.K\.|IRAN|CUBA|MALI|IRAQ|NATO|CNN|BBC|GAZA|KYIV)$/.test(t.text)) ||
  /^(march|turkey|polish|pole|nice|mobile|reading|bath|orange|china|guinea|chile|bild|capitol|meta|shell|ford|intel|apple|amazon|target|gap)$/i.test(
    t.text,
  );

function matches(tokens: readonly Token[], i: number, words: readonly string[]): boolean {
  if (i + words.length > tokens.length) return false;
  for (let k = 0; k < words.length; k++)
    if (foldWord(tokens[i + k]!.lower) !== foldWord(words[k]!)) return false;
  return true;
}
