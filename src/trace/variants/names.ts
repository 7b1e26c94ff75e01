import korean from '../../../lexicon/names/korean.json' with { type: 'json' };
import { nearlyAlike } from '../../read/compare/name-variants.ts';
import type { Name, Telling } from '../../read/index.ts';
import type { Found } from './pair.ts';

/** name: a person's name spelt otherwise ("Brell" → "Brel") wherever the article names her. Once an article. */
export function nameVariants(base: Telling, other: Telling): Found[] {
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

/** Everybody named, each once, at the fullest; a name of no known kind that says something is somebody's. */
function peopleOf({ reading }: Telling): Name[] {
  const people = new Map<string, Name>();
  const speakers = new Set(reading.statements.map((s) => s.speaker?.mention));
  reading.names.forEach((name, i) => {
    if (name.kind !== 'person' && !(name.kind === 'other' && speakers.has(i))) return;
    const known = people.get(name.canonical);
    if (!known || name.exact.length > known.exact.length) people.set(name.canonical, name);
  });
  return [...people.values()];
}

/** Romanised names are written with a hyphen, apart or together: that is no other spelling. */
const parts = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/['’]s$/, '')
    .replaceAll('-', '')
    .split(/\s+/);

/** Spelt alike as far as both go: "Maren" in "Ilse Maren". */
function sameSpelling(a: Name, b: Name): boolean {
  const [x, y] = [parts(a.exact), parts(b.exact)];
  const [small, big] = x.length <= y.length ? [x, y] : [y, x];
  return small.every((w) => big.includes(w)) || (x.length !== y.length && x.join('') === y.join(''));
}

const SURNAMES: ReadonlySet<string> = new Set(Object.values(korean.surnames).flat());

/** May one word be the family name of the other ("Lim" of "Lim Su-jin"), spelt otherwise? It comes first in Korean names. */
function isFamilyName([word, ...rest]: readonly string[], [first, ...given]: readonly string[]): boolean {
  return rest.length === 0 && given.length > 0 && SURNAMES.has(first!) && nearlyAlike(word!, first!);
}

/** Is one name the other, spelt otherwise? */
export function isSpeltOtherwise(a: Pick<Name, 'exact'>, b: Pick<Name, 'exact'>): boolean {
  const [x, y] = [parts(a.exact), parts(b.exact)];
  if (isFamilyName(x, y) || isFamilyName(y, x)) return true;
  const [lastA, lastB] = [x.at(-1)!, y.at(-1)!];
  if (x.join('') === y.join('')) return true;
  const full = x.length > 1 && y.length > 1;
  if (nearlyAlike(lastA, lastB)) return !full || x[0]![0] === y[0]![0];
  if (!full) return false;
  if (lastA === lastB) return nearlyAlike(x[0]!, y[0]!);
  // Short last names are spelt otherwise only if the first name is alike too ("Jun Pel", "Jeun Perl").
  return x[0]![0] === y[0]![0] && x[0] !== y[0] && shortAlike(lastA, lastB) && shortAlike(x[0]!, y[0]!);
}

/** Words of three or four letters that one or two letters part, alike at both ends. */
const shortAlike = (a: string, b: string): boolean =>
  Math.min(a.length, b.length) >= 3 &&
  a[0] === b[0] &&
  a.at(-1) === b.at(-1) &&
  Math.abs(a.length - b.length) <= 2 &&
  Math.max(a.length, b.length) <= 6;
