import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'vitest';
import { hearsay, root } from './hearsay.ts';

const script = path.join(root, 'scripts/start.js');

test('without arguments it opens the web application with the samples, and says what to type', async () => {
  const child = spawn(process.execPath, [script], {
    cwd: root,
    env: { ...process.env, HEARSAY_PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = once(child, 'close');
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(line)![0];
  const desk = (await (await fetch(`${address}desk.json`)).json()) as {
    total: number;
    traces: { origins: string }[];
  };
  expect(desk.total).toBe(8);
  expect(desk.traces.map((t) => t.origins)).toContain('5 articles, 1 to 2 origins');
  const { traces } = (await (await fetch(`${address}traces.json?words=at+least+14+cases`)).json()) as {
    traces: { contradictions: unknown[]; earliest: { published: string } }[];
  };
  expect(traces[0]).toMatchObject({
    contradictions: [],
    earliest: { published: '2031-05-12T18:00:00+02:00' },
  });
  child.kill('SIGINT');
  expect((await ended)[0]).toBe(0);
  const lines = said.split('\n');
  expect(lines.filter((l) => l.length > 120)).toEqual([]);
  const commands = [...said.matchAll(/^ {2}npm start -s -- (.+?)(?: {2,}|$)/gm)].map((m) => m[1]!);
  expect(commands.length).toBeGreaterThan(4);
  for (const command of commands.filter((c) => !c.includes('FILE'))) {
    const { code, err } = await hearsay(command.split(' '));
    expect([command, code, err]).toEqual([command, command.startsWith('check') ? 1 : 0, '']);
  }
});

test('with arguments it is the command', () => {
  const start = (...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], { cwd: root, encoding: 'utf8' });
  const { stdout, status } = start('read', 'samples/05-unrelated.txt', '--json');
  expect([status, JSON.parse(stdout).article.language]).toEqual([0, 'en']);
  expect(start('read', 'no-such-file.txt').status).toBe(2);
});
