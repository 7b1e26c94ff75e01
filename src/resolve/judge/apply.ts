import type { Who, WhoCandidate } from '../who/decide.ts';
import { latest, type NameJudgement, writtenAlike } from './judgement.ts';

/** A decision over which a person's judgements went: those that counted stand beside it. */
export interface JudgedWho extends Who {
  readonly judgements: readonly NameJudgement[];
}

/**
 * What people judged about a name as written goes before what the matcher says. *Same*: it is that one (unsure where it
 * was said of several). *Different*: that one is not meant; whoever is left is not thereby found, unless it fitted before
 * or is the only one whose whole name fits. *Unsure*: it stays unsure. A judgement for an article goes before one for all.
 */
export function applyJudgements(
  written: string,
  who: Who,
  judgements: Iterable<NameJudgement>,
  context: { readonly article?: string; readonly personOf?: (id: string) => string } = {},
): JudgedWho {
  const { article, personOf = (id) => id } = context;
  const name = writtenAlike(written);
  const about = [...judgements].filter(
    (j) => writtenAlike(j.name) === name && (j.article === undefined || j.article === article),
  );
  const last = latest(about, (j) => JSON.stringify([personOf(j.person), j.article ?? '']));
  const here = new Set(last.filter((j) => j.article !== undefined).map((j) => personOf(j.person)));
  const counted = last.filter((j) => j.article !== undefined || !here.has(personOf(j.person)));
  if (counted.length === 0) return { ...who, judgements: [] };
  const said = (verdict: NameJudgement['verdict']): ReadonlySet<string> =>
    new Set(counted.filter((j) => j.verdict === verdict).map((j) => personOf(j.person)));
  const [same, different, unsure] = [said('same'), said('different'), said('unsure')];
  const candidates = who.candidates.filter(({ id }) => !different.has(id));
  const decided = { ...who, candidates, judgements: counted };
  if (same.size > 0) {
    const [id] = same;
    return same.size === 1 ? found(decided, id!, 'judged') : open(decided, 'judged');
  }
  const one = whole(candidates);
  if (who.id !== undefined && unsure.has(who.id)) return open(decided, 'judged');
  if (who.id !== undefined && !different.has(who.id)) return decided;
  if (candidates.length === 0) return { ...open(decided, 'judged'), verdict: 'unknown' };
  return one && !unsure.has(one.id) && different.size > 0
    ? found(decided, one.id, 'judged')
    : open(decided, who.why);
}

/** The only one whose whole name fits. */
function whole(candidates: readonly WhoCandidate[]): WhoCandidate | undefined {
  const fit = candidates.filter(({ decision }) => decision.verdict === 'same');
  return fit.length === 1 ? fit[0] : undefined;
}

function found(who: JudgedWho, id: string, why: Who['why']): JudgedWho {
  const score = who.candidates.find((candidate) => candidate.id === id)?.decision.score;
  const { score: _, ...rest } = who;
  return { ...rest, verdict: 'found', id, why, ...(score === undefined ? {} : { score }) };
}

function open(who: JudgedWho, why: Who['why']): JudgedWho {
  const { id: _, score: __, ...rest } = who;
  return { ...rest, verdict: 'unsure', why: who.verdict === 'found' ? 'judged' : why };
}
