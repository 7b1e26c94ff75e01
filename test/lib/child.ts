import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const script = path.join(root, 'test/lib/store-child.ts');

export interface Ended {
  readonly lines: readonly string[];
  readonly errors: string;
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

export interface Child {
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Resolves when so many lines have come, or at the end. */
  lines(count: number): Promise<readonly string[]>;
}

export interface ChildOptions {
  /** What it is run by, such as strace. */
  readonly under?: readonly string[];
  /** Modules that it loads first. */
  readonly imports?: readonly string[];
  readonly uid?: number;
}

/** Starts `store-child.ts`. */
export function startChild(args: readonly string[], options: ChildOptions = {}): Child {
  const { under = [], imports = [], uid } = options;
  const node = ['tsx', ...imports].flatMap((name) => ['--import', name]);
  const [command, ...rest] = [...under, process.execPath, ...node, script, ...args];
  const child = spawn(command!, rest, {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid, gid: uid }),
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  let unfinished = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (words: string) => {
    const parts = (unfinished + words).split('\n');
    unfinished = parts.pop() ?? '';
    lines.push(...parts);
    for (const look of waiting) look();
  });
  child.stderr.setEncoding('utf8').on('data', (words: string) => {
    errors += words;
  });
  // Writing to one that was killed is no error of the test.
  child.stdin.on('error', () => {});
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ lines, errors, code, signal }));
  });
  return {
    process: child,
    ended,
    lines: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (lines.length >= count) resolve(lines);
        };
        waiting.add(look);
        look();
        ended.then(() => resolve(lines));
      }),
  };
}

/** Runs it to its end. */
export function runChild(args: readonly string[], options: ChildOptions = {}): Promise<Ended> {
  const child = startChild(args, options);
  child.process.stdin?.end();
  return child.ended;
}

/** Ids that were acknowledged, in order. */
export const acknowledged = (lines: readonly string[]): string[] =>
  lines.flatMap((line) => (line.startsWith('ack ') ? [line.slice(4)] : []));
