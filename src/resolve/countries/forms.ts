/** Endings of an adjective by how it ends in the lexicon; the first row that fits is taken. */
const ENDINGS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [['', ' s']],
  uk: [
    ['ська', 'ська ський ське ські ської ського ському ським ській ських ськими ську ською'],
    ['ський', 'ська ський ське ські ської ського ському ським ській ських ськими ську ською'],
    ['зький', 'зька зький зьке зькі зької зького зькому зьким зькій зьких зькими зьку зькою'],
    ['цька', 'цька цький цьке цькі цької цького цькому цьким цькій цьких цькими цьку цькою'],
  ],
  ru: [
    ['ский', 'ский ская ское ские ского ской скому ским ском ских скими скую'],
    ['цкий', 'цкий цкая цкое цкие цкого цкой цкому цким цком цких цкими цкую'],
  ],
  de: [
    ['isch', 'isch ische ischen ischer isches ischem'],
    ['sch', 'sch sche schen scher sches schem'],
  ],
  fr: [
    ['ien', 'ien ienne iens iennes'],
    ['éen', 'éen éenne éens éennes'],
    ['ain', 'ain aine ains aines'],
    ['ois', 'ois oise oises'],
    ['ais', 'ais aise aises'],
    ['ol', 'ol ole ols oles'],
    ['', ' s e es'],
  ],
  es: [
    ['o', 'o a os as'],
    ['és', 'és esa eses esas'],
    ['án', 'án ana anes anas'],
    ['í', 'í íes ís'],
    ['', ' s es'],
  ],
  it: [
    ['co', 'co ca ci che chi'],
    ['o', 'o a i e'],
    ['e', 'e i'],
  ],
};

/** The forms of what a people is called: genders, numbers, in Slavic languages and German cases. */
export function formsOf(word: string, language: string): readonly string[] {
  const row = ENDINGS[language]?.find(([end]) => word.endsWith(end));
  if (!row) return [word];
  const stem = word.slice(0, word.length - row[0].length);
  return row[1].split(' ').map((end) => stem + end);
}
