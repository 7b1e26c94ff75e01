// Makes a fresh clone ready to run: packages as the lock file says, and a build that is not stale.
// Plain Node, messages on stderr only, safe when two start at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const at = (...parts) => path.join(root, ...parts);
const state = at('.hearsay');
const say = (line) => process.stderr.write(`hearsay set-up: ${line}\n`);
const fail = (line) => {
  say(line);
  process.exit(2);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or newer`);

/** True when node_modules holds exactly what package-lock.json names, by version and by what lies on disk. */
function packagesMatch() {
  try {
    const wanted = JSON.parse(fs.readFileSync(at('package-lock.json'), 'utf8')).packages;
    const have = JSON.parse(fs.readFileSync(at('node_modules/.package-lock.json'), 'utf8')).packages;
    for (const [place, p] of Object.entries(wanted)) {
      if (place === '') continue;
      const installed = have[place];
      if (!installed) {
        if (p.optional || p.devOptional || p.peer) continue;
        return false;
      }
      if (installed.version !== p.version || installed.integrity !== p.integrity) return false;
      if (JSON.parse(fs.readFileSync(at(place, 'package.json'), 'utf8')).version !== p.version) return false;
    }
    return Object.keys(have).every((place) => place in wanted);
  } catch {
    return false;
  }
}

/** Hash of everything that the build reads. */
function sourceHash() {
  const hash = createHash('sha256');
  const walk = (place) => {
    const full = at(place);
    if (fs.statSync(full).isDirectory())
      for (const name of fs.readdirSync(full).sort()) walk(path.join(place, name));
    else hash.update(place).update('\0').update(fs.readFileSync(full)).update('\0');
  };
  for (const place of [
    'src',
    'lexicon',
    'models/names.json',
    'tsdown.config.ts',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    walk(place);
  return hash.digest('hex');
}

const builtHash = () => {
  try {
    return fs.readFileSync(at('dist/.source-hash'), 'utf8');
  } catch {
    return '';
  }
};

const ready = () => packagesMatch() && builtHash() === sourceHash();

function run(what, command, args) {
  say(what);
  // What the tools print belongs on stderr: stdout is the answer of the verb that follows.
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: false });
  if (error) fail(`${command}: ${error.message}`);
  if (status !== 0) fail(`${command} ${args.join(' ')} failed; mend what it says above and try again`);
}

const startedAt = (pid) => {
  try {
    return fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')[19];
  } catch {
    return '';
  }
};
const lives = (owner) => {
  try {
    process.kill(owner.pid, 0);
    return owner.started === '' || startedAt(owner.pid) === owner.started;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** One set-up at a time: a file made with O_EXCL; stale only when its process lives no more. */
async function locked(work) {
  fs.mkdirSync(state, { recursive: true });
  const lock = path.join(state, 'setup.lock');
  for (let waited = 0; ; waited++) {
    try {
      fs.writeFileSync(lock, JSON.stringify({ pid: process.pid, started: startedAt(process.pid) }), {
        flag: 'wx',
      });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      let owner;
      try {
        owner = JSON.parse(fs.readFileSync(lock, 'utf8'));
      } catch {
        owner = undefined; // being written or just removed
      }
      if (owner && !lives(owner)) {
        fs.rmSync(lock, { force: true });
        continue;
      }
      if (waited === 10) say('waiting for another set-up to end');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }
  try {
    work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

if (!ready())
  await locked(() => {
    if (!packagesMatch()) {
      const npm = process.env.npm_execpath;
      if (npm?.endsWith('.js'))
        run('installing packages (npm ci)', process.execPath, [npm, 'ci', '--include=dev']);
      else run('installing packages (npm ci)', 'npm', ['ci', '--include=dev']);
    }
    const hash = sourceHash();
    if (builtHash() !== hash) {
      const fresh = path.join(state, `dist-${process.pid}`);
      const tsdown = at('node_modules/tsdown/dist/run.mjs');
      run('building', process.execPath, [tsdown, '--out-dir', fresh, '--log-level', 'error']);
      const prepare = path.join(fresh, 'store/prepare-database.mjs');
      run('preparing an empty database', process.execPath, [prepare, path.join(fresh, 'store'), state]);
      fs.writeFileSync(path.join(fresh, '.source-hash'), hash);
      fs.rmSync(at('dist'), { recursive: true, force: true });
      fs.renameSync(fresh, at('dist'));
    }
  });
