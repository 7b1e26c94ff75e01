import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openStore, whereIsStore } from '../../src/store/index.ts';
import { hearsay } from './hearsay.ts';

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-full-'));
const disk = path.join(scratch, 'disk');
fs.mkdirSync(disk);
const mount = (...options: string[]): boolean =>
  spawnSync('mount', [...options, 'tmpfs', disk].slice(0), { stdio: 'ignore' }).status === 0;
const mounted = mount('-t', 'tmpfs', '-o', 'size=112m');
afterAll(() => {
  if (mounted) spawnSync('umount', [disk]);
  fs.rmSync(scratch, { recursive: true, force: true });
});

// Where nothing may be mounted, test/store/log/refused.test.ts fills the log up by a limit on the size of files.
test.runIf(mounted)(
  'a disk that is full in the middle of add: one line, and nothing acknowledged is lost',
  async () => {
    const store = path.join(disk, 'store');
    const file = path.join(scratch, 'articles.jsonl');
    const filler = (i: number): string =>
      Array.from({ length: 60 }, (_, k) => ((i * 7_919 + k * 104_729) % 99_991).toString(36)).join(' ');
    fs.writeFileSync(
      file,
      Array.from({ length: 800 }, (_, i) =>
        JSON.stringify({
          id: `f${i}`,
          text: `Ada Borel said that ${i + 2} trucks crossed.\n\n${filler(i)}`,
          language: 'en',
        }),
      ).join('\n'),
    );
    const args = ['add', file, '--store', store, '--json', '--workers', '1'];
    const { code, out, err } = await hearsay(args, { limitMs: 120_000 });
    expect(code).toBe(2);
    const last = err.trim().split('\n').at(-1)!;
    expect(last).toMatch(/^hearsay: .*(?:full|space|rebuild)/);
    expect(err).not.toContain('a fault of ours');
    const acknowledged = out
      .trim()
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).capture as string);
    expect(mount('-o', 'remount,size=400m')).toBe(true);
    const home = whereIsStore({ flag: store, env: {} });
    const opened = await openStore(home).catch(() => openStore(home, { anew: true }));
    const missing: string[] = [];
    for (const id of acknowledged) if (!(await opened.log.has(id))) missing.push(id);
    await opened.close();
    expect(missing).toEqual([]);
    const again = await hearsay(args, { limitMs: 120_000 });
    expect(again.err).toContain('kept');
    expect(again.code).toBe(0);
  },
  300_000,
);
