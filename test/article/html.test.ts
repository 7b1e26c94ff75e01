import { describe, expect, it } from 'vitest';
import { pageFromHtml, statedCharset } from '../../src/article/html/index.ts';
import { articleFromBytes } from '../../src/article/index.ts';

const PARAGRAPHS = [
  'The harbour of Lunde was closed on Monday, the harbour master, Rikke Dahlmo, said in a statement.',
  '“We count ships, not storms,” she told Harbour Radio, and added that at least 14 ships had waited outside.',
  'The coastguard expects the harbour to open again on Thursday, when the wind is to turn to the east.',
];
const page = ({ head = '', before = '', body = '', attributes = '' } = {}): string =>
  `<!doctype html><html ${attributes}><head><title>Tab title | The Quay</title>${head}</head><body><nav><a href="/">Home</a>${before}</nav>` +
  `<article><h1>Harbour closed</h1>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('\n')}${body}</article><footer>About us</footer></body></html>`;
const ld = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const og = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const facts = (options: Parameters<typeof page>[0], address?: string) =>
  pageFromHtml('page', page(options), address).facts;

describe('the text of a page', () => {
  it('is the headline and the paragraphs, a line each, without what stands around them', () => {
    expect(pageFromHtml('page', page()).text).toBe(['Harbour closed', ...PARAGRAPHS].join('\n'));
  });

  it('keeps captions, list items, quotations and line breaks as lines, and joins what is only styled', () => {
    const body =
      '<figure><img src="a.jpg"><figcaption>Ships off Lunde on Monday, waiting for the storm to pass.</figcaption></figure>' +
      '<blockquote><p>We <b>count</b> ships,<br>not   storms.</p></blockquote><ul><li>One ship, she said.</li><li>Two ships, she said.</li></ul>';
    const { text } = pageFromHtml('page', page({ body }));
    for (const line of [
      'Ships off Lunde on Monday, waiting for the storm to pass.',
      'We count ships,',
      'not storms.',
      'One ship, she said.',
      'Two ships, she said.',
    ])
      expect(text.split('\n')).toContain(line);
  });

  it('keeps links with their places', () => {
    const body =
      '<p>It was <a href="/radio?x=1">Harbour <i>Radio</i></a> that had it first; <a href="#n">a note</a>, <a href="javascript:alert(1)">no link</a>.</p>';
    const { text, links } = pageFromHtml('page', page({ body }), 'https://quay.example/a/b');
    expect(links.map(({ url, start, end }) => [url, text.slice(start, end)])).toEqual([
      ['https://quay.example/radio?x=1', 'Harbour Radio'],
    ]);
  });

  it('executes nothing and shows no script, style or hidden words', () => {
    const body =
      '<script>globalThis.harmed = true; document.write("harm")</script><style>p{}</style><p hidden>secret words</p><img src=x onerror="globalThis.harmed=true">';
    const { text } = pageFromHtml('page', page({ body }));
    expect(text).not.toMatch(/harm|secret|p\{/);
    expect(globalThis).not.toHaveProperty('harmed');
  });

  it.each([
    [
      'the heading that is the stated title',
      '<h1>The Quay</h1><h1>Harbour  closed: three days</h1>',
      'Harbour closed for three days',
      'Harbour closed: three days',
    ],
    [
      'the stated title where no heading is it',
      '<h1>World news of the day</h1>',
      'Harbour closed',
      'Harbour closed',
    ],
    ['the stated title without the outlet', '', 'Harbour closed | The Quay', 'Harbour closed'],
    ['the first heading where no title is stated', '<h1>Harbour closed</h1>', '', 'Harbour closed'],
  ])('begins with %s', (_, headings, title, first) => {
    const head = title && og('og:title', title) + og('og:site_name', 'The Quay');
    const html = `<html><head>${head}</head><body>${headings}<article>${PARAGRAPHS.map((p) => `<p>${p}</p>`).join('')}</article></body></html>`;
    expect(pageFromHtml('page', html).text).toBe([first, ...PARAGRAPHS].join('\n'));
  });

  it('is the whole body where no article is found', () => {
    expect(pageFromHtml('page', '<html><body>Short words.</body></html>').text).toBe('Short words.');
    expect(pageFromHtml('page', '<p>No head at all.').text).toBe('No head at all.');
  });
});

describe('what a page says of itself', () => {
  const article = {
    '@type': 'NewsArticle',
    headline: 'Harbour closed &amp; guarded',
    datePublished: '2031-05-14T09:30:00+0200',
    inLanguage: 'en-GB',
    author: [{ '@type': 'Person', name: 'Mille Torvang' }, { name: 'Jon Ask' }],
    publisher: { name: 'The Quay' },
  };
  const openGraph =
    og('og:title', 'OG title') +
    og('og:site_name', 'OG outlet') +
    og('article:published_time', '2031-05-13T08:00:00Z') +
    og('og:locale', 'en_US');

  it.each([
    ['an object', article],
    ['a list', [{ '@type': 'WebSite', name: 'x' }, article]],
    ['a graph', { '@graph': [{ '@type': ['WebPage'] }, article] }],
    ['a page about it', { '@type': 'WebPage', mainEntity: article }],
  ])('JSON-LD first, as %s', (_, data) => {
    expect(facts({ head: openGraph + ld(data) })).toMatchObject({
      title: { value: 'Harbour closed & guarded', basis: 'json-ld' },
      outlet: { value: 'The Quay', basis: 'json-ld' },
      byline: { value: 'Mille Torvang, Jon Ask', basis: 'json-ld' },
      language: { value: 'en-GB', basis: 'json-ld' },
      published: { value: '2031-05-14T09:30:00+02:00', basis: 'json-ld' },
    });
  });

  it('then Open Graph, each fact by itself', () => {
    expect(facts({ head: openGraph + ld({ '@type': 'NewsArticle', headline: 'LD title' }) })).toMatchObject({
      title: { value: 'LD title', basis: 'json-ld' },
      outlet: { value: 'OG outlet', basis: 'open-graph' },
      language: { value: 'en-US', basis: 'open-graph' },
      published: { value: '2031-05-13T08:00:00Z', basis: 'open-graph' },
    });
  });

  it('then <time>, then the page', () => {
    const found = facts({
      attributes: 'lang="en"',
      head: '<meta name="author" content="Mille Torvang">',
      before: '<time datetime="2031-06-30">today</time>',
      body: '<time datetime="soon">soon</time><time datetime="2031-05-12">Monday</time>',
    });
    expect(found).toMatchObject({
      title: { value: 'Harbour closed', basis: 'page' },
      byline: { value: 'Mille Torvang', basis: 'page' },
      language: { value: 'en', basis: 'page' },
      published: { value: '2031-05-12', basis: 'time' },
    });
    expect(found.outlet).toBeUndefined();
  });

  it('passes over JSON-LD that is broken, huge or of the wrong shape', () => {
    for (const script of [
      '<script type="application/ld+json">{"@type":</script>',
      ld({ '@type': 'NewsArticle', headline: 5, author: [[[]]], datePublished: {} }),
      ld('['.repeat(500)),
    ])
      expect(facts({ head: script + openGraph })).toMatchObject({ title: { value: 'OG title' } });
  });

  it('takes a lasting address on its own host only', () => {
    const head = '<link rel="canonical" href="https://quay.example/a">';
    expect(facts({ head }).url).toBe('https://quay.example/a');
    expect(facts({ head }, 'https://quay.example/a?utm_source=x').url).toBe('https://quay.example/a');
    expect(facts({ head }, 'https://copies.example/a').url).toBeUndefined();
    expect(facts({ head: '<link rel="canonical" href="javascript:alert(1)">' }).url).toBeUndefined();
  });
});

describe('a page as an article', () => {
  const load = (html: string, name = 'page.html') => articleFromBytes(Buffer.from(html), { name });

  it('is known by its name or by its beginning', async () => {
    expect((await load(page(), '-')).article.text).toMatch(/^Harbour closed\n/);
    expect((await load(`<!-- saved -->\n${page()}`, '-')).article.text).toMatch(/^Harbour closed\n/);
    expect((await load('<div><p>Words in tags.</p>', 'page.htm')).article.text).toBe('Words in tags.');
    expect((await load('<div><p>Markup as text.</p>', 'page.txt')).article.text).toBe(
      '<div><p>Markup as text.</p>',
    );
  });

  it('is known by the lasting address that it names on its own host, else by where it came from', async () => {
    const from = async (html: string) =>
      (
        await articleFromBytes(Buffer.from(html), {
          name: 'x',
          address: 'https://quay.example/a?m=1',
          isHtml: true,
        })
      ).article.url;
    const canonical = (url: string): string => page({ head: `<link rel="canonical" href="${url}">` });
    expect(await from(page())).toBe('https://quay.example/a?m=1');
    expect(await from(canonical('https://quay.example/a'))).toBe('https://quay.example/a');
    expect(await from(canonical('https://other.example/a'))).toBe('https://quay.example/a?m=1');
  });

  it('is decoded as it states', async () => {
    const cyrillic = Buffer.concat([
      Buffer.from('<html><head><meta charset="windows-1251"></head><body><p>'),
      Buffer.from([0xcb, 0xf3, 0xed, 0xe4, 0xe5]),
      Buffer.from('</p></body></html>'),
    ]);
    expect(statedCharset(cyrillic)).toBe('windows-1251');
    expect((await articleFromBytes(cyrillic, { name: 'a.html' })).article.text).toBe('Лунде');
  });

  it.each([
    ['nested deep', '<div>'.repeat(100_000)],
    ['many tags', '<b></b>'.repeat(70_000)],
    ['many signs', '<'.repeat(300_000)],
    ['nothing in it', '<html><body><!-- nothing --></body></html>'],
  ])('is refused in one line: %s', async (_, html) => {
    await expect(load(html)).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(/^page\.html: [^\n]+; [^\n]+$/),
    });
  });
});
