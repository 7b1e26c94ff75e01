import { styleText } from 'node:util';
import type { JudgedSide, UnsurePair } from '../../store/judge/index.ts';
import { marked } from '../ask/marked.ts';
import { shown } from '../view/escape.ts';
import { Page, type Run, type Terminal } from '../view/page.ts';
import { widthOf, wrapped } from '../view/wrap.ts';
import { beside, type Ink, type Line, linesOf } from './columns.ts';
import { differing } from './differing.ts';
import { heldToBe, inWords } from './evidence.ts';
import { KEYS } from './keys.ts';

/** From so many columns on, the two stand side by side. */
const SIDE_BY_SIDE = 100;
/** Wider lines are hard to read. */
const WIDEST_COLUMN = 76;
const WIDEST = 96;
const LABEL = 9;

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
  let lines: string[] = [];
  for (const context of [1, 0.5, 0]) {
    lines = linesOfPair(pair, screen, around, context);
    if (lines.length < screen.rows) break;
  }
  const room = screen.rows - 1;
  if (lines.length > room) {
    const foot = lines.slice(-FOOT);
    lines = [...lines.slice(0, Math.max(0, room - FOOT - 1)), '  …', ...foot];
  }
  return `${lines.join('\n')}\n`;
}

/** The keys, what the last one did, and a gap before them. */
const FOOT = 3;

function linesOfPair(pair: UnsurePair, screen: Screen, around: Around, context: number): string[] {
  const ink = inkOf(screen);
  const wide = screen.columns >= SIDE_BY_SIDE;
  const width = wide
    ? Math.min(WIDEST_COLUMN, Math.floor((screen.columns - 2 - 5) / 2) - 1)
    : Math.min(WIDEST, screen.columns) - 2;
  const whole = wide ? 2 * width + 5 : width;
  const [left, right] = pair.sides;
  const [inLeft, inRight] = differing(left, right);
  const columns = [linesOfSide(left, inLeft), linesOfSide(right, inRight)] as const;
  return [
    title(`PAIR ${around.number}`, heldToBe(pair.kind, pair.score), whole, ink),
    '',
    ...(wide
      ? beside(columns[0], columns[1], width, ink).map((l) => `  ${l}`)
      : [...columns[0], { text: '', used: 0 }, ...columns[1]].map((l) => `  ${l.text}`)),
    '',
    ...evidence(pair, whole, ink),
    ...foot(around, whole, ink),
  ].map((line) => line.trimEnd());

  function linesOfSide(side: JudgedSide, marks: readonly JudgedSide['span'][]): Line[] {
    return sideLines(side, marks, { width, ink, context, colour: screen.colour });
  }
}

interface Layout {
  readonly width: number;
  readonly ink: Ink;
  /** Share of the words around that is shown. */
  readonly context: number;
  readonly colour: boolean;
}

function sideLines(
  { article, part, speaker, source, exact, before, after }: JudgedSide,
  marks: readonly JudgedSide['span'][],
  { width, ink, context, colour }: Layout,
): Line[] {
  const whence = [article.outlet ?? 'no outlet', article.published?.slice(0, 10) ?? 'no date'];
  const says = speaker ?? source;
  return [
    ...linesOf([{ text: whence.map(shown).join(' · '), style: 'dim' }], width, ink),
    ...linesOf([{ text: shown(article.title ?? '(no headline)'), style: 'italic' }], width, ink),
    ...linesOf(
      [
        { text: says === null ? 'told by the article' : shown(says), style: 'bold' },
        { text: `· ${part}`, style: 'dim' },
      ],
      width,
      ink,
    ),
    { text: '', used: 0 },
    ...linesOf(
      [
        ...dim(before && `…${lastOf(before, context)}`),
        ...marked(new Page({ columns: width, colour }), exact, marks),
        ...dim(after && `${firstOf(after, context)}…`),
      ],
      width,
      ink,
    ),
  ];
}

const dim = (words: string): Run[] => (/[^…]/.test(words) ? [{ text: shown(words), style: 'dim' }] : []);

function lastOf(words: string, share: number): string {
  const from = Math.ceil(words.length * (1 - share));
  return from === 0 ? words : words.slice(from).replace(/^\S*\s*/, '');
}

function firstOf(words: string, share: number): string {
  const to = Math.floor(words.length * share);
  return to === words.length ? words : words.slice(0, to).replace(/\s*\S*$/, '');
}

function title(words: string, held: string, width: number, ink: Ink): string {
  const rule = '─'.repeat(Math.max(2, width - widthOf(words) - widthOf(held) - 2));
  return `  ${ink('bold', words)} ${ink('dim', rule)} ${ink('yellow', held)}`;
}

function evidence({ evidence: found }: UnsurePair, width: number, ink: Ink): string[] {
  const words = inWords(found);
  const row = (label: string, parts: readonly string[]): string[] =>
    parts.length === 0
      ? []
      : wrapped(parts.join(' · '), width - LABEL).map(
          (line, i) => `  ${ink('dim', (i === 0 ? label : '').padEnd(LABEL))}${line}`,
        );
  return [...row('for', words.for), ...row('against', words.against)];
}

function foot({ note, judged }: Around, width: number, ink: Ink): string[] {
  const keys = KEYS.map(({ key, does }) => `${ink('bold', key)} ${does}`).join('   ');
  const count = `${judged} judged`;
  const used = KEYS.reduce((sum, { does }) => sum + does.length + 5, -3);
  const gap = ' '.repeat(Math.max(2, width - used - count.length));
  return [
    '',
    `  ${ink('dim', note)}`,
    `  ${keys}${used + 2 + count.length <= width ? gap + ink('dim', count) : ''}`,
  ];
}

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
