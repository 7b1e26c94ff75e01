import type { Name, NameKind, Part } from '../../model/index.ts';
import { part } from '../parts.ts';
import type { Prepared } from '../text/prepare.ts';
import { settleDateline } from './dateline-names.ts';
import { remember, segmentHeadline } from './find/headlines.ts';
import { segment } from './find/segments.ts';
import type { Gender } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { addOffices } from './office/offices.ts';
import { corefer } from './same/corefer.ts';
import { keyOf, settleKinds } from './settle.ts';
import { isCapital, opens, styleOf } from './shape.ts';

export interface NameInput {
  readonly headline: Part | undefined;
  readonly dateline: Part | undefined;
  readonly outlet: string | undefined;
}

/** The names of a text in order of place, with offices and coreference within the article. */
export function findNames(prepared: Prepared, input: NameInput): readonly Name[] {
  return readNames(prepared, input).names;
}

/** Names with what the rules of chains want besides. */
export interface NameReading {
  readonly names: readonly Name[];
  /** By name: the gender that a title, an office or a given name tells. */
  readonly genders: readonly (Gender | undefined)[];
}

export function readNames(prepared: Prepared, input: NameInput): NameReading {
  const words = wordsOf(prepared);
  const styles = prepared.sentences.map(styleOf);
  let mentions: Mention[] = [];
  for (const s of prepared.sentences) if (styles[s.index] === 'plain') mentions.push(...segment(s, words));
  settleDateline(prepared, mentions, input.dateline);
  settleKinds(prepared, mentions);
  if (styles.some((s) => s !== 'plain')) {
    const memory = remember(prepared, mentions);
    const more: Mention[] = [];
    for (const s of prepared.sentences) {
      const style = styles[s.index]!;
      if (style !== 'plain') more.push(...segmentHeadline(s, style, memory, words.lower));
    }
    settleKinds(prepared, more);
    addFamilyNames(prepared, mentions, more);
    mentions = [...mentions, ...more].sort((a, b) => a.sentence - b.sentence || a.from - b.from);
  }
  const times = new Map<string, number>();
  for (const m of mentions) times.set(keyOf(prepared, m), (times.get(keyOf(prepared, m)) ?? 0) + 1);
  mentions = mentions.filter(
    (m) =>
      !(
        m.kind === 'other' &&
        m.opening &&
        m.to - m.from === 1 &&
        (m.known || (times.get(keyOf(prepared, m)) === 1 && !acts(prepared, m)))
      ),
  );
  mentions = halvesOfKorea(prepared, mentions);
  addOffices(prepared, mentions);
  const { groups, groupOf } = corefer(prepared, mentions);
  const names = mentions.map((m, i): Name => {
    const { tokens } = prepared.sentences[m.sentence]!;
    const group = groups[groupOf[i]!]!;
    const first = group.members[0]!;
    return {
      ...part(prepared.text, tokens[m.from]!.start, tokens[m.to - 1]!.end, m.by),
      kind: kindIn(mentions, group.members, m),
      ...(m.office && { office: part(prepared.text, m.office[0], m.office[1], 'office@1') }),
      canonical: group.canonical,
      corefers: first === i ? null : first,
    };
  });
  return { names, genders: mentions.map((m) => m.gender) };
}

/** A byline in title case names people whom the text calls by their family names. */
function addFamilyNames(prepared: Prepared, mentions: readonly Mention[], more: readonly Mention[]): void {
  const wordAt = (m: Mention): string => prepared.sentences[m.sentence]!.tokens[m.to - 1]!.lower;
  const families = new Set(more.filter((m) => m.kind === 'person' && m.to - m.from > 1).map(wordAt));
  for (const m of mentions)
    if (m.kind === 'other' && m.to - m.from === 1 && families.has(wordAt(m))) m.kind = 'person';
}

/** By its tags a name that does something ("Selmark expressed ..."). */
function acts({ sentences }: Prepared, m: Mention): boolean {
  const { tokens } = sentences[m.sentence]!;
  return tokens[m.from]!.tag === 'NNP' && /^(?:VB[DZ]|MD)$/.test(tokens[m.to]?.tag ?? '');
}

/** A short name of an outlet is an outlet too ("LNA" of "Lowland News Agency"). */
function kindIn(mentions: readonly Mention[], members: readonly number[], m: Mention): NameKind {
  const short = m.kind === 'body' && m.by === 'name-acronym@1';
  return short && mentions[members[0]!]!.kind === 'outlet' ? 'outlet' : (m.kind ?? 'other');
}

/** "The North", "the South": in an article that names North or South Korea, these are meant. */
function halvesOfKorea(prepared: Prepared, mentions: Mention[]): Mention[] {
  const halves = new Map<string, Mention['known']>();
  for (const m of mentions) {
    if (m.known?.key === 'North Korea') halves.set('north', m.known);
    if (m.known?.key === 'South Korea') halves.set('south', m.known);
  }
  if (halves.size === 0) return mentions;
  return mentions.map((m) => {
    if (m.kind !== 'other' || m.to - m.from !== 1) return m;
    const { tokens } = prepared.sentences[m.sentence]!;
    const known = tokens[m.from - 1]?.lower === 'the' ? halves.get(tokens[m.from]!.lower) : undefined;
    return known ? { ...m, kind: 'place', known: { ...known, adjective: true } } : m;
  });
}

/** Words of the text that stand in lower case, and those that stand with a capital inside a sentence. */
function wordsOf(prepared: Prepared): { lower: Set<string>; capital: Set<string> } {
  const lower = new Set<string>();
  const capital = new Set<string>();
  for (const { tokens } of prepared.sentences) {
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i]!;
      if (!isCapital(t)) lower.add(t.lower);
      else if (i > 0 && !opens(tokens, i)) capital.add(t.lower);
    }
  }
  return { lower, capital };
}
