import { type JudgedNames, matchNames, readName, writtenAlike } from '../../resolve/index.ts';
import { type FoundForm, namedKind } from './find-names.ts';

/** Why a name as written is held to mean the one asked for, or is not surely. */
export type FormWhy =
  /** The letters are the same. */
  | 'as-asked'
  /** The matcher says so. */
  | 'matched'
  /** A person judged so. */
  | 'judged'
  /** A list has it among the names of the person that is found. */
  | 'listed'
  /** Only a part of one name stands in the other, or it is spelt too differently. */
  | 'fits-in-part'
  /** It fits as well as another that is plainly not the same as it (`rival`). */
  | 'several-fit'
  /** It fits somebody else of a list better (`rival`). */
  | 'fits-another';

export interface GroupedForm extends FoundForm {
  readonly why: FormWhy;
  /** The other that it may be, or that stands against it. */
  readonly rival?: string;
}

export interface Groups {
  /** All held to be one, the best first. */
  readonly same: readonly GroupedForm[];
  /** Never taken together with them in silence. */
  readonly unsure: readonly GroupedForm[];
}

/** A name that fits clearly better than another keeps it from being one of two. */
const CLEARLY = 0.1;

/**
 * Which names as written are the one asked for. Judgements go before the matcher. Where two names fit that are plainly
 * different from one another ("J. Lund": Jonas and Julia), neither is taken, but one that fits clearly better or is
 * written as asked. `listed` are names of the person that is found, `another` tells who of a list fits a name better.
 */
export function groupForms(
  asked: string,
  forms: readonly FoundForm[],
  judged: JudgedNames,
  listed: ReadonlySet<string>,
  another: (form: FoundForm) => string | undefined,
): Groups {
  const same: GroupedForm[] = [];
  const unsure: GroupedForm[] = [];
  const key = writtenAlike(asked);
  for (const form of forms) {
    const verdict = judged.between(asked, form.written);
    if (verdict === 'different') continue;
    if (writtenAlike(form.written) === key) same.push({ ...form, why: 'as-asked' });
    else if (verdict === 'same') same.push({ ...form, why: 'judged' });
    else if (verdict === 'unsure') unsure.push({ ...form, why: 'judged' });
    else if (listed.has(writtenAlike(form.written))) same.push({ ...form, why: 'listed' });
    else if (form.decision.verdict === 'same' && !isLoneAndAlike(form)) {
      const rival = another(form);
      if (rival === undefined) same.push({ ...form, why: 'matched' });
      else unsure.push({ ...form, why: 'fits-another', rival });
    } else if (form.decision.verdict !== 'different') unsure.push({ ...form, why: 'fits-in-part' });
  }
  const rivals = rivalsAmong(same, judged);
  return {
    same: same.filter((form) => !rivals.has(form.id)).sort(order),
    unsure: [
      ...unsure,
      ...same.flatMap((form): GroupedForm[] => {
        const rival = rivals.get(form.id);
        return rival === undefined ? [] : [{ ...form, why: 'several-fit', rival }];
      }),
    ].sort(order),
  };
}

/** A single word that only sounds like a single word: too many do. */
function isLoneAndAlike({ decision: { reasons } }: FoundForm): boolean {
  const together = reasons.filter(({ by }) => !by.startsWith('left-over@'));
  return together.length === 1 && !together[0]!.by.startsWith('same-letters@');
}

const WHY: readonly FormWhy[] = ['as-asked', 'judged', 'listed', 'matched'];
const rankOf = ({ why }: GroupedForm): number => (WHY.indexOf(why) + WHY.length + 1) % (WHY.length + 1);

const order = (a: GroupedForm, b: GroupedForm): number =>
  rankOf(a) - rankOf(b) ||
  b.decision.score - a.decision.score ||
  (a.written < b.written ? -1 : a.written > b.written ? 1 : a.id < b.id ? -1 : 1);

/** Names that the matcher alone took and that another taken name contradicts, with that one. */
function rivalsAmong(same: readonly GroupedForm[], judged: JudgedNames): ReadonlyMap<string, string> {
  const rivals = new Map<string, string>();
  const read = same.map(({ written, kind }) => readName(written, namedKind(kind)));
  same.forEach((a, i) => {
    if (a.why !== 'matched') return;
    const against = same.findIndex((b, j) => {
      if (i === j || namedKind(a.kind) !== namedKind(b.kind)) return false;
      // Whatever was asked for or judged stands; of two that were matched, the one that fits clearly better.
      if (b.why === 'matched' && a.decision.score > b.decision.score + CLEARLY) return false;
      const verdict = judged.between(a.written, b.written);
      return verdict !== undefined
        ? verdict === 'different'
        : matchNames(read[i]!, read[j]!).verdict === 'different';
    });
    if (against >= 0) rivals.set(a.id, same[against]!.written);
  });
  return rivals;
}
