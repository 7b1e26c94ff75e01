import { articleChain } from '../../read/chain/index.ts';
import type { Hop, Words } from '../../read/index.ts';
import type { Found, Pair, Side } from './pair.ts';

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
  // Somebody who passes it on without a name of an outlet ("a councillor, citing ...") speaks himself.
  const isHand = (h: Hop): boolean => (h.role === 'medium' || h.role === 'relayer') && /\p{Lu}/u.test(h.name);
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

/** Do two names of outlets name one, in full or by its initials? */
export function sameName(a: string, b: string): boolean {
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
