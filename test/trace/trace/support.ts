import { makeTrace, type TellingOf, type Trace, traceArticles } from '../../../src/trace/trace/index.ts';
import type { TraceOptions } from '../../../src/trace/trace/types.ts';
import { article, reader } from '../../lib/reader.ts';

export interface Given {
  readonly id: string;
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly language?: string;
  readonly links?: readonly { readonly url: string; readonly words: string }[];
}

const told = ({ id, text, links, ...more }: Given) => ({
  id,
  telling: reader.tell(article(text, more)),
  links: (links ?? []).map(({ url, words }) => ({
    url,
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  })),
});

/** Articles of which the sentences with these words tell the statement. */
export function tellings(given: readonly Given[], words: RegExp): TellingOf[] {
  return given.map(told).map((a) => ({
    ...a,
    told: a.telling.told
      .filter((t) => words.test(a.telling.text.slice(...t.unit.span)))
      .map((t) => ({ sentence: t.unit.span, span: t.unit.span })),
  }));
}

export const traced = (given: readonly Given[], words: RegExp, options: TraceOptions = {}): Trace =>
  makeTrace(tellings(given, words), options);

export const tracedTogether = (given: readonly Given[], asOf?: string): Trace[] =>
  traceArticles(given.map(told), asOf === undefined ? {} : { asOf });

/** "B < A" for every edge. */
export const edges = ({ stemma }: Trace): string[] => stemma.edges.map((e) => `${e.to} < ${e.from}`);

/** "kind: from → to" of a witness's edge. */
export const changes = ({ stemma }: Trace, to: string): string[] =>
  stemma.edges
    .filter((e) => e.to === to)
    .flatMap((e) => e.variants.map((v) => `${v.kind}: ${v.from?.exact ?? '∅'} → ${v.to?.exact ?? '∅'}`));

const SAID =
  'Mara Lindqvist, the harbour master of Lunde, told Harbour Radio that at least 40 moorings had been torn loose in the storm.';

/** An interview, an agency's rewrite, and two who print the agency. */
export const HARBOUR: readonly Given[] = [
  {
    id: 'a',
    text: `Harbour of Lunde counts\n${SAID}`,
    outlet: 'Harbour Radio',
    published: '2031-03-03T10:00Z',
  },
  {
    id: 'b',
    text: 'Storm in Lunde\nMara Lindquist, the harbour master of Lunde, said that 40 boats had been torn loose in the storm, Harbour Radio reported.',
    outlet: 'Lowland News Agency',
    published: '2031-03-03T15:00Z',
  },
  {
    id: 'c',
    text: 'Boats adrift in Lunde\nAccording to the Lowland News Agency, harbour master Mara Lindquist said 40 boats had been torn loose by the storm.',
    outlet: 'The Quay Courier',
    published: '2031-03-04',
  },
  {
    id: 'd',
    text: 'Storm in Lunde\nMara Lindquist, the harbour master of Lunde, said that 40 boats had been torn loose in the storm, Harbour Radio reported.\nSource: Lowland News Agency',
    outlet: 'Evening Star',
    published: '2031-03-05',
  },
];
