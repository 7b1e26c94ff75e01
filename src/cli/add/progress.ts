import { SingleBar } from 'cli-progress';

/** What became of the articles so far. */
export interface Tally {
  new: number;
  known: number;
  failed: number;
}

export interface AddProgress {
  /** More bytes of the input were read. */
  bytes(count: number): void;
  /** A batch is durable. */
  kept(tally: Tally): void;
  /** Writes something else, and the bar anew under it. */
  beside(write: () => void): void;
  end(): void;
}

/** A bar with rate and time left on a terminal; else a line a batch. `total` in bytes; undefined = not known. */
export function addProgress(stream: NodeJS.WriteStream, total: number | undefined): AddProgress {
  return stream.isTTY ? bar(stream, total) : lines(stream);
}

const number = (n: number): string => n.toLocaleString('en');

function lines(stream: NodeJS.WriteStream): AddProgress {
  let before = 0;
  return {
    bytes: () => {},
    kept({ new: fresh, known }) {
      const all = fresh + known;
      stream.write(`hearsay: acknowledged ${number(all - before)} (${number(all)} so far)\n`);
      before = all;
    },
    beside: (write) => write(),
    end: () => {},
  };
}

function bar(stream: NodeJS.WriteStream, total: number | undefined): AddProgress {
  const from = performance.now();
  const tally = { kept: number(0), rate: '' };
  const known = total !== undefined && total > 0;
  const shown = new SingleBar({
    stream,
    format: known ? '{bar} {percentage} %  {kept} kept{rate}  {left}' : '{kept} kept{rate}',
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  });
  let read = 0;
  const left = (): string => {
    const seconds = (performance.now() - from) / 1000;
    if (!known || read === 0 || seconds < 1) return '';
    const rest = Math.max(0, Math.round((seconds * (total - read)) / read));
    return rest < 60 ? `${rest} s left` : `${Math.floor(rest / 60)} min ${rest % 60} s left`;
  };
  shown.start(total ?? 1, 0, { ...tally, left: '' });
  return {
    bytes(count) {
      read += count;
      shown.update(known ? Math.min(read, total) : 0, { ...tally, left: left() });
    },
    kept(now) {
      const all = now.new + now.known;
      const rate = Math.round(all / Math.max(0.001, (performance.now() - from) / 1000));
      tally.kept = number(all);
      tally.rate = `, ${number(rate)} a second`;
      shown.update({ ...tally, left: left() });
    },
    beside(write) {
      stream.write('\r\x1b[K');
      write();
      shown.render();
    },
    end: () => shown.stop(),
  };
}
