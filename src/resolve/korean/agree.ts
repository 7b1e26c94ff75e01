import type { KoreanName, KoreanSyllable, NameForm, Pairing } from '../types.ts';

/** Letters that begin one surname in the South and another in the North (Im and Rim, Yu and Ryu, No and Ro). */
const NORTHERN: Readonly<Record<string, string>> = {
  류: '유',
  림: '임',
  리: '이',
  로: '노',
  량: '양',
  라: '나',
  려: '여',
};

/** Agreement of two Korean names: of the surname, of the given syllable that agrees least, and of all on average. */
export interface KoreanAgreement {
  readonly surname: number;
  readonly worst: number;
  readonly mean: number;
  /** One of the names gives fewer syllables. */
  readonly missing: number;
}

/** How possible it is that both mean one letter: the best of what is possible for both (Zadeh 1978). */
function possible(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let best = 0;
  for (const [letter, x] of a) best = Math.max(best, Math.min(x, b.get(letter) ?? 0));
  return best;
}

const syllables = (a: KoreanSyllable, b: KoreanSyllable): number =>
  possible(a.initial, b.initial) * possible(a.vowel, b.vowel) * possible(a.final, b.final);

const surname = (s: string): string => NORTHERN[s] ?? s;

/** Two readings and how they agree. */
interface Agreed extends KoreanAgreement {
  readonly x: KoreanName;
  readonly y: KoreanName;
}

/**
 * The best agreement over the readings of both; undefined where one cannot be Korean. Where both can be read with the
 * surname first, they are not both read with it last: "Kim Min-su" is no Su of the given name Kim Min.
 */
export function koreanAgreement(a: NameForm, b: NameForm): Agreed | undefined {
  const eitherFirst = [a, b].every((form) => form.korean.some((reading) => !reading.last));
  const value = (k: KoreanAgreement): number => k.surname * 2 + k.worst + k.mean - k.missing;
  let best: Agreed | undefined;
  for (const x of a.korean)
    for (const y of b.korean) {
      if (eitherFirst && x.last && y.last) continue;
      const found = { ...readings(x, y), x, y };
      if (!best || value(found) > value(best)) best = found;
    }
  return best;
}

function readings(x: KoreanName, y: KoreanName): KoreanAgreement {
  const same = x.surnames.some((s) => y.surnames.some((t) => surname(s) === surname(t))) ? 1 : 0;
  let best: KoreanAgreement = { surname: same, worst: 0, mean: 0, missing: 1 };
  for (const g of x.given)
    for (const h of y.given) {
      const count = Math.min(g.length, h.length);
      let worst = 1;
      let sum = 0;
      for (let i = 0; i < count; i++) {
        const agreement = syllables(g[i]!, h[i]!);
        worst = Math.min(worst, agreement);
        sum += agreement;
      }
      const found = { surname: same, worst, mean: sum / count, missing: g.length === h.length ? 0 : 1 };
      if (found.worst - found.missing > best.worst - best.missing) best = found;
    }
  return best;
}

/** Surname with surname and given name with given name, whatever their spelling; undefined where one is not Korean. */
export function koreanPairs(a: NameForm, b: NameForm): readonly Pairing[] | undefined {
  const agreed = koreanAgreement(a, b);
  if (!agreed || a.parts.length < 2 || b.parts.length < 2) return undefined;
  const surnameAt = (form: NameForm, last: boolean): number => (last ? form.parts.length - 1 : 0);
  const [i, j] = [surnameAt(a, agreed.x.last), surnameAt(b, agreed.y.last)];
  const given = (form: NameForm, at: number): number[] => form.parts.map((_, k) => k).filter((k) => k !== at);
  return [
    { a: [i], b: [j], by: 'korean-surname@1', agreement: agreed.surname },
    {
      a: given(a, i),
      b: given(b, j),
      by: 'korean-syllables@1',
      agreement: agreed.worst * (1 - agreed.missing / 2),
    },
  ];
}
