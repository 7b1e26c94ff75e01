import { Refused } from '../errors.ts';

const OURS = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses (421) a request that was meant for another name than ours: a page of the web whose name was made to lead to
 * this machine (DNS rebinding) would else read what is here as its own. `more` are names that the user configured.
 */
export function assertHost(host: string | undefined, port: number, more: readonly string[]): void {
  const names = [...OURS, ...more.map((name) => name.toLowerCase())];
  const asked = host?.toLowerCase();
  // Browsers leave out the port that is usual.
  if (names.some((name) => asked === `${name}:${port}` || (port === 80 && asked === name))) return;
  throw new Refused(
    421,
    `this server is not ${host === undefined ? 'named' : `"${host.slice(0, 100)}"`}; ask for http://127.0.0.1:${port}/`,
  );
}
