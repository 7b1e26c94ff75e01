import { emitKeypressEvents, type Key } from 'node:readline';
import { wishOf } from './keys.ts';
import { begin, type Deed, shownPair, step, summaryOf, type Walk, type Wish, withMore } from './walk.ts';

/** The keyboard: `process.stdin`, as far as a walk needs it. */
export interface Keyboard extends NodeJS.ReadableStream {
  setRawMode(raw: boolean): unknown;
}

export interface Paper {
  write(words: string): unknown;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

/** Where pairs come from, and where what is done about them goes. */
export interface Pairs<Pair> {
  /** Those behind the ones that were shown. Empty: none is left. */
  more(shown: readonly Pair[]): Promise<readonly Pair[]>;
  do(deed: Deed<Pair>): Promise<unknown>;
  /** What the screen shows. */
  view(pair: Pair | undefined, walk: Walk<Pair>): string;
  /** May the screen be cleared, and what stood on it brought back at the end? */
  readonly screen: boolean;
}

/** The other screen, without a cursor; and back. */
const ENTER = '\u001b[?1049h\u001b[?25l';
const LEAVE = '\u001b[?25h\u001b[?1049l';
const CLEAR = '\u001b[H\u001b[2J';

/**
 * Walks through pairs, one key each, until `q`, an interrupt or the end of input. What is pressed while a judgement is
 * being written is passed over, lest it judge a pair that nobody has seen; but for leaving. The terminal is as before
 * when this settles, whichever way.
 */
export async function walkTerminal<Pair>(
  keyboard: Keyboard,
  paper: Paper,
  pairs: Pairs<Pair>,
): Promise<{ readonly summary: string; readonly interrupted: boolean }> {
  let walk = begin(await pairs.more([]));
  if (shownPair(walk) === undefined)
    return { summary: 'no two statements are doubtful and not judged', interrupted: false };
  const draw = (): void => {
    paper.write((pairs.screen ? CLEAR : '') + pairs.view(shownPair(walk), walk));
  };
  const wishes = listen(keyboard);
  const leave = (): void => {
    wishes.close();
    paper.off('resize', draw);
    if (pairs.screen) paper.write(LEAVE);
  };
  // Where the process is ended from elsewhere.
  process.once('exit', leave);
  try {
    if (pairs.screen) paper.write(ENTER);
    paper.on('resize', draw);
    draw();
    for (;;) {
      const wish = await wishes.next();
      if (wish === 'quit' || wish === 'interrupt')
        return { summary: summaryOf(walk), interrupted: wish === 'interrupt' };
      const { walk: then, deed } = step(walk, wish);
      if (deed) await pairs.do(deed);
      walk = then;
      if (shownPair(walk) === undefined) walk = withMore(walk, await pairs.more(walk.pairs));
      draw();
    }
  } finally {
    process.off('exit', leave);
    leave();
  }
}

interface Wishes {
  /** What is pressed from now on; leaving counts whenever it was pressed. */
  next(): Promise<Wish>;
  close(): void;
}

function listen(keyboard: Keyboard): Wishes {
  let waiting: ((wish: Wish) => void) | undefined;
  let leaving: Wish | undefined;
  const give = (wish: Wish): void => {
    if (wish === 'quit' || wish === 'interrupt') leaving ??= wish;
    waiting?.(wish);
    waiting = undefined;
  };
  const onKey = (typed: string | undefined, key: Key): void => {
    const wish = wishOf(typed, key);
    if (wish) give(wish);
  };
  const onEnd = (): void => give('quit');
  const onSignal = (): void => give('interrupt');
  emitKeypressEvents(keyboard);
  keyboard.setRawMode(true);
  keyboard.on('keypress', onKey).on('end', onEnd).on('close', onEnd);
  for (const signal of SIGNALS) process.on(signal, onSignal);
  keyboard.resume();
  return {
    next: () =>
      leaving
        ? Promise.resolve(leaving)
        : new Promise((resolve) => {
            waiting = resolve;
          }),
    close() {
      keyboard.off('keypress', onKey).off('end', onEnd).off('close', onEnd);
      for (const signal of SIGNALS) process.off(signal, onSignal);
      keyboard.setRawMode(false);
      keyboard.pause();
    },
  };
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
