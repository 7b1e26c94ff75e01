import type { Language } from '../languages/index.ts';
import { particle, type Template } from '../languages/template.ts';
import { type Random, scramble } from '../random.ts';
import type { Names } from '../world/names.ts';
import { capital } from '../world/sounds.ts';
import { inflected, vocabulary } from '../world/vocabulary.ts';

const TOPIC_SHARE = 0.15;
const TOPIC_WORDS = 40;

/** Sentences that tell nothing: clauses of the language around words of the vocabulary. */
export class Filler {
  readonly #language: Language;
  readonly #names: Names;
  readonly #random: Random;
  readonly #topic: number;
  readonly #words: readonly string[];
  readonly #nouns: readonly string[];
  readonly #places: readonly string[];
  /** Words of the sentence made last. */
  words = 0;

  /** Articles with the same topic share 40 words, which make 15 % of their nouns. */
  constructor(language: Language, names: Names, random: Random, topic: number) {
    const { tag, capitalNouns } = language.text;
    this.#language = language;
    this.#names = names;
    this.#random = random;
    this.#topic = topic;
    this.#words = vocabulary().words(tag);
    this.#nouns = capitalNouns ? vocabulary().capitals(tag) : this.#words;
    this.#places = this.#names.places(tag);
  }

  sentence(): string {
    const random = this.#random;
    this.words = 0;
    let text = this.#clause(random.pick(this.#language.clauses));
    const share = random.unit();
    for (let more = share < 0.35 ? 0 : share < 0.85 ? 1 : 2; more > 0; more--)
      text += this.#clause(random.pick(this.#language.connectors));
    return capital(text) + this.#language.text.end;
  }

  #clause(template: Template): string {
    const random = this.#random;
    const { endings } = this.#language.text;
    this.words += template.words;
    let out = '';
    for (const piece of template.pieces) {
      if (typeof piece === 'string') out += piece;
      else if ('particle' in piece) out += particle(piece.particle, out);
      else if ('slot' in piece) {
        switch (piece.slot) {
          case 'n':
          case 's':
            out += inflected(this.#nouns[this.#rank()]!, endings[piece.slot]);
            break;
          case 'a':
          case 'v':
          case 'd':
            out += inflected(this.#words[vocabulary().draw(random)]!, endings[piece.slot]);
            break;
          case 'p':
            out += random.pick(this.#places);
            break;
          case 'i':
            out += 2 + random.below(40);
            break;
          default:
            this.words--;
            out += this.#clause(random.pick(this.#language.clauses));
        }
      }
    }
    return out;
  }

  #rank(): number {
    const random = this.#random;
    if (!random.chance(TOPIC_SHARE)) return vocabulary().draw(random);
    return 200 + (scramble(this.#topic * TOPIC_WORDS + random.below(TOPIC_WORDS)) % 20_000);
  }
}
