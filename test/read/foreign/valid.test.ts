import { expect, test } from 'vitest';
import { schemaErrors, wrongSpans } from '../../lib/schema.ts';
import { readIn } from './tell.ts';

/** A page in every language that is read by lists: headline, figures, quotation, relay. */
const pages: Readonly<Record<string, string>> = {
  uk: 'Порт закрито – мер\n\nМер Тадей Ковиш заявив 5 березня, що щонайменше 40 кораблів стоять у порту, пише Reuters.\n\n«Ми, ймовірно, чекатимемо до весни», — сказав Ковиш.',
  ru: 'Порт закрыт – мэр\n\nМэр Тадей Ковыш заявил 5 марта, что не менее 40 судов стоят в порту, пишет Reuters.\n\n«Мы, вероятно, будем ждать до весны», — сказал Ковыш.',
  de: 'Bürgermeister: Hafen ist zu\n\nBürgermeister Tomas Brell sagte am 5. März, mindestens 40 Schiffe lägen im Hafen, wie Reuters berichtete.\n\n„Wir warten wahrscheinlich bis zum Frühjahr“, sagte Brell.',
  fr: 'Le port est fermé, dit le maire\n\nLe maire Tomas Brell a dit le 5 mars qu’au moins 40 navires sont au port, selon Reuters.\n\n« Nous attendrons probablement le printemps », a dit Brell.',
  es: 'El puerto está cerrado, dice el alcalde\n\nEl alcalde Tomas Brell dijo el 5 de marzo que al menos 40 barcos están en el puerto, según Reuters.\n\n«Probablemente esperaremos hasta la primavera», dijo Brell.',
  it: 'Il porto è chiuso, dice il sindaco\n\nIl sindaco Tomas Brell ha detto il 5 marzo che almeno 40 navi sono in porto, secondo Reuters.\n\n«Probabilmente aspetteremo la primavera», ha detto Brell.',
  ko: '시장 “항구 닫혔다”\n\n마루한 시장은 5일 기자회견에서 배 40척 이상이 항구에 있다고 말했다. “아마 봄까지 기다려야 한다고 본다”고 했다.',
};

test.each(Object.entries(pages))(
  '%s: a reading by the schema, whose words are those of the text',
  (language, text) => {
    const reading = readIn(language, text, '2031-03-20');
    expect(schemaErrors(reading)).toEqual([]);
    expect(wrongSpans(text, reading)).toEqual([]);
    expect(reading.figures.map((f) => [f.value, f.bound])).toEqual([[40, 'at-least']]);
    expect(reading.dates.map((d) => d.value)).toEqual(['2031-03-05']);
    const quoted = reading.statements.filter((s) => s.directness === 'direct').at(-1)!;
    expect([quoted.marks, quoted.certainty.value]).toEqual(['present', 'probable']);
    expect(reading.statements.map((s) => s.speaker?.name).at(-1)).toMatch(/Ковиш|Ковыш|Brell|마루한/);
    const ids = reading.statements.map((s) => s.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const list of [
      reading.statements.map((s) => s.content[0]!),
      reading.figures,
      reading.dates,
      reading.names,
    ]) {
      const starts = list.map((part) => part.span[0]);
      expect(starts).toEqual([...starts].sort((a, b) => a - b));
    }
  },
);

test.each(Object.keys(pages))('%s: the same reading, read or told', (language) => {
  const text = pages[language]!;
  expect(readIn(language, text)).toEqual(readIn(language, text));
});

test.each(Object.keys(pages))('%s: broken and very long texts end', (language) => {
  for (const unit of [
    '',
    '“',
    '»«',
    '7',
    '7 ',
    '1.000 ',
    '«a ',
    '— ',
    'mil ',
    'тисяч ',
    '5 ',
    'Брелл ',
    'заявив Брелл, ',
    '\n',
  ])
    expect(() => readIn(language, unit.repeat(4000))).not.toThrow();
});
