import type { ArticleLink, Span, Telling } from '../../read/index.ts';
import { contentOf } from '../link/content.ts';
import { groupLinks, LINKER, type Linkable, linkAll, linkablesOf, scorePair } from '../link/index.ts';
import { makeTrace } from './make.ts';
import { partsOf } from './parts.ts';
import type { TellingOf, ToldAt, Trace, TraceLink, TraceOptions } from './types.ts';

/** An article of a handful. */
export interface ToldArticle {
  readonly id: string;
  readonly telling: Telling;
  readonly links?: readonly ArticleLink[];
}

/**
 * The traces of all statements that at least two of the articles tell: those that most tell first; then those in
 * headline or lead, then by their place. Where there is none: of each article what its headline tells. Pure.
 */
export function traceArticles(
  articles: readonly ToldArticle[],
  options: Pick<TraceOptions, 'asOf' | 'base'> = {},
): Trace[] {
  if (articles.length === 0) return [];
  const linkables = articles.map((a) => linkablesOf(a.telling, a.id));
  const all = new Map(linkables.flat().map((l) => [l.id, l]));
  const links = linkAll(all.values());
  const groups = groupLinks(links).groups.flatMap((ids) =>
    statementsIn(
      ids.map((id) => all.get(id)!),
      links,
    ),
  );
  const shared = groups.filter((members) => new Set(members.map((m) => m.article)).size > 1);
  const chosen = shared.length > 0 ? shared : linkables.flatMap((own) => aloneIn(own, groups));
  const byId = new Map(articles.map((a) => [a.id, a]));
  const traces = chosen.map((members) =>
    makeTrace(tellingsOf(members, byId), { ...options, links: linksIn(members, links) }),
  );
  return traces.sort(
    (a, b) =>
      b.origins.articles - a.origins.articles ||
      rankOf(b) - rankOf(a) ||
      a.statement.span[0] - b.statement.span[0] ||
      (a.statement.witness < b.statement.witness ? -1 : 1),
  );
}

/** The members of a group, by the statements that they tell. */
function statementsIn(members: readonly Linkable[], links: ReturnType<typeof linkAll>): Linkable[][] {
  const contents = new Map<string, Linkable[]>();
  for (const m of members) {
    const content = contentOf(m);
    const list = contents.get(content);
    if (list) list.push(m);
    else contents.set(content, [m]);
  }
  const parts = partsOf(
    [...contents].map(([id, [first]]) => ({ id, figure: first!.figure })),
    links.filter((l) => contents.has(l.a) && contents.has(l.b)),
  );
  return parts.map((part) => part.flatMap((content) => contents.get(content)!));
}

/** Who tells it in the headline or the lead tells it as the news. */
const rankOf = ({ witnesses }: Trace): number =>
  witnesses.filter((w) => w.told.some((t) => t.part === 'headline' || t.part === 'lead')).length;

/** Of an article of which no other tells anything: its main sentence, and what else of it tells the same. */
function aloneIn(
  own: readonly Linkable[],
  groups: readonly (readonly Linkable[])[],
): (readonly Linkable[])[] {
  const main = mainOf(own);
  return main ? [groups.find((g) => g.includes(main)) ?? [main]] : [];
}

/** What an article is about: its headline's sentence, else what somebody says, else anything. */
const mainOf = (own: readonly Linkable[]): Linkable | undefined =>
  own.find((l) => l.part === 'headline') ?? own.find((l) => l.statement !== null) ?? own[0];

/** The sentence is in the id: `article@start-end`, `#n` where it is of the n-th figure. */
export function toldAt({ id, span }: { readonly id: string; readonly span: Span }): ToldAt {
  const found = /@(\d+)-(\d+)(?:#\d+)?$/.exec(id)!;
  return { sentence: [Number(found[1]), Number(found[2])], span };
}

function tellingsOf(members: readonly Linkable[], articles: ReadonlyMap<string, ToldArticle>): TellingOf[] {
  const told = new Map<string, ToldAt[]>();
  for (const member of members) {
    const list = told.get(member.article);
    if (list) list.push(toldAt(member));
    else told.set(member.article, [toldAt(member)]);
  }
  return [...told].map(([id, places]) => ({ ...articles.get(id)!, told: places }));
}

/** So many links are told. */
const MOST_LINKS = 200;

/** For each content the strongest link that it has, with what speaks for it. */
function linksIn(members: readonly Linkable[], links: ReturnType<typeof linkAll>): TraceLink[] {
  const contents = new Map<string, Linkable>();
  for (const m of members) {
    const content = contentOf(m);
    if (!contents.has(content)) contents.set(content, m);
  }
  const best = new Map<string, (typeof links)[number]>();
  for (const link of links) {
    if (!contents.has(link.a) || !contents.has(link.b)) continue;
    for (const end of [link.a, link.b]) if ((best.get(end)?.score ?? 0) < link.score) best.set(end, link);
  }
  return [...new Set(best.values())]
    .sort((x, y) => y.score - x.score)
    .slice(0, MOST_LINKS)
    .map(({ a, b }) => {
      const [x, y] = [contents.get(a)!, contents.get(b)!];
      const { score, evidence } = scorePair(x, y);
      return {
        a: { witness: x.article, span: x.span },
        b: { witness: y.article, span: y.span },
        kind: 'same',
        score: Math.round(score * 1000) / 1000,
        evidence,
        by: LINKER,
      };
    });
}
