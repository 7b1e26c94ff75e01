import { styleText } from 'node:util';
import { differing } from '../../store/judge/differing.ts';
import { heldToBe, inWords } from '../../store/judge/evidence.ts';
import type { UnsurePair } from '../../store/judge/index.ts';
import type { Terminal } from '../view/page.ts';
import { widthOf, wrapped } from '../view/wrap.ts';
import { beside, type Ink, type Line } from './columns.ts';
import { KEYS } from './keys.ts';
import { headOf, wordsOf } from './view-side.ts';

/** From so many columns on, the two stand side by side. */
const SIDE_BY_SIDE = 100;
/** Wider lines are hard to read. */
const WIDEST_COLUMN = 76;
const WIDEST = 96;
const LABEL = 9;
/** Between the two: a rule, and room on both sides. */
const GUTTER = 5;

export interface Screen extends Terminal {
  readonly rows: number;
}

/** What is shown of a walk beside its pair. */
export interface Around {
  readonly number: number;
  readonly note: string;
  readonly judged: number;
}

/**
 * A pair as it is judged: both statements with the words around them, what speaks for and against, the keys. Of the
 * words around, as much as the screen has room for.
 */
export function viewPair(pair: UnsurePair, screen: Screen, around: Around): string {
  const room = screen.rows - 1;
  let [lines, below]: readonly [string[], string[]] = [[], []];
  for (const context of [1, 0.5, 0]) {
    [lines, below] = linesOfPair(pair, screen, around, context);
    if (lines.length + below.length <= room) break;
  }
  const kept = room - below.length;
  const above = lines.length > kept ? [...lines.slice(0, Math.max(0, kept - 1)), '  …'] : lines;
  return `${[...above, ...below].join('\n')}\n`;
}

/** The pair, and the keys below it. */
function linesOfPair(
  pair: UnsurePair,
  screen: Screen,
  around: Around,
  context: number,
): readonly [string[], string[]] {
  const ink = inkOf(screen);
  const wide = screen.columns >= SIDE_BY_SIDE;
  const width = wide
    ? Math.min(WIDEST_COLUMN, Math.floor((screen.columns - 2 - GUTTER) / 2) - 1)
    : Math.min(WIDEST, screen.columns) - 2;
  const whole = wide ? 2 * width + GUTTER : width;
  const marks = differing(...pair.sides);
  const layout = { width, ink, context, colour: screen.colour };
  const sideOf = (i: 0 | 1): Side => [
    headOf(pair.sides[i], layout),
    wordsOf(pair.sides[i], marks[i], layout),
  ];
  const [left, right] = [sideOf(0), sideOf(1)];
  const above = [
    title(`PAIR ${around.number}`, heldToBe(pair.kind, pair.score), whole, ink),
    '',
    ...(wide ? sideBySide(left, right, width, ink) : [...left.flat(), NONE, ...right.flat()].map(textOf)).map(
      (line) => `  ${line}`.trimEnd(),
    ),
    '',
    ...evidence(pair, whole, ink),
  ];
  return [above, foot(around, whole, ink)];
}

/** Whose and where, and the words. */
type Side = readonly [head: readonly Line[], words: readonly Line[]];

const NONE: Line = { text: '', used: 0 };
const textOf = ({ text }: Line): string => text;

/** The words of both begin on one line. */
const sideBySide = (left: Side, right: Side, width: number, ink: Ink): string[] => [
  ...beside(left[0], right[0], width, ink),
  ...beside([NONE, ...left[1]], [NONE, ...right[1]], width, ink),
];

function title(words: string, held: string, width: number, ink: Ink): string {
  const rule = '─'.repeat(Math.max(2, width - widthOf(words) - widthOf(held) - 2));
  return `  ${ink('bold', words)} ${ink('dim', rule)} ${ink('yellow', held)}`;
}

function evidence({ evidence: found }: UnsurePair, width: number, ink: Ink): string[] {
  const words = inWords(found, 4);
  const row = (label: string, parts: readonly string[]): string[] =>
    parts.length === 0
      ? []
      : wrapped(parts.join('\u00a0· '), width - LABEL).map(
          (line, i) => `  ${ink('dim', (i === 0 ? label : '').padEnd(LABEL))}${line}`,
        );
  return [...row('for', words.for), ...row('against', words.against)];
}

function foot({ note, judged }: Around, width: number, ink: Ink): string[] {
  const keys = KEYS.map(({ key, does }) => `${ink('bold', key)} ${does}`).join('   ');
  const count = `${judged} judged`;
  const used = KEYS.reduce((sum, { does }) => sum + does.length + 5, -3);
  const last =
    used + 2 + count.length <= width
      ? [`${keys}${' '.repeat(width - used - count.length)}${ink('dim', count)}`]
      : KEYS_NARROW.map((row) => row.map(({ key, does }) => `${ink('bold', key)} ${does}`).join('   '));
  return ['', `  ${ink('dim', note)}`.trimEnd(), ...last.map((line) => `  ${line}`)];
}

/** In two lines where one has no room for them. */
const KEYS_NARROW = [KEYS.slice(0, 3), KEYS.slice(3)];

/** What stands where no pair is left. */
export function viewNoneLeft(screen: Screen, { note, judged }: Around): string {
  const ink = inkOf(screen);
  const width = Math.min(WIDEST, screen.columns) - 2;
  const words = 'No further pair of statements is doubtful and not judged.';
  return `${['', `  ${words}`, ...foot({ note, judged, number: 0 }, width, ink)].join('\n')}\n`;
}

const inkOf =
  ({ colour }: Terminal): Ink =>
  (style, text) =>
    colour && text ? styleText(style, text, { validateStream: false }) : text;
