import credits from '../../../../lexicon/world/credits.json' with { type: 'json' };
import type { Words } from '../../../model/index.ts';

/** Credits stand among so many lines at either end. */
const EDGE = 3;
/** A longer line is a sentence of the text. */
const LONGEST = 120;

/** The longest first: of "source" and "source originale" the second. */
const byLength = (list: readonly string[]): readonly string[] =>
  [...list].sort((a, b) => b.length - a.length);
const BEFORE = byLength(credits.before);
const BEHIND = byLength(credits.behind);
const ARTICLE = /^(?:the|die|der|das|le|la|les|el|il) /i;

/** What lines of their own at the beginning or the end name as where the text is from ("Source: UNN"). */
export function creditsIn(text: string): Words[] {
  const out: Words[] = [];
  for (const [start, line] of edgeLines(text)) {
    if (line.length > LONGEST) continue;
    const lower = line.toLowerCase();
    const before = BEFORE.find((b) => lower.startsWith(b) && /^\s*[:\-–—]|^\s+\S/.test(line.slice(b.length)));
    if (before === undefined) continue;
    let from = before.length + /^[\s:\-–—]*/.exec(line.slice(before.length))![0].length;
    from += ARTICLE.exec(line.slice(from))?.[0].length ?? 0;
    let to = line.replace(/[\s.。!]+$/, '').length;
    const behind = BEHIND.find((b) => line.slice(0, to).endsWith(b));
    if (behind) to = line.slice(0, to - behind.length).trimEnd().length;
    const exact = line.slice(from, to);
    // Without a mark, only a name follows.
    const isName = /^["“«]?\p{Lu}|^\p{Script=Hangul}/u.test(exact) && exact.split(/\s+/).length <= 6;
    if (isName) out.push({ span: [start + from, start + to], exact });
  }
  return out;
}

/** Lines with something on them, near either end, with where they begin. */
function edgeLines(text: string): [number, string][] {
  const forwards: [number, string][] = [];
  const backwards: [number, string][] = [];
  for (let at = 0; at <= text.length && forwards.length < EDGE; ) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (line.trim() !== '') forwards.push([at, line]);
    if (end < 0) return forwards;
    at = end + 1;
  }
  for (let end = text.length; end > 0 && backwards.length < EDGE; ) {
    const at = text.lastIndexOf('\n', end - 1) + 1;
    const line = text.slice(at, end);
    if (line.trim() !== '') backwards.push([at, line]);
    end = at - 1;
  }
  const last = forwards.at(-1)?.[0] ?? -1;
  return [...forwards, ...backwards.filter(([at]) => at > last).reverse()];
}
