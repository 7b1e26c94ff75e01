import type { Reading, Span, Statement } from '../../../model/index.ts';
import { alike, tellingWords } from './names.ts';

/** The name of whoever is named last before an offset as saying something. */
export function spokeLast({ statements }: Reading, offset: number): readonly string[] | undefined {
  let last = 0;
  let name: readonly string[] | undefined;
  for (const { source } of statements)
    for (const { span, exact } of source) {
      if (span[1] > offset || span[0] < last) continue;
      const words = tellingWords(exact.split(/[,(]/, 1)[0]!);
      if (words.length === 0) continue;
      last = span[0];
      name = words;
    }
  return name;
}

/** Does a statement's source stand right before or after a stretch, in its line or at the head of its turn? */
export const isWith = ({ source }: Statement, [start, end]: Span): boolean =>
  source.some(({ span: [from, to] }) => Math.max(from - end, start - to) <= WITH);

/** Units: "..., the harbour master, " may stand between. */
const WITH = 80;

/** Does a name's last word stand in the paragraph of a stretch or in the one before it? */
export function isNear(name: string, text: string, [start, end]: Span): boolean {
  let from = start;
  for (let k = 0; k < 2 && from > 0; k++) {
    from = text.lastIndexOf('\n', from - 1);
    while (from > 0 && text[from - 1] === '\n') from--;
  }
  const to = text.indexOf('\n', end);
  const near = text.slice(Math.max(0, from, start - REACH), Math.min(to < 0 ? text.length : to, end + REACH));
  return tellingWords(near).some((word) => alike(word, name));
}

const REACH = 3000;

/** Do a name and a body's stand close to each other somewhere ("Ada Pak of the Roads Ministry")? */
export function speaksFor(text: string, name: string, body: string, isBody: boolean): boolean {
  const lower = text.toLowerCase();
  let looked = 0;
  for (
    let at = lower.indexOf(name);
    at >= 0 && looked < 200;
    at = lower.indexOf(name, at + name.length), looked++
  )
    if (
      isBody
        ? lower.slice(Math.max(0, at - CLOSE), at + CLOSE).includes(body)
        : belongs(lower, at + name.length, body)
    )
      return true;
  return false;
}

const CLOSE = 80;

/** ", the ... of the body" after a name. */
const belongs = (text: string, at: number, body: string): boolean =>
  /^, (?:the|an?) [^.;,\n"“]{0,60}/.exec(text.slice(at, at + CLOSE))?.[0].includes(body) === true;
