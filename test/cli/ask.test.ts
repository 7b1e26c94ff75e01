import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hearsay } from './hearsay.ts';

describe('search, who, names, judge names', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'hs-ask-cli-'));
  const store = path.join(folder, 'store');
  const inStore = (...args: string[]) =>
    hearsay(args, { env: { HEARSAY_STORE: store, NO_COLOR: '1' }, limitMs: 100_000 });
  beforeAll(async () => {
    const article = path.join(folder, 'a.txt');
    fs.writeFileSync(
      article,
      'Ferry is late\n\nMara Lundqvist, the harbour master, said that at least 12 ferries were late on Sunday.\n',
    );
    const { code, err } = await inStore(
      'add',
      article,
      '--published',
      '2031-05-14',
      '--outlet',
      'Harbour Post',
    );
    expect(err).toContain('1 kept');
    expect(code).toBe(0);
  }, 120_000);
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

  it('finds words and says where they stand', async () => {
    const { code, out } = await inStore('search', 'ferry', '--counted', 'ferries', '--value', '12');
    expect(code).toBe(0);
    expect(out).toContain('at least 12 *ferries* were late');
    expect(out).toContain('2031-05-14 · Harbour Post');
    const json = JSON.parse((await inStore('search', 'ferry', 'sunday', '--json')).out);
    expect(json).toMatchObject({
      type: 'search',
      statements: { total: 1, hits: [{ type: 'statement' }] },
      articles: { total: 1, hits: [{ type: 'article', outlet: 'Harbour Post' }] },
    });
  }, 60_000);

  it.each([
    [['search'], 'no word to look for'],
    [['search', 'ferry', '--from', '2031-02-30'], 'a day that is in the calendar'],
    [['search', 'ferry', '--after', 'x'], 'this is no cursor'],
    [['search', 'ferry', '--directness', 'x'], 'Give one of direct, indirect, mixed'],
    [['judge', 'names', 'Mara Lundqvist'], 'one name is given'],
    [['judge', 'names', 'a', 'b', 'maybe'], 'this is no verdict'],
    [['judge', 'names', 'person:x/1', 'b', 'same'], 'no list has this person'],
    [['names', 'remove', 'nowhere'], 'there is no such list'],
  ])(
    '%j is refused in one line',
    async (args, message) => {
      const { code, err } = await inStore(...args);
      expect(code).toBe(2);
      expect(err.trim().split('\n')).toEqual([expect.stringContaining(message)]);
    },
    60_000,
  );

  it('takes a list in, names what is broken, shows who is meant', async () => {
    const list = path.join(folder, 'staff.csv');
    fs.writeFileSync(list, 'id,name,aliases,position\n7,Mara Lundqvist,Maara Lundkvist,harbour master\n8,\n');
    const { code, err } = await inStore('names', 'import', list);
    expect(code).toBe(1);
    expect(err).toContain('staff.csv:3: no name');
    expect((await inStore('names', 'list')).out).toMatch(/staff\s+1 people · 0 bodies · 2 names/);
    const who = await inStore('who', 'Mara', 'Lundqvist');
    expect(who.out).toContain('staff: staff/7');
    expect(who.out).toContain('at least 12 ferries were late');
  }, 60_000);

  it('judges, lists and takes back', async () => {
    const names = ['Mara Lundqvist', 'The Boss'];
    expect((await inStore('judge', 'names', ...names, 'same', '--who', 'me', '--note', 'seen')).code).toBe(0);
    expect((await inStore('judge', 'names', '--list')).out).toMatch(/same\s+Mara Lundqvist · The Boss/);
    const { out } = await inStore('who', 'The Boss', '--json');
    expect(JSON.parse(out).said.total).toBe(1);
    expect((await inStore('judge', 'names', ...names, '--withdraw')).code).toBe(0);
    expect((await inStore('judge', 'names', '--list')).out).toContain('Nothing is judged');
  }, 90_000);
});
