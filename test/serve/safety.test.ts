import net from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, post, type Session, session } from '../lib/ask.ts';
import { type TestServer, testServer } from '../lib/served.ts';

const TEXT = 'Harbour closed\nMara Lund said on Monday that at least 10 boats had sunk.';

let server: TestServer;
let own: Session;
/** Addresses that it was made to fetch. */
const fetched: string[] = [];

beforeAll(async () => {
  server = await testServer({
    samples: ['09-wire.txt'],
    names: ['desk.example'],
    bodyTimeoutMs: 500,
    fetchPage: async (url) => {
      fetched.push(url);
      return { bytes: Buffer.from(TEXT), url, isHtml: false, headers: [] };
    },
  });
  own = await session(server);
});
afterAll(() => server?.end());

/** How much is kept. */
const kept = async (): Promise<number> => JSON.parse((await ask(server, '/desk.json')).body).total;

describe('names that it answers to', () => {
  test.each([
    ['127.0.0.1', 200],
    ['localhost', 200],
    ['LOCALHOST', 200],
    ['[::1]', 200],
    ['desk.example', 200],
    ['evil.example', 421],
    ['127.0.0.1.evil.example', 421],
    ['localhost.evil.example', 421],
    ['127.0.0.2', 421],
    ['0.0.0.0', 421],
  ])('%s: %i', async (name, status) => {
    const answer = await ask(server, '/', { headers: { host: `${name}:${server.port}` } });
    expect(answer.status).toBe(status);
    if (status === 421) expect(answer.body).not.toContain('Storm tears');
  });

  test('another port, or none, is another server', async () => {
    for (const host of ['127.0.0.1', '127.0.0.1:1', 'localhost', 'evil.example'])
      expect((await ask(server, '/', { headers: { host } })).status, host).toBe(421);
  });

  test('a name in the request line is looked at too', async () => {
    const answer = await ask(server, 'http://evil.example/', {
      headers: { host: `127.0.0.1:${server.port}` },
    });
    expect([400, 421]).toContain(answer.status);
  });
});

describe('what pages of elsewhere may do', () => {
  test.each([
    ['a link that is followed', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 200],
    ['a frame', 'GET', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }, 403],
    ['a script', 'GET', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }, 403],
    ['a picture', 'GET', { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' }, 403],
    ['a fetch', 'GET', { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' }, 403],
    ['a form', 'POST', { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }, 403],
  ])('%s', async (_, method, headers, status) => {
    for (const site of ['cross-site', 'same-site']) {
      const answer = await ask(server, '/desk.json', {
        method,
        headers: { ...headers, 'sec-fetch-site': site },
      });
      expect(answer.status).toBe(status);
    }
  });

  test.each([
    ['no origin', { origin: '' }],
    ['an origin of elsewhere', { origin: 'https://evil.example' }],
    ['no origin at all (null)', { origin: 'null' }],
    ['another server on this machine', { origin: 'http://127.0.0.1:1' }],
    ['a page of elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['another port of this machine', { 'sec-fetch-site': 'same-site' }],
  ])('a form with %s is refused', async (_, headers) => {
    const answer = await post(server, '/read', { words: TEXT }, own, headers);
    expect(answer.status).toBe(403);
  });

  test.each([
    ['no token', { token: '', cookie: 'own' }],
    ['another token', { token: 'x'.repeat(32), cookie: 'own' }],
    ['no cookie', { token: 'own', cookie: '' }],
    ['a cookie that somebody else set', { token: 'own', cookie: 'other' }],
  ])('a form with %s is refused', async (_, { token, cookie }) => {
    const name = own.cookie.split('=')[0];
    const answer = await post(
      server,
      '/read',
      { words: TEXT },
      {
        token: token === 'own' ? own.token : token,
        cookie: cookie === 'own' ? own.cookie : cookie === '' ? '' : `${name}=made-up`,
      },
    );
    expect(answer.status).toBe(403);
  });

  test('a page that is opened from elsewhere makes no other page old', async () => {
    const { headers } = await ask(server, '/', {
      headers: { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' },
    });
    expect(headers['set-cookie']?.[0]).toContain(own.cookie);
  });

  test('the cookie is strict, and no script sees it', async () => {
    const { headers } = await ask(server, '/');
    expect(headers['set-cookie']?.[0]).toMatch(/; HttpOnly; SameSite=Strict$/);
    expect(headers['set-cookie']?.[0]).toContain(`hearsay-${server.port}=`);
  });
});

test('nothing is kept or fetched by a GET, whatever it asks', async () => {
  const before = await kept();
  const addresses = ['/', '/read', '/read?words=https://news.example/1', '/read?url=https://news.example/1'];
  for (const path of [...addresses, '/read/dr_1/keep', '/read/https:%2F%2Fnews.example%2F1'])
    await ask(server, path);
  expect(fetched).toEqual([]);
  expect(await kept()).toBe(before);
});

test('other methods are not served, and none allows others in', async () => {
  for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const { status, headers } = await ask(server, '/', { method });
    expect(status, method).toBe(405);
    expect(headers.allow).toBe('GET, HEAD, POST');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  }
});

test('every answer says what its page may do, errors among them', async () => {
  for (const path of ['/', '/nowhere', '/nowhere.json', '/articles/x', '/desk.json']) {
    const { headers } = await ask(server, path);
    const policy = headers['content-security-policy'];
    expect(policy, path).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/unsafe|\*|data:|https?:/);
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    });
  }
});

test('no page has a script or a style in it', async () => {
  for (const path of ['/', '/read', '/nowhere']) {
    const { body } = await ask(server, path);
    expect(body).not.toMatch(/<style|<script(?![^>]*\bsrc="\/assets\/)|\sstyle=|\son\w+=|javascript:/i);
    expect(body.match(/(?:src|href|action)="(?!\/|#)[^"]*"/g)).toBeNull();
  }
});

describe('an address', () => {
  test('is fetched by a form, and shown as it was read', async () => {
    const answer = await post(server, '/read', { words: ' https://news.example/1 ' }, own);
    expect(answer.status).toBe(303);
    expect(fetched).toEqual(['https://news.example/1']);
    const page = await ask(server, answer.headers.location!);
    expect(page.body).toContain('at least 10 boats');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('that is only written, not sent, is not fetched', async () => {
    const before = fetched.length;
    const answer = await post(server, '/read', { words: 'https://news.example/2', instead: '' }, own);
    expect(answer.status).toBe(400);
    expect(fetched).toHaveLength(before);
  });

  test('inside the network is refused by the one fetcher', async () => {
    const plain = await testServer();
    try {
      const answer = await post(plain, '/read', { words: 'http://127.0.0.1:9/' }, await session(plain));
      expect(answer.status).toBe(400);
      expect(answer.body).toContain('only pages of the public web are fetched');
    } finally {
      await plain.end();
    }
  });
});

describe('limits', () => {
  test('a form that says that it is too long is refused before it comes', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(server.port, '127.0.0.1');
      let said = '';
      socket.setEncoding('utf8').on('data', (words: string) => {
        said += words;
        socket.end();
      });
      socket.on('close', () => resolve(said));
      socket.write(
        `POST /read HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 999999999\r\n\r\nwords=`,
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413/);
    expect(answer.toLowerCase()).toContain('connection: close');
  });

  test('a form that is longer than it says is cut off', async () => {
    const answer = await ask(server, '/read/dr_1/keep', {
      method: 'POST',
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        origin: `http://127.0.0.1:${server.port}`,
        'transfer-encoding': 'chunked',
      },
      body: `token=${'x'.repeat(20_000)}`,
    });
    expect(answer.status).toBe(413);
  });

  test('a form that does not come is not waited for', async () => {
    const answer = await new Promise<string>((resolve) => {
      const socket = net.connect(server.port, '127.0.0.1');
      let said = '';
      socket.setEncoding('utf8').on('data', (words: string) => {
        said += words;
      });
      socket.on('close', () => resolve(said));
      socket.write(
        `POST /read HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\nOrigin: http://127.0.0.1:${server.port}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nwords=`,
      );
    });
    expect(answer).toMatch(/^HTTP\/1\.1 408/);
  });

  test('what is no form is refused', async () => {
    for (const type of ['application/json', 'text/plain', ''])
      expect((await post(server, '/read', {}, own, { 'content-type': type })).status, type).toBe(415);
    const broken = await post(server, '/read', {}, own, {
      'content-type': 'multipart/form-data; boundary=x',
    });
    expect(broken.status).toBe(415);
  });
});

test('a fault of ours is told in the terminal, not on the page', async () => {
  const closed = await testServer();
  await closed.store.database.close();
  const answer = await ask(closed, '/');
  expect(answer.status).toBe(500);
  expect(answer.body).toContain('a fault of ours');
  expect(answer.body).not.toMatch(/\.tsx?:|node_modules/);
  expect(closed.warnings).toHaveLength(1);
  expect(closed.warnings[0]).not.toContain('\n');
  await closed.close();
});
