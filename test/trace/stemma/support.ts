import type { Relation, Witness, WitnessHop } from '../../../src/trace/stemma/index.ts';

/** A witness of an outlet of its own name; the chain is written "VOA > UNN", a credit as "=UNN". */
export function witness(id: string, more: Partial<Witness> & { readonly from?: string } = {}): Witness {
  const { from, ...rest } = more;
  return {
    id,
    outlet: id.toUpperCase(),
    url: `https://${id}.example/story`,
    published: null,
    language: 'en',
    chains: from ? from.split(' + ').map(chain) : [],
    links: [],
    readings: [],
    ...rest,
  };
}

const chain = (written: string): WitnessHop[] =>
  written.split(' > ').map((name) => ({
    role: 'relayer',
    outlet: name.replace('=', ''),
    words: { span: [0, name.length], exact: name },
    ...(name.startsWith('=') && { credit: true }),
  }));

export const copy = (a: string, b: string, more: Partial<Relation> = {}): Relation => ({
  a,
  b,
  kind: 'verbatim',
  share: 1,
  ...more,
});

export const near = (a: string, b: string, share = 0.85): Relation =>
  copy(a, b, { kind: 'near-copy', share });

/** What has a slip, or a reading, in a slot. */
export const has = (slot: string, reading: string, slip = false): Witness['readings'][number] => ({
  slot,
  kind: slip ? 'name' : 'number',
  reading,
  words: null,
  ...(slip && { slip }),
});
