import type { Prepared } from '../../text/prepare.ts';
import type { Mention } from '../mention.ts';
import { foldWord, keyOf } from '../settle.ts';
import { isAcronym } from '../shape.ts';
import { People } from './people.ts';

/** Mentions of one thing: their indices in order, and the fullest name among them. */
export interface Group {
  readonly members: number[];
  canonical: string;
}

/** Groups the mentions of an article by what they name; `groupOf[i]` is the index of mention i's group. */
export function corefer(
  prepared: Prepared,
  mentions: readonly Mention[],
): { groups: Group[]; groupOf: number[] } {
  const groups: Group[] = [];
  const groupOf: number[] = [];
  const byKey = new Map<string, number>();
  const people = new People(prepared, mentions);
  const acronyms = new Map<string, number>();
  const suffixes = new Map<string, number>();
  for (const [i, m] of mentions.entries()) {
    const key = m.known ? `=${m.known.key.toLowerCase()}` : keyOf(prepared, m);
    const kind = m.kind ?? 'other';
    let g: number | undefined;
    const person = kind === 'person' ? people.find(i) : undefined;
    if (person) g = person.group;
    else {
      g = byKey.get(`${kind}:${key}`) ?? byKey.get(key);
      if (g === undefined && (kind === 'body' || kind === 'outlet' || kind === 'place')) {
        g =
          inBrackets(prepared, mentions, i, groupOf) ??
          acronyms.get(key) ??
          suffixes.get(key) ??
          longer(key, byKey);
      }
    }
    if (g === undefined) {
      g = groups.length;
      groups.push({ members: [], canonical: '' });
    }
    if (person) person.group = g;
    groups[g]!.members.push(i);
    groupOf.push(g);
    if (kind !== 'person') {
      byKey.set(`${kind}:${key}`, g);
      byKey.set(key, g);
      const written = keyOf(prepared, m);
      if (!byKey.has(written)) byKey.set(written, g);
      if ((kind === 'body' || kind === 'outlet') && m.to - m.from >= 2) {
        const initials = initialsOf(prepared, m);
        if (initials.length >= 2 && !acronyms.has(initials)) acronyms.set(initials, g);
        // "Defence Ministry" after "South Korean Defence Ministry".
        const words = written.split(' ');
        const shortest = kind === 'outlet' ? 1 : 2;
        for (let k = 1; k <= words.length - shortest && words.length <= 8; k++) {
          const tail = words.slice(k).join(' ');
          if (!suffixes.has(tail)) suffixes.set(tail, g);
        }
      }
    }
  }
  for (const group of groups) group.canonical = fullest(prepared, mentions, group.members);
  return { groups, groupOf };
}

/** A body named more fully later: "State Department" before "U.S. State Department". */
function longer(key: string, byKey: ReadonlyMap<string, number>): number | undefined {
  const space = key.indexOf(' ');
  if (space < 0) return undefined;
  const tail = key.slice(space + 1);
  return tail.includes(' ') ? byKey.get(tail) : undefined;
}

/** "Long Name (LN)": the acronym in brackets is the name before it. */
function inBrackets(
  prepared: Prepared,
  mentions: readonly Mention[],
  i: number,
  groupOf: readonly number[],
): number | undefined {
  const m = mentions[i]!;
  const before = mentions[i - 1];
  if (!before || before.sentence !== m.sentence || m.to - m.from !== 1) return undefined;
  const { tokens } = prepared.sentences[m.sentence]!;
  if (before.to !== m.from - 1 || tokens[before.to]?.text !== '(' || tokens[m.to]?.text !== ')')
    return undefined;
  const text = tokens[m.from]!.text;
  if (!isAcronym(text)) return undefined;
  const spelt = initialsOf(prepared, before) === foldWord(text.toLowerCase());
  return spelt || (before.kind === 'body' && m.kind === 'body') ? groupOf[i - 1] : undefined;
}

function initialsOf(prepared: Prepared, m: Mention): string {
  const { tokens } = prepared.sentences[m.sentence]!;
  let out = '';
  for (let i = m.from; i < m.to; i++) {
    const c = tokens[i]!.text[0]!;
    if (c === c.toUpperCase() && c !== c.toLowerCase()) out += c.toLowerCase();
  }
  return out;
}

function fullest(prepared: Prepared, mentions: readonly Mention[], members: readonly number[]): string {
  let best: Mention | undefined;
  let length = -1;
  for (const i of members) {
    const m = mentions[i]!;
    if (m.known?.adjective) continue;
    const { tokens } = prepared.sentences[m.sentence]!;
    // Capitals of a headline are no fuller than the same words in running case.
    const size =
      tokens[m.to - 1]!.end -
      tokens[m.from]!.start -
      (m.by === 'name-headline@1' || (m.to - m.from === 1 && isAcronym(tokens[m.from]!.text)) ? 0.5 : 0);
    if (size > length) [best, length] = [m, size];
  }
  if (!best) return mentions[members[0]!]!.known!.key;
  const { tokens } = prepared.sentences[best.sentence]!;
  return prepared.text.slice(tokens[best.from]!.start, tokens[best.to - 1]!.end);
}
