import { describe, expect, it } from 'vitest';
import { classOf } from '../../../src/read/statements/model/classes.ts';

describe('class of a cue word without a lemmatiser', () => {
  it.each([
    ['said', 'say'],
    ['says', 'say'],
    ['saying', 'say'],
    ['told', 'tell'],
    ['urged', 'urge'],
    ['urging', 'urge'],
    ['replied', 'reply'],
    ['replies', 'reply'],
    ['admitted', 'admit'],
    ['admitting', 'admit'],
    ['criticizes', 'criticize'],
    ['stresses', 'stress'],
    ['statements', 'statement'],
  ])('%s is of the class of %s', (form, base) => {
    expect(classOf(base, base)).toBeGreaterThan(0);
    expect(classOf(form, form)).toBe(classOf(base, base));
  });

  it.each(['table', 'string', 'red', 'as', ''])('%s has none', (word) => {
    expect(classOf(word, word)).toBe(0);
  });
});
