import { type FoundFigure, figureText, numberWords } from '../material/numbers.ts';
import type { MadeFigure } from '../mutate/figure.ts';
import { occurrences, standsIn } from '../words.ts';
import { type Context, sourcesOf } from './context.ts';

/** Value with its unit or counted thing, without bound: what must stand once for a change of it to be one. */
const core = (f: FoundFigure) => figureText({ ...f, bound: '' });
export const short = (f: FoundFigure) =>
  f.currency || f.unit ? core(f) : `${f.number}${f.magnitude} ${f.noun}`;
const forms = (number: string) => {
  const value = numberWords.get(number.toLowerCase());
  return value === undefined
    ? [number, ...[...numberWords].filter(([, v]) => String(v) === number).map(([w]) => w)]
    : [number, String(value)];
};

/** Can a bound go before it, or leave it, without breaking the sentence ("a 15 percent threshold" cannot)? */
export function free(sentence: string, f: FoundFigure): boolean {
  const before = /([\p{L}’'-]+)\s$/u.exec(sentence.slice(0, f.span[0]))?.[1]?.toLowerCase() ?? '';
  const after = /^ ([\p{L}’'-]+)/u.exec(sentence.slice(f.span[1]))?.[1] ?? '';
  if (
    /^(?:an?|the|its|his|her|their|our|my|your|top|another|combined|entire|these|those|all|only|just|this|each|every|final|past|last|than|or|record|average|below|above|under|over|some|seemingly|estimated|much|many)$/.test(
      before,
    ) ||
    /['’]s?$/.test(before)
  )
    return false;
  return (
    f.noun !== '' ||
    after === '' ||
    /^(?:of|in|on|at|to|for|from|by|with|and|or|but|as|is|was|are|were|a|worth|among|when|through|since|that|who|compared|while|said|support)$/.test(
      after,
    )
  );
}

/** Is the changed figure one that stands in no source, while the true one stands in one place only? */
export function sure(c: Context, f: FoundFigure, changed: MadeFigure): boolean {
  const sources = sourcesOf(c);
  const once =
    sources.reduce((sum, s) => sum + Math.max(occurrences(s, core(f)), occurrences(s, short(f))), 0) === 1;
  if (!once) return false;
  if (changed.kinds.length === 0) return true;
  if (changed.kinds[0] === 'bound') return !sources.some((s) => standsIn(s, changed.text) && f.bound === '');
  const bare = changed.text.replace(/^about /, '');
  const number = /[\d.,]*\d|^\p{L}+(?:-\p{L}+)?/u.exec(bare)![0];
  if (changed.kinds[0] === 'counted-thing') {
    const noun = bare.split(' ').at(-1)!;
    return !sources.some((s) => standsIn(s, bare) || standsIn(s, `${f.number} ${noun}`));
  }
  return !sources.some((s) =>
    forms(number).some(
      (n) => standsIn(s, bare.replace(number, n)) || (f.noun !== '' && standsIn(s, `${n} ${f.noun}`)),
    ),
  );
}
