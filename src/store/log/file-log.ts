import { open } from 'node:fs/promises';
import path from 'node:path';
import { InputError } from '../../article/input-error.ts';
import type { Capture, CaptureLog, LogInfo, LogProblem } from '../capture.ts';
import { checkFolder, checkSegment } from './check.ts';
import { decodeCapture } from './decode.ts';
import { readRange } from './durable.ts';
import { encodeCapture, sha256Hex } from './encode.ts';
import { refused } from './errors.ts';
import { forgetIn } from './forget.ts';
import { GroupCommit } from './group-commit.ts';
import { type Loaded, loadLog } from './load.ts';
import { CAPTURES, type Place, type Segment, shown } from './segment.ts';
import {
  beginSegment,
  closeWriter,
  cutBack,
  type Encoded,
  openWriter,
  type Writer,
  writeRecords,
} from './writer.ts';

/** Captures that share a sync, and how long they are gathered and packed: nobody waits longer for the others. */
const BATCH = { most: 64, ms: 100 };
/** A new segment is begun above this many bytes. */
const SEGMENT_BYTES = 64 * 1024 * 1024;
const IDS_AT_ONCE = 1000;
/** Packed side by side by Node's thread pool. */
const PACKED_AT_ONCE = 4;

export interface FileLogOptions {
  readonly segmentBytes?: number;
}

/**
 * The capture log of a folder: `captures/000001.warc.gz`, WARC/1.1 (its records: `encodeCapture`), and beside it
 * `captures/000001.index`, JSON Lines: `{"format":1,"segment":FILE,"length":…,"sha256":…}` of the record that the
 * segment begins with, then `{"n":…,"id":…,"offset":…,"length":…,"sha256":…}` of each capture's bytes (its two or three
 * gzip members together). What an index has a line for was acknowledged and is never cut off.
 *
 * One process at a time: the caller holds the store's lock. Opening mends what a process left that ended in the
 * middle of writing; where the folder may not be written, it can still be read. Throws an InputError where the
 * folder cannot be read at all.
 */
export async function openFileLog(store: string, options: FileLogOptions = {}): Promise<CaptureLog> {
  const folder = path.join(store, CAPTURES);
  try {
    return new FileLog(folder, await loadLog(folder), options);
  } catch (error) {
    throw refused(folder, error);
  }
}

class FileLog implements CaptureLog {
  readonly #folder: string;
  readonly #segmentBytes: number;
  readonly #commits = new GroupCommit<Capture, 'new' | 'known'>(
    (batch) => this.#alone(() => this.#keep(batch)),
    BATCH.most,
  );
  #segments = new Map<number, Segment>();
  #places = new Map<string, Place>();
  /** Of captures that lie in the log a second time. */
  #doubles: Place[] = [];
  #problems: readonly LogProblem[] = [];
  #n = 0;
  #next = 1;
  #writer: Writer | undefined;
  /** Go on in a new segment: the last one was mended. */
  #mended = false;
  /** A failed write could not be cut off yet. */
  #unmended = false;
  #closed = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(folder: string, loaded: Loaded, { segmentBytes = SEGMENT_BYTES }: FileLogOptions) {
    this.#folder = folder;
    this.#segmentBytes = segmentBytes;
    this.#take(loaded);
  }

  append(captures: readonly Capture[]): Promise<readonly ('new' | 'known')[]> {
    if (this.#closed) return Promise.reject(new Error('the log is closed'));
    return this.#commits.add(captures);
  }

  async has(id: string): Promise<boolean> {
    return this.#places.has(id);
  }

  /** Throws an InputError where the capture was kept and its bytes are damaged or gone. */
  async get(id: string): Promise<Capture | undefined> {
    for (;;) {
      const place = this.#places.get(id);
      const segment = place && this.#segments.get(place.segment);
      if (!place || !segment) return undefined;
      try {
        return await this.#readPlace(place, segment);
      } catch (error) {
        // A removal rewrote the segment while it was being opened: look again.
        if (this.#segments.get(place.segment) !== segment && this.#places.get(id) !== place) continue;
        const why =
          (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'its file is gone' : (error as Error).message;
        throw new InputError(
          shown(segment.file),
          `capture ${id} is lost: ${why}`,
          'bring the file back from a backup, or see what else is damaged with hearsay store check',
        );
      }
    }
  }

  async *ids(): AsyncIterable<readonly string[]> {
    let piece: string[] = [];
    for (const id of [...this.#places.keys()]) {
      piece.push(id);
      if (piece.length < IDS_AT_ONCE) continue;
      yield piece;
      piece = [];
    }
    if (piece.length > 0) yield piece;
  }

  /** All whole captures; then, where some are damaged, throws an InputError that says how many and the first of them. */
  async *read(): AsyncIterable<Capture> {
    let lost = 0;
    let first: unknown;
    for await (const ids of this.ids())
      for (const id of ids) {
        let capture: Capture | undefined;
        try {
          capture = await this.get(id);
        } catch (error) {
          first ??= error;
          lost++;
        }
        if (capture) yield capture;
      }
    if (lost > 1)
      throw new InputError(CAPTURES, `${lost} captures are lost, the first: ${(first as Error).message}`);
    if (first !== undefined) throw first;
  }

  remove(ids: readonly string[]): Promise<void> {
    return this.#alone(async () => {
      try {
        await this.#mend();
        const gone = new Set(ids);
        const touched = new Set<number>();
        for (const id of gone) {
          const place = this.#places.get(id);
          if (place) touched.add(place.segment);
        }
        for (const place of this.#doubles) if (gone.has(place.id)) touched.add(place.segment);
        for (const number of touched) await this.#forgetIn(number, gone);
      } catch (error) {
        throw refused(this.#folder, error);
      }
    });
  }

  async *check(): AsyncIterable<LogProblem> {
    yield* this.#problems;
    yield* await this.#alone(() => checkFolder(this.#folder, [...this.#segments.values()]));
    for (const place of this.#doubles)
      yield {
        where: shown(this.#segments.get(place.segment)?.file ?? ''),
        what: `capture ${place.id} is there twice`,
        todo: 'it does no harm; it goes with hearsay forget',
      };
    for (const number of [...this.#segments.keys()])
      yield* await this.#alone(async () => {
        const segment = this.#segments.get(number);
        return segment ? checkSegment(this.#folder, segment, this.#placesOf(number)) : [];
      });
  }

  async info(): Promise<LogInfo> {
    const segments = [...this.#segments.values()];
    const bytes = segments.reduce((sum, s) => sum + s.end, 0);
    return { captures: this.#places.size, bytes, segments: segments.length };
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#commits.idle();
    await this.#alone(() => this.#closeWriter());
  }

  /** One change at a time, in the order of asking. */
  #alone<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work);
    this.#turn = turn.catch(() => {});
    return turn;
  }

  #take({ segments, places, problems, mended, unmended, next }: Loaded): void {
    this.#segments = new Map(segments.map((s) => [s.number, s]));
    this.#places = new Map();
    this.#doubles = [];
    this.#n = 0;
    for (const place of places) {
      if (this.#places.has(place.id)) this.#doubles.push(place);
      else this.#places.set(place.id, place);
      this.#n = Math.max(this.#n, place.n);
    }
    this.#problems = problems;
    this.#mended ||= mended;
    this.#unmended = unmended;
    this.#next = Math.max(this.#next, next);
  }

  async #readPlace(place: Place, segment: Segment): Promise<Capture> {
    const file = await open(path.join(this.#folder, segment.file), 'r');
    let bytes: Buffer;
    try {
      bytes = await readRange(file, place.offset, place.length);
    } finally {
      await file.close();
    }
    if (bytes.length < place.length) throw new Error('the file is too short');
    if (sha256Hex(bytes) !== place.sha256) throw new Error('its bytes have changed');
    return decodeCapture(bytes);
  }

  async #keep(batch: readonly Capture[]): Promise<readonly ('new' | 'known')[]> {
    const results: ('new' | 'known')[] = [];
    const fresh: Encoded[] = [];
    const seen = new Set<string>();
    const until = performance.now() + BATCH.ms;
    for (let i = 0; i < batch.length && (i === 0 || performance.now() < until); i += PACKED_AT_ONCE) {
      const wanted = batch.slice(i, i + PACKED_AT_ONCE).map((capture) => {
        const known = seen.has(capture.id) || this.#places.has(capture.id);
        seen.add(capture.id);
        results.push(known ? 'known' : 'new');
        return known ? [] : [capture];
      });
      const packed = wanted.flat().map(async (c) => ({ id: c.id, bytes: await encodeCapture(c) }));
      fresh.push(...(await Promise.all(packed)));
    }
    if (fresh.length > 0) await this.#write(fresh);
    return results;
  }

  async #write(fresh: readonly Encoded[]): Promise<void> {
    try {
      await this.#mend();
      const writer = await this.#openWriter();
      const written = await writeRecords(writer, fresh, this.#n + 1);
      for (const place of written.places) this.#places.set(place.id, place);
      this.#n += fresh.length;
      this.#segments.set(written.segment.number, written.segment);
      this.#writer = { ...writer, segment: written.segment };
    } catch (error) {
      await this.#cutBack();
      throw refused(this.#folder, error);
    }
  }

  async #openWriter(): Promise<Writer> {
    if (this.#writer && this.#writer.segment.end >= this.#segmentBytes) await this.#closeWriter();
    if (this.#writer) return this.#writer;
    let segment = [...this.#segments.values()].at(-1);
    if (!segment || this.#mended || segment.end >= this.#segmentBytes) {
      segment = await beginSegment(this.#folder, this.#next);
      this.#next++;
      this.#segments.set(segment.number, segment);
      this.#mended = false;
    }
    this.#writer = await openWriter(this.#folder, segment);
    return this.#writer;
  }

  async #cutBack(): Promise<void> {
    const writer = this.#writer;
    if (!writer) {
      this.#unmended = true;
      return;
    }
    // Not in the same segment again: after a failed sync nobody knows what of it is on the disk.
    this.#mended = true;
    await cutBack(writer).catch(() => {
      this.#unmended = true;
    });
    await this.#closeWriter();
  }

  async #mend(): Promise<void> {
    if (!this.#unmended) return;
    await this.#closeWriter();
    this.#take(await loadLog(this.#folder));
  }

  async #closeWriter(): Promise<void> {
    const writer = this.#writer;
    this.#writer = undefined;
    if (writer) await closeWriter(writer).catch(() => {});
  }

  async #forgetIn(number: number, gone: ReadonlySet<string>): Promise<void> {
    const segment = this.#segments.get(number);
    if (!segment) return;
    if (this.#writer?.segment.number === number) await this.#closeWriter();
    const kept = this.#placesOf(number).filter((place) => !gone.has(place.id));
    const rewritten = await forgetIn(this.#folder, segment, kept);
    this.#segments.set(number, rewritten.segment);
    for (const id of gone) if (this.#places.get(id)?.segment === number) this.#places.delete(id);
    const moved = new Map(rewritten.places.map((place) => [place.n, place]));
    for (const place of rewritten.places)
      if (this.#places.get(place.id)?.n === place.n) this.#places.set(place.id, place);
    this.#doubles = this.#doubles.flatMap((place) =>
      place.segment === number ? (moved.get(place.n) ?? []) : place,
    );
    try {
      await rewritten.clear();
    } catch (error) {
      this.#unmended = true;
      throw error;
    }
  }

  /** By offset, with those that are there twice. */
  #placesOf(number: number): readonly Place[] {
    return [...this.#places.values(), ...this.#doubles]
      .filter((place) => place.segment === number)
      .sort((a, b) => a.offset - b.offset);
  }
}
