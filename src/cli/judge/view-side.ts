import type { JudgedSide } from '../../store/judge/index.ts';
import { marked } from '../ask/marked.ts';
import { shown } from '../view/escape.ts';
import { Page, type Run } from '../view/page.ts';
import { wrapped } from '../view/wrap.ts';
import { type Ink, type Line, linesOf } from './columns.ts';

export interface Layout {
  readonly width: number;
  readonly ink: Ink;
  /** Share of the words around that is shown. */
  readonly context: number;
  readonly colour: boolean;
}

/** Who says it and where it stands; the headline. */
export function headOf({ article, part, speaker, source }: JudgedSide, { width, ink }: Layout): Line[] {
  const says = speaker ?? source;
  const whence = [part, article.outlet ?? 'no outlet', article.published?.slice(0, 10) ?? 'no date'];
  const title = article.title === null ? '(no headline)' : shown(article.title);
  return [
    ...linesOf(
      [
        { text: says === null ? 'told by the article' : shown(says), style: 'bold' },
        { text: `· ${whence.map(shown).join(' · ')}`, style: 'dim' },
      ],
      width,
      ink,
    ),
    ...linesOf([{ text: cut(title, width), style: 'italic' }], width, ink),
  ];
}

/** In one line. */
function cut(words: string, width: number): string {
  const [line, ...more] = wrapped(words, width - 1);
  return more.length > 0 ? `${line}…` : (line ?? '');
}

/** The statement with its marks, and in grey what stands around it. */
export function wordsOf(
  { exact, before, after }: JudgedSide,
  marks: readonly JudgedSide['span'][],
  { width, ink, context, colour }: Layout,
): Line[] {
  const told = marked(new Page({ columns: width, colour }), exact, marks);
  // A full stop stands at the word before it.
  const closing = /^[^\s\p{L}\p{N}]+/u.exec(after)?.[0] ?? '';
  const last = told.at(-1);
  if (last && closing) told[told.length - 1] = { ...last, text: last.text + shown(closing) };
  const rest = after.slice(closing.length);
  return linesOf(
    [...dim(before && `…${lastOf(before, context)}`), ...told, ...dim(rest && `${firstOf(rest, context)}…`)],
    width,
    ink,
  );
}

const dim = (words: string): Run[] =>
  /[^…]/.test(words) ? [{ text: shown(words.trim().replace(/\s*\n\s*/g, ' ¶ ')), style: 'dim' }] : [];

function lastOf(words: string, share: number): string {
  const from = Math.ceil(words.length * (1 - share));
  return from === 0 ? words : words.slice(from).replace(/^\S*\s*/, '');
}

function firstOf(words: string, share: number): string {
  const to = Math.floor(words.length * share);
  return to === words.length ? words : words.slice(0, to).replace(/\s*\S*$/, '');
}
