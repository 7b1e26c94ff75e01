import { koreanPairs } from '../korean/agree.ts';
import type { SoundTables } from '../sounds/alike.ts';
import type { Agreement, NameForm, NamePart, Pairing } from '../types.ts';
import { agreeParts } from './part.ts';

export interface PairedParts {
  readonly pairs: readonly Pairing[];
  readonly leftA: readonly number[];
  readonly leftB: readonly number[];
}

/** Below this two parts are not put together. */
const LEAST = 0.3;
/** Parts written together must agree at least so well. */
const LEAST_JOINED = 0.85;

/**
 * Puts the parts of two names together, best first; also two neighbours with one ("Jong un" with "Jongun"). The pair
 * must be given in a settled order: a tie is broken by the place in `a`.
 */
export function pairParts(a: NameForm, b: NameForm, tables: SoundTables): PairedParts {
  const korean = koreanPairs(a, b);
  if (korean) return { pairs: korean, leftA: [], leftB: [] };
  const found: Pairing[] = [];
  const agree = (x: NamePart, y: NamePart): Agreement => agreeParts(x, y, tables, a.script, b.script);
  a.parts.forEach((x, i) => {
    b.parts.forEach((y, j) => {
      const agreement = agree(x, y);
      if (agreement.agreement >= LEAST) found.push({ a: [i], b: [j], ...agreement });
      const after = b.parts[j + 1];
      if (after && near(x.text, y.text.length + after.text.length)) {
        const whole = agree(x, joined(y, after));
        if (whole.agreement >= LEAST_JOINED) found.push({ a: [i], b: [j, j + 1], ...whole });
      }
      const next = a.parts[i + 1];
      if (next && near(y.text, x.text.length + next.text.length)) {
        const whole = agree(joined(x, next), y);
        if (whole.agreement >= LEAST_JOINED) found.push({ a: [i, i + 1], b: [j], ...whole });
      }
    });
  });
  const weight = (p: Pairing): number =>
    p.agreement + 0.05 * (p.a.length + p.b.length) - 0.01 * Math.abs(p.a[0]! - p.b[0]!);
  found.sort((p, q) => weight(q) - weight(p) || p.a[0]! - q.a[0]! || p.b[0]! - q.b[0]!);
  const usedA = new Set<number>();
  const usedB = new Set<number>();
  const pairs: Pairing[] = [];
  for (const pair of found) {
    if (pair.a.some((i) => usedA.has(i)) || pair.b.some((j) => usedB.has(j))) continue;
    for (const i of pair.a) usedA.add(i);
    for (const j of pair.b) usedB.add(j);
    pairs.push(pair);
  }
  const left = (form: NameForm, used: ReadonlySet<number>): number[] =>
    form.parts.map((_, i) => i).filter((i) => !used.has(i));
  return { pairs, leftA: left(a, usedA), leftB: left(b, usedB) };
}

/** Whether so many letters more or less can still agree well. */
const near = (text: string, letters: number): boolean => Math.abs(text.length - letters) <= 2 + letters / 3;

function joined(x: NamePart, y: NamePart): NamePart {
  const text = x.text + y.text;
  return { written: `${x.written} ${y.written}`, text, also: [], sounds: x.sounds + y.sounds, role: 'name' };
}
