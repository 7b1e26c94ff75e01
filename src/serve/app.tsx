import { type Context, Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { oneLine } from '../article/input-error.ts';
import { PATTERNS, paramsOf, queryOf, withoutEnding } from './addresses.ts';
import { answer, faultOf, formatOf, wantsData } from './answer.ts';
import { NotFound, Refused } from './errors.ts';
import { loadAssets } from './page/assets.ts';
import { ErrorPage } from './page/error.tsx';
import { type BodyLimits, bodyOf, formOf } from './safety/body.ts';
import { SAFE_HEADERS } from './safety/headers.ts';
import { assertHost } from './safety/host.ts';
import { assertOrigin, assertSite, createTokens } from './safety/same-origin.ts';
import type { AnyAction, Frame, View } from './screen.ts';
import { ACTIONS, menuOf, SCREENS } from './screens.ts';
import type { Serving } from './serving.ts';

export interface AppOptions {
  /** That it listens on. */
  readonly port: number;
  /** Names of this server beside those of the loopback. */
  readonly names: readonly string[];
  /** For a form to come, in milliseconds. */
  readonly bodyTimeoutMs: number;
}

/** The web application: every request passes the same checks, then finds its screen or action. */
export function createApp(serving: Serving, options: AppOptions): Hono {
  const app = new Hono({ getPath: (request) => withoutEnding(new URL(request.url).pathname).path });
  const assets = loadAssets();
  const tokens = createTokens(options.port);
  const menu = menuOf(SCREENS);
  const built = new Set(SCREENS.map((s) => s.at));

  const frameOf = (c: Context): Frame => {
    if (getCookie(c, tokens.name) !== tokens.cookie)
      setCookie(c, tokens.name, tokens.cookie, { httpOnly: true, sameSite: 'Strict', path: '/' });
    return frame(c, tokens.form);
  };
  const frame = (c: Context, token: string): Frame => ({
    token,
    menu,
    built,
    path: c.req.path,
    assets: {
      style: assets.get('style.css')!.address,
      script: assets.get('enhance.js')!.address,
      icon: assets.get('icon.svg')!.address,
    },
  });
  const page = (c: Context, view: View, status = 200): Response =>
    answer(c, `<!doctype html>${view}`, 'html', status);

  app.use(async (c, next) => {
    for (const [name, value] of Object.entries(SAFE_HEADERS)) c.header(name, value);
    c.header('cache-control', 'private, no-cache');
    const { host } = new URL(c.req.url);
    for (const named of [c.req.header('host'), host]) assertHost(named, options.port, options.names);
    if (!['GET', 'HEAD', 'POST'].includes(c.req.method))
      throw new Refused(405, 'only GET and POST are served');
    assertSite(c.req.method, (name) => c.req.header(name));
    if (c.req.method === 'POST') assertOrigin(c.req.header('origin'), c.req.header('host'));
    await next();
  });

  // An ending is no format here.
  for (const { address, contentType, body } of assets.values())
    app.get(withoutEnding(address).path, (c) => {
      if (new URL(c.req.url).pathname !== address) throw new NotFound('there is nothing here');
      c.header('content-type', contentType);
      c.header('cache-control', 'public, max-age=31536000, immutable');
      return c.body(body);
    });

  for (const screen of SCREENS)
    app.get(PATTERNS[screen.at], async (c) => {
      const url = new URL(c.req.url);
      if (screen.draft) c.header('cache-control', 'no-store');
      const format = formatOf(c, screen);
      const path = withoutEnding(url.pathname).path;
      const data = await screen.data({
        // Of the same address; the type of the list has forgotten which.
        params: paramsOf(screen.at, path) as never,
        query: queryOf(screen.at, url.searchParams) as never,
        serving,
      });
      if (format === 'html' && screen.moved) return c.redirect(screen.moved(data), 302);
      if (format === 'html') return page(c, screen.view(data, frameOf(c)));
      if (format === 'csv') return answer(c, screen.csv!(data), 'csv');
      if (format === 'svg') return answer(c, await screen.svg!(data), 'svg');
      return answer(c, `${JSON.stringify(screen.json ? screen.json(data) : data)}\n`, 'json');
    });

  for (const action of ACTIONS) app.post(PATTERNS[action.at], (c) => act(c, action));

  async function act(c: Context, action: AnyAction): Promise<Response> {
    c.header('cache-control', 'no-store');
    const limits: BodyLimits = { maxBytes: action.maxBytes, timeoutMs: options.bodyTimeoutMs };
    const form = await formOf(await bodyOf(c.req.raw, limits), c.req.header('content-type'));
    tokens.check(getCookie(c, tokens.name), text(form.get('token')));
    const params = paramsOf(action.at, c.req.path) as never;
    const { to, data } = await action.act({ params, form, serving });
    if (wantsData(c)) return answer(c, `${JSON.stringify(data ?? { to })}\n`, 'json');
    return c.redirect(to, 303);
  }

  app.notFound((c) => {
    const pattern = Object.values(PATTERNS).some((p) => p === c.req.path);
    return fault(c, new NotFound(pattern ? 'this is not built yet' : 'there is nothing at this address'));
  });
  app.onError((error, c) => fault(c, error));

  function fault(c: Context, error: unknown): Response {
    const { status, what, report } = faultOf(error);
    if (report !== undefined) serving.warn(`${c.req.method} ${oneLine(c.req.path, 200)}: ${report}`);
    // What is left of a body that was too long or too slow is not waited for.
    if (status === 413 || status === 408) c.header('connection', 'close');
    if (status === 405) c.header('allow', 'GET, HEAD, POST');
    if (wantsData(c)) return answer(c, `${JSON.stringify({ error: what })}\n`, 'json', status);
    // No cookie: whoever is refused is given nothing.
    return page(c, <ErrorPage status={status} what={what} frame={frame(c, '')} />, status);
  }

  return app;
}

const text = (field: File | string | null): string | undefined =>
  typeof field === 'string' ? field : undefined;
