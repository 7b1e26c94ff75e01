import { LANGUAGES } from '../languages/index.ts';
import { dayOf, isoDay, isoMinute } from '../plan/calendar.ts';
import { factsOf } from '../plan/facts.ts';
import { toldBy } from '../plan/telling.ts';
import { Random, STREAMS, scramble } from '../random.ts';
import type { ArticleTruth, Generated } from '../types.ts';
import { vocabulary } from '../world/vocabulary.ts';
import { creditOf } from './credit.ts';
import { Filler } from './filler.ts';
import { layOut } from './layout.ts';
import { backReference, sentence, titleOf } from './sentence.ts';
import { backTruth, editTruth, tellingTruth } from './truth.ts';
import { wordings } from './wordings.ts';
import type { World } from './world.ts';

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
  const plans = wordings(world, words, told.tellings, language);
  const sentences = told.tellings.map((t, i) => sentence(t, plans[i]!.context));
  const back = plans.map(
    ({ earlier, context }, i) => earlier && backReference(told.tellings[i]!, earlier, context),
  );
  const { text, starts } = layOut(
    sentences.map((s, i) => (back[i] ? `${s.text} ${back[i].text}` : s.text)),
    filler,
    random,
  );
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
    statements: told.tellings.map((t, i) => tellingTruth(world, t, sentences[i]!, starts[i]!)),
    backReferences: plans.flatMap(({ earlier }, i) =>
      earlier && back[i] ? [backTruth(earlier, back[i], starts[i]! + sentences[i]!.text.length + 1)] : [],
    ),
    credit: credit && [text.length + 2, text.length + 2 + credit.text.length],
    edits: told.changes.map(({ kind, at }) =>
      editTruth(
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

function slugOf(own: number): string {
  const words = vocabulary().words('en');
  return [0, 1, 2].map((i) => words[scramble(own + i) % 20_000]!).join('-');
}
