import { spawnSync } from 'node:child_process';

export interface Missing {
  /** In one line, with what to do. */
  readonly why: string;
  /** It is only to be installed. */
  readonly isMendable: boolean;
}

/** Why strace cannot be used here; undefined where it can. */
export function straceMissing(): Missing | undefined {
  if (process.platform !== 'linux') return { why: 'strace is for Linux', isMendable: false };
  const { error, status, stderr } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  if (error) return { why: 'strace is not installed: apt-get install strace', isMendable: true };
  if (status === 0) return undefined;
  return { why: `strace may not trace here: ${stderr.trim().split('\n')[0]}`, isMendable: false };
}

export interface Call {
  readonly name: 'write' | 'sync';
  /** File that it is about; `stdout` for the acknowledgements. */
  readonly file: string;
  readonly words: string;
}

/** Writes and syncs of an output of `strace -f -y`, in the order of their ends. */
export function callsOf(output: string): Call[] {
  const begun = new Map<string, string>();
  return output.split('\n').flatMap((line): Call[] => {
    const [, thread, rest] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    if (thread === undefined || rest === undefined) return [];
    const unfinished = /^(.*) <unfinished \.\.\.>$/.exec(rest);
    if (unfinished) {
      begun.set(thread, unfinished[1]!);
      return [];
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const whole = resumed ? `${begun.get(thread) ?? ''}${resumed[1]}` : rest;
    const call = /^(write|pwrite64|pwritev|fsync|fdatasync)\((\d+)<([^>]*)>(.*)\) += \d+$/.exec(whole);
    if (!call) return [];
    const [, name, fd, file, words] = call;
    return [
      { name: name!.endsWith('sync') ? 'sync' : 'write', file: fd === '1' ? 'stdout' : file!, words: words! },
    ];
  });
}
