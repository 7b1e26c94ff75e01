/** What is done so far, on one line of a terminal that is written over; nothing where there is no terminal. */
export function createProgress(terminal: NodeJS.WriteStream): {
  show(done: number, failed: number): void;
  end(): void;
} {
  const from = performance.now();
  let last = 0;
  let shown = false;
  return {
    show(done, failed) {
      const now = performance.now();
      if (!terminal.isTTY || now - last < 200) return;
      last = now;
      shown = true;
      const rate = Math.round(done / Math.max(0.001, (now - from) / 1000));
      terminal.write(`\r\x1b[K${done} read${failed ? `, ${failed} failed` : ''}, ${rate} a second`);
    },
    end() {
      if (shown) terminal.write('\r\x1b[K');
    },
  };
}
