import events from '../../../lexicon/en/event-nouns.json' with { type: 'json' };
import hedges from '../../../lexicon/en/hedges.json' with { type: 'json' };
import negation from '../../../lexicon/en/negation.json' with { type: 'json' };
import predicates from '../../../lexicon/en/predicates.json' with { type: 'json' };
import type { Certainty, Polarity } from '../../model/index.ts';

export type PredicateClass = keyof typeof predicates.signatures;
/** What a complement looks like: finite clause, infinitive, gerund or bare form, wh-clause, event noun. */
export type ComplementForm = 'that' | 'to' | 'ing' | 'wh' | 'noun';
export type Verdict = readonly [certainty: Certainty, polarity: Polarity];

const FORMS: readonly ComplementForm[] = ['that', 'to', 'ing', 'wh', 'noun'];

const classesOf = new Map<string, PredicateClass[]>();
// The JSON's keys are the classes by construction; a test holds every class to have a signature.
for (const [name, words] of Object.entries(predicates.classes) as [PredicateClass, string[]][]) {
  for (const word of words) {
    const known = classesOf.get(word);
    if (known) known.push(name);
    else classesOf.set(word, [name]);
  }
}

const chosen: Record<ComplementForm, Map<string, PredicateClass>> = {
  that: new Map(),
  to: new Map(),
  ing: new Map(),
  wh: new Map(),
  noun: new Map(),
};
for (const form of FORMS) {
  const order = predicates.useWith[form] as PredicateClass[];
  for (const [word, classes] of classesOf) {
    const first = order.find((c) => classes.includes(c));
    if (first) chosen[form].set(word, first);
  }
}

/** All classes of a word; empty for most words. */
export const predicateClasses = (lemma: string): readonly PredicateClass[] => classesOf.get(lemma) ?? NONE;
const NONE: readonly PredicateClass[] = [];

/** The class by which a predicate judges a complement of this form. */
export const classFor = (lemma: string, form: ComplementForm): PredicateClass | undefined =>
  chosen[form].get(lemma);

const NOT_WITH_OBJECT: ReadonlySet<string> = new Set(predicates.useWith.notWithObject);
/** Is a plain object no complement of this word ("called a meeting")? */
export const takesPlainObject = (lemma: string): boolean => NOT_WITH_OBJECT.has(lemma);

/** Certainty and polarity of the complement when the predicate is affirmed or negated. */
export function signature(name: PredicateClass, negated: boolean): Verdict {
  const { affirmed, negated: other } = predicates.signatures[name];
  return (negated ? other : affirmed) as unknown as Verdict; // JSON has no tuples
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words);
export const NEGATIVE_ADVERBS = set(negation.adverbs);
export const NEGATIVE_DETERMINERS = set(negation.determiners);
export const NEGATIVE_PRONOUNS = set(negation.pronouns);
export const NEGATIVE_PREPOSITIONS = set(negation.prepositions);
export const CONDITIONS = set(negation.conditions);
export const QUESTION_WORDS = set(negation.questions);
export const EVENT_NOUNS = set(events.nouns);
export const MODAL_HEDGES: ReadonlyMap<string, Certainty> = new Map(
  Object.entries(hedges.modals) as [string, Certainty][],
);
export const NEGATION_PHRASES = negation.phrases;
export const NOT_NEGATION = negation.notNegation;
export const HEDGES = hedges;
