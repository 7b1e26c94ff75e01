import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';
import { hearsay, root } from './hearsay.ts';

const start = (...args: string[]) =>
  spawnSync(process.execPath, [path.join(root, 'scripts/start.js'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });

test('without arguments it traces a statement of the samples', () => {
  const { stdout, stderr, status } = start();
  expect([status, stderr]).toEqual([0, '']);
  for (const shown of [
    /4 articles, 1 origin\n/,
    /Harbour Radio · no date\n {2}└─ [A-D] Lowland News Agency/,
    /“She said this in an interview with Harbour Radio, LNA reports\.”/,
    /counted thing +at least 14 cases → at least 14 Norvan rockets/,
    /bound +at least 14 cases → 14 cases/,
    /new in [A-D]: “Ilza Marin”; from there in [A-D], [A-D]/,
  ])
    expect(stdout).toMatch(shown);
  const lines = stdout.split('\n');
  expect(lines.length).toBeLessThanOrEqual(120);
  expect(lines.filter((line) => line.length > 110)).toEqual([]);
  expect(stdout).not.toContain('no article can be');
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
