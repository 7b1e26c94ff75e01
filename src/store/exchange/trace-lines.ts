import { sql } from 'kysely';
import type { Reader } from '../../read/index.ts';
import type { Trace, TraceVariant } from '../../trace/trace/index.ts';
import { traceOf } from '../ask/trace.ts';
import { groupsOf, SEVERAL, traceId } from '../link/index.ts';
import type { Store } from '../store.ts';

/** Types of lines that tell of traces. */
export const TRACED = ['trace', 'witness', 'edge', 'change'] as const;
export type TracedType = (typeof TRACED)[number];

/**
 * The traces of all statements that at least two articles tell (of an article: of those that it tells), each as lines: the
 * trace, its witnesses (a line a sentence), the edges of its stemma, and what changed: along an edge, against the base, or
 * between a witness's own headline and body. One trace is in memory at a time. `asOf`: today.
 */
export async function* traceLines(
  store: Store,
  reader: Reader,
  wanted: ReadonlySet<string>,
  { article, asOf }: { readonly article?: string; readonly asOf: string },
): AsyncGenerator<string> {
  for (const group of await severalTell(store, article)) {
    const seen = new Set<string>();
    for (const ids = [traceId(group)]; ids.length > 0; ) {
      const { traces, others } = await traceOf(store, reader, { id: ids.shift()! }, { asOf });
      for (const { id } of others) if (!seen.has(id) && !ids.includes(id)) ids.push(id);
      for (const trace of traces) {
        if (trace.id === null || seen.has(trace.id)) continue;
        seen.add(trace.id);
        if (article !== undefined && !trace.witnesses.some((w) => w.id === article)) continue;
        for (const line of linesOf(trace, trace.id)) if (wanted.has(line.type)) yield JSON.stringify(line);
      }
    }
  }
}

/** Groups that several articles tell, ascending. */
async function severalTell(
  { database: { db } }: Store,
  article: string | undefined,
): Promise<readonly number[]> {
  const { rows } = await sql<{
    group_id: number;
  }>`select group_id from (${SEVERAL}) s order by group_id`.execute(db);
  const all = rows.map((r) => r.group_id);
  if (article === undefined) return all;
  const { rows: told } = await sql<{ id: string }>`
    select id from told where article_id = ${article}`.execute(db);
  const its = new Set(
    (
      await groupsOf(
        db,
        told.map((t) => t.id),
      )
    ).values(),
  );
  return all.filter((group) => its.has(group));
}

type Line = { readonly type: TracedType } & Readonly<Record<string, unknown>>;

function* linesOf(trace: Trace, id: string): Generator<Line> {
  const { statement, base, baseBasis, origins, earliest, unread, contradictions, tracer, witnesses } = trace;
  yield {
    type: 'trace',
    trace: id,
    tracer,
    statement,
    base,
    baseBasis,
    witnesses: witnesses.map((w) => w.id),
    origins,
    earliest,
    unread,
    contradictions,
    apparatus: trace.apparatus,
    undecided: trace.stemma.undecided,
  };
  for (const { id: article, outlet, article: head, told } of witnesses)
    for (const { span, exact, ...sentence } of told)
      yield {
        type: 'witness',
        trace: id,
        article,
        outlet,
        published: head.published ?? null,
        language: head.language,
        span,
        text: exact,
        ...sentence,
      };
  for (const { variants: _, ...edge } of trace.stemma.edges) yield { type: 'edge', trace: id, ...edge };
  const change = (
    along: 'edge' | 'base' | 'headline',
    article: string,
    against: string,
    { kind, sub, from, to }: TraceVariant,
  ): Line => ({
    type: 'change',
    trace: id,
    along,
    article,
    against,
    kind,
    ...(sub && { sub }),
    from,
    to,
  });
  for (const { from, to, variants } of trace.stemma.edges)
    for (const v of variants) yield change('edge', to, from, v);
  for (const w of witnesses) {
    for (const v of w.variants) yield change('base', w.id, base, v);
    for (const v of w.headline) yield change('headline', w.id, w.id, v);
  }
}
