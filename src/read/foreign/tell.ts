import type {
  Article,
  ArticleHead,
  Basis,
  Hop,
  Name,
  Part,
  Reading,
  Span,
  Statement,
} from '../../model/index.ts';
import type { Told } from '../compare/told.ts';
import { contains, indicesWithin, overlaps, part, within } from '../parts.ts';
import type { Telling } from '../reader.ts';
import { READER } from '../version.ts';
import { certaintyIn } from './certainty.ts';
import { foreignSentences } from './sentences.ts';
import { keysIn, stretchesOf, trim } from './stretches.ts';
import type { ForeignSentence, ForeignWord, Found, Language, Saying } from './types.ts';

const MAKER = 'foreign-telling@1';
/** Fewer units of text tell nothing that could be lined up. */
const SHORTEST = 12;

/** Hash of an article and of contents, as the reader makes it. */
export type Identify = (content: readonly Part[]) => string;

/** Who speaks on: a quotation without a source of its own goes with the sentence before it. */
interface Said {
  readonly saying: Saying;
  readonly dates: readonly number[];
  readonly paragraph: number;
}

/** What every part told of one sentence has in common. */
interface Sentence {
  readonly saying: Saying;
  readonly by: Said | undefined;
  readonly words: readonly ForeignWord[];
  readonly where: Statement['part'];
}

/** So many paragraphs later "she said" is still who spoke last. */
const ON = 2;

/** Lists of words make out less than a reader does. */
const CONFIDENCE = 0.5;

/**
 * A page in a language that is not read in full, read as far as lists of words go: figures with bound and counted thing,
 * dates, names, quotations, who is named as their source, hedges. Pure.
 */
export function tellForeign(
  article: Article,
  head: ArticleHead,
  language: Language,
  identify: Identify,
): Telling {
  const telling = new ForeignTelling(article, head, language, identify);
  for (const sentence of foreignSentences(article.text, language)) telling.add(sentence);
  return telling.done();
}

class ForeignTelling {
  private readonly reading: {
    readonly [K in 'statements' | 'figures' | 'dates' | 'names']: Reading[K][number][];
  } = { statements: [], figures: [], dates: [], names: [] };
  private readonly told: Told[] = [];
  private readonly people = new Map<string, string>();
  private readonly firstNamed = new Map<string, number>();
  private said: Said | undefined;
  private isFirst = true;
  /** Paragraph of the sentence before. */
  private before = -1;

  constructor(
    private readonly article: Article,
    private readonly head: ArticleHead,
    private readonly language: Language,
    private readonly identify: Identify,
  ) {}

  add({ span, paragraph }: ForeignSentence): void {
    const { text, published } = this.article;
    const words = this.language.words(text, span);
    const dates = this.language.dates(text, span, words, published);
    const found: Found = { words, dates, quoted: this.language.quoted(text, span, words) };
    const figures = this.language.figures(text, span, found);
    const { saying, names } = this.language.saying(text, span, found, this.people);
    this.reading.dates.push(...dates);
    this.reading.figures.push(...figures);
    for (const name of names) this.addName(name);
    const isHeadline = this.head.headline !== undefined && contains(this.head.headline.span, span);
    const where = isHeadline ? 'headline' : this.isFirst ? 'lead' : 'body';
    // The day of the saying stands outside what is said.
    const own = indicesWithin(this.reading.dates, span).filter(
      (i) => !saying.told.some((t) => overlaps(t, this.reading.dates[i]!.span)),
    );
    const last = this.said;
    const days = own.length > 0 ? own : (last?.dates ?? []);
    let by: Said | undefined;
    if (saying.goesOn) {
      by =
        last && paragraph - last.paragraph <= ON
          ? { ...last, dates: days }
          : { saying, dates: own, paragraph };
    } else if (saying.source.length > 0) {
      by = { saying, dates: days, paragraph };
      this.said = by;
      if (saying.pointsBack) this.sayBefore(by);
    } else if ((saying.cue.length > 0 || found.quoted.length > 0) && last?.paragraph === paragraph) by = last;
    for (const stretch of saying.told.flatMap((t) => stretchesOf(t, found.quoted))) {
      const isQuoted = found.quoted.includes(stretch);
      const trimmed = isQuoted ? stretch : trim(text, stretch);
      if (isQuoted || trimmed[1] - trimmed[0] >= SHORTEST)
        this.tell(trimmed, { saying, by, words, where }, isQuoted);
    }
    this.before = paragraph;
    if (!isHeadline) this.isFirst = false;
  }

  done(): Telling {
    const reading: Reading = {
      reader: READER,
      article: this.head,
      ...this.reading,
      events: [],
      comparisons: [],
    };
    return { text: this.article.text, reading, told: this.told };
  }

  private addName(name: Name): void {
    const known = this.firstNamed.get(name.canonical);
    if (known === undefined) this.firstNamed.set(name.canonical, this.reading.names.length);
    this.reading.names.push({ ...name, corefers: known ?? null });
  }

  private tell(span: Span, sentence: Sentence, isQuoted: boolean): void {
    const { text } = this.article;
    const { figures, dates, names } = this.reading;
    const { saying, by } = sentence;
    const words = within(sentence.words, span);
    const content = [part(text, ...span, MAKER, 'inferred')];
    const source = saying.source.length > 0 ? saying.source : (by?.saying.source ?? []);
    const isStatement = by !== undefined || isQuoted;
    // Carried over from what was said before.
    const basis = by?.saying === saying ? 'stated' : 'inferred';
    const inside = <T extends { readonly span: Span }>(items: readonly T[]): number[] =>
      isStatement ? indicesWithin(items, span) : [];
    const statement: Statement = {
      id: isStatement ? this.identify(content) : '',
      part: sentence.where,
      source,
      cue: saying.cue,
      content,
      directness: isQuoted ? 'direct' : 'indirect',
      marks: isQuoted ? 'present' : 'none',
      kind: 'saying',
      ...(by && this.speakerOf(by.saying, basis)),
      chain: by ? chainOf(by.saying, basis) : [],
      figures: inside(figures),
      dates: ascending([...inside(dates), ...(by?.dates ?? [])]),
      names: ascending([...inside(names), ...source.flatMap((s) => indicesWithin(names, s.span))]),
      certainty: certaintyIn(text, span, words, this.language),
      confidence: CONFIDENCE,
    };
    const index = isStatement ? this.reading.statements.push(statement) - 1 : -1;
    this.told.push({
      unit: {
        statement: index,
        span,
        first: true,
        words: new Set(words.flatMap((w) => (w.lemma === undefined ? [] : [w.lemma.toLowerCase()]))),
        figures: within(figures, span),
        names: within(names, span),
        events: [],
      },
      statement,
      part: statement.part,
      keys: keysIn(words, within(figures, span), this.language),
      words: words.map((w) => ({ text: w.text, span: w.span })),
    });
  }

  /** "This was said by": the sentence before, which nobody was given for, is what is said. */
  private sayBefore(by: Said): void {
    const { saying } = by;
    const last = this.told.at(-1);
    if (!last || last.unit.statement >= 0 || this.before !== by.paragraph) return;
    const { text } = this.article;
    const content = [part(text, ...last.unit.span, MAKER, 'inferred')];
    const { figures, dates, names } = this.reading;
    const statement: Statement = {
      ...last.statement,
      id: this.identify(content),
      content,
      source: saying.source,
      cue: saying.cue,
      ...this.speakerOf(saying, 'stated'),
      chain: chainOf(saying, 'stated'),
      figures: indicesWithin(figures, last.unit.span),
      dates: ascending([...indicesWithin(dates, last.unit.span), ...by.dates]),
      names: indicesWithin(names, last.unit.span),
    };
    const index = this.reading.statements.push(statement) - 1;
    this.told[this.told.length - 1] = { ...last, unit: { ...last.unit, statement: index }, statement };
  }

  private speakerOf({ speaker }: Saying, basis: Basis): Pick<Statement, 'speaker'> {
    if (!speaker) return {};
    const mention = this.firstNamed.get(speaker.name) ?? null;
    return { speaker: { name: speaker.name, mention, basis } };
  }
}

const ascending = (indices: readonly number[]): number[] => [...new Set(indices)].sort((a, b) => a - b);

function chainOf({ speaker, relays }: Saying, basis: Basis): Hop[] {
  const first: Hop[] = speaker ? [{ role: 'speaker', name: speaker.name, span: speaker.at, basis }] : [];
  return [...first, ...relays.map((hop) => ({ ...hop, basis }))];
}
