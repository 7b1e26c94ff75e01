import { matchNames } from '../compare/match.ts';
import { NAME_MATCHER, type NameDecision, type NamedKind, type NameForm } from '../types.ts';
import { readName } from '../written/form.ts';
import { doubtful } from './doubt.ts';

/** A name of somebody who may be meant; one id may come with several. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind?: NamedKind;
  /** ISO 3166 codes of the countries that the person or body belongs to; none where nothing is known. */
  readonly countries?: readonly string[];
  /** The name read, where the caller has it at hand; else it is read here. */
  readonly form?: NameForm;
}

/** What stands beside a name as written and helps to say who is meant. */
export interface NameContext {
  readonly kind?: NamedKind;
  /** The fullest form of the name in the same article ("Mara Lund" for "Lund"). */
  readonly fullest?: string;
  /** ISO 3166 code of the office or nationality given beside the name; not merely the article's country. */
  readonly country?: string;
  /** Ids of those who held the office given beside the name on the article's date. */
  readonly holders?: readonly string[];
  /** The id that stands for a person whom somebody judged to be one with others; the id itself where nobody did. */
  readonly personOf?: (id: string) => string;
}

/** Somebody who may be meant, by the name of theirs that fits best. */
export interface WhoCandidate {
  readonly id: string;
  readonly name: string;
  readonly decision: NameDecision;
}

/**
 * Why it is decided so: one name fits; of several that do, one has the very same letters; of several that do, or that do in part, one held the office or belongs to the
 * country given beside it; several fit; one fits half; it fits, and its country is another; none does; a person said so.
 */
export type Why =
  | 'one-fits'
  | 'same-letters'
  | 'office-fits'
  | 'country-fits'
  | 'several-fit'
  | 'fits-in-part'
  | 'country-differs'
  | 'nobody-fits'
  | 'judged';

/** Who is meant by a name as written. */
export interface Who {
  readonly verdict: 'found' | 'unsure' | 'unknown';
  /** Whom it is; absent unless found. */
  readonly id?: string;
  /** How likely a person would call the name as written and the name found the same, 0 to 1; absent unless found. */
  readonly score?: number;
  readonly why: Why;
  /** The matcher that compared, as `name@version`. */
  readonly matcher: string;
  /** Best first, those that are not plainly different. */
  readonly candidates: readonly WhoCandidate[];
}

/** Another person whose name fits nearly as well makes it unsure. */
const CLEARLY = 0.1;

/**
 * Who is meant by a name as written, among candidates that somebody looked up by its keys. Found only where one fits and
 * nobody else fits nearly as well, or where office or country beside the name leave one; else unsure, with everybody who
 * may be meant. Pure and deterministic: the order of the candidates decides nothing, a tie is ordered by id. Judgements
 * come after it (`applyJudgements`).
 */
export function decide(written: string, candidates: Iterable<Candidate>, context: NameContext = {}): Who {
  const { kind = 'person', fullest, personOf = (id) => id } = context;
  const form = readName(fullest ?? written, kind);
  const byId = new Map<string, WhoCandidate>();
  const countries = new Map<string, ReadonlySet<string>>();
  const alike = new Set<string>();
  const letters = lettersOf(form);
  for (const candidate of candidates) {
    if ((candidate.kind ?? 'person') !== kind) continue;
    const other = candidate.form ?? readName(candidate.name, kind);
    const matched = matchNames(form, other);
    if (matched.verdict === 'different') continue;
    const decision: NameDecision = doubtful(form, other, matched)
      ? { ...matched, verdict: 'unsure' }
      : matched;
    const id = personOf(candidate.id);
    if (lettersOf(other) === letters) alike.add(id);
    countries.set(id, new Set([...(countries.get(id) ?? []), ...(candidate.countries ?? [])]));
    const found = { id, name: candidate.name, decision };
    const before = byId.get(id);
    if (!before || order(found, before) < 0) byId.set(id, found);
  }
  const ranked = [...byId.values()].sort(order);
  return choose(ranked, context, personOf, { countries, alike });
}

/** Letters and order of a name; spaces and hyphens between them say as little as capitals. */
const lettersOf = (form: NameForm): string => form.parts.map((part) => part.text).join(' ');

/** What is known of candidates besides how well their names fit. */
interface Besides {
  readonly countries: ReadonlyMap<string, ReadonlySet<string>>;
  /** Those with a name of the very same letters. */
  readonly alike: ReadonlySet<string>;
}

/** The best first; of two that fit equally, by id and name. */
const order = (a: WhoCandidate, b: WhoCandidate): number =>
  b.decision.score - a.decision.score || compare(a.id, b.id) || compare(a.name, b.name);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function choose(
  candidates: readonly WhoCandidate[],
  { country, holders }: NameContext,
  personOf: (id: string) => string,
  { countries, alike }: Besides,
): Who {
  const unsure = (why: Why): Who => ({ verdict: 'unsure', why, matcher: NAME_MATCHER, candidates });
  const found = (one: WhoCandidate, why: Why): Who => ({
    verdict: 'found',
    id: one.id,
    score: one.decision.score,
    why,
    matcher: NAME_MATCHER,
    candidates,
  });
  const [first] = candidates;
  if (!first) return { verdict: 'unknown', why: 'nobody-fits', matcher: NAME_MATCHER, candidates };
  const held = new Set(holders?.map(personOf));
  const inOffice = candidates.filter(({ id }) => held.has(id));
  const near = candidates.filter(
    ({ decision }) =>
      first.decision.verdict === 'same' &&
      decision.verdict === 'same' &&
      decision.score > first.decision.score - CLEARLY,
  );
  const abroad = ({ id }: WhoCandidate): boolean => {
    const own = countries.get(id);
    return country !== undefined && own !== undefined && own.size > 0 && !own.has(country) && !held.has(id);
  };
  if (near.length === 1 && !abroad(near[0]!)) return found(near[0]!, 'one-fits');
  // A surname alone, or a name that several have: whoever held the office beside it is meant.
  if (inOffice.length === 1) return found(inOffice[0]!, 'office-fits');
  if (near.length === 0) return unsure('fits-in-part');
  if (near.length === 1) return unsure('country-differs');
  const here = near.filter(({ id }) => country !== undefined && countries.get(id)?.has(country));
  if (here.length === 1) return found(here[0]!, 'country-fits');
  const same = near.filter(({ id }) => alike.has(id));
  return same.length === 1 && !abroad(same[0]!) ? found(same[0]!, 'same-letters') : unsure('several-fit');
}
