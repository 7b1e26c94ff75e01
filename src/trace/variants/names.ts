import { nearlyAlike } from '../../read/compare/name-variants.ts';
import type { Name } from '../../read/index.ts';
import type { Found, Side } from './pair.ts';

/** name: a person's name spelt otherwise ("Brell" → "Brel"), within what is told and in who said it. */
export function nameVariants({ base, other }: { readonly base: Side; readonly other: Side }): Found[] {
  const from = peopleOf(base);
  const out: Found[] = [];
  for (const to of peopleOf(other)) {
    if (from.some((n) => sameSpelling(n, to))) continue;
    const near = from.find((n) => isSpeltOtherwise(n, to));
    if (near) out.push({ kind: 'name', from: words(near), to: words(to) });
  }
  return out;
}

const words = ({ span, exact }: Name) => ({ span, exact });

function peopleOf({ telling, told }: Side): Name[] {
  const spans = [told.unit.span, ...told.statement.source.map((s) => s.span)];
  return telling.reading.names.filter(
    (n) => n.kind === 'person' && spans.some((s) => n.span[0] >= s[0] && n.span[1] <= s[1]),
  );
}

const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s$/, '')
    .split(/[\s-]+/);

/** Spelt alike as far as both go: "Maren" in "Ilse Maren". */
function sameSpelling(a: Name, b: Name): boolean {
  const [x, y] = [parts(a.exact), parts(b.exact)];
  const [small, big] = x.length <= y.length ? [x, y] : [y, x];
  return small.every((w) => big.includes(w));
}

function isSpeltOtherwise(a: Name, b: Name): boolean {
  const [x, y] = [parts(a.exact), parts(b.exact)];
  const [lastA, lastB] = [x.at(-1)!, y.at(-1)!];
  // One hyphen or space elsewhere.
  if (x.join('') === y.join('')) return a.exact.toLowerCase() !== b.exact.toLowerCase();
  if (nearlyAlike(lastA, lastB)) return x.length === 1 || y.length === 1 || alikeFirst(x[0]!, y[0]!);
  return lastA === lastB && x.length > 1 && y.length > 1 && x[0] !== y[0] && nearlyAlike(x[0]!, y[0]!);
}

const alikeFirst = (a: string, b: string): boolean => a[0] === b[0];
