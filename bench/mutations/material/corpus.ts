import type { GoldArticle, Span } from '../types.ts';
import { words } from '../words.ts';
import { type FoundFigure, figuresIn } from './numbers.ts';
import { isName, lowerThe, usableSource } from './speakers.ts';

export interface QuotedStretch {
  readonly span: Span;
  readonly speaker: string;
  /** Which attribution: two stretches of one attribution are one quotation with its speaker in the middle. */
  readonly attribution: number;
}

export interface Telling {
  readonly span: Span;
  /** "" where the article says it in its own name. */
  readonly speaker: string;
  readonly figures: readonly FoundFigure[];
}

/** What drafts can be made of. */
export interface Material {
  readonly article: GoldArticle;
  readonly quotations: readonly QuotedStretch[];
  /** Indirect contents with one or two figures. */
  readonly tellings: readonly Telling[];
  /** Whole sentences of the article with one to three figures and no quotation. */
  readonly counts: readonly Telling[];
  /** Indirect contents without figures. */
  readonly plain: readonly Telling[];
  /** Sources that are names. */
  readonly speakers: readonly string[];
  /** Those that are persons. */
  readonly persons: readonly string[];
}

export const SAYING =
  /\b(?:sa(?:id|ys|y|ying)|t(?:old|ells)|add(?:ed|s|ing)|wr(?:ote|ites)|tweeted|continued|explained|argue[ds]?|note[ds]|according to|report(?:ed|s)|stated|declared|insist(?:ed|s)|warn(?:ed|s)|recalled|responded|replied|joked|concluded|estimate[ds]|predicted)\b/i;
const UNSAID = /n[’']t\b|\b(?:not|never|den(?:y|ied|ies)|if|would|could|should|may|might|will)\b/i;
const FINITE =
  /\b(?:is|are|was|were|has|have|had|will|would|could|can|may|might|did|does|do|said|made|got|won|gave|came|went|\p{L}{3,}ed)\b/u;
const NOT_A_CLAUSE =
  /^(?:to|for|about|of|how|why|what|whether|if|when|where|who|\p{L}+ing|and|but|or|because|as)\b/iu;

const cut = (text: string, spans: readonly Span[]) => spans.map(([s, e]) => text.slice(s, e)).join(' ');

/** Quoted stretches that begin a content fragment: there the quoted words are surely the source's own. */
function quotedIn(text: string, [start, end]: Span): Span[] {
  const open = text[start];
  const close = open === '“' ? '”' : open === '"' ? '"' : null;
  if (!close) return [];
  const stop = text.slice(start + 1, end).search(/["”\n]/);
  const to = stop < 0 ? (text[end] === close ? end : -1) : start + 1 + stop;
  if (to < 0 || text[to] !== close) return [];
  const inside = text.slice(start + 1, to);
  if (/[“”"‘«»[\]…]|\.\.\.|(?<![\p{L}])[’']/u.test(inside)) return [];
  return [[start + 1, to]];
}

function indirect(text: string, spans: readonly Span[]): Span | null {
  if (spans.length !== 1) return null;
  let [start, end] = spans[0]!;
  const that = /^that /i.exec(text.slice(start, end));
  if (that) start += that[0].length;
  end = start + text.slice(start, end).replace(/[\s,.;:]+$/, '').length;
  const inside = text.slice(start, end);
  const count = words(inside).length;
  if (count < 6 || count > 32 || /[“”"‘«»\n;:?!—()[\]]|(?<![\p{L}])[’']|--|\.\s+\p{Lu}\p{Ll}+ /u.test(inside))
    return null;
  if (!FINITE.test(inside) || NOT_A_CLAUSE.test(inside)) return null;
  return [start, end];
}

const SENTENCE_END =
  /(?<!\b(?:Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Reps|Sens|Gen|Jr|Sr|St|vs|No|Jan|Feb|Aug|Sept|Oct|Nov|Dec|Inc|Co|Corp|\p{Lu}))[.!?](?=\s+\p{Lu}|\s*\n|\s*$)/gu;

/** Sentences of the body that a draft can repeat as they are: whole, in one line, 7 to 40 words, no quotation. */
function sentences(text: string, body: number): Span[] {
  const out: Span[] = [];
  let line = body;
  for (const part of text.slice(body).split('\n')) {
    let at = 0;
    for (const m of part.matchAll(SENTENCE_END)) {
      const inside = part.slice(at, m.index);
      const lead = inside.length - inside.trimStart().length;
      const count = words(inside).length;
      if (
        count >= 7 &&
        count <= 40 &&
        m[0] === '.' &&
        /^\p{Lu}\p{L}*[ ,]/u.test(inside.trimStart()) &&
        FINITE.test(inside)
      )
        if (!/[“”"‘«»:;?!()[\]…•*|@]|(?<![\p{L}])[’']|--|\.\.\./u.test(inside))
          out.push([line + at + lead, line + m.index]);
      at = m.index + 1;
    }
    line += part.length + 1;
  }
  return out;
}

/** `resolve` gives the name behind a pronoun source, or null where unsure. */
export function material(
  article: GoldArticle,
  resolve: (attribution: number) => string | null = () => null,
  isPerson: (source: Span) => boolean = () => true,
): Material {
  const { text } = article;
  const body = text.indexOf('\n') + 1;
  const counts: Telling[] = [];
  for (const span of sentences(text, body)) {
    const inside = text.slice(...span);
    // "…, he said" hangs in the air once it is taken out of its place.
    if (
      /\b(?:he|she|they|it) (?:said|says|added|told|wrote)\b|\b(?:said|added) (?:he|she|they)\b/i.test(inside)
    )
      continue;
    const figures = figuresIn(inside);
    if (figures && figures.length > 0 && figures.length <= 3) counts.push({ span, speaker: '', figures });
  }
  const quotations: QuotedStretch[] = [];
  const tellings: Telling[] = [];
  const plain: Telling[] = [];
  const speakers = new Set<string>();
  const persons = new Set<string>();
  article.attributions.forEach((a, attribution) => {
    const written = cut(text, a.source);
    const speaker = /^(?:he|she)$/i.test(written) ? (resolve(attribution) ?? written) : written;
    if (a.source.length !== 1 || a.source[0]![0] < body || !usableSource(speaker)) return;
    if (isName(speaker, text)) speakers.add(lowerThe(speaker));
    if (speaker === written && !/^the /i.test(speaker) && isName(speaker, text) && isPerson(a.source[0]!))
      persons.add(speaker);
    const cue = cut(text, a.cue);
    if (!SAYING.test(cue) || UNSAID.test(cue)) return;
    for (const fragment of a.content)
      for (const span of quotedIn(text, fragment))
        if (words(text.slice(...span)).length >= 6)
          quotations.push({ span, speaker: lowerThe(speaker), attribution });
    const span = indirect(text, a.content);
    const figures = span && figuresIn(text.slice(...span));
    if (span && figures && figures.length > 0 && figures.length <= 2)
      tellings.push({ span, speaker: lowerThe(speaker), figures });
    else if (span && figures?.length === 0) plain.push({ span, speaker: lowerThe(speaker), figures });
  });
  return { article, quotations, tellings, counts, plain, speakers: [...speakers], persons: [...persons] };
}
