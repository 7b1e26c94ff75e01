import http from 'node:http';
import net, { type AddressInfo, type LookupFunction } from 'node:net';
import zlib from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFetcher, FETCH_LIMITS } from '../../src/article/fetch/fetcher.ts';
import type { GuardInternals } from '../../src/article/fetch/guard.ts';
import { fetchPage } from '../../src/article/fetch/index.ts';
import { articleFromBytes } from '../../src/article/index.ts';
import { docxOf, p, pdfOf } from '../lib/documents.ts';

const LIMITS = { maxBytes: 100_000, maxDocumentBytes: 200_000, timeoutMs: 1_500, maxRedirects: 5 };
/** Lets the tests serve from this machine; every other address stays forbidden. */
const HERE: GuardInternals = { isAllowed: (address) => address === '127.0.0.1' };
const fetchHere = createFetcher(LIMITS, HERE);

const WORDS = 'Orla Veck: We have lost at least three boats since the storm came on Monday.';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const PDF = pdfOf([[{ x: 72, y: 700, words: WORDS }]]);
const DOCX = docxOf(p(WORDS));
const VTT = `WEBVTT\n\n00:01.000 --> 00:09.000\n<v Orla Veck>${WORDS.slice(11)}</v>\n`;
const SRT = `1\n00:00:01,000 --> 00:00:09,000\n${WORDS}\n`;

let server: http.Server;
let base: string;
let hits: string[];
let sockets: Set<net.Socket>;

const answers: Record<string, (response: http.ServerResponse, url: URL) => void> = {
  '/page': (r) => r.setHeader('content-type', 'text/html; charset=windows-1251').end('<p>Hi</p>'),
  '/plain': (r) => r.setHeader('content-type', 'text/plain').end('Words.'),
  '/untyped': (r) => r.end('Words.'),
  '/gzip': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(zlib.gzipSync('<p>Packed</p>')),
  '/br': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'br' })
      .end(zlib.brotliCompressSync('<p>Packed</p>')),
  '/bomb': (r) =>
    r
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(zlib.gzipSync(Buffer.alloc(30_000_000))),
  '/broken': (r) =>
    r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end('no gzip'),
  '/odd': (r) => r.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' }).end('x'),
  '/endless': (r) => {
    r.setHeader('content-type', 'text/html');
    const more = (): void => {
      while (!r.destroyed && r.write('x'.repeat(10_000)));
    };
    r.on('drain', more);
    more();
  },
  '/announced': (r) =>
    r.writeHead(200, { 'content-type': 'text/html', 'content-length': '99999999' }).write('x'),
  '/drip': (r) => {
    r.setHeader('content-type', 'text/html');
    const timer = setInterval(() => r.write('x'), 100);
    r.on('close', () => clearInterval(timer));
  },
  '/silent': () => {},
  '/picture': (r) => r.setHeader('content-type', 'image/png').end('PNG'),
  '/interview.pdf': (r) => r.setHeader('content-type', 'application/pdf').end(PDF),
  '/interview.docx': (r) => r.setHeader('content-type', WORD).end(DOCX),
  '/interview.vtt': (r) => r.setHeader('content-type', 'text/vtt; charset=utf-8').end(VTT),
  '/interview.srt': (r) => r.setHeader('content-type', 'application/x-subrip').end(SRT),
  '/download': (r) => r.setHeader('content-type', 'application/octet-stream').end(PDF),
  '/bytes': (r) => r.setHeader('content-type', 'application/octet-stream').end(Buffer.alloc(500)),
  '/page-of-150-kB': (r) => r.setHeader('content-type', 'text/html').end('x'.repeat(150_000)),
  '/pdf-of-150-kB': (r) => r.setHeader('content-type', 'application/pdf').end('x'.repeat(150_000)),
  '/pdf-of-250-kB': (r) => r.setHeader('content-type', 'application/pdf').write('x'.repeat(250_000)),
  '/bomb.pdf': (r) =>
    r
      .writeHead(200, { 'content-type': 'application/pdf', 'content-encoding': 'gzip' })
      .end(zlib.gzipSync(Buffer.alloc(30_000_000))),
  '/gone': (r) => r.writeHead(410).end(),
  '/fault': (r) => r.writeHead(503).end(),
  '/loop': (r) => r.writeHead(302, { location: '/loop' }).end(),
  '/once': (r) => r.writeHead(301, { location: '/page' }).end(),
  '/to': (r, url) => r.writeHead(302, { location: url.searchParams.get('url')! }).end(),
};

beforeEach(async () => {
  hits = [];
  sockets = new Set();
  server = http.createServer((request, response) => {
    const url = new URL(request.url!, 'http://x');
    hits.push(url.pathname);
    (answers[url.pathname] ?? answers['/gone']!)(response, url);
  });
  server.on('connection', (socket) => sockets.add(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  for (const socket of sockets) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

/** The one line that it was refused with. */
async function refusal(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (e: unknown) => e,
  );
  expect(error).toMatchObject({ name: 'InputError' });
  const { message } = error as Error;
  expect(message).not.toMatch(/\n/);
  return message;
}

describe('a page', () => {
  it('comes with its bytes, address, kind and character set', async () => {
    const page = await fetchHere(`${base}/once`);
    expect(page).toMatchObject({ url: `${base}/page`, charset: 'windows-1251', isHtml: true });
    expect(Buffer.from(page.bytes).toString()).toBe('<p>Hi</p>');
    expect(await fetchHere(`${base}/plain`)).toMatchObject({ isHtml: false });
    expect((await fetchHere(`${base}/untyped`)).isHtml).toBeUndefined();
  });

  it.each(['/gzip', '/br'])('is unpacked: %s', async (path) => {
    expect(Buffer.from((await fetchHere(base + path)).bytes).toString()).toBe('<p>Packed</p>');
  });
});

describe('a document', () => {
  it.each(['/interview.pdf', '/interview.docx', '/interview.vtt', '/interview.srt', '/download'])(
    'is read as a file is: %s',
    async (path) => {
      const { bytes, url, isHtml } = await fetchHere(base + path);
      const { article } = await articleFromBytes(bytes, { name: url, address: url, isHtml });
      expect([article.text, article.url]).toEqual([WORDS, base + path]);
    },
  );

  it('may be larger than a page', async () => {
    expect((await fetchHere(`${base}/pdf-of-150-kB`)).bytes.length).toBe(150_000);
  });

  it('that is none gets one line', async () => {
    const { bytes, url } = await fetchHere(`${base}/bytes`);
    expect(await refusal(articleFromBytes(bytes, { name: url }))).toMatch(/not text/);
  });
});

describe('limits', () => {
  it.each([
    ['/endless', /more than 0\.09\d* MB/],
    ['/announced', /more than/],
    ['/bomb', /more than/],
    ['/silent', /no whole answer within 1\.5 s/],
    ['/drip', /no whole answer within 1\.5 s/],
    ['/loop', /redirects more than 5 times/],
    ['/picture', /image\/png, not a page, plain text or a document/],
    ['/page-of-150-kB', /more than 0\.09\d* MB/],
    ['/pdf-of-250-kB', /more than 0\.19\d* MB/],
    ['/bomb.pdf', /more than 0\.19\d* MB/],
    ['/gone', /answered 410; check the address/],
    ['/fault', /answered 503/],
    ['/broken', /packed content is broken/],
    ['/odd', /packed as gzip, gzip/],
    ['/to?url=file:///etc/passwd', /no http or https address/],
    ['/to?url=http://u:p@127.0.0.1/', /user name or password/],
  ])('%s', async (path, message) => {
    expect(await refusal(fetchHere(base + path))).toMatch(message);
  });

  it('hold for a server that takes the connection and says nothing', async () => {
    const mute = net.createServer((socket) => sockets.add(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as AddressInfo;
    expect(await refusal(fetchHere(`http://127.0.0.1:${port}/`))).toMatch(/no whole answer/);
    expect(await refusal(fetchHere(`https://127.0.0.1:${port}/`))).toMatch(/no whole answer/);
    for (const socket of sockets) socket.destroy();
    mute.close();
  });

  it('say so when nobody listens', async () => {
    expect(await refusal(fetchHere('http://127.0.0.1:1/'))).toMatch(/takes no connections/);
  });

  it('are those of the issue', () => {
    expect(FETCH_LIMITS).toEqual({
      maxBytes: 10 * 1024 * 1024,
      maxDocumentBytes: 50 * 1024 * 1024,
      timeoutMs: 20_000,
      maxRedirects: 5,
    });
  });
});

describe('addresses inside the network are never reached', () => {
  it.each([
    'http://127.0.0.1:PORT/page',
    'http://localhost:PORT/page',
    'http://2130706433:PORT/page',
    'http://0x7f.0.0.1:PORT/page',
    'http://0177.0.0.1:PORT/page',
    'http://127.1:PORT/page',
    'http://0:PORT/page',
    'http://[::1]:PORT/page',
    'http://[::ffff:127.0.0.1]:PORT/page',
    'http://[64:ff9b::7f00:1]:PORT/page',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'https://192.168.0.1/',
  ])('%s', async (address) => {
    const port = new URL(base).port;
    expect(await refusal(fetchPage(address.replace('PORT', port)))).toMatch(/not a public address/);
    expect(hits).toEqual([]);
  });

  it.each(['http://127.0.0.2/page', 'http://169.254.169.254/', 'http://[::1]/', '//10.0.0.1/x'])(
    'not by a redirect either: %s',
    async (target) => {
      expect(await refusal(fetchHere(`${base}/to?url=${encodeURIComponent(target)}`))).toMatch(
        /not a public address/,
      );
      expect(hits).toEqual(['/to']);
    },
  );

  const answering = (...answer: readonly string[][]): LookupFunction & { asked: number } => {
    const lookup = ((_host, _options, callback) => {
      const addresses = answer[Math.min(lookup.asked++, answer.length - 1)]!;
      callback(
        null,
        addresses.map((address) => ({ address, family: net.isIP(address) })),
      );
    }) as LookupFunction & { asked: number };
    lookup.asked = 0;
    return lookup;
  };
  const named = (path: string): string => base.replace('127.0.0.1', 'news.example') + path;

  it('a name is dialled at the very address that was judged', async () => {
    // The second answer, which would be refused, is never asked for: nothing looks the name up again.
    const lookup = answering(['127.0.0.1'], ['10.0.0.1']);
    await createFetcher(LIMITS, { ...HERE, lookup })(named('/page'));
    expect(lookup.asked).toBe(1);
    expect(hits).toEqual(['/page']);
  });

  it('a name that has changed by the time of the redirect is judged anew', async () => {
    const lookup = answering(['127.0.0.1'], ['10.0.0.1']);
    expect(await refusal(createFetcher(LIMITS, { ...HERE, lookup })(named('/once')))).toMatch(
      /news\.example is 10\.0\.0\.1, not a public address/,
    );
    expect(hits).toEqual(['/once']);
  });

  it('a name with one address inside is refused whole', async () => {
    const lookup = answering(['127.0.0.1', '10.0.0.1']);
    expect(await refusal(createFetcher(LIMITS, { ...HERE, lookup })(named('/page')))).toMatch(
      /not a public address/,
    );
    expect(hits).toEqual([]);
  });
});

it('only http and https are fetched', async () => {
  expect(await refusal(fetchPage('ftp://a.example/'))).toMatch(/no http or https address/);
  expect(await refusal(fetchPage('file:///etc/passwd'))).toMatch(/no http or https address/);
});
