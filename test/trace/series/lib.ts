import { pointsOf, type SeriesPoint } from '../../../src/trace/series/index.ts';
import { read } from '../../lib/reader.ts';

/** The points of a text that was published on 14 May 2031, or on another day. */
export function pointsIn(
  text: string,
  given: { readonly id?: string; readonly published?: string | null; readonly outlet?: string } = {},
): SeriesPoint[] {
  const { id = 'a', published = '2031-05-14', outlet = 'Harbour Radio' } = given;
  const reading = read(text, { published, outlet });
  return pointsOf(text, reading, { id, outlet, title: null, published, address: null });
}

/** "from Ardovia, to Corvany" */
export const partiesOf = (p: SeriesPoint): string =>
  p.parties.map(({ role, name }) => `${role} ${name}`).join(', ');

/** "transfer: shipped" */
export const eventOf = ({ event }: SeriesPoint): string =>
  event.words === null ? event.kind : `${event.kind} ${event.group}: ${event.words.exact}`;

let next = 0;
/** A made-up point, for what is reckoned from points alone. */
export function point(given: {
  readonly id?: string;
  readonly value?: number | null;
  readonly low?: number | null;
  readonly high?: number | null;
  readonly bound?: SeriesPoint['bound'];
  readonly day?: string | null;
  readonly stated?: boolean;
  readonly published?: string | null;
  readonly by?: string | null;
  readonly extent?: SeriesPoint['extent'];
  readonly denied?: boolean;
  readonly thing?: Partial<SeriesPoint['thing']>;
  readonly event?: Partial<SeriesPoint['event']>;
  readonly parties?: Readonly<Record<string, string>>;
  readonly article?: string;
  readonly words?: string;
}): SeriesPoint {
  const { value = 10, low = null, high = null, bound = 'exact', day = '2031-05-14', stated = true } = given;
  const article = given.article ?? `a${next++}`;
  const by = given.by === undefined ? 'Mara Lund' : given.by;
  const exact = given.words ?? `${value} crates`;
  return {
    id: given.id ?? `${article}@0-9`,
    article: {
      id: article,
      outlet: 'Harbour Radio',
      title: null,
      published: given.published === undefined ? day : given.published,
      address: null,
    },
    statement: null,
    words: { span: [0, exact.length], exact },
    codePoints: [0, exact.length],
    sentence: { span: [0, exact.length], exact },
    value,
    low,
    high,
    bound,
    unit: null,
    thing: { head: 'crate', narrowed: [], of: null, exact: 'crates', ...given.thing },
    event: { kind: 'transfer', group: 'ship', words: null, by: 'test@1', ...given.event },
    parties: Object.entries(given.parties ?? { from: 'Ardovia', to: 'Corvany' }).map(([role, name]) => ({
      role: role as SeriesPoint['parties'][number]['role'], // as the test writes it
      name,
      key: name.toLowerCase(),
      span: [0, 1],
      exact: name,
      basis: 'stated',
      by: 'test@1',
    })),
    date:
      day === null
        ? null
        : {
            value: day,
            kind: stated ? 'event' : 'published',
            basis: stated ? 'stated' : 'inferred',
            words: null,
          },
    extent: given.extent ?? 'total',
    speaker: by === null ? null : { name: by, key: by.toLowerCase(), kind: 'person', basis: 'stated' },
    source: by,
    polarity: given.denied ? 'negative' : 'positive',
  };
}
