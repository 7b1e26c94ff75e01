import type { Analysis, PartyRole, SeriesPoint } from '../../trace/series/index.ts';
import { PRESETS, type Preset } from '../../trace/series/presets/index.ts';
import { csv } from './csv.ts';

const COLUMNS = [
  'series', 'date', 'date_kind', 'date_basis', 'words', 'value', 'low', 'high', 'bound', 'extent', 'counted', 'narrowed', 'of',
  'event', 'event_group', 'event_words', 'from', 'to', 'by', 'in', 'side', 'polarity', 'speaker', 'source', 'outlet', 'published',
  'title', 'address', 'article', 'statement', 'start', 'end', 'sentence',
] as const; // biome-ignore format: a list of columns

/** Every telling of every series, a line each. Places are counted in code points. */
export const pointsCsv = (series: readonly Analysis[]): string =>
  csv(
    series.flatMap(({ series: { key, points } }) => points.map((p) => row(key, p))),
    COLUMNS,
  );

function row(series: string, p: SeriesPoint): Readonly<Record<(typeof COLUMNS)[number], unknown>> {
  const party = (role: PartyRole): string => p.parties.find((q) => q.role === role)?.name ?? '';
  return {
    series,
    date: p.date?.value,
    date_kind: p.date?.kind,
    date_basis: p.date?.basis,
    words: p.words.exact,
    value: p.value,
    low: p.low,
    high: p.high,
    bound: p.bound,
    extent: p.extent,
    counted: p.thing.head,
    narrowed: p.thing.narrowed.join(' '),
    of: p.thing.of,
    event: p.event.kind,
    event_group: p.event.group,
    event_words: p.event.words?.exact,
    from: party('from'),
    to: party('to'),
    by: party('by'),
    in: party('in'),
    side: party('of'),
    polarity: p.polarity,
    speaker: p.speaker?.name,
    source: p.source,
    outlet: p.article.outlet,
    published: p.article.published,
    title: p.article.title,
    address: p.article.address,
    article: p.article.id,
    statement: p.statement,
    start: p.codePoints[0],
    end: p.codePoints[1],
    sentence: p.sentence.exact,
  };
}

/** Lines by the conventions of another register. */
export function presetCsv(series: readonly Analysis[], preset: Preset): string {
  const rows = series.flatMap(PRESETS[preset]);
  return rows.length === 0 ? '' : csv(rows, Object.keys(rows[0]!));
}
