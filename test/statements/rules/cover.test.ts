import { describe, expect, test } from 'vitest';
import { lines, statements } from './lib.ts';

describe('whose a quotation is', () => {
  test.each<[string, string, string[]]>([
    [
      'tag after',
      '“We will open the road in May,” Brandt said.',
      ['Brandt | said | “We will open the road in May,”'],
    ],
    [
      'tag turned round',
      '"We will open the road in May," said Orla Brandt, the mayor.',
      ['Orla Brandt, the mayor | said | "We will open the road in May,"'],
    ],
    [
      'tag in front',
      'Brandt said: “We will open the road in May.”',
      ['Brandt | said | “We will open the road in May.”'],
    ],
    [
      'going on after the tag',
      '“We will open the road,” Brandt said. “It will be in May or June.”',
      ['Brandt | said | “We will open the road,” … “It will be in May or June.”'],
    ],
    [
      'question, then a tag with a capital',
      '“Will the road be open in May?” Brandt asked.',
      ['Brandt | asked | “Will the road be open in May?”'],
    ],
    [
      'several paragraphs',
      'Brandt said: “We will open the road in May.\n\n“It took us two years to mend it.”',
      ['Brandt | said | “We will open the road in May. … “It took us two years to mend it.”'],
    ],
    [
      'colon at the end of the paragraph before',
      'The mayor wrote on Monday:\n\n“We will open the road in May.”',
      ['The mayor | wrote | “We will open the road in May.”'],
    ],
    [
      'colon without a verb of saying',
      'The mayor released this note on Monday:\n\n“We will open the road in May.”',
      ['The mayor | : | “We will open the road in May.”'],
    ],
    [
      'signed',
      '“We will open the road in May.” — Orla Brandt, mayor of Vellmar',
      ['Orla Brandt, mayor of Vellmar | — | “We will open the road in May.”'],
    ],
    [
      'signed in the paragraph below',
      '“We will open the road in May.”\n\n— Orla Brandt, mayor of Vellmar',
      ['Orla Brandt, mayor of Vellmar | — | “We will open the road in May.”'],
    ],
    [
      'participle',
      'Brandt defended the plan, calling it “the best one that we have”.',
      ['Brandt | calling | “the best one that we have”'],
    ],
    [
      'name and colon',
      'Orla Brandt: “We will open the road in May.”',
      ['Orla Brandt | : | “We will open the road in May.”'],
    ],
    [
      'a saying inside her words is no statement of its own',
      '“My father said that the road was cursed,” Brandt told the Courier.',
      ['Brandt | told | “My father said that the road was cursed,”'],
    ],
  ])('%s', (_, text, want) => {
    expect(lines(text)).toEqual(want);
  });

  test('floating: the source of the statement before, inferred', () => {
    const text =
      'Brandt said that the road would open in May.\n\n“It took us two years to mend it all.”\n\nRain fell.';
    const [first, second] = statements(text);
    expect(second!.source).toMatchObject([{ exact: 'Brandt', basis: 'inferred' }]);
    expect(second!.sourceOf).toBe(0);
    expect(first!.sourceOf).toBeUndefined();
  });

  test.each<[string, string, string, string]>([
    ['all in marks', '“We will open the road in May,” Brandt said.', 'direct', 'present'],
    ['some in marks', 'Brandt said the road is “in a very bad state indeed” now.', 'mixed', 'present'],
    ['none', 'Brandt said that the road is shut.', 'indirect', 'none'],
  ])('directness: %s', (_, text, directness, marks) => {
    expect(statements(text)[0]).toMatchObject({ directness, marks });
  });
});
