import type {
  Article,
  ArticleHead,
  Figure,
  Name,
  Part,
  Reading,
  Span,
  Statement,
} from '../../model/index.ts';
import { keysOf, type Told } from '../compare/told.ts';
import { contains, indicesWithin, part, within } from '../parts.ts';
import type { Telling } from '../reader.ts';
import { READER } from '../version.ts';
import { foreignDates } from './dates.ts';
import { foreignFigures } from './figures.ts';
import type { Language } from './language.ts';
import { foreignSentences } from './sentences.ts';
import { certaintyIn, cueIn, type ForeignSource, quotedIn, sourceIn } from './statements.ts';
import { type ForeignWord, foreignWords } from './words.ts';

const MAKER = 'foreign-telling@1';
/** Fewer units of text tell nothing that could be lined up. */
const SHORTEST = 12;

/**
 * A page in a language that is not read, told as far as lists of words go: figures with bound and counted thing,
 * dates, quotations, who is named as their source, hedges. Enough to hold others' retellings against it. Pure.
 */
export function tellForeign(article: Article, head: ArticleHead, language: Language): Telling {
  const { text } = article;
  const dates = foreignDates(text, language, article.published);
  const names: Name[] = [];
  const firstNamed = new Map<string, number>();
  const figures: Figure[] = [];
  const statements: Statement[] = [];
  const told: Told[] = [];
  let said: { source?: ForeignSource; dates: readonly number[]; paragraph: number } | undefined;
  let isFirst = true;
  for (const { span, paragraph } of foreignSentences(text)) {
    const words = foreignWords(text, span, language);
    const counted = foreignFigures(text, span, words, language, within(dates, span));
    figures.push(...counted);
    const isHeadline = head.headline !== undefined && contains(head.headline.span, span);
    const source = sourceIn(text, words, language);
    const cue = cueIn(text, words, language);
    const quoted = quotedIn(text, span);
    const content = contentOf(text, span, words, source, cue, language);
    if (source) {
      const known = firstNamed.get(source.name.canonical);
      if (known === undefined) firstNamed.set(source.name.canonical, names.length);
      names.push({ ...source.name, corefers: known ?? null });
    }
    // Without a source of its own a sentence of report goes on with the one before it.
    if (source && cue) {
      const own = indicesWithin(dates, [span[0], Math.max(span[0], content[0])]);
      said = { source, dates: own.length > 0 ? own : (said?.dates ?? []), paragraph };
    }
    const by = cue || quoted.length > 0 ? (said?.paragraph === paragraph ? said : undefined) : undefined;
    for (const stretch of stretchesOf(content, quoted)) {
      const isQuoted = quoted.includes(stretch);
      if (stretch[1] - stretch[0] < SHORTEST && !isQuoted) continue;
      const statement: Statement = {
        id: '',
        part: isHeadline ? 'headline' : isFirst ? 'lead' : 'body',
        source: source && cue ? [source.words] : by?.source ? [by.source.words] : [],
        cue: cue ? [cue] : [],
        content: [part(text, ...stretch, MAKER, 'inferred')],
        directness: isQuoted ? 'direct' : 'indirect',
        marks: isQuoted ? 'present' : 'none',
        kind: 'saying',
        ...(by?.source && { speaker: speakerOf(firstNamed, by.source) }),
        chain: [],
        figures: [],
        dates: by?.dates ?? [],
        names: [],
        certainty: certaintyIn(text, span, language),
        confidence: 0.5,
      };
      const index = by?.source ? statements.push(statement) - 1 : -1;
      told.push(toldOf(stretch, statement, index, words, counted));
    }
    if (!isHeadline) isFirst = false;
  }
  const reading: Reading = {
    reader: READER,
    article: head,
    statements,
    figures,
    dates,
    names,
    events: [],
    comparisons: [],
  };
  return { text, reading, told };
}

function speakerOf(firstNamed: ReadonlyMap<string, number>, { name }: ForeignSource): Statement['speaker'] {
  return { name: name.canonical, mention: firstNamed.get(name.canonical) ?? null, basis: 'stated' };
}

/** What is said in a sentence of report: after its source, the day and the place of saying, before its verb. */
function contentOf(
  text: string,
  span: Span,
  words: readonly ForeignWord[],
  source: ForeignSource | undefined,
  cue: Part | undefined,
  { sayings }: Language,
): Span {
  if (!cue) return span;
  const scene = words.slice(0, 8).findLast((w) => sayings.scenes.some((s) => w.text.endsWith(s)));
  const from = Math.max(
    span[0],
    (scene ?? words.find((w) => source && w.span[1] > source.words.span[1]))?.span[1] ?? 0,
  );
  const start = source || scene ? from : span[0];
  const said = text.slice(start, cue.span[0]);
  return [start + (said.length - said.trimStart().length), cue.span[0]];
}

/** Quotations, and what stands beside them. */
function stretchesOf(content: Span, quoted: readonly Span[]): Span[] {
  const out: Span[] = [];
  let at = content[0];
  for (const quotation of quoted) {
    if (quotation[0] > at) out.push([at, quotation[0]]);
    out.push(quotation);
    at = quotation[1];
  }
  if (content[1] > at) out.push([at, content[1]]);
  return out;
}

function toldOf(
  span: Span,
  statement: Statement,
  index: number,
  words: readonly ForeignWord[],
  figures: readonly Figure[],
): Told {
  const own = within(words, span);
  const lemmas = own.map((w) => w.lemma).filter((l) => l !== undefined);
  const counted = within(figures, span);
  return {
    unit: {
      statement: index,
      span,
      first: true,
      words: new Set(lemmas.map((l) => l.toLowerCase())),
      figures: counted,
      names: [],
      events: [],
    },
    statement,
    part: statement.part,
    keys: new Set([...lemmas, ...counted.map((f) => f.counted?.lemma ?? '')].flatMap(keysOf)),
    words: own.map((w) => ({ text: w.text, span: w.span })),
  };
}
