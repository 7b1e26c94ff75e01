import bodies from '../../../lexicon/en/bodies.json' with { type: 'json' };
import offices from '../../../lexicon/en/offices.json' with { type: 'json' };
import { articleChain } from '../../read/chain/index.ts';
import { isRounding, sameValue } from '../../read/compare/figures.ts';
import type { Hop, Words } from '../../read/index.ts';
import { type Found, type Pair, type PairRule, type Side, unitWords } from './pair.ts';
import { nameWords, sameVoice, type Voice, voiceIn, voiceOf } from './speakers.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|his|her|their)$/i;

/** attribution: somebody else is made to say it, or a headline or lead tells as a fact what somebody said. */
export const attributionVariants: PairRule = (pair) => {
  const { base, other } = pair;
  const from = sourceWords(base);
  if (!from) return [];
  const to = sourceWords(other);
  const [a, b] = [voiceOf(base), voiceOf(other)];
  if (a.kind === 'nobody' || isRelay(base) || tellOtherFigures(pair)) return [];
  // In a headline the outlet that passed it on stands for who said it.
  if (isRelay(other))
    return other.told.part === 'headline' && to && a.kind === 'person'
      ? [{ kind: 'attribution', from, to }]
      : [];
  const signed = signedBy(other);
  if (b.kind === 'nobody' && signed && a.kind === 'person')
    return [{ kind: 'attribution', from, to: signed }];
  if (b.kind === 'nobody')
    return isToldAsFact(pair, a)
      ? [{ kind: 'attribution', sub: 'told-as-fact', from, to: unitWords(other) }]
      : [];
  if (!to || sameVoice(a, b) !== 'no' || from.exact.toLowerCase() === to.exact.toLowerCase()) return [];
  if (!isSomebody(base, a) || !isSomebody(other, b)) return [];
  // A hand that passed it on, or somebody credited with a part, is nobody else.
  if (isHop(base, b) || isHop(other, a) || isNamedIn(base, b) || isNamedIn(other, a)) return [];
  return [{ kind: 'attribution', from, to }];
};

/** Figures on both sides and none in common: who gives one number need not have given the other. */
function tellOtherFigures({ base, other, near }: Pair): boolean {
  const [a, b] = [base.told.unit.figures, other.told.unit.figures];
  if (near || a.length === 0 || b.length === 0) return false;
  return !a.some((f) => b.some((g) => sameValue(f, g) || isRounding(f, g)));
}

/** The outlet that a headline ends with ("... - Harbour Radio"). */
function signedBy({ telling, told }: Side): Words | undefined {
  if (told.part !== 'headline') return undefined;
  const name = telling.reading.names.find((n) => n.kind === 'outlet' && n.span[1] === told.unit.span[1]);
  if (!name || !/\s[-–—|] $/.test(telling.text.slice(told.unit.span[0], name.span[0]))) return undefined;
  return { span: name.span, exact: name.exact };
}

/** Told without anybody to have said it, at the head of an article that does not credit the speaker there. */
function isToldAsFact({ base, other }: Pair, voice: Voice): boolean {
  const { telling, told } = other;
  if (told.part === 'body' || told.part === 'caption') return false;
  // Between marks it is told as somebody's words.
  if (told.statement.directness !== 'indirect') return false;
  if (told.part === 'lead' && isCredited(voice, other)) return false;
  // "Last week the minister put it at 7,000": whoever is named may be the one who says it.
  if (voice.name.some((w) => nameWords(telling.text.slice(...told.unit.span)).includes(w))) return false;
  const before = new Set(nameWords(base.telling.text.slice(...base.told.unit.span)));
  return !telling.reading.names.some(
    (n) =>
      (n.kind === 'person' || n.kind === 'body') &&
      n.span[0] >= told.unit.span[0] &&
      n.span[1] <= told.unit.span[1] &&
      !nameWords(n.exact).some((w) => before.has(w)),
  );
}

const REPORTING: ReadonlySet<string> = new Set(
  'correspondent correspondents reporter reporters agency news service state outlet newspaper media'.split(
    ' ',
  ),
);

/** Is the source only an outlet or its reporter, which passes on what somebody else said? */
function isRelay({ telling, told }: Side): boolean {
  const { source } = told.statement;
  if (source.length === 0) return false;
  const outlets = telling.reading.names.filter(
    (n) => n.kind === 'outlet' && source.some((s) => n.span[0] >= s.span[0] && n.span[1] <= s.span[1]),
  );
  if (outlets.length === 0) return false;
  const names = new Set(outlets.flatMap((n) => nameWords(n.exact)));
  return nameWords(source.map((s) => s.exact).join(' ')).every((w) => names.has(w) || REPORTING.has(w));
}

const PEOPLE: ReadonlySet<string> = new Set(
  [...offices.heads, ...bodies.people, ...bodies.heads].map((w) => w.toLowerCase()),
);

/** Has the source a name, or a word for people or bodies? What has neither is no speaker. */
function isSomebody({ telling, told }: Side, { kind }: Voice): boolean {
  if (kind !== 'unnamed') return true;
  const { source } = told.statement;
  if (telling.reading.names.some((n) => source.some((s) => n.span[0] >= s.span[0] && n.span[1] <= s.span[1])))
    return true;
  return source.some((s) => nameWords(s.exact).some((w) => PEOPLE.has(w) || PEOPLE.has(w.replace(/s$/, ''))));
}

/** Is a voice one of those through which the other telling came? */
const isHop = ({ told }: Side, voice: Voice): boolean =>
  told.statement.chain.some(
    (h) =>
      sameVoice({ ...voice, kind: 'other' }, { words: h.name, kind: 'other', name: nameWords(h.name) }) ===
      'yes',
  );

/** Is somebody else, whom a telling credits with a part of it, the one who says it here? */
function isNamedIn({ telling, told }: Side, { name }: Voice): boolean {
  const words = new Set(nameWords(telling.text.slice(...told.unit.span)));
  return name.filter((w) => words.has(w)).length >= Math.min(2, name.length);
}

/** The source as written; where that is a pronoun, or nothing at all, the name it was resolved to. */
function sourceWords({ telling, told }: Side): Words | undefined {
  const part = told.statement.source[0];
  if (part && !PRONOUN.test(part.exact)) return { span: part.span, exact: part.exact };
  const mention = told.statement.speaker?.mention;
  const name = mention === null || mention === undefined ? undefined : telling.reading.names[mention];
  // Only a person: what "it" stands for is too often mistaken.
  return name?.kind === 'person' ? { span: name.span, exact: name.exact } : undefined;
}

/** Does the article credit a voice with anything outside its headline? */
const isCredited = (voice: Voice, { telling }: Side): boolean =>
  telling.reading.statements.some(
    (s) => s.part !== 'headline' && sameVoice(voice, voiceIn(telling, s)) === 'yes',
  );

/** attribution by the chain: a medium or relayer dropped, put in or changed. Once an article. */
export function relayerVariants(pairs: readonly Pair[]): Found[] {
  const first = pairs[0];
  if (!first) return [];
  const from = handsOf(pairs.map((p) => p.base));
  const to = handsOf(pairs.map((p) => p.other));
  const known = (list: typeof from, name: string, text: string): boolean =>
    list.some((h) => sameName(h.name, name)) || mentions(text, name);
  const dropped = from.find(
    (h) =>
      h.span !== null &&
      // "Told CBS" is left out by everybody; that a telling was second-hand is not.
      h.role === 'relayer' &&
      !known(to, h.name, first.other.telling.text) &&
      !sameName(h.name, first.other.telling.reading.article.outlet ?? ''),
  );
  const added = to.find(
    (h) =>
      h.span !== null &&
      !known(from, h.name, first.base.telling.text) &&
      !sameName(h.name, first.base.telling.reading.article.outlet ?? ''),
  );
  if (!dropped && !added) return [];
  const words = (hop: (typeof from)[number] | undefined, side: Side): Words | null =>
    hop?.span ? { span: hop.span, exact: side.telling.text.slice(...hop.span) } : null;
  return [
    {
      kind: 'attribution',
      sub: 'relayer',
      from: words(dropped, first.base),
      to: words(added, first.other),
    },
  ];
}

/**
 * Media and relayers through which what is lined up came, where they are those of the article as a whole and stand
 * beside what they are said to have passed on: an agency named in a dateline alone is the article's own.
 */
function handsOf(sides: readonly Side[]): Hop[] {
  const isHand = (h: Hop): boolean => h.role === 'medium' || h.role === 'relayer';
  const main = articleChain(sides[0]!.telling.reading).filter(isHand);
  return sides.flatMap(({ told: { statement, unit } }) =>
    statement.chain.filter(
      (h) =>
        isHand(h) &&
        main.some((m) => m.name === h.name) &&
        h.span !== null &&
        h.span[0] < unit.span[1] + BESIDE &&
        h.span[1] > unit.span[0] - BESIDE,
    ),
  );
}

/** How far from what is told the words of a relayer may stand to be beside it (UTF-16 units). */
const BESIDE = 150;

const initials = (name: string): string =>
  name
    .replace(/^the /i, '')
    .split(/[\s-]+/)
    .map((w) => w[0])
    .join('')
    .toUpperCase();

function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((n) => n.replace(/^the /i, '').toLowerCase());
  if (!x || !y) return false;
  return (
    x === y ||
    x.includes(y) ||
    y.includes(x) ||
    initials(a) === b.toUpperCase() ||
    initials(b) === a.toUpperCase()
  );
}

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || (initials(name).length > 1 && new RegExp(`\\b${initials(name)}\\b`).test(text));
