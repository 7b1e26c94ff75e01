import { koreanAgreement } from '../korean/agree.ts';
import type { NameDecision, NameForm } from '../types.ts';

/**
 * What the matcher lets pass and nobody should be found by: initials that contradict the other name ("J. Lund" and "Mara
 * Lund"), and a Korean given name of which half is missing. Such a name is unsure, however high its score.
 */
export function doubtful(a: NameForm, b: NameForm, { reasons }: NameDecision): boolean {
  const korean = reasons.some(({ by }) => by === 'korean-syllables@1');
  if (korean && koreanAgreement(a, b)?.missing === 1) return true;
  return contradicted(a, b) || contradicted(b, a);
}

/** Letters that begin one name in two alphabets or spellings. */
const ALIKE = ['eiyj', 'ckq', 'gh', 'vwb', 'sz', 'ao', 'uw'];

const alike = (a: string, b: string): boolean =>
  a === b || ALIKE.some((letters) => letters.includes(a) && letters.includes(b));

/** An initial that begins no part of the other name, which has a part to spare that it ought to begin. */
function contradicted(a: NameForm, b: NameForm): boolean {
  const initials = a.parts.filter((part) => part.role === 'initial');
  const names = a.parts.filter((part) => part.role === 'name');
  const others = b.parts.filter((part) => part.role !== 'particle');
  if (initials.length === 0 || names.length === 0) return false;
  const free = [...others];
  let unmet = 0;
  for (const initial of initials) {
    const at = free.findIndex((part) => alike(initial.text[0]!, part.text[0]!));
    if (at < 0) unmet++;
    else free.splice(at, 1);
  }
  return unmet > 0 && free.length > names.length;
}
