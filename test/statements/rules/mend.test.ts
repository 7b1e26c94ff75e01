import { describe, expect, test } from 'vitest';
import { type Given, repaired } from './lib.ts';

describe('who, where a find tore it or ran on into it', () => {
  test.each<[string, string, Given[], string[]]>([
    [
      'torn at its last preposition',
      'A team of states that watches trade with Vell said on Thursday that the dam leaked.',
      [['Vell', 'said', ['A team of states that watches trade with', 'that the dam leaked']]],
      ['A team of states that watches trade with Vell | said | that the dam leaked'],
    ],
    [
      'left in the content',
      "Brandt's deputy, on the other hand, told Harbour Radio that the dam was sound.",
      [['', 'told', ["Brandt's deputy, on the other hand", 'Harbour Radio that the dam was sound']]],
      ["Brandt's deputy | told | that the dam was sound"],
    ],
    [
      'a pronoun after what is none of it',
      'In a reply to the Courier it said that the dam was sound.',
      [['the Courier it', 'said', 'that the dam was sound']],
      ['it | said | that the dam was sound'],
    ],
    [
      'a mark and a label in front',
      'UPDATE 2-Vellmar says 30 boats were freed',
      [['UPDATE 2-Vellmar', 'says', '30 boats were freed']],
      ['Vellmar | says | 30 boats were freed'],
    ],
    [
      'a time behind it',
      'The Harbour Union today called on all sides to wait.',
      [['The Harbour Union today', 'called on', 'all sides to wait']],
      ['The Harbour Union | called on | all sides to wait'],
    ],
    [
      'a name beside it',
      'The ship’s owner, Norrfjell Lines, declined to comment.',
      [['The ship’s owner', 'declined', 'to comment']],
      ['The ship’s owner, Norrfjell Lines | declined | to comment'],
    ],
    [
      'its article left in the content',
      'The road may stay shut, the deputy head of the union, Finn Halvor, told the Courier.',
      [['deputy head of the union, Finn Halvor', 'told', 'The road may stay shut, the']],
      ['the deputy head of the union, Finn Halvor | told | The road may stay shut'],
    ],
    [
      'a verb that belongs to what is denied',
      'Its officers have denied shutting the road.',
      [['Its officers', 'have denied shutting', 'the road']],
      ['Its officers | have denied | shutting the road'],
    ],
  ])('%s', (_, text, given, want) => {
    expect(repaired(text, given)).toEqual(want);
  });
});

describe('what says nothing', () => {
  test.each<[string, string, Given[]]>([
    [
      'asks for a name withheld',
      'A guard, who asked not to be named, ran.',
      [['who', 'asked', 'not to be named']],
    ],
    [
      'anonymity',
      'Guards spoke on condition of anonymity.',
      [['Guards', 'spoke', 'on condition of anonymity']],
    ],
    ['a question put', 'Asked about the dam, Brandt left the hall.', [['', 'Asked about', 'the dam']]],
    [
      'a telling told',
      'Brandt said this in a talk with Harbour Radio, LNA reports.',
      [['LNA', 'reports', 'Brandt said this in a talk with Harbour Radio']],
    ],
    ['pictures', 'Brandt left, posting pictures of the dam.', [['Brandt', 'posting', 'pictures of the dam']]],
    ['a heading', 'What we know so far: rain fell in Vellmar.', [['we', 'know', 'so far']]],
    ['a number', 'The road feeds an estimated 400 farms.', [['an', 'estimated', '400 farms']]],
    [
      'how it came',
      'The Courier writes this with reference to Harbour Radio.',
      [['The Courier', 'writes', 'this with reference to Harbour Radio']],
    ],
  ])('%s', (_, text, given) => {
    expect(repaired(text, given)).toEqual([]);
  });
});

describe('around a tag', () => {
  test.each<[string, string, Given[], string[]]>([
    [
      'the clause before it',
      'Thirty boats were freed on Friday, Orla Brandt said, the third such day this year.',
      [['Orla Brandt', 'said', 'the third such day this year']],
      ['Orla Brandt | said | Thirty boats were freed on Friday … the third such day this year'],
    ],
    [
      'where a statement came out',
      '“Not one boat has sunk,” Brandt said in a statement posted on the office’s website.',
      [['Brandt', 'said in a statement', ['“Not one boat has sunk,”', 'posted on the office’s website']]],
      ['Brandt | said in a statement | “Not one boat has sunk,”'],
    ],
    [
      'whom it was told',
      '“Not one boat has sunk,” Brandt said in a message to reporters.',
      [['Brandt', 'said in a message to', ['“Not one boat has sunk,”', 'reporters']]],
      ['Brandt | said in a message to | “Not one boat has sunk,”'],
    ],
    [
      'who it was, told more of',
      'Two guards, who spoke on condition of anonymity, told the Courier that the dam leaked.',
      [['Two guards', 'told', ['who spoke on condition of anonymity', 'that the dam leaked']]],
      ['Two guards, who spoke on condition of anonymity | told | that the dam leaked'],
    ],
    [
      'what is the relayer’s',
      'Brandt says that the dam leaks, Harbour Radio reports, citing a talk she gave to the Courier.',
      [['Brandt', 'says', ['that the dam leaks', 'she gave to the Courier']]],
      ['Brandt | says | that the dam leaks'],
    ],
    [
      'an agency that cites somebody',
      'Vell has counted 14 boats since March, the Lowland Agency (LA) reported on Wednesday, citing a talk that an officer gave.',
      [['the Lowland Agency (LA)', 'citing', 'that an officer gave']],
      ['the Lowland Agency (LA) | reported | Vell has counted 14 boats since March'],
    ],
    [
      'who said what an agency passes on',
      'The road is shut, Finn Halvor said in a talk with the Courier, LNA reports.',
      [['LNA', 'reports', 'The road is shut, Finn Halvor said in a talk with the Courier']],
      ['Finn Halvor | said | The road is shut'],
    ],
    [
      'an office before the name before the verb',
      'Vell may stay after the war, the head of the union, Finn Halvor, told the Courier.',
      [],
      ['the head of the union, Finn Halvor | told | Vell may stay after the war'],
    ],
    [
      'a belief that somebody tells of',
      'Vell believes that the dam leaks, three officials told the Courier on Friday.',
      [['Vell', 'believes', 'that the dam leaks, three officials told the Courier on Friday']],
      ['three officials | told | Vell believes that the dam leaks'],
    ],
  ])('%s', (_, text, given, want) => {
    expect(repaired(text, given)).toEqual(want);
  });
});
