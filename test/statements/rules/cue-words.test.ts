import { describe, expect, test } from 'vitest';
import attitudes from '../../../lexicon/en/attitudes.json' with { type: 'json' };
import cues from '../../../lexicon/en/cues.json' with { type: 'json' };
import { cueAdjective, cueNoun, cueVerb, verbForms } from '../../../src/read/statements/rules/cue-words.ts';

describe('forms of verbs', () => {
  test.each([
    ['say', 'say says said saying'],
    ['deny', 'deny denies denied denying'],
    ['stress', 'stress stresses stressed stressing'],
    ['admit', 'admit admits admitted admitting'],
    ['write', 'write writes wrote written writing'],
    ['announce', 'announce announces announced announcing'],
    ['agree', 'agree agrees agreed agreeing'],
  ])('%s', (lemma, forms) => {
    expect(verbForms(lemma).map(([text]) => text)).toEqual(forms.split(' '));
  });
});

test.each([
  [cueVerb('denied'), { lemma: 'deny', kind: 'saying', factivity: 'counter' }],
  [cueVerb('fears'), { lemma: 'fear', kind: 'attitude', attitude: 'fear' }],
  [cueVerb('condemned'), { attitude: 'condemnation', factivity: 'factive' }],
  [cueNoun('worries'), { lemma: 'worry', attitude: 'concern' }],
  [cueAdjective('confident'), { attitude: 'confidence' }],
])('%j', (word, want) => {
  expect(word).toMatchObject(want);
});

test('every word of the lexicon has a kind that rules know', () => {
  for (const g of cues.groups) {
    expect(g.kind).toBe('saying');
    expect(['factive', 'non', 'counter']).toContain(g.factivity);
  }
  for (const a of attitudes.attitudes) expect(['factive', 'non', 'counter']).toContain(a.factivity);
  expect(new Set(attitudes.attitudes.map((a) => a.name)).size).toBe(attitudes.attitudes.length);
});
