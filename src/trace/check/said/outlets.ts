import type { Article, Reading, Span } from '../../../model/index.ts';
import type { Finding } from '../types.ts';
import { type SourceReading, statementAt } from './reading.ts';

/** An outlet through which something is said to have come. */
export interface Outlet {
  readonly name: string;
  /** Told to it, rather than reported by it. */
  readonly isMedium: boolean;
}

/** The outlets that a reading names as the way of a stretch; not those that are inferred. */
export function outletsAt(reading: Reading, text: string, span: Span): Outlet[] {
  const statement = statementAt(reading, span);
  if (!statement) return [];
  return statement.chain
    .filter(({ role, basis }) => role !== 'speaker' && basis === 'stated')
    .map(({ role, name, span: at }) => ({ name: numbered(name, text, at), isMedium: role === 'medium' }));
}

/** "Channel 7": the number belongs to the name. */
function numbered(name: string, text: string, at: Span | null): string {
  if (!at || !text.slice(...at).endsWith(name)) return name;
  return name + (/^ \d{1,3}\b/.exec(text.slice(at[1], at[1] + 5))?.[0] ?? '');
}

/**
 * Does a source give a stretch another way than the draft does? Only where the source names one: beside the very words,
 * or, where the draft's outlet stands nowhere in it, as its own.
 */
export function otherWay(
  drafted: readonly Outlet[],
  source: SourceReading,
  article: Article,
  span: Span,
): Finding['through'] {
  if (drafted.length === 0) return undefined;
  const { offset, reading, text } = source.around(span);
  const beside = outletsAt(reading, text, [span[0] - offset, span[1] - offset]);
  const known = [...beside.map((o) => o.name), ...(article.outlet ? [article.outlet] : [])];
  for (const { name, isMedium } of drafted) {
    if (known.length === 0 || known.some((other) => mayBeOne(name, other))) continue;
    const told = isMedium ? beside.find((o) => o.isMedium)?.name : undefined;
    if (told !== undefined || !isNamed(name, article.text))
      return { draft: name, source: told ?? known.at(-1)! };
  }
  return undefined;
}

const LITTLE: ReadonlySet<string> = new Set(['the', 'of', 'and', 'for', 'in', 'on', 'a', 'an', 's']);

const wordsOf = (name: string): string[] =>
  (name.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []).filter((word) => !LITTLE.has(word));

const initials = (words: readonly string[]): string => words.map((word) => word[0]).join('');

/** One name is part of the other, or its initials ("LNA"). */
function mayBeOne(a: string, b: string): boolean {
  const [x, y] = [wordsOf(a), wordsOf(b)];
  return (
    x.every((word) => y.includes(word)) ||
    y.every((word) => x.includes(word)) ||
    (x.length > 2 && initials(x) === y.join('')) ||
    (y.length > 2 && initials(y) === x.join(''))
  );
}

function isNamed(name: string, text: string): boolean {
  const words = wordsOf(name);
  return (
    text.includes(name.replace(/^the /i, '')) ||
    (words.length > 2 && text.includes(initials(words).toUpperCase()))
  );
}
