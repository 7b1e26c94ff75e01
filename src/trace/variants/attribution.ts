import type { Words } from '../../read/index.ts';
import { type Found, type Pair, type PairRule, type Side, unitWords } from './pair.ts';
import { sameVoice, voiceOf } from './speakers.ts';

const PRONOUN = /^(?:he|she|they|it|we|i|his|her|their)$/i;

/** attribution: somebody else is made to say it, or the article tells as a fact what somebody said. */
export const attributionVariants: PairRule = ({ base, other }) => {
  const from = sourceWords(base);
  if (!from) return [];
  const to = sourceWords(other);
  const [a, b] = [voiceOf(base), voiceOf(other)];
  if (b.kind === 'nobody') {
    const found: Found = { kind: 'attribution', sub: 'told-as-fact', from, to: unitWords(other) };
    return saidElsewhere(base, other) ? [] : [found];
  }
  if (a.kind === 'nobody' || sameVoice(a, b) !== 'no' || !to) return [];
  if (PRONOUN.test(to.exact) && other.told.statement.speaker?.basis !== 'stated' && b.kind === 'unnamed')
    return [];
  return [{ kind: 'attribution', from, to }];
};

function sourceWords({ told }: Side): Words | undefined {
  const part = told.statement.source[0];
  return part && { span: part.span, exact: part.exact };
}

/** Words that go on in a speaker's voice without saying so each time: the sentence before has said who. */
function saidElsewhere(base: Side, other: Side): boolean {
  const { telling, told } = other;
  const start = told.unit.span[0];
  const before = telling.told.filter(
    (t) => t.unit.statement >= 0 && t.unit.span[1] <= start && start - t.unit.span[1] < 250,
  );
  const voice = voiceOf(base);
  return before.some(
    (t) => sameVoice(voice, voiceOf({ telling, told: t })) === 'yes' && told.part !== 'headline',
  );
}

/** attribution by the chain: a medium or relayer dropped, put in or changed. Once an article. */
export function relayerVariants(pairs: readonly Pair[]): Found[] {
  const first = pairs[0];
  if (!first) return [];
  const hops = (sides: readonly Side[]) =>
    sides.flatMap(({ told }) =>
      told.statement.chain.filter((h) => h.role === 'medium' || h.role === 'relayer'),
    );
  const from = hops(pairs.map((p) => p.base));
  const to = hops(pairs.map((p) => p.other));
  const known = (list: typeof from, name: string, text: string): boolean =>
    list.some((h) => sameName(h.name, name)) || mentions(text, name);
  const dropped = from.find(
    (h) =>
      h.span !== null &&
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

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((w) => /^\p{Lu}/u.test(w))
    .map((w) => w[0])
    .join('');

function sameName(a: string, b: string): boolean {
  const [x, y] = [a, b].map((n) => n.replace(/^the /i, '').toLowerCase());
  if (!x || !y) return false;
  return x === y || x.includes(y) || y.includes(x) || initials(a) === b || initials(b) === a;
}

const mentions = (text: string, name: string): boolean =>
  text.includes(name) || (initials(name).length > 1 && new RegExp(`\\b${initials(name)}\\b`).test(text));
