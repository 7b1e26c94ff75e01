import type { ImportLimits, ImportProblem } from './person.ts';

/** Letters and single spaces: control characters (no database keeps NUL) and broken surrogates go. */
export const clean = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();

/** What is wrong with a line whose bytes or length are. */
export function brokenLine(line: number, text: string | null, limit: number): ImportProblem | undefined {
  if (text === null)
    return {
      line,
      what: `the line has more than ${limit} characters`,
      todo: 'cut it into one entry a line',
      kept: false,
    };
  if (text.includes('\ufffd'))
    return { line, what: 'the line is not UTF-8', todo: 'save the file as UTF-8', kept: false };
  return undefined;
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/;

/** A date as far as it is given, YYYY, YYYY-MM or YYYY-MM-DD; undefined for none. */
export function dateOf(text: string): string | undefined {
  const found = DATE.exec(text)?.[0];
  return found !== undefined && /^(?:T.*)?$/.test(text.slice(found.length)) ? found : undefined;
}

/** Names that can be used, and problems of those that cannot. The first of them names the person. */
export function usableNames(
  names: readonly string[],
  line: number,
  limits: ImportLimits,
): { readonly names: readonly string[]; readonly problems: readonly ImportProblem[] } {
  const problems: ImportProblem[] = [];
  const usable = new Set<string>();
  for (const written of names) {
    const name = clean(written);
    if (!/\p{L}/u.test(name)) continue;
    if (name.length > limits.name) {
      const what = `a name has more than ${limits.name} characters: "${name.slice(0, 40)}..."`;
      problems.push({ line, what, todo: 'leave it out or shorten it', kept: true });
    } else usable.add(name);
  }
  const kept = [...usable].slice(0, limits.names);
  if (kept.length < usable.size) {
    const what = `${usable.size} names; the first ${limits.names} were kept`;
    problems.push({ line, what, todo: 'list the ones that are used first', kept: true });
  }
  return { names: kept, problems };
}
