import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hearsay, root } from './hearsay.ts';

const start = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/start.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('without arguments it shows what a retelling changed, on one screen', () => {
  const { stdout, stderr, status } = start();
  expect([status, stderr]).toEqual([0, '']);
  for (const change of [
    /bound +at least 40 moorings → 40 boats/,
    /counted thing +at least 40 moorings → 40 boats/,
    /attribution +Mara Lindqvist/,
    /certainty +boats may → boats/,
    /polarity +is not → is/,
    /name +Mara Lindqvist → Mara Lindquist/,
  ])
    expect(stdout).toMatch(change);
  const lines = stdout.split('\n');
  expect(lines.length).toBeLessThanOrEqual(64);
  expect(lines.filter((line) => line.length > 110)).toEqual([]);
});

test('what it says to type next works', async () => {
  const commands = [...start().stdout.matchAll(/^ {2}npm start -s -- (.+?)(?: {2,}|$)/gm)].map((m) => m[1]!);
  expect(commands.length).toBeGreaterThan(3);
  for (const command of commands.filter((c) => !c.includes('FILE'))) {
    const { code, err } = await hearsay(command.split(' '));
    expect([command, code, err]).toEqual([command, command.startsWith('check') ? 1 : 0, '']);
  }
});

test('with arguments it is the command', () => {
  const { stdout, status } = start('read', 'samples/05-unrelated.txt', '--json');
  expect([status, JSON.parse(stdout).article.language]).toEqual([0, 'en']);
  expect(start('read', 'no-such-file.txt').status).toBe(2);
});
