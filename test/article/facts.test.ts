import { describe, expect, it } from 'vitest';
import { makeArticle } from '../../src/article/article.ts';
import { articleId, normalAddress } from '../../src/article/identity.ts';
import { InputError, oneLine } from '../../src/article/input-error.ts';
import { detectLanguage, isFullyRead, languageTag } from '../../src/article/language.ts';
import { isPublished, publishedFrom } from '../../src/article/published.ts';

describe('published', () => {
  it.each([
    '2031',
    '2031-05',
    '2031-05-14',
    '2032-02-29',
    '2031-05-14T09:30Z',
    '2031-05-14T09:30:15.25+02:00',
  ])('%s', (date) => expect(isPublished(date)).toBe(true));

  it.each([
    '',
    '31',
    '2031-13',
    '2031-00',
    '2031-02-29',
    '2031-04-31',
    '2031-05-14T09:30',
    '2031-05-14T24:00Z',
    '2031-05-14T09:60Z',
    '2031-05-14 09:30Z',
    '14 May 2031',
    ' 2031',
    '2031-05-14T09:30+25:00',
    'yesterday',
  ])('not %j', (date) => expect(isPublished(date)).toBe(false));

  it.each([
    ['2031-05-14T09:30:00+0200', '2031-05-14T09:30:00+02:00'],
    ['2031-05-14 09:30:00Z', '2031-05-14T09:30:00Z'],
    ['2031-05-14T09:30:00.000+02', '2031-05-14T09:30:00.000+02:00'],
    // Without a zone the time is not known: the day is kept.
    ['2031-05-14T09:30:00', '2031-05-14'],
    ['2031-05', '2031-05'],
    ['Wed, 14 May 2031 09:30:00 GMT', '2031-05-14T09:30:00Z'],
    ['14 May 2031', '2031-05-14'],
    ['2031-02-30', undefined],
    ['two hours ago', undefined],
    ['', undefined],
  ])('as pages write it: %j', (written, date) => expect(publishedFrom(written)).toBe(date));
});

describe('identity', () => {
  it.each([
    ['https://News.example:443/a/b/?utm_source=x&b=2&a=1#top', 'news.example/a/b?a=1&b=2'],
    ['http://news.example/a/b?a=1&b=2', 'news.example/a/b?a=1&b=2'],
    ['https://news.example/', 'news.example'],
    ['news.example/a', undefined],
    ['file:///a', undefined],
  ])('%s', (address, normal) => expect(normalAddress(address)).toBe(normal));

  it('is of the address where there is one, else of the text', () => {
    const id = articleId('https://news.example/a', 'hash');
    expect(id).toMatch(/^ar_[0-9a-f]{16}$/);
    expect(articleId('http://news.example/a/?fbclid=1', 'other')).toBe(id);
    expect(articleId(undefined, 'hash')).not.toBe(articleId(undefined, 'other'));
  });
});

describe('language', () => {
  it.each([
    ['The minister said on Monday that the talks would go on in the town.', 'en'],
    [
      'Ardovia fired rockets. She told Harbour Radio that this was not her war, and that they had said so.',
      'en',
    ],
    ['Міністр сказав у понеділок, що переговори тривають і будуть завершені.', 'uk'],
    [
      'Der Minister sagte am Montag, dass die Gespräche in der Stadt weitergehen werden, und er hoffe auf Erfolg.',
      'de',
    ],
    ['大臣は月曜日に交渉が続いていると述べた。政府はこの件について調査を続けている。', 'ja'],
    ['Harbour closed', 'und'],
    ['1 2 3', 'und'],
  ])('%s', (text, language) => expect(detectLanguage(text)).toBe(language));

  it('tags in their usual form', () => {
    expect(languageTag('en_gb')).toBe('en-GB');
    expect(languageTag('no tag at all')).toBeUndefined();
    expect(['en', 'en-GB', 'und', 'de'].map(isFullyRead)).toEqual([true, true, true, false]);
  });
});

describe('an article', () => {
  const found = {
    title: { value: 'Of the page', basis: 'json-ld' },
    outlet: { value: 'Lowland News', basis: 'open-graph' },
    published: { value: '2031-05-14', basis: 'time' },
    url: 'https://news.example/a',
  } as const;

  it('says where its facts come from; what is given goes first', () => {
    expect(makeArticle('Words.', { title: 'Given' }, { found })).toMatchObject({
      title: 'Given',
      outlet: 'Lowland News',
      published: '2031-05-14',
      publishedBasis: 'time',
      url: 'https://news.example/a',
      basis: { title: 'given', outlet: 'open-graph', language: 'text' },
    });
    expect(makeArticle('Words.', { published: '2030' }, { found })).toMatchObject({
      published: '2030',
      publishedBasis: 'given',
    });
  });

  it('is refused when empty or too long, in one line', () => {
    expect(() => makeArticle(' \n\t', {}, { where: 'a.txt' })).toThrow(
      new InputError('a.txt', 'no text in it', 'give an article of at least one word'),
    );
    expect(() => makeArticle('x'.repeat(2_000_001), {}, { where: 'a.txt' })).toThrow(
      /^a\.txt: 2,000,001 characters .* --max-chars 2000001$/,
    );
    expect(makeArticle('x'.repeat(2_000_000)).text).toHaveLength(2_000_000);
    expect(() => makeArticle('abcd', {}, { maxChars: 3 })).toThrow(InputError);
  });
});

it('untrusted words in a message stay on one line and turn nothing around', () => {
  expect(oneLine('a\nb\x1b[31m\u202ec')).toBe('a\\u{a}b\\u{1b}[31m\\u{202e}c');
  expect(oneLine('x'.repeat(900)).length).toBe(500);
  // A long address leaves room for what is wrong with it.
  expect(new InputError(`https://a.example/${'x'.repeat(900)}`, 'gone', 'look again').message).toMatch(
    /…: gone; look again$/,
  );
});
