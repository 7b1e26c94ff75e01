import http from 'node:http';

export interface Asked {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Asking {
  readonly method?: string;
  /** As they are: fetch would not send Host, Origin or Sec-Fetch-Site. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** One request over a real socket, with the headers that a browser or a stranger would send. */
export function ask(server: { readonly port: number }, path: string, asking: Asking = {}): Promise<Asked> {
  const { method = 'GET', headers = {}, body } = asking;
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** A browser's session with a server: the cookie and the token that a page gave it. */
export interface Session {
  readonly cookie: string;
  readonly token: string;
}

export async function session(server: { readonly port: number }): Promise<Session> {
  const { headers, body } = await ask(server, '/');
  const cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  return { cookie, token: /name="token" value="([^"]+)"/.exec(body)?.[1] ?? '' };
}

/** Sends a form as a page of the server's own does. */
export function post(
  server: { readonly port: number },
  path: string,
  fields: Readonly<Record<string, string>>,
  { cookie, token }: Session,
  headers: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  return ask(server, path, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      origin: `http://127.0.0.1:${server.port}`,
      'sec-fetch-site': 'same-origin',
      cookie,
      ...headers,
    },
    body: new URLSearchParams({ token, ...fields }).toString(),
  });
}
