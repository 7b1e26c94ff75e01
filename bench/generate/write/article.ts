import { LANGUAGES, type Language } from '../languages/index.ts';
import type { Plan } from '../plan/articles.ts';
import { dayOf, isoDay, isoMinute } from '../plan/calendar.ts';
import type { Clusters } from '../plan/clusters.ts';
import { factsOf } from '../plan/facts.ts';
import { type Telling, toldBy } from '../plan/telling.ts';
import { chosen, Random, STREAMS, scramble } from '../random.ts';
import type { ArticleTruth, EditKind, EditTruth, Generated, Span, TellingTruth } from '../types.ts';
import type { Names } from '../world/names.ts';
import type { Outlet, Outlets } from '../world/outlets.ts';
import { vocabulary } from '../world/vocabulary.ts';
import { fill } from './fill.ts';
import { Filler } from './filler.ts';
import {
  outletWords,
  type Sentence,
  type SentenceContext,
  sentence,
  titleOf,
  type Words,
} from './sentence.ts';

export interface World {
  readonly seed: number;
  readonly names: Names;
  readonly outlets: Outlets;
  readonly clusters: Clusters;
  readonly plan: Plan;
}

/** Words that a sentence with a statement is taken for when the filler is measured out. */
const STATEMENT_WORDS = 28;
const FEWEST = 185;
const SPREAD = 640;

export const articleId = ({ seed, plan }: World, article: number): string => `g${seed}-${plan.rank[article]}`;

/** One article with its truth: a function of the world and the number alone, whatever was written before. */
export function writeArticle(world: World, article: number): Generated {
  const { plan, seed, outlets, clusters } = world;
  const language = LANGUAGES[plan.language(article)];
  const cluster = plan.cluster[article]!;
  const told = toldBy(plan, article, factsOf(clusters, cluster, seed), seed);
  const words = plan.words[article]!;
  const random = new Random(seed, STREAMS.text, words);
  const filler = new Filler(language, world.names, random, scramble(seed + cluster));
  const plans = contexts(world, words, told.tellings, language);
  const sentences = told.tellings.map((t, i) => sentence(t, plans[i]!.context));
  const { text, starts } = layOut(sentences, filler, random);
  const credit = creditOf(world, article);
  const outlet = plan.outlet(article);
  const minute = plan.minute[article]!;
  const slug = slugOf(scramble(seed ^ words));
  const id = articleId(world, article);
  const local = isoDay(dayOf(minute + outlet.zone));
  const cited = new Set(plans.flatMap((p) => p.cited));
  if (credit) cited.add(credit.outlet);
  const parent = plan.parent[article]!;
  const own = outlets.name(outlet, outlet.language);
  const truth: ArticleTruth = {
    id,
    cluster: `c${cluster}`,
    origin: articleId(world, plan.line(article)[0]!),
    parent: parent < 0 ? null : articleId(world, parent),
    derivation: plan.kind(article),
    outlet: own,
    language: language.text.tag,
    cites: [...cited].map((o) => outlets.name(o, language.text.tag)),
    citesParent: parent >= 0 && cited.has(plan.outlet(parent)),
    statements: told.tellings.map((t, i) => truthOf(world, t, sentences[i]!, starts[i]!)),
    edits: told.changes.map(({ kind, at }) =>
      editOf(
        kind,
        told.tellings[at]!,
        sentences[at]!.words,
        sentence(told.before[at]!, plans[at]!.context).words,
      ),
    ),
  };
  return {
    article: {
      id,
      url: `https://${outlet.domain}/${local.slice(0, 4)}/${local.slice(5, 7)}/${slug}-${plan.rank[article]}`,
      outlet: own,
      published: isoMinute(minute, outlet.zone),
      title: titleOf(told.tellings[0]!, plans[0]!.context),
      language: language.text.tag,
      text: credit ? `${text}\n\n${credit.text}` : text,
    },
    truth,
  };
}

interface Planned {
  readonly context: SentenceContext;
  readonly cited: readonly Outlet[];
}

/** How each statement is worded: decided by the article whose words these are, so that a copy is worded alike. */
function contexts(world: World, words: number, tellings: readonly Telling[], language: Language): Planned[] {
  const { plan, outlets, names, seed } = world;
  const random = new Random(seed, STREAMS.told, words);
  const parent = plan.parent[words]!;
  const before = parent < 0 ? -1 : plan.parent[parent]!;
  const known = new Set<number>();
  const day = dayOf(plan.minute[words]!);
  return tellings.map((telling, i) => {
    const cite = random.chance(i === 0 ? 0.85 : 0.2) && parent >= 0;
    const twice = random.chance(0.5) && cite && before >= 0;
    const cited = twice ? [plan.outlet(parent), plan.outlet(before)] : cite ? [plan.outlet(parent)] : [];
    const { speaker } = telling.fact;
    const context: SentenceContext = {
      language,
      names,
      own: scramble(random.next()),
      known: known.has(speaker),
      cited: cited.map((o) => outlets.name(o, language.text.tag)),
      day,
      reported: parent < 0 ? day : dayOf(plan.minute[parent]!),
    };
    if (telling.named) known.add(speaker);
    return { context, cited };
  });
}

/** Paragraphs of two to four sentences; the main statement in the first or second sentence, the others spread. */
function layOut(
  sentences: readonly Sentence[],
  filler: Filler,
  random: Random,
): { readonly text: string; readonly starts: readonly number[] } {
  const target =
    FEWEST + SPREAD * Math.min(random.unit(), random.unit()) - STATEMENT_WORDS * sentences.length;
  const lead = random.chance(0.7) ? 0 : 1;
  const starts: number[] = [];
  let text = '';
  let [count, made, inParagraph] = [0, 0, 1 + random.below(2)];
  const add = (words: string): void => {
    if (made > 0) {
      const ends = inParagraph <= 0;
      text += ends ? '\n\n' : ' ';
      if (ends) inParagraph = 2 + random.below(3);
    }
    inParagraph--;
    made++;
    text += words;
  };
  const tell = (): void => {
    const next = sentences[starts.length]!;
    add(next.text);
    starts.push(text.length - next.text.length);
  };
  const due = (): boolean => {
    const i = starts.length;
    if (i >= sentences.length) return false;
    return i === 0 ? made >= lead : count >= (target * (i - 0.5)) / sentences.length;
  };
  while (count < target || starts.length < sentences.length) {
    if (due()) tell();
    else {
      add(filler.sentence());
      count += filler.words;
    }
  }
  return { text, starts };
}

/** The last credit line on the way from the words' first article to this one. */
function creditOf(world: World, article: number): { readonly outlet: Outlet; readonly text: string } | null {
  const { plan, outlets, seed } = world;
  const language = LANGUAGES[plan.language(article)];
  for (let a = article; a !== plan.words[article]; a = plan.parent[a]!) {
    const random = new Random(seed, STREAMS.told, a);
    if (!random.chance(plan.kind(a) === 'verbatim' ? 0.5 : 0.75)) continue;
    const outlet = plan.outlet(plan.parent[a]!);
    const name = outletWords(language, outlets.name(outlet, language.text.tag));
    return { outlet, text: fill(chosen(language.credits, random.next(), 0), () => name) };
  }
  return null;
}

function slugOf(own: number): string {
  const words = vocabulary().words('en');
  return [0, 1, 2].map((i) => words[scramble(own + i) % 20_000]!).join('-');
}

function truthOf(world: World, telling: Telling, words: Sentence, start: number): TellingTruth {
  const { fact, figure } = telling;
  const { names } = world;
  const at = ([from, to]: Span): Span => [start + from, start + to];
  const to = fact.to.country ? names.country(fact.to.index, 'en') : names.place(fact.to.index, 'en');
  return {
    statement: fact.id,
    span: [start, start + words.text.length],
    source: at(words.source),
    cue: at(words.cue),
    content: at(words.content),
    directness: words.direct ? 'direct' : 'indirect',
    speaker: names.people[fact.speaker]!.id,
    named: telling.named,
    name: telling.named ? words.words.name : null,
    said: isoDay(fact.day),
    figure:
      figure && words.figure
        ? {
            span: at(words.figure),
            value: figure.value,
            bound: figure.bound,
            thing: figure.thing.id,
            counted: words.words.counted,
          }
        : null,
    event: fact.event,
    parties: [names.country(fact.from, 'en'), to],
    series: fact.series < 0 ? null : `s${fact.series}`,
    hedge: words.words.hedge || null,
    negated: telling.negated,
  };
}

function editOf(kind: EditKind, telling: Telling, now: Words, was: Words): EditTruth {
  const word = (w: Words): string => {
    if (kind === 'number') return w.number;
    if (kind === 'bound') return w.bound;
    if (kind === 'counted-thing') return w.counted;
    if (kind === 'hedge') return w.hedge;
    if (kind === 'negation') return w.negation;
    if (kind === 'name') return w.name;
    return telling.named && now.cue !== was.cue ? w.cue : w.source;
  };
  return { kind, statement: telling.fact.id, from: word(was), to: word(now) };
}
