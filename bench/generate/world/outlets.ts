import { Random, STREAMS } from '../random.ts';
import type { LanguageTag } from '../types.ts';
import type { Names } from './names.ts';

export interface Outlet {
  readonly index: number;
  readonly language: LanguageTag;
  readonly domain: string;
  /** Minutes east of Greenwich. */
  readonly zone: number;
}

/** Outlets by language: 400 in all. */
export const OUTLETS_BY_LANGUAGE: Readonly<Record<LanguageTag, number>> = {
  en: 220,
  uk: 60,
  ru: 40,
  de: 40,
  ko: 40,
};
export const OUTLETS = 400;

/** Kinds of outlet by the language they appear in, in the letters of the five languages: en, uk, ru, de, ko. */
const TYPES: Readonly<Record<LanguageTag, readonly string[]>> = {
  en: [
    'Herald|Геральд|Геральд|Herald|헤럴드',
    'Post|Пост|Пост|Post|포스트',
    'Times|Таймс|Таймс|Times|타임스',
    'Tribune|Триб’юн|Трибьюн|Tribune|트리뷴',
    'Gazette|Газетт|Газетт|Gazette|가제트',
    'Observer|Обсервер|Обсервер|Observer|옵서버',
    'News Agency|Ньюз Едженсі|Ньюс Эдженси|News Agency|통신',
  ],
  uk: [
    'Visnyk|Вісник|Висник|Wisnyk|비스니크',
    'Novyny|Новини|Новыны|Nowyny|노비니',
    'Holos|Голос|Голос|Holos|홀로스',
    'Hazeta|Газета|Газета|Haseta|하제타',
  ],
  ru: [
    'Vestnik|Вєстнік|Вестник|Westnik|베스트니크',
    'Kurier|Кур’єр|Курьер|Kurjer|쿠리예르',
    'Listok|Лісток|Листок|Listok|리스토크',
  ],
  de: [
    'Zeitung|Цайтунг|Цайтунг|Zeitung|차이퉁',
    'Anzeiger|Анцайгер|Анцайгер|Anzeiger|안차이거',
    'Tagblatt|Таґблатт|Тагблатт|Tagblatt|타크블라트',
  ],
  ko: [
    'Ilbo|Ільбо|Ильбо|Ilbo|일보',
    'Sinmun|Сінмун|Синмун|Sinmun|신문',
    'Tongsin|Тонсін|Тонсин|Tongsin|통신',
  ],
};
const COLUMN: Readonly<Record<LanguageTag, number>> = { en: 0, uk: 1, ru: 2, de: 3, ko: 4 };
const ZONES: Readonly<Record<LanguageTag, readonly number[]>> = {
  en: [0, -300, 60],
  uk: [120],
  ru: [180],
  de: [60],
  ko: [540],
};

export class Outlets {
  readonly all: readonly Outlet[];
  readonly of: Readonly<Record<LanguageTag, readonly Outlet[]>>;
  readonly #names: Names;
  readonly #types: readonly number[];
  readonly #seen = new Map<string, string>();

  constructor(seed: number, names: Names) {
    const random = new Random(seed, STREAMS.outlets);
    const tags = Object.entries(OUTLETS_BY_LANGUAGE).flatMap(
      ([tag, n]) => Array.from({ length: n }, () => tag as LanguageTag), // keys of a record of tags
    );
    this.#names = names;
    this.#types = tags.map((tag) => random.below(TYPES[tag].length));
    this.all = tags.map((tag, index) => ({
      index,
      language: tag,
      domain: `outlet${index + 1}.example`,
      zone: random.pick(ZONES[tag]),
    }));
    const of = (tag: LanguageTag): readonly Outlet[] => this.all.filter((o) => o.language === tag);
    this.of = { en: of('en'), uk: of('uk'), ru: of('ru'), de: of('de'), ko: of('ko') };
  }

  /** The outlet's name as a text in some language writes it; its own in its own language. */
  name(outlet: Outlet, language: LanguageTag): string {
    const key = `${outlet.index}${language}`;
    let name = this.#seen.get(key);
    if (name === undefined) {
      const kind = TYPES[outlet.language][this.#types[outlet.index]!]!.split('|')[COLUMN[language]]!;
      const word = this.#names.outletWord(outlet.index, language);
      const behind = outlet.language === 'en' || outlet.language === 'de' || outlet.language === 'ko';
      name = behind ? `${word} ${kind}` : `${kind} ${word}`;
      this.#seen.set(key, name);
    }
    return name;
  }
}
