/** The matcher and its version; a decision names it, and an older one stays beside a newer. */
export const NAME_MATCHER = 'name-match@1';

export type NamedKind = 'person' | 'body';

/** One part of a name as written, made comparable. */
export interface NamePart {
  readonly written: string;
  /** Latin letters, lower case, no accents. */
  readonly text: string;
  /** Other readings of the same part (Pinyin of a Wade-Giles spelling). */
  readonly also: readonly string[];
  /** One symbol a sound; what `sounds/` compares. */
  readonly sounds: string;
  readonly role: 'name' | 'initial' | 'particle';
}

/** A syllable of a Korean name: what each of its three places may stand for, and how possible that is (0 to 1). */
export interface KoreanSyllable {
  readonly initial: ReadonlyMap<string, number>;
  readonly vowel: ReadonlyMap<string, number>;
  readonly final: ReadonlyMap<string, number>;
}

/** A name that can be read as a Korean one; a spelling may stand for several surnames. */
export interface KoreanName {
  readonly surnames: readonly string[];
  /** The surname is the last part, else the first. */
  readonly last: boolean;
  /** Every way to cut the given name into syllables. */
  readonly given: readonly (readonly KoreanSyllable[])[];
}

/** A name read for comparison. */
export interface NameForm {
  readonly written: string;
  readonly kind: NamedKind;
  /** The script of most letters: Latn, Cyrl, Arab, Hebr, Hani, Kana, Hang or Other. */
  readonly script: string;
  readonly parts: readonly NamePart[];
  readonly korean: readonly KoreanName[];
}

/** That two parts agree, by which rule and how well (0 to 1). */
export interface Agreement {
  readonly by: string;
  readonly agreement: number;
}

/** Parts of both names that were put together. */
export interface Pairing extends Agreement {
  /** Numbers of the parts: several where one name writes together what the other writes apart. */
  readonly a: readonly number[];
  readonly b: readonly number[];
}

/** How one part of a name agrees with one of the other; an empty side is left over. */
export interface PartAgreement {
  readonly a: string;
  readonly b: string;
  /** The rule that says so, as "nickname@1". */
  readonly by: string;
  /** From 0 (nothing alike) to 1. */
  readonly agreement: number;
}

/** Whether two names as written may mean the same one, and why. */
export interface NameDecision {
  readonly verdict: 'same' | 'different' | 'unsure';
  /** From 0 to 1: how likely a person would judge the same. */
  readonly score: number;
  readonly by: string;
  readonly reasons: readonly PartAgreement[];
}
