import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HeldJudgement, UnsurePair } from '../../../src/store/judge/index.ts';
import { command, hearsay, root } from '../hearsay.ts';

const ARTICLES = [
  ['Gazette', 'The town will close the old bridge in Brell for 12 weeks, mayor Mira Tolan said.'],
  ['Post', 'The old bridge is to stay shut for 12 weeks while it is mended, mayor Mira Tolan said.'],
  ['Star', 'Mira Tolan said that the town would shut the bridge in Brell for 12 weeks of repairs.'],
] as const;

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-judge-'));
const store = path.join(folder, 'store');
const env = { HEARSAY_STORE: store, NO_COLOR: '1' };
const inStore = (...args: string[]) => hearsay(args, { env, limitMs: 100_000 });
beforeAll(async () => {
  const lines = ARTICLES.map(([outlet, text], i) =>
    JSON.stringify({ text, outlet, published: `2031-05-1${i}`, url: `https://${outlet}.example/bridge` }),
  );
  const file = path.join(folder, 'articles.jsonl');
  fs.writeFileSync(file, `${lines.join('\n')}\n`);
  expect((await inStore('add', file)).err).toContain('3 kept');
}, 120_000);
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const unsure = async (...args: string[]): Promise<readonly UnsurePair[]> =>
  JSON.parse((await inStore('judge', '--json', ...args)).out).pairs;
const held = async (): Promise<readonly HeldJudgement[]> =>
  JSON.parse((await inStore('judge', '--list', '--json')).out).judgements;

describe('judge', () => {
  it('lists the least sure pairs, for people and for scripts', async () => {
    const pairs = await unsure();
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs[0]).toMatchObject({ sides: [{ part: 'lead' }, { language: 'en' }] });
    expect(pairs[0]).not.toHaveProperty('place');
    expect(await unsure('--limit', '1')).toEqual(pairs.slice(0, 1));
    const { out, code } = await inStore('judge', '--limit', '1');
    expect(code).toBe(0);
    expect(out).toContain(pairs[0]!.sides[0].statement);
    expect(out).toContain('hearsay judge st_A st_B same|different|unsure');
  });

  it('judges by ids, lists what holds, and takes it back', { timeout: 120_000 }, async () => {
    const [{ sides }] = (await unsure()) as readonly [UnsurePair];
    const ids = sides.map((s) => s.statement);
    const judged = await inStore('judge', ...ids, 'different', '--who', 'desk', '--note', 'two bridges');
    expect(judged).toMatchObject({ code: 0, out: '', err: `hearsay: ${ids.join(' · ')}: different\n` });
    expect(await held()).toMatchObject([
      { verdict: 'different', who: 'desk', note: 'two bridges', attached: ids },
    ]);
    expect((await inStore('judge')).out).not.toMatch(new RegExp(`${ids[0]}[\\s\\S]*${ids[1]}`));
    const { out } = await inStore('judge', ...ids.reverse(), '--withdraw', '--json');
    expect(JSON.parse(out)).toMatchObject({ kind: 'statements', verdict: 'withdrawn' });
    expect((await inStore('judge', '--list')).out).toContain('Nothing is judged about statements.');
  });

  it.each([
    [['st_1'], /one statement is given; give two/],
    [['st_00000000deadbeef', 'st_00000000deadbeee'], /no verdict, or two/],
    [['st_00000000deadbeef', 'st_00000000deadbeee', 'alike'], /"alike": this is no verdict/],
    [['st_00000000deadbeef', 'st_00000000deadbeef', 'same'], /one statement, given twice/],
    [['--withdraw'], /--withdraw is about two statements/],
    [['--limit', '0'], /whole number above 0/],
  ])('refuses %j in one line', async (args, message) => {
    const { code, err } = await inStore('judge', ...args);
    expect(err).toMatch(message);
    expect([code, err.trim().split('\n').length]).toEqual([2, 1]);
  });

  it('leaves the options of judge names to it', async () => {
    const { code, out } = await inStore(
      'judge',
      'names',
      'A. Tolan',
      'Mira Tolan',
      'same',
      '--json',
      '--who',
      'x',
    );
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ kind: 'names', who: 'x', verdict: 'same' });
  });
});

const hasScript = spawnSync('script', ['--version']).status === 0;
const quoted = (words: readonly string[]): string =>
  words.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');

/** The command on a pseudo-terminal (`script` of util-linux), whose settings are shown before and after. */
function onTerminal(columns: number) {
  const line = `stty cols ${columns} rows 30; stty -a | grep -o -- '-*icanon'; ${quoted([process.execPath, ...command, 'judge', '--who', 'desk'])}; echo "code $?"; stty -a | grep -o -- '-*icanon'`;
  const child = spawn('script', ['-qec', line, '/dev/null'], {
    cwd: root,
    env: { ...process.env, HEARSAY_STORE: store, TERM: 'xterm-256color', NO_COLOR: '1' },
  });
  let seen = '';
  child.stdout.on('data', (chunk: Buffer) => {
    seen += chunk.toString();
  });
  const until = async (words: RegExp): Promise<string> => {
    for (let i = 0; i < 1200; i++) {
      if (words.test(seen)) {
        const before = seen;
        seen = '';
        return before;
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`never seen ${words}:\n${seen}`);
  };
  const ended = new Promise<void>((resolve) => {
    child.on('close', () => resolve());
  });
  return {
    until,
    press: (key: string) => child.stdin.write(key),
    rest: async () => {
      child.stdin.end();
      await ended;
      return seen;
    },
    close: () => child.stdin.end(),
  };
}

describe.skipIf(!hasScript)('judge on a pseudo-terminal', { timeout: 120_000 }, () => {
  it('walks, judges with one key, undoes, and gives the terminal back', async () => {
    const walk = onTerminal(120);
    const first = await walk.until(/q quit.*0 judged/);
    expect(first).toContain('\u001b[?1049h');
    expect(first).toMatch(/PAIR 1 ─+ /);
    expect(first).toContain('│');
    walk.press('s');
    await walk.until(/judged same; z takes it back[\s\S]*1 judged/);
    walk.press('z');
    expect(await walk.until(/taken back: same[\s\S]*0 judged/)).toMatch(/PAIR 1 /);
    walk.press('d');
    await walk.until(/1 judged/);
    walk.press('q');
    const end = await walk.until(/code \d+[\s\S]*icanon/);
    expect(end).toContain('\u001b[?25h\u001b[?1049l');
    expect(end).toContain('1 pair judged: 1 different');
    expect(end).toMatch(/code 0\s+icanon/);
    await walk.rest();
    expect(await held()).toMatchObject([{ verdict: 'different', who: 'desk' }]);
    const [{ pair }] = (await held()) as readonly [HeldJudgement];
    await inStore('judge', pair[0].statement, pair[1].statement, '--withdraw');
  });

  it.each([
    ['Ctrl-C', '\u0003', 130],
    ['Ctrl-D', '\u0004', 0],
  ])('%s ends it, with the terminal as it was', async (_, key, code) => {
    const walk = onTerminal(80);
    expect(await walk.until(/q quit/)).not.toContain('│');
    walk.press(key);
    const end = await walk.until(/code \d+[\s\S]*icanon/);
    expect(end).toContain('\u001b[?1049l');
    expect(end).toContain('nothing is judged');
    expect(end).toMatch(new RegExp(`code ${code}\\s+icanon`));
    await walk.rest();
  });
});
