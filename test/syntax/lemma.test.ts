import { describe, expect, it } from 'vitest';
import { lemmaOf } from '../../src/read/syntax/lemma.ts';

const table: readonly (readonly [tag: string, pairs: string])[] = [
  [
    'VBD',
    'said:say was:be went:go told:tell tried:try stopped:stop agreed:agree hoped:hope added:add died:die',
  ],
  ['VBD', 'nominated:nominate created:create visited:visit offered:offer called:call controlled:control'],
  [
    'VBD',
    'challenged:challenge belonged:belong required:require repaired:repair handled:handle argued:argue',
  ],
  ['VBN', 'given:give been:be seen:see written:write killed:kill developed:develop increased:increase'],
  ['VBN', 'discussed:discuss focused:focus described:describe acquired:acquire included:include taken:take'],
  [
    'VBG',
    'saying:say running:run making:make lying:lie seeing:see being:be hitting:hit using:use telling:tell',
  ],
  ['VBG', 'negotiating:negotiate defeating:defeat explaining:explain becoming:become remembering:remember'],
  [
    'VBZ',
    'says:say goes:go watches:watch denies:deny dies:die uses:use is:be has:have does:do focuses:focus',
  ],
  ['VBP', 'are:be ’re:be am:be have:have say:say ’ve:have'],
  ['NNS', 'parties:party men:man women:woman spokesmen:spokesman wives:wife children:child boxes:box'],
  ['NNS', 'viruses:virus houses:house crises:crisis movies:movie attorneys:attorney people:people news:news'],
  ['NNS', 'heroes:hero shoes:shoe caucuses:caucus clauses:clause 1990s:1990 rabbis:rabbi'],
  ['MD', 'ca:can wo:will ’ll:will ’d:would must:must'],
  ['PRP', 'him:he me:i them:they it:it'],
  ['PRP$', 'her:she their:they its:its'],
  ['RB', "n’t:not n't:not quickly:quickly"],
  ['DT', 'an:a the:the'],
  ['NN', 'bus:bus analysis:analysis'],
  ['NNP', 'varga:varga'],
  ['', 'anything:anything'],
];

describe('lemmas', () => {
  it.each(table)('%s %s', (tag, pairs) => {
    for (const pair of pairs.split(' ')) {
      const [word, lemma] = pair.split(':');
      expect(`${word}:${lemmaOf(word!, tag)}`).toBe(`${word}:${lemma}`);
    }
  });

  it('gives strange words back without complaint', () => {
    for (const tag of ['VBD', 'VBG', 'VBZ', 'NNS', 'MD', 'PRP'])
      for (const word of ['', 's', 'ed', 'ing', 'xxs', '\ud800', '’s', 'zzzzing', '\u0000ed', 'és'])
        expect(typeof lemmaOf(word, tag)).toBe('string');
  });
});
