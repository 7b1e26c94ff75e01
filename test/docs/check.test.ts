import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const doc = fs.readFileSync(path.join(root, 'docs/check.md'), 'utf8');
/** The first fenced block of a kind. */
const block = (kind: string): string => new RegExp(`^\`\`\`${kind}\\n(.*?)\\n\`\`\`$`, 'ms').exec(doc)![1]!;

const SOURCE =
  'Mara Lund said: “We count ships, not storms.” At least 14 ships were lost off Lunde, she said.\n';
const TRUE = '“We count ships, not storms,” said Mara Lund. At least 14 ships were lost off Lunde.\n';
const FALSE = 'In Lunde “We count boats, not storms,” said Mara Lund. Some 14 ships were lost off Lunde.\n';

let folder: string;
let env: NodeJS.ProcessEnv;
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-desk-'));
  // The command as it would stand on a desk's PATH, from its sources.
  const bin = path.join(folder, 'bin');
  fs.mkdirSync(bin);
  const command = `exec "${process.execPath}" --import "${path.join(root, 'node_modules/tsx/dist/loader.mjs')}" "${path.join(root, 'src/cli/main.ts')}" "$@"`;
  fs.writeFileSync(path.join(bin, 'hearsay'), `#!/bin/sh\n${command}\n`, { mode: 0o755 });
  const { GIT_DIR: _, GIT_INDEX_FILE: __, ...rest } = process.env;
  env = {
    ...rest,
    PATH: `${bin}:${process.env.PATH}`,
    HOME: folder,
    GIT_AUTHOR_NAME: 'Desk',
    GIT_AUTHOR_EMAIL: 'desk@example.org',
    GIT_COMMITTER_NAME: 'Desk',
    GIT_COMMITTER_EMAIL: 'desk@example.org',
  };
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function write(file: string, words: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, words);
}

test('the commit hook lets pass what is verbatim, and nothing else', () => {
  const desk = path.join(folder, 'desk');
  const git = (...args: string[]) => spawnSync('git', args, { cwd: desk, env, encoding: 'utf8' });
  fs.mkdirSync(desk);
  expect(git('init', '-q').status).toBe(0);
  fs.writeFileSync(path.join(desk, '.git/hooks/pre-commit'), `${block('sh')}\n`, { mode: 0o755 });
  // A name with a space and a letter that Git would write in octal.
  const story = path.join(desk, 'stories/Lunde é storm');
  write(path.join(story, 'sources/interview.txt'), SOURCE);
  write(path.join(story, 'draft.txt'), FALSE);
  git('add', '.');
  const refused = git('commit', '-m', 'Storm');
  expect(refused.stdout + refused.stderr).toMatch(/draft\.txt:1:11: altered quotation \(words changed\)/);
  expect(refused.stdout + refused.stderr).toMatch(/altered figure \(bound\)/);
  expect(refused.status).toBe(1);
  write(path.join(story, 'draft.txt'), TRUE);
  git('add', '.');
  expect(git('commit', '-m', 'Storm').status).toBe(0);
  expect(git('log', '--format=%s').stdout).toBe('Storm\n');
  write(path.join(story, 'draft.txt'), FALSE);
  git('add', '.');
  expect(git('commit', '-m', 'Decided otherwise', '--no-verify').status).toBe(0);
});

describe('in an editor', () => {
  const desk = (): string => path.join(folder, 'editor');
  beforeAll(() => {
    write(path.join(desk(), 'sources/interview.txt'), SOURCE);
    write(path.join(desk(), 'draft.txt'), FALSE);
  });

  test('the problem matcher finds file, line, column and message', () => {
    const task = JSON.parse(block('json'));
    const command = task.command.replace(/\$\{file\}/, 'draft.txt');
    const { stdout, status } = spawnSync('sh', ['-c', command], { cwd: desk(), env, encoding: 'utf8' });
    const found = stdout.split('\n').flatMap((line) => {
      const m = new RegExp(task.problemMatcher.pattern.regexp).exec(line);
      return m ? [m.slice(1)] : [];
    });
    expect(found).toEqual([
      ['draft.txt', '1', '11', 'altered quotation (words changed)'],
      ['draft.txt', '1', '56', 'altered figure (bound)'],
    ]);
    expect(status).toBe(1);
  });

  const hasVim = spawnSync('vim', ['--version']).status === 0;
  test.runIf(hasVim)('Vim jumps to the findings', () => {
    const commands = doc.match(/^:(?:set errorformat|cexpr).*$/gm) ?? [];
    expect(commands).toHaveLength(2);
    const script = path.join(desk(), 'jump.vim');
    const list = `call writefile(map(filter(getqflist(), 'v:val.valid'), 'bufname(v:val.bufnr).":".v:val.lnum.":".v:val.col'), 'found.txt')`;
    fs.writeFileSync(script, `${commands.join('\n')}\n${list}\nqall!\n`);
    spawnSync('vim', ['-es', '-u', 'NONE', '-N', '-S', script, 'draft.txt'], {
      cwd: desk(),
      env,
      timeout: 60_000,
    });
    expect(fs.readFileSync(path.join(desk(), 'found.txt'), 'utf8').trim().split('\n').slice(0, 1)).toEqual([
      'draft.txt:1:11',
    ]);
  });
});
