import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * When a process that lives was started, in words that are its own among all processes ever to have this number: on
 * Linux the boot and the ticks since, elsewhere what `ps` says (to the second). Undefined where no process of the
 * number lives; one that has ended and waits for its parent does not. `?` where one lives and its start is not to be
 * had: on Windows, and where the system hides the processes of other users.
 */
export function processStart(pid: number): string | undefined {
  if (process.platform === 'linux') return linuxStart(pid);
  if (process.platform === 'win32') return hidden(pid);
  try {
    const words = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
    const [state, ...start] = words.split(/\s+/);
    if (!state) return hidden(pid);
    return state.startsWith('Z') ? undefined : start.join(' ');
  } catch {
    return hidden(pid);
  }
}

function linuxStart(pid: number): string | undefined {
  let stat: string;
  try {
    stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return hidden(pid);
  }
  // The second field is the program's name in brackets, and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  if (state === 'Z' || state === 'X' || state === 'x') return undefined;
  return `${bootId()}/${fields[19]}`;
}

function bootId(): string {
  try {
    return fs.readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

function hidden(pid: number): '?' | undefined {
  try {
    process.kill(pid, 0);
    return '?';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM' ? '?' : undefined;
  }
}
