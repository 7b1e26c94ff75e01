import { describe, expect, test } from 'vitest';
import { quotations } from '../../../src/read/statements/rules/quotations.ts';
import { prepare } from '../../../src/read/text/prepare.ts';

const read = (text: string) => quotations(prepare(text));
const shown = (text: string) => read(text).map((q) => text.slice(q.start, q.end));

describe('pairs of marks', () => {
  test.each<[string, string, string[]]>([
    ['straight', 'She said "we will go there" and left.', ['"we will go there"']],
    ['curly', 'She said “we will go there” and left.', ['“we will go there”']],
    ['guillemets', 'She said « we will go there » and left.', ['« we will go there »']],
    ['guillemets turned', 'She said »we will go there« and left.', ['»we will go there«']],
    ['low and high', 'She said „we will go there“ and left.', ['„we will go there“']],
    ['two straight single marks', "He said ''we will go there'' and left.", ["''we will go there''"]],
    ['typewriter', "He said ``we will go there'' and left.", ["``we will go there''"]],
    ['high on both sides', 'She said ”we will go there” and left.', ['”we will go there”']],
    ['single curly', 'She said ‘we don’t go there’ and left.', ['‘we don’t go there’']],
    ['single straight', "She said 'we don't go there' and left.", ["'we don't go there'"]],
    ['plural inside single', 'She said: ‘The boys’ game is over,’ and left.', ['‘The boys’ game is over,’']],
    ['apostrophes alone', "The boys' game of '98 wasn't Orla's, 'twas the girls'.", []],
    ['curly apostrophes alone', 'The boys’ game wasn’t Orla’s; rock ’n’ roll, the ’90s.', []],
    [
      'nested',
      'Orla said: “They told me ‘never again’ and left.”',
      ['“They told me ‘never again’ and left.”', '‘never again’'],
    ],
    ['single round double', '‘He shouted “out” at us,’ she said.', ['‘He shouted “out” at us,’', '“out”']],
    ['after a dash', 'One word—"out"—was heard.', ['"out"']],
    ['broken off', '"I was about to—" he began.', ['"I was about to—"']],
    ['inches', 'The 6\'2" keeper and the 12" disc.', []],
    ['two in a line', '"One," she said. "Two."', ['"One,"', '"Two."']],
    [
      'unbalanced: a mark lost',
      '"One is here. "Two is here," she said.',
      ['"One is here.', '"Two is here,"'],
    ],
    ['unbalanced: opening lost', 'We go home. We will go there," she said.', ['We will go there,"']],
    ['nothing inside', 'He wrote "" and “”.', []],
    ['emoji before', '🙂🙂 “we go” said Orla', ['“we go”']],
  ])('%s', (_, text, want) => {
    expect(shown(text)).toEqual(want);
  });

  test('several paragraphs: each opens, the last closes', () => {
    const text = 'Orla said: “One is here.\n\n“Two is here.\n\n“Three is here.”\n\nShe left.';
    expect(read(text).map((q) => [text.slice(q.start, q.end), q.closed, q.carriesOn])).toEqual([
      ['“One is here.', false, false],
      ['“Two is here.', false, true],
      ['“Three is here.”', true, true],
    ]);
  });

  test('several paragraphs that do not open anew', () => {
    const text = 'Orla said: "One is here.\nTwo is here.\nThree is here."\nShe left "at once" then.';
    expect(shown(text)).toEqual(['"One is here.', 'Two is here.', 'Three is here."', '"at once"']);
  });

  test('an unclosed mark ends with its paragraph where it opened that, else with its sentence', () => {
    expect(shown('"One is here. Two is here.\nShe left.')).toEqual(['"One is here. Two is here.']);
    expect(shown('Orla said "one is here. Two is here.\nShe left.')).toEqual(['"one is here.']);
  });

  test('straight marks count anew in each paragraph', () => {
    expect(shown('A 5" pipe said "no" and "\n\n"Yes," she said.')).toContain('"Yes,"');
  });

  test('100,000 marks are read', () => {
    for (const sign of ['"', '“', '‘'])
      expect(read(sign.repeat(100_000)).length).toBeLessThanOrEqual(100_000);
  });
});

describe('what a quoted stretch is', () => {
  test.each<[string, string, string]>([
    ['scare', 'Despite the "sad" and unusual events, Orla stayed.', 'scare'],
    ['scare with a comma inside', 'It was a "new," and costly plan for the town.', 'scare'],
    ['a word said', 'He called it "sad" in a letter.', 'quotation'],
    ['a short sentence of its own', '"Never." She left the hall.', 'quotation'],
    ['a short quotation with its cue', '"Never," she said.', 'quotation'],
    ['long', 'The plan to "leave the valley by the end of June" was dropped.', 'quotation'],
    ['book', 'Her book "The Long Road to Vellmar" came out in May.', 'title'],
    ['film', 'He starred in the film "Nobody Knows My Name" years ago.', 'title'],
    ['called', 'A ship called "Morning Star" sank.', 'title'],
    ['bare title', 'They played "Song of the Two Rivers" at the end.', 'title'],
    ['headline in capitals', 'Mayor Brandt Calls Rival “A Danger To The Whole Town”', 'quotation'],
  ])('%s', (_, text, kind) => {
    expect(read(text).map((q) => q.kind)[0]).toBe(kind);
  });

  test('words are counted without the marks', () => {
    expect(read('She said "we don\'t want 10,000 re-runs, thanks."')[0]!.words).toBe(6);
  });
});
