import { Random, STREAMS } from '../random.ts';
import { capital, type Writing } from './sounds.ts';
import { inflected, vocabulary, WORDS } from './vocabulary.ts';

/** What may happen to a thing depends on its class: arms, vehicles, people, goods, buildings. */
export type ThingClass = 'a' | 'v' | 'p' | 'g' | 'b';

export interface Thing {
  readonly id: string;
  readonly class: ThingClass;
  /** As it stands after a large number; the Korean one with its counter in `counter`. */
  readonly words: Readonly<Record<Writing, string>>;
  readonly counter: string;
  /** The largest power of ten that a two-digit value is multiplied by. */
  readonly power: number;
}

/** English | Ukrainian | Russian | German | Korean, counter | power. */
const TABLE: Readonly<Record<ThingClass, string>> = {
  a: `shells|снарядів|снарядов|Granaten|포탄,발|4
rockets|ракет|ракет|Raketen|로켓,발|2
missiles|керованих ракет|управляемых ракет|Lenkflugkörper|미사일,발|1
drones|безпілотників|беспилотников|Drohnen|무인기,대|3
mines|мін|мин|Minen|지뢰,개|4
grenades|гранат|гранат|Handgranaten|수류탄,개|4
rifles|гвинтівок|винтовок|Gewehre|소총,정|3
cartridges|патронів|патронов|Patronen|탄약,발|5
bombs|бомб|бомб|Bomben|폭탄,개|2
mortars|мінометів|минометов|Mörser|박격포,문|2
torpedoes|торпед|торпед|Torpedos|어뢰,발|1
howitzers|гаубиць|гаубиц|Haubitzen|곡사포,문|1`,
  v: `tanks|танків|танков|Panzer|전차,대|2
trucks|вантажівок|грузовиков|Lastwagen|트럭,대|3
buses|автобусів|автобусов|Busse|버스,대|2
ships|кораблів|кораблей|Schiffe|선박,척|1
helicopters|гелікоптерів|вертолетов|Hubschrauber|헬리콥터,대|1
planes|літаків|самолетов|Flugzeuge|항공기,대|1
boats|човнів|лодок|Boote|보트,척|2
wagons|вагонів|вагонов|Waggons|화차,량|3
ambulances|карет швидкої|карет скорой|Krankenwagen|구급차,대|2
tractors|тракторів|тракторов|Traktoren|트랙터,대|3
barges|барж|барж|Lastkähne|바지선,척|1
motorcycles|мотоциклів|мотоциклов|Motorräder|오토바이,대|3`,
  p: `soldiers|солдатів|солдат|Soldaten|병사,명|3
workers|робітників|рабочих|Arbeiter|노동자,명|4
refugees|біженців|беженцев|Flüchtlinge|난민,명|5
civilians|цивільних|гражданских|Zivilisten|민간인,명|3
teachers|учителів|учителей|Lehrer|교사,명|3
doctors|лікарів|врачей|Ärzte|의사,명|3
students|студентів|студентов|Studenten|학생,명|4
children|дітей|детей|Kinder|어린이,명|4
sailors|моряків|моряков|Matrosen|선원,명|2
engineers|інженерів|инженеров|Ingenieure|기술자,명|3
prisoners|в'язнів|заключенных|Gefangene|포로,명|3
farmers|фермерів|фермеров|Landwirte|농민,명|4`,
  g: `containers|контейнерів|контейнеров|Container|컨테이너,개|3
tons of grain|тонн зерна|тонн зерна|Tonnen Getreide|곡물,톤|5
barrels of oil|барелів нафти|баррелей нефти|Barrel Öl|원유,배럴|5
tons of coal|тонн вугілля|тонн угля|Tonnen Kohle|석탄,톤|5
tons of steel|тонн сталі|тонн стали|Tonnen Stahl|철강,톤|5
crates|ящиків|ящиков|Kisten|상자,개|4
pallets|піддонів|поддонов|Paletten|화물판,개|3
doses of vaccine|доз вакцини|доз вакцины|Impfdosen|백신,회분|5
tents|наметів|палаток|Zelte|천막,개|3
generators|генераторів|генераторов|Generatoren|발전기,대|3
computers|комп'ютерів|компьютеров|Computer|컴퓨터,대|4
parcels|посилок|посылок|Pakete|소포,개|5
blankets|ковдр|одеял|Decken|담요,장|5`,
  b: `houses|будинків|домов|Häuser|주택,채|3
schools|шкіл|школ|Schulen|학교,곳|2
bridges|мостів|мостов|Brücken|다리,개|1
hospitals|лікарень|больниц|Krankenhäuser|병원,곳|1
warehouses|складів|складов|Lagerhäuser|창고,곳|2
factories|заводів|заводов|Fabriken|공장,곳|2
apartments|квартир|квартир|Wohnungen|아파트,채|4
shops|крамниць|магазинов|Läden|상점,곳|3
shelters|укриттів|укрытий|Schutzräume|대피소,곳|2
power stations|електростанцій|электростанций|Kraftwerke|발전소,곳|0
wells|колодязів|колодцев|Brunnen|우물,개|2`,
};

export const CLASSES: readonly ThingClass[] = ['a', 'v', 'p', 'g', 'b'];

/** The 60 counted things that make most figures. */
export const THINGS: readonly Thing[] = CLASSES.flatMap((kind) =>
  TABLE[kind].split('\n').map((row) => ({ kind, row })),
).map(({ kind, row }, i) => {
  const [en, uk, ru, de, korean, power] = row.split('|') as [string, string, string, string, string, string];
  const [ko, counter] = korean.split(',') as [string, string];
  return { id: `t${i}`, class: kind, words: { en, uk, ru, de, ko }, counter, power: Number(power) };
});

export const thingsOf: Readonly<Record<ThingClass, readonly Thing[]>> = {
  a: THINGS.filter((t) => t.class === 'a'),
  v: THINGS.filter((t) => t.class === 'v'),
  p: THINGS.filter((t) => t.class === 'p'),
  g: THINGS.filter((t) => t.class === 'g'),
  b: THINGS.filter((t) => t.class === 'b'),
};

/** A counted thing beyond the 60: an invented word in the plural, handled as goods. */
export function inventedThing(random: Random): Thing {
  const rank = 1000 + random.below(WORDS - 1000);
  const word = (writing: Writing): string => vocabulary().words(writing)[rank]!;
  return {
    id: `x${rank}`,
    class: 'g',
    words: {
      en: inflected(word('en'), 's'),
      uk: inflected(word('uk'), 'ів'),
      ru: inflected(word('ru'), 'ов'),
      de: inflected(capital(word('en')), 'en'),
      ko: word('ko'),
    },
    counter: '개',
    power: 3,
  };
}

const TENS = [1, 10, 100, 1000, 10_000, 100_000];

/** A round value: mostly two digits that count, else three. */
export function roundValue(random: Random, thing: Thing): number {
  const power = random.below(thing.power + 1);
  if (power > 0 && random.chance(0.5)) return (100 + random.below(900)) * TENS[power - 1]!;
  return (11 + random.below(89)) * TENS[power]!;
}

/** One value in a series: three digits that count, growing with each step. */
export function seriesValue(seed: number, series: number, thing: Thing, step: number): number {
  const random = new Random(seed, STREAMS.series, series * 2 + 1);
  const first = roundValue(random, thing);
  const grown = first + Math.floor((first * step * (20 + random.below(30))) / 100) + step;
  let unit = 1;
  while (grown / unit >= 1000) unit *= 10;
  return Math.floor(grown / unit) * unit;
}
