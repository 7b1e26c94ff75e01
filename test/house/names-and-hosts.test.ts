import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
  .split('\0')
  .filter((name) => name && fs.existsSync(path.join(root, name)));
const isText = (name: string): boolean => !/\.(bin|png|jpe?g|pdf)$/.test(name);

test('the lock file names no registry', () => {
  expect(fs.readFileSync(path.join(root, 'package-lock.json'), 'utf8')).not.toMatch(/"resolved": "http/);
});

test('no file of the project names a path of the machine it was written on', () => {
  const words = ['/wo' + 'rk/', '/ro' + 'ot/'];
  const wrong = tracked
    .filter(isText)
    .filter((name) => words.some((word) => fs.readFileSync(path.join(root, name), 'utf8').includes(word)));
  expect(wrong).toEqual([]);
});

test('every sample says that it is invented', () => {
  const samples = fs.readdirSync(path.join(root, 'samples')).filter((name) => /\.(txt|html)$/.test(name));
  expect(samples.length).toBeGreaterThanOrEqual(6);
  for (const name of samples)
    expect(fs.readFileSync(path.join(root, 'samples', name), 'utf8'), name).toContain('(Invented:');
});

test('every lexicon file says where its entries come from', () => {
  const folder = path.join(root, 'lexicon');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((n) => n.endsWith('.json'));
  const wrong = files.filter(
    (n) => typeof JSON.parse(fs.readFileSync(path.join(folder, n), 'utf8')).about !== 'string',
  );
  expect(wrong).toEqual([]);
});
