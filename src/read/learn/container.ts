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
  readonly models: readonly { name: string; classes: string[]; scale: number; keys: number; pairs: number }[];
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
    const keyBytes = take(m.keys * 4);
    const view = new DataView(keyBytes.buffer, keyBytes.byteOffset, keyBytes.byteLength);
    const keys = new Uint32Array(m.keys);
    for (let i = 0; i < m.keys; i++) keys[i] = view.getUint32(i * 4, true);
    const lengths = take(m.keys);
    const classIds = take(m.pairs);
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

export function packModels(
  name: string,
  version: string,
  models: Readonly<Record<string, SparseRows>>,
  extra: Readonly<Record<string, unknown>> = {},
): Uint8Array {
  const entries = Object.entries(models);
  const header: Header = {
    format: 'hearsay-model/1',
    name,
    version,
    extra,
    models: entries.map(([key, m]) => ({
      name: key,
      classes: [...m.classes],
      scale: m.scale,
      keys: m.keys.length,
      pairs: m.weights.length,
    })),
  };
  const parts: Uint8Array[] = [new TextEncoder().encode(`${JSON.stringify(header)}\n`)];
  for (const [, m] of entries) {
    const keyBytes = new Uint8Array(m.keys.length * 4);
    const view = new DataView(keyBytes.buffer);
    m.keys.forEach((key, i) => {
      view.setUint32(i * 4, key, true);
    });
    parts.push(
      keyBytes,
      m.lengths,
      m.classIds,
      new Uint8Array(m.weights.buffer, m.weights.byteOffset, m.weights.length),
    );
  }
  const out = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  let at = 0;
  for (const p of parts) {
    out.set(p, at);
    at += p.length;
  }
  return out;
}
