import type { Prepared } from '../../text/prepare.ts';
import { isFamilyFirst, isFirstName } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { foldWord } from '../settle.ts';

interface Person {
  readonly words: readonly string[];
  readonly family: string;
  readonly given: string | undefined;
  readonly gender: string | undefined;
  group: number | undefined;
}

/** People named in full in an article, and which of them a short name means. */
export class People {
  readonly #prepared: Prepared;
  readonly #mentions: readonly Mention[];
  readonly #full: Person[] = [];
  readonly #byFamily = new Map<string, Person[]>();
  readonly #byWords = new Map<string, Person>();
  /** The person whom a short name last meant. */
  readonly #last = new Map<string, Person>();

  constructor(prepared: Prepared, mentions: readonly Mention[]) {
    this.#prepared = prepared;
    this.#mentions = mentions;
    for (const m of mentions) if (m.kind === 'person' && m.to - m.from > 1) this.#enter(m);
  }

  #wordsOf(m: Mention): string[] {
    const { tokens } = this.#prepared.sentences[m.sentence]!;
    return tokens.slice(m.from, m.to).map((t) => foldWord(t.lower));
  }

  #enter(m: Mention): void {
    const words = this.#wordsOf(m);
    const key = words.join(' ');
    if (this.#byWords.has(key)) return;
    const known = this.#sameAs(words);
    if (known) {
      this.#byWords.set(key, known);
      return;
    }
    const first = words[0]!;
    const familyFirst = isFamilyFirst(first) && !isFirstName(first);
    const person: Person = {
      words,
      family: familyFirst ? first : words.at(-1)!,
      given: familyFirst ? words[1] : first,
      gender: m.gender,
      group: undefined,
    };
    this.#full.push(person);
    this.#byWords.set(key, person);
    // "Haram Park" may stand either way round: both ends are kept.
    for (const name of new Set([first, words.at(-1)!])) {
      const list = this.#byFamily.get(name);
      if (list && list.length < MAX_NAMESAKES) list.push(person);
      else if (list) continue;
      else this.#byFamily.set(name, [person]);
    }
  }

  /** The person already entered under a name that this one shortens or widens ("John F. Kennedy", "John Kennedy"). */
  #sameAs(words: readonly string[]): Person | undefined {
    for (const p of this.#byFamily.get(words.at(-1)!) ?? []) {
      if (p.words.at(-1) !== words.at(-1)) continue;
      if (compatible(p.words[0]!, words[0]!)) return p;
    }
    return undefined;
  }

  find(i: number): Person {
    const m = this.#mentions[i]!;
    const words = this.#wordsOf(m);
    const key = words.join(' ');
    let person = this.#byWords.get(key);
    if (!person) {
      const named =
        this.#byFamily.get(words.at(-1)!) ?? this.#byFamily.get(words.at(-1)!.replace(/s$/, '')) ?? [];
      const fitting = m.gender && m.titled ? named.filter((p) => !p.gender || p.gender === m.gender) : named;
      const family = fitting.filter((p) => p.family === words.at(-1));
      const pool = family.length ? family : fitting;
      const last = this.#last.get(key);
      person =
        last && fitting.includes(last) ? last : (pool.findLast((p) => p.group !== undefined) ?? pool[0]);
    }
    if (!person) {
      person = { words, family: words.at(-1)!, given: undefined, gender: m.gender, group: undefined };
      this.#byWords.set(key, person);
    }
    for (const w of new Set([person.words[0]!, person.words.at(-1)!])) this.#last.set(w, person);
    return person;
  }
}

/** More people of one family name than this are not told apart: work stays linear. */
const MAX_NAMESAKES = 32;

const compatible = (a: string, b: string): boolean =>
  a === b || (a.length <= 2 && b.startsWith(a[0]!)) || (b.length <= 2 && a.startsWith(b[0]!));
