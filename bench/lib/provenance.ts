import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();

/** What every number is said with: commit, machine, day. */
export function provenance(): { readonly commit: string; readonly machine: string; readonly line: string } {
  const changed = git('status', '--porcelain', '--untracked-files=no') ? ' with uncommitted changes' : '';
  const commit = `${git('rev-parse', '--short', 'HEAD')}${changed}`;
  const machine = `${os.cpus().length} cores, ${os.cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
  return { commit, machine, line: `Commit ${commit}; ${machine}; ${new Date().toISOString().slice(0, 10)}.` };
}
