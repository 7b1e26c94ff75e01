import { type Atom, isDash } from '../atoms.ts';
import { type Context, type Draft, type Refiner, times } from '../draft.ts';

/** "10-15", "10 to 15 million", "between 10 and 15", "1 per cent to 1.5 per cent": two numbers made one figure. */
export const ranges: Refiner = (drafts, context) => {
  const out: Draft[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const left = drafts[i]!;
    const right = drafts[i + 1];
    const joined = right ? join(left, right, context) : undefined;
    if (joined === 'neither') i++;
    else if (joined) {
      out.push(joined);
      i++;
    } else out.push(left);
  }
  return out;
};

function join(left: Draft, right: Draft, { atoms }: Context): Draft | 'neither' | undefined {
  if (left.value === null || right.value === null || right.from <= left.to - 1) return undefined;
  const link = atoms.slice(left.to, right.from);
  const dashed = isDashed(link);
  const before = atoms[left.from - 1]?.lower ?? '';
  const between = before === 'between' && link.length === 1 && link[0]!.lower === 'and';
  const to = isTo(link) && (compatible(left, right) || before === 'from' || before === 'between');
  if (!dashed && !between && !to) return undefined;
  if (!sameUnit(left, right)) return undefined;
  const negative = right.value < 0 && dashed ? -right.value : right.value;
  const low =
    left.scale === 1 && right.scale > 1 && left.value < right.value / right.scale
      ? times(left.value, right.scale)
      : left.value;
  if (dashed && (isYears(left, right, atoms) || low >= negative))
    return link[0]!.glued && left.unit === undefined ? 'neither' : undefined;
  if (low > negative) return undefined;
  const unit = right.unit ?? left.unit;
  const opener = between || (to && before === 'from') || (to && before === 'between') ? 1 : 0;
  return {
    ...right,
    first: left.first,
    from: left.from - opener,
    to: right.to,
    kind: left.kind,
    value: null,
    low,
    high: negative,
    bound: 'between',
    ...(unit !== undefined && { unit }),
    by: 'ranges@1',
  };
}

const isDashed = (link: readonly Atom[]): boolean =>
  link.length === 1 && isDash(link[0]) && link[0]!.text !== '—';
const isTo = (link: readonly Atom[]): boolean =>
  link.some((a) => a.lower === 'to') && link.every((a) => a.lower === 'to' || (isDash(a) && a.glued));

/** A unit at the left alone ("64 points to 4,577") is no range. */
const compatible = (left: Draft, right: Draft): boolean =>
  left.unit === undefined || left.unit === right.unit;
const sameUnit = (left: Draft, right: Draft): boolean =>
  left.unit === undefined ||
  right.unit === undefined ||
  left.unit === right.unit ||
  right.unit.startsWith(`${left.unit} per`);

/** "2014-15", "2017-2018". */
function isYears(left: Draft, right: Draft, atoms: readonly Atom[]): boolean {
  const text = atoms[left.first]!.text;
  return (
    text.length === 4 &&
    left.value! >= 1900 &&
    left.value! <= 2100 &&
    (right.value! < 100 || right.value! <= 2100)
  );
}
