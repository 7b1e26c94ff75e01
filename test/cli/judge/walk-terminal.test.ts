import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import type { Deed, Walk } from '../../../src/cli/judge/walk.ts';
import { walkTerminal } from '../../../src/cli/judge/walk-terminal.ts';

class FakeKeyboard extends PassThrough {
  readonly modes: boolean[] = [];
  setRawMode(raw: boolean): this {
    this.modes.push(raw);
    return this;
  }
}

class FakePaper extends EventEmitter {
  written = '';
  write(words: string): boolean {
    this.written += words;
    this.emit('written');
    return true;
  }
}

const tick = () => new Promise((resolve) => setImmediate(resolve));

/** A walk through pairs, two at a time, on a keyboard and paper that only look like a terminal. */
function walking(all: readonly string[], act: (deed: Deed<string>) => Promise<void> = async () => {}) {
  const keyboard = new FakeKeyboard();
  const paper = new FakePaper();
  const deeds: string[] = [];
  const listeners = () => process.listenerCount('SIGINT') + process.listenerCount('exit');
  const before = listeners();
  const ended = walkTerminal<string>(keyboard, paper, {
    screen: true,
    more: async (shown) => all.slice(shown.length, shown.length + 2),
    do: async (deed) => {
      deeds.push(deed.kind === 'judge' ? `${deed.pair} ${deed.verdict}` : `${deed.pair} withdrawn`);
      await act(deed);
    },
    view: (pair, { note }: Walk<string>) => `[${pair ?? 'none'}] ${note}\n`,
  });
  const press = async (keys: string): Promise<void> => {
    for (const key of keys) {
      keyboard.write(key);
      for (let i = 0; i < 4; i++) await tick();
    }
  };
  const isRestored = () => ({
    raw: keyboard.modes,
    left: paper.written.endsWith('\u001b[?25h\u001b[?1049l'),
    listeners: listeners() - before + keyboard.listenerCount('keypress') + paper.listenerCount('resize'),
  });
  return { keyboard, paper, deeds, ended, press, isRestored };
}

const RESTORED = { raw: [true, false], left: true, listeners: 0 };

test('keys judge, pass over, undo and quit (a fake terminal)', async () => {
  const { deeds, ended, press, paper, isRestored } = walking(['A', 'B', 'C']);
  await tick();
  await press('sdzu n');
  expect(paper.written).toContain('[none]');
  await press('q');
  expect(await ended).toEqual({ summary: '2 pairs judged: 1 same, 1 unsure', interrupted: false });
  expect(deeds).toEqual(['A same', 'B different', 'B withdrawn', 'B unsure']);
  expect(isRestored()).toEqual(RESTORED);
});

test('what is pressed while a judgement is written judges no pair that nobody has seen (a fake terminal)', async () => {
  let written = (): void => {};
  const { deeds, ended, press } = walking(
    ['A', 'B', 'C'],
    () =>
      new Promise((resolve) => {
        written = resolve;
      }),
  );
  await tick();
  await press('sss');
  expect(deeds).toEqual(['A same']);
  await press('q');
  written();
  expect(await ended).toEqual({ summary: '1 pair judged: 1 same', interrupted: false });
});

test.each([
  ['Ctrl-C', (k: FakeKeyboard) => k.write('\u0003'), true],
  ['Ctrl-D', (k: FakeKeyboard) => k.write('\u0004'), false],
  ['the end of input', (k: FakeKeyboard) => k.end(), false],
  ['SIGTERM', () => process.emit('SIGTERM'), true],
])('%s ends the walk and gives the terminal back (a fake terminal)', async (_, end, interrupted) => {
  const { keyboard, ended, isRestored } = walking(['A']);
  await tick();
  end(keyboard);
  expect(await ended).toEqual({ summary: 'nothing is judged', interrupted });
  expect(isRestored()).toEqual(RESTORED);
});

test('an error gives the terminal back too (a fake terminal)', async () => {
  const { press, ended, isRestored } = walking(['A'], () => Promise.reject(new Error('the disk is full')));
  const failed = expect(ended).rejects.toThrow('the disk is full');
  await tick();
  await press('s');
  await failed;
  expect(isRestored()).toEqual(RESTORED);
});

test('without a pair the terminal is left as it is', async () => {
  const { ended, keyboard, paper } = walking([]);
  expect(await ended).toEqual({
    summary: 'no two statements are doubtful and not judged',
    interrupted: false,
  });
  expect([keyboard.modes, paper.written]).toEqual([[], '']);
});

test('a change of its size draws the pair again (a fake terminal)', async () => {
  const { ended, paper, press } = walking(['A']);
  await tick();
  const drawn = () => paper.written.split('[A]').length - 1;
  expect(drawn()).toBe(1);
  paper.emit('resize');
  expect(drawn()).toBe(2);
  await press('q');
  await ended;
});
