import attitudes from '../../../../lexicon/en/attitudes.json' with { type: 'json' };
import cues from '../../../../lexicon/en/cues.json' with { type: 'json' };

export type Factivity = 'factive' | 'non' | 'counter';
/** base: "say"; s: "says"; past: "said", also the participle where they are alike; ing: "saying". */
export type CueForm = 'base' | 's' | 'past' | 'participle' | 'ing';

/** What a word tells where it is a cue. */
export interface CueWord {
  readonly lemma: string;
  readonly word: 'verb' | 'noun' | 'adjective';
  readonly form: CueForm | undefined;
  readonly kind: 'saying' | 'attitude';
  readonly attitude?: string;
  readonly factivity: Factivity;
  /** A verb that hardly ever does anything but attribute. */
  readonly strong: boolean;
}

type Irregular = { readonly past: string; readonly participle: string; readonly s?: string };
// The JSON's literal type has a key for each verb; it is read by any lemma.
const IRREGULAR: Readonly<Record<string, Irregular | undefined>> = cues.irregular;

/** All forms of a verb; a form that two names share is given once, as the past. */
export function verbForms(lemma: string): readonly (readonly [string, CueForm])[] {
  const irregular = IRREGULAR[lemma];
  const y = /[^aeiou]y$/.test(lemma);
  const stem = y ? `${lemma.slice(0, -1)}i` : lemma;
  const past = irregular?.past ?? (lemma.endsWith('e') ? `${lemma}d` : `${stem}ed`);
  const participle = irregular?.participle ?? past;
  const s = irregular?.s ?? (y || /(?:s|x|z|ch|sh)$/.test(lemma) ? `${stem}es` : `${lemma}s`);
  const doubled = past.endsWith('ed') && past.length === lemma.length + 3 && past.at(-3) === past.at(-4);
  const ing = doubled
    ? `${lemma}${lemma.at(-1)}ing`
    : `${lemma.endsWith('e') && !lemma.endsWith('ee') ? lemma.slice(0, -1) : lemma}ing`;
  const out: [string, CueForm][] = [
    [lemma, 'base'],
    [s, 's'],
  ];
  if (past !== lemma) out.push([past, 'past']);
  if (participle !== past) out.push([participle, 'participle']);
  out.push([ing, 'ing']);
  return out;
}

const verbs = new Map<string, CueWord>();
const nouns = new Map<string, CueWord>();
const adjectives = new Map<string, CueWord>();

function addVerb(lemma: string, base: Omit<CueWord, 'lemma' | 'word' | 'form'>): void {
  for (const [text, form] of verbForms(lemma)) {
    if (!verbs.has(text)) verbs.set(text, { lemma, word: 'verb', form, ...base });
  }
}

function addNoun(lemma: string, base: Omit<CueWord, 'lemma' | 'word' | 'form'>): void {
  const plural = /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
  for (const text of [lemma, plural])
    if (!nouns.has(text)) nouns.set(text, { lemma, word: 'noun', form: undefined, ...base });
}

for (const group of cues.groups) {
  // The JSON's literal types are wider than the lexicon's vocabulary, which the tests check.
  const base = { kind: 'saying' as const, factivity: group.factivity as Factivity, strong: group.strong };
  for (const lemma of group.verbs ?? []) addVerb(lemma, base);
  for (const lemma of group.nouns ?? []) addNoun(lemma, base);
}
for (const a of attitudes.attitudes) {
  const factivity = a.factivity as Factivity;
  const base = { kind: 'attitude' as const, attitude: a.name, factivity, strong: false };
  for (const lemma of a.verbs) addVerb(lemma, base);
  for (const lemma of a.nouns) addNoun(lemma, base);
  for (const text of a.adjectives)
    if (!adjectives.has(text))
      adjectives.set(text, { lemma: text, word: 'adjective', form: undefined, ...base });
}

/** Looked up by the word in lower case. */
export const cueVerb = (lower: string): CueWord | undefined => verbs.get(lower);
export const cueNoun = (lower: string): CueWord | undefined => nouns.get(lower);
export const cueAdjective = (lower: string): CueWord | undefined => adjectives.get(lower);

/** A verb of saying in one of its forms ("said", "has added"). */
export const isSayingVerb = (lower: string): boolean => verbs.get(lower)?.kind === 'saying';

/** All forms of verbs that a test picks, for look-up tables. */
export function verbFormsWhere(picks: (cue: CueWord) => boolean): string[] {
  return [...verbs].filter(([, cue]) => picks(cue)).map(([text]) => text);
}
