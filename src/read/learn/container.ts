import { decodeRows, encodeRows, plainRows } from './coding.ts';
import { type SparseLinear, type SparseRows, sparseLinear } from './sparse-linear.ts';

/** A file of named models: a line of JSON, then the arrays in the order and sizes that it gives. */
export interface ModelFile {
  readonly name: string;
  readonly version: string;
  /** Anything else that a model needs: word lists, thresholds, transition scores. */
  readonly extra: Readonly<Record<string, unknown>>;
  readonly models: Readonly<Record<string, SparseLinear>>;
  /** The same weights as they stand in the file, for scorers of another make. */
  readonly rows: Readonly<Record<string, SparseRows>>;
}

interface Header {
  readonly format: 'hearsay-model/1';
  readonly name: string;
  readonly version: string;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly models: readonly {
    name: string;
    classes: string[];
    scale: number;
    keys: number;
    pairs: number;
    /** Bytes of the coded keys and classes (see `coding.ts`); absent where they stand plain. */
    coded?: number;
  }[];
}

/** Reads what `packModels` wrote. Throws where the bytes are no such file or are cut short. */
export function unpackModels(bytes: Uint8Array): ModelFile {
  const lineEnd = bytes.indexOf(10);
  if (lineEnd < 0) throw new Error('not a hearsay model: no header line');
  // The header is ours: `packModels` wrote it, and the format name is checked before anything else is believed.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(0, lineEnd))) as Header;
  if (header.format !== 'hearsay-model/1') throw new Error(`not a hearsay model: format ${header.format}`);
  let at = lineEnd + 1;
  const take = (length: number): Uint8Array => {
    if (at + length > bytes.length)
      throw new Error(`model ${header.name}: cut short at byte ${bytes.length}`);
    // A copy: Buffer's own slice would be a view, and its bytes may not be ours to keep.
    const part = new Uint8Array(bytes.subarray(at, at + length));
    at += length;
    return part;
  };
  const rows: Record<string, SparseRows> = {};
  for (const m of header.models) {
    const { keys, lengths, classIds } =
      m.coded === undefined
        ? plainRows(take(m.keys * 4), take(m.keys), take(m.pairs))
        : decodeRows(take(m.coded), m.keys, m.pairs, m.classes.length);
    const weights = new Int8Array(take(m.pairs).buffer);
    rows[m.name] = { classes: m.classes, scale: m.scale, keys, lengths, classIds, weights };
  }
  // A table is built when it is first asked for: whoever scores the rows himself never pays for it.
  const models: Record<string, SparseLinear> = {};
  for (const [key, row] of Object.entries(rows)) {
    let table: SparseLinear | undefined;
    Object.defineProperty(models, key, {
      enumerable: true,
      get: () => {
        table ??= sparseLinear(row);
        return table;
      },
    });
  }
  return { name: header.name, version: header.version, extra: header.extra, models, rows };
}

/** The bytes of a file of named models. The same models and names always make the same bytes. */
export function packModels(
  name: string,
  version: string,
  models: Readonly<Record<string, SparseRows>>,
  extra: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const entries = Object.entries(models).map(([key, rows]) => ({ key, rows, coded: encodeRows(rows) }));
  const header: Header = {
    format: 'hearsay-model/1',
    name,
    version,
    extra,
    models: entries.map(({ key, rows, coded }) => ({
      name: key,
      classes: [...rows.classes],
      scale: rows.scale,
      keys: rows.keys.length,
      pairs: rows.weights.length,
      coded: coded.length,
    })),
  };
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(header)}\n`)];
  for (const { rows, coded } of entries)
    parts.push(coded, new Uint8Array(rows.weights.buffer, rows.weights.byteOffset, rows.weights.length));
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}
