import { isDash } from '../atoms.ts';
import type { Draft, Refiner } from '../draft.ts';

/** "eight or nine euros", "7- or 8-inch", "four-, five- and six-cylinder": a unit written once, at the last. */
export const sharedUnits: Refiner = (drafts, { atoms }) => {
  const out = [...drafts];
  for (let i = drafts.length - 2; i >= 0; i--) {
    const left = out[i]!;
    const right = out[i + 1]!;
    if (left.unit !== undefined || left.kind === 'vague') continue;
    const dash = atoms[left.to];
    const hanging = isDash(dash) && dash!.glued && atoms[left.to + 1]?.glued !== true;
    const link = atoms.slice(left.to + (hanging ? 1 : 0), right.from);
    const coordinated =
      link.length > 0 &&
      link.length <= 2 &&
      link.every((a) => a.text === ',' || a.lower === 'or' || a.lower === 'and');
    if (!coordinated || (!hanging && link.at(-1)!.lower !== 'or')) continue;
    if (right.unit === undefined && !hanging) continue;
    out[i] = {
      ...left,
      ...(right.unit !== undefined && { unit: right.unit }),
      hanging,
      by: left.by,
    } satisfies Draft;
  }
  return out;
};
