import type { SoundTables } from '../sounds/alike.ts';
import type { NameForm, NamePart } from '../types.ts';
import { type Agreement, agreeParts } from './part.ts';

/** Parts of both names that were put together. */
export interface Pairing extends Agreement {
  /** Numbers of the parts: several where one name writes together what the other writes apart. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

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
  const found: Pairing[] = [];
  const agree = (x: NamePart, y: NamePart): Agreement => agreeParts(x, y, tables, a.script, b.script);
  a.parts.forEach((x, i) => {
    b.parts.forEach((y, j) => {
      const agreement = agree(x, y);
      if (agreement.agreement >= LEAST) found.push({ a: [i], b: [j], ...agreement });
      const after = b.parts[j + 1];
      if (after) {
        const whole = agree(x, joined(y, after));
        if (whole.agreement >= LEAST_JOINED) found.push({ a: [i], b: [j, j + 1], ...whole });
      }
      const next = a.parts[i + 1];
      if (next) {
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

function joined(x: NamePart, y: NamePart): NamePart {
  const text = x.text + y.text;
  return { written: `${x.written} ${y.written}`, text, also: [], sounds: x.sounds + y.sounds, role: 'name' };
}
