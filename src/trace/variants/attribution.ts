import bodies from '../../../lexicon/en/bodies.json' with { type: 'json' };
import offices from '../../../lexicon/en/offices.json' with { type: 'json' };
import { isRounding, sameValue } from '../../read/compare/figures.ts';
import type { Words } from '../../read/index.ts';
import { isOfficeIn, mayBeOne, type Source } from './offices.ts';
import { type Pair, type PairRule, type Side, unitWords } from './pair.ts';
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
  if (sameWording(from.exact, to.exact)) return [];
  if (!isSomebody(base, a) || !isSomebody(other, b)) return [];
  // A hand that passed it on, or somebody credited with a part, is nobody else.
  if (isHop(base, b) || isHop(other, a) || isNamedIn(base, b) || isNamedIn(other, a)) return [];
  const [x, y]: [Source, Source] = [
    { side: base, words: from, voice: a },
    { side: other, words: to, voice: b },
  ];
  if (mayBeOne(x, y) || isOfficeIn(base, y) || isOfficeIn(other, x)) return [];
  return [{ kind: 'attribution', from, to }];
};

/** "State prosecutors", "prosecutors": whoever they were resolved to, the words name the same. */
function sameWording(from: string, to: string): boolean {
  const [x, y] = [nameWords(from), nameWords(to)];
  const [small, big] = x.length <= y.length ? [x, y] : [y, x];
  return small.length > 0 && small.at(-1) === big.at(-1) && small.every((w) => big.includes(w));
}

/** Figures on both sides and none in common: who gives one number need not have given the other. */
function tellOtherFigures({ base, other, near }: Pair): boolean {
  const [a, b] = [base.told.unit.figures, other.told.unit.figures];
  if (near || a.length === 0 || b.length === 0) return false;
  return !a.some((f) => b.some((g) => sameValue(f, g) || isRounding(f, g)));
}

/** The outlet that a headline ends with ("... - Harbour Radio"). */
export function signedBy({ telling, told }: Side): Words | undefined {
  if (told.part !== 'headline') return undefined;
  const name = telling.reading.names.find((n) => n.kind === 'outlet' && n.span[1] === told.unit.span[1]);
  if (!name || !/\s[-–—|] $/.test(telling.text.slice(told.unit.span[0], name.span[0]))) return undefined;
  return { span: name.span, exact: name.exact };
}

/** Told without anybody to have said it, at the head of an article that does not credit the speaker there. */
function isToldAsFact({ base, other }: Pair, voice: Voice): boolean {
  const { telling, told } = other;
  if (told.part === 'body' || told.part === 'caption') return false;
  // "Reportedly" is a source, if nobody's.
  if (told.statement.cue.length > 0) return false;
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
  'correspondent correspondents reporter reporters agency news service state outlet newspaper media interview report recent exclusive'.split(
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
