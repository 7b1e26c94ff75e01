/**
 * Who is meant by names, offices, outlets and countries as written: read it, find candidates, compare, decide and say
 * why, or stay unsure. Pure: what is known is handed in, or stands in the lexicon.
 */
export { nameKeys } from './block/keys.ts';
export { keysToOpen, mostTelling } from './block/keys-to-open.ts';
export { matchNames } from './compare/match.ts';
export { countryCode } from './countries/country-code.ts';
export { type CountryCandidate, type ResolvedCountry, resolveCountry } from './countries/resolve-country.ts';
export { explainCountry, explainOffice, explainOutlet, explainWho } from './explain.ts';
export { applyJudgements, type JudgedWho } from './judge/apply.ts';
export { type NameJudgement, writtenAlike } from './judge/judgement.ts';
export { type JudgedNames, judgedNames, type PairJudgement } from './judge/pairs.ts';
export { type Holder, worldPeople } from './offices/held.ts';
export type { Office } from './offices/list.ts';
export { type OfficeContext, type ResolvedOffice, resolveOffice } from './offices/resolve-office.ts';
export type { Outlet, OutletKind } from './outlets/list.ts';
export { type OutletContext, type ResolvedOutlet, resolveOutlet } from './outlets/resolve-outlet.ts';
export type { Chunks } from './people/lines.ts';
export {
  IMPORT_LIMITS,
  type ImportEntry,
  type ImportLimits,
  type ImportProblem,
  type KnownPerson,
  namesOf,
} from './people/person.ts';
export { type PeopleFormat, readPeople } from './people/read-people.ts';
export { NAME_MATCHER, type NameDecision, type NamedKind } from './types.ts';
export {
  type ArticleContext,
  contextOf,
  countriesOfArticle,
  countryOfArticle,
  type MentionContext,
} from './who/context.ts';
export {
  type Candidate,
  decide,
  type NameContext,
  type Who,
  type WhoCandidate,
  type Why,
} from './who/decide.ts';
export { indexNames, type KnownName } from './who/index-of-names.ts';
export { resolveName } from './who/resolve-name.ts';
export { readName } from './written/form.ts';
