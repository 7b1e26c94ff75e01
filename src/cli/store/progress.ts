import { SingleBar } from 'cli-progress';

export interface StepProgress {
  step(done: number, of: number): void;
  /** Writes something else, and the bar anew under it. */
  beside(write: () => void): void;
  end(): void;
}

/** A bar with rate and time left on a terminal; elsewhere a line at every tenth. */
export function stepProgress(stream: NodeJS.WriteStream, what: string): StepProgress {
  return stream.isTTY ? bar(stream, what) : lines(stream, what);
}

const number = (n: number): string => n.toLocaleString('en');

function lines(stream: NodeJS.WriteStream, what: string): StepProgress {
  let tenth = 0;
  return {
    step(done, of) {
      const now = Math.floor((10 * done) / Math.max(1, of));
      if (now === tenth) return;
      tenth = now;
      stream.write(`hearsay: ${number(done)} of ${number(of)} ${what}\n`);
    },
    beside: (write) => write(),
    end: () => {},
  };
}

function bar(stream: NodeJS.WriteStream, what: string): StepProgress {
  const from = performance.now();
  const shown = new SingleBar({
    stream,
    format: `{bar} {percentage} %  {done} ${what}{rate}  {left}`,
    barsize: 24,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    hideCursor: true,
    clearOnComplete: true,
    fps: 5,
  });
  shown.start(1, 0, { done: '0', rate: '', left: '' });
  return {
    step(done, of) {
      const seconds = Math.max(0.001, (performance.now() - from) / 1000);
      const rest = Math.round((seconds * (of - done)) / Math.max(1, done));
      shown.setTotal(of);
      shown.update(done, {
        done: number(done),
        rate: `, ${number(Math.round(done / seconds))} a second`,
        left: rest < 60 ? `${rest} s left` : `${Math.floor(rest / 60)} min ${rest % 60} s left`,
      });
    },
    beside(write) {
      stream.write('\r\x1b[K');
      write();
      shown.render();
    },
    end: () => shown.stop(),
  };
}
