import type { GoldArticle, Span } from '../types.ts';

const TITLES = new Set(
  'mr mrs ms dr sen gov rep gen president secretary senator governor former the according republican democratic vice'.split(
    ' ',
  ),
);
const PRONOUN =
  /^(?:i|he|she|it|they|we|you|him|her|them|us|who|which|that|this|these|those|one|both|some|others|many|most|each|all|none|neither)$/i;

/** The words of a name that tell people apart: capitalised, no titles. Empty for "a source". */
export function nameTokens(source: string): string[] {
  if (/^(?:a|an|one|some|two|three|several|many)\b/i.test(source)) return [];
  return [...source.matchAll(/\p{Lu}[\p{L}’'-]{2,}/gu)]
    .map((m) => m[0].replace(/[’']s$/, ''))
    .filter((t) => !TITLES.has(t.toLowerCase()));
}

/** A source that a draft can repeat as it is: no pronoun, no clause, no quotation, at most seven words. */
export function usableSource(source: string): boolean {
  const list = source.split(/\s+/);
  if (list.length > 7 || PRONOUN.test(list[0]!) || /[\n,;:()“”"«»\d]/.test(source)) return false;
  if (/^(?:his|her|its|their|my|our|your)\b/i.test(source) || /\b(?:who|which|that)\b/i.test(source))
    return false;
  return (
    /\p{L}{3}/u.test(source) &&
    (/^\p{Lu}/u.test(source) || /^(?:the|a|an|some|several|many|another)\s/.test(source))
  );
}

/** "The committee" → "the committee": a source is kept as it stands inside a sentence. */
export const lowerThe = (source: string) =>
  source.replace(/^(?:The|A|An) (?=\p{L})/u, (m) => m.toLowerCase());

/**
 * A name that another can be told apart from: it stands capitalised inside a sentence and never in small letters.
 * Descriptions are none ("the Ohio senator", "the nominee", "the secretary of state"): they may be anybody named beside them.
 */
export function isName(source: string, text: string): boolean {
  const tokens = nameTokens(source);
  if (tokens.length === 0 || /[’']s?$/.test(source) || !/^(?:\p{Lu}|the \p{Lu})/u.test(source)) return false;
  const last = source.split(/\s+/).at(-1)!;
  if (!/^\p{Lu}/u.test(last) || TITLES.has(last.toLowerCase())) return false;
  if (/^(?:democrats?|republicans?|nominee|candidate|general|minister|state)$/i.test(last)) return false;
  if (
    /^(?:polls?|video|delegates|voters|democrats|republicans|officials|few|most|aides|americans)\b/i.test(
      source,
    )
  )
    return false;
  return tokens.every(
    (t) =>
      new RegExp(`[\\p{Ll},.] ${t}(?![\\p{L}])`, 'u').test(text) &&
      !new RegExp(`(?<!\\p{L})${t.toLowerCase()}(?!\\p{L})`, 'u').test(text),
  );
}

/** May the two be one person, by their words or by a full name in the text that holds both? */
export function maySame(a: string, b: string, text: string): boolean {
  const as = nameTokens(a);
  const bs = nameTokens(b);
  return as.some((x) =>
    bs.some(
      (y) =>
        x === y ||
        text.includes(`${x} ${y}`) ||
        text.includes(`${y} ${x}`) ||
        new RegExp(`${x} \\p{Lu}\\. ${y}|${y} \\p{Lu}\\. ${x}`, 'u').test(text),
    ),
  );
}

/** The paragraph of a span and the one before it. */
export function around(text: string, [from, to]: Span): string {
  const start = text.lastIndexOf('\n\n', Math.max(0, text.lastIndexOf('\n\n', from) - 2));
  const end = text.indexOf('\n\n', to);
  return text.slice(Math.max(0, start), end < 0 ? text.length : end);
}

/** Can `speaker` be taken for sure not to have said what stands at the span? */
export function surelyAnother(article: GoldArticle, span: Span, speaker: string, saidBy: string): boolean {
  const near = around(article.text, span);
  const tokens = nameTokens(speaker);
  return (
    tokens.length > 0 && !maySame(speaker, saidBy, article.text) && !tokens.some((t) => near.includes(t))
  );
}

/** The one full name in the text that ends in this surname, when the source is a surname alone or with Mr., Mrs. or Ms. */
export function fullerName(text: string, source: string): string | null {
  const m = /^(?:(?:Mr|Mrs|Ms)\. )?(\p{Lu}[\p{L}’-]+)$/u.exec(source);
  if (!m) return null;
  const found = new Set<string>();
  for (const f of text.matchAll(new RegExp(`(?<![\\p{L}’'])(\\p{Lu}\\p{Ll}{2,}) ${m[1]}(?![\\p{L}-])`, 'gu')))
    if (
      !/^(?:The|And|But|For|While|When|After|Before|With|That|Like|President|Senator|Governor|Secretary|Representative|Both|Does|Did|Has|Why|How|What)$/.test(
        f[1]!,
      )
    )
      found.add(f[0]);
  return found.size === 1 ? [...found][0]! : null;
}
