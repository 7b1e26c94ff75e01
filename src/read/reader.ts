import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Article, ArticleHead, Part, Reading, Span, Statement } from '../model/index.ts';
import { judgeCertainty } from './certainty/index.ts';
import { attribute } from './chain/index.ts';
import { headlineTelling, isRetold } from './compare/headline-telling.ts';
import { compareParts } from './compare/index.ts';
import { type Told, toldOf } from './compare/told.ts';
import { findDates } from './dates/index.ts';
import { findFigures } from './figures/index.ts';
import { foreignLanguage } from './foreign/language.ts';
import { tellForeign } from './foreign/tell.ts';
import type { Language } from './foreign/types.ts';
import { unpackModels } from './learn/container.ts';
import { findNames } from './names/index.ts';
import { indicesWithin, overlaps } from './parts.ts';
import { sayingDates } from './saying-dates.ts';
import { statementModel } from './statements/index.ts';
import { syntaxFrom } from './syntax/index.ts';
import { findOpening } from './text/headline.ts';
import { type Parse, type Prepared, prepare, withoutSyntax } from './text/prepare.ts';
import { READER } from './version.ts';

/** The bytes of the weights in `models/`; the caller loads them, since reading does no I/O. */
export interface ReaderModels {
  readonly syntax?: Uint8Array;
  readonly statements?: Uint8Array;
  readonly certainty?: Uint8Array;
}

export interface ReadOptions {
  /** Put the text itself into the reading. */
  readonly text?: boolean;
}

export interface Reader {
  readonly version: string;
  /** A pure function of the article and this reader's version: no clock, no network, no state. */
  read(article: Article, options?: ReadOptions): Reading;
  /** The same, with what is needed to line its statements up with those of other articles. */
  tell(article: Article): Telling;
  /**
   * What `tell` gives, made of a reading of the article that was kept (by this version), with those sentences told alone
   * that lie at one of the places asked for. It costs a small part of reading.
   */
  retell(article: Article, reading: Reading, places: readonly Span[]): Telling;
}

/** One article as one telling: its text, its reading, and what it tells, sentence by sentence. */
export interface Telling {
  readonly text: string;
  readonly reading: Reading;
  readonly told: readonly Told[];
}

export function createReader(models: ReaderModels): Reader {
  const parse = syntaxFrom(models.syntax && unpackModels(models.syntax));
  const finder = statementModel(models.statements && unpackModels(models.statements));
  const readPrepared = (article: Article, prepared: Prepared, options: ReadOptions): Reading => {
    const { text } = article;
    const { headline, dateline } = findOpening(prepared, article.title);
    const dates = findDates(prepared, { published: article.published });
    const figures = findFigures(prepared, dates);
    const names = findNames(prepared, { headline, dateline, outlet: article.outlet });
    const own = finder.find({ prepared, headline, dateline });
    const candidate = headline !== undefined && !own.some((f) => f.part === 'headline');
    const found = candidate ? [...own, headlineTelling(text, headline)] : own;
    const attributions = attribute({ prepared, statements: found, names, dates, outlet: article.outlet });
    const judged = judgeCertainty(prepared, found);
    const said = sayingDates(prepared, found, dates, dateline?.span);
    const articleKey = article.id ?? article.sha256;
    const statements = found.map((f, i): Statement => {
      const { sourceOf: _, ...rest } = f;
      const { speaker, chain } = attributions[i]!;
      return {
        id: statementId(articleKey, article.sha256, f.content),
        ...rest,
        ...(speaker && { speaker }),
        chain,
        figures: indicesIn(f.content, figures),
        dates: ascending([...indicesIn([...f.content, ...f.cue], dates), ...said[i]!]),
        names: indicesIn([...f.source, ...f.content], names),
        certainty: judged.statements[i]!,
      };
    });
    const reading = {
      reader: READER,
      ...(options.text && { text }),
      article: headOf(article, headline, dateline),
      statements,
      figures,
      dates,
      names,
      events: judged.events,
    };
    const kept =
      candidate && !isRetold(prepared, reading, statements.length - 1) ? statements.slice(0, -1) : statements;
    const sorted = { ...reading, statements: [...kept].sort(byPlace) };
    return { ...sorted, comparisons: compareParts(prepared, sorted) };
  };
  return {
    version: READER,
    read(article, options = {}) {
      const language = foreignLanguage(article.language);
      if (!language) return readPrepared(article, prepare(article.text, parse), options);
      return { ...tellIn(language, article).reading, ...(options.text && { text: article.text }) };
    },
    tell(article) {
      const language = foreignLanguage(article.language);
      if (language) return tellIn(language, article);
      const prepared = prepare(article.text, parse);
      const reading = readPrepared(article, prepared, {});
      return { text: article.text, reading, told: toldOf(prepared, reading) };
    },
    retell(article, reading, places) {
      const language = foreignLanguage(article.language);
      if (!language) return retold(article, reading, places, parse);
      const whole = tellIn(language, article, reading.article);
      const isAsked = (t: Told): boolean => places.some((p) => overlaps(p, t.unit.span));
      return { ...whole, told: whole.told.filter(isAsked) };
    },
  };
}

/**
 * Sentences are made of those paragraphs alone that hold a place asked for or a statement that reaches into one, and of
 * those up to the lead, which is told by its being the first; trees, of the sentences asked for.
 */
function retold({ text }: Article, reading: Reading, places: readonly Span[], parse: Parse): Telling {
  const isAsked = (span: Span): boolean => places.some((p) => overlaps(p, span));
  const needed = [
    ...places,
    ...reading.statements.flatMap(({ content }) =>
      content.some((c) => isAsked(c.span)) ? content.map((c) => c.span) : [],
    ),
  ];
  const body = reading.article.headline?.span[1] ?? 0;
  let isBefore = true;
  const prepared = prepare(
    text,
    (tokens) => (isAsked([tokens[0]!.start, tokens.at(-1)!.end]) ? parse(tokens) : withoutSyntax(tokens)),
    ({ start, end }) => {
      const isFirst = isBefore;
      if (start >= body) isBefore = false;
      return isFirst || needed.some((n) => overlaps(n, [start, end]));
    },
  );
  return { text, reading, told: toldOf(prepared, reading, places) };
}

/** A page in a language of which little is known. */
function tellIn(language: Language, article: Article, known?: ArticleHead): Telling {
  // A headline stands in the first paragraph.
  const opening = (): Prepared => prepare(article.text, withoutSyntax, (p) => p.index === 0);
  const head = known ?? headOf(article, findOpening(opening(), article.title).headline, undefined);
  return tellForeign(article, head, language, (content) =>
    statementId(article.id ?? article.sha256, article.sha256, content),
  );
}

const byPlace = (a: Statement, b: Statement): number =>
  a.content[0]!.span[0] - b.content[0]!.span[0] || a.content.at(-1)!.span[1] - b.content.at(-1)!.span[1];

/** Hash of article, text and content spans (16 hex digits are enough inside one store). */
function statementId(article: string, text: string, content: readonly Part[]): string {
  const spans = content.map((c) => c.span.join('-')).join(',');
  return `st_${bytesToHex(sha256(utf8ToBytes(`${article}\n${text}\n${spans}`))).slice(0, 16)}`;
}

/** Indices of the items within any of the parts, in order. */
function indicesIn(parts: readonly Part[], items: readonly { readonly span: Span }[]): number[] {
  return ascending(parts.flatMap((p) => indicesWithin(items, p.span)));
}

const ascending = (indices: readonly number[]): number[] => [...new Set(indices)].sort((a, b) => a - b);

function headOf(article: Article, headline: Part | undefined, dateline: Part | undefined): ArticleHead {
  const {
    id,
    givenId,
    url,
    outlet,
    title,
    published,
    publishedBasis,
    language,
    sha256: hash,
    text,
  } = article;
  return {
    ...(id !== undefined && { id }),
    ...(givenId !== undefined && { givenId }),
    ...(url !== undefined && { url }),
    ...(outlet !== undefined && { outlet }),
    ...(title !== undefined && { title }),
    ...(published !== undefined && { published }),
    ...(publishedBasis !== undefined && { publishedBasis }),
    language,
    sha256: hash,
    units: 'utf16',
    length: text.length,
    ...(headline && { headline }),
    ...(dateline && { dateline }),
  };
}
