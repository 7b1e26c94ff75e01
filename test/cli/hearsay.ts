import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** The built command where it is newer than its sources (as under `npm test`), else the sources by tsx. */
export const command: readonly string[] = isBuilt()
  ? [path.join(root, 'bin/hearsay.js')]
  : ['--import', 'tsx', path.join(root, 'src/cli/main.ts')];

function isBuilt(): boolean {
  const built = path.join(root, 'dist/cli/main.mjs');
  if (!fs.existsSync(built)) return false;
  const { mtimeMs } = fs.statSync(built);
  return ['src', 'lexicon'].every((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .every((name) => fs.statSync(path.join(root, folder, name)).mtimeMs < mtimeMs),
  );
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Kills what takes longer; the code is then null. */
  readonly limitMs?: number;
}

/** Runs the command as a process of its own, as a user would. */
export function hearsay(args: readonly string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...command, ...args], {
      cwd: root,
      env: { ...process.env, ...options.env },
      timeout: options.limitMs ?? 60_000,
      killSignal: 'SIGKILL',
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    // A command that refuses its input may be gone before it has been given.
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** The command's process itself, for tests of signals and of pipes that close. */
export const start = (args: readonly string[]) =>
  spawn(process.execPath, [...command, ...args], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
