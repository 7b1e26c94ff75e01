// `npm start`: with arguments it is the command; without, it adds the samples to a temporary
// store, traces one statement and says what to type next.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
// npm runs scripts in the package's folder; paths are meant from where the user stands.
if (given.length > 0 && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const hearsay = (args, stdio = 'inherit') =>
  spawnSync(process.execPath, [path.join(root, 'bin/hearsay.js'), ...args], { stdio });

if (given.length > 0) {
  const { status, signal } = hearsay(given);
  process.exit(status ?? (signal ? 130 : 1));
}

// Invented articles into a store that is gone afterwards, and the trace of what one of them tells.
const folder = path.join(root, 'samples');
// The rewrite comes as a page, too; a dispute is another matter.
const LEFT_OUT = ['README.md', '03-rewrite.txt', '07-dispute.txt'];
const samples = fs.readdirSync(folder).filter((name) => !LEFT_OUT.includes(name));
const store = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-samples-'));
process.on('exit', () => fs.rmSync(store, { recursive: true, force: true }));
const files = samples.sort().map((name) => path.relative(process.cwd(), path.join(folder, name)));
const { status: added, stderr } = hearsay(['add', ...files, '--store', store], ['ignore', 'ignore', 'pipe']);
if (added !== 0) {
  process.stderr.write(stderr);
  process.exit(added ?? 1);
}
// The samples are dated 2031.
const asked = ['trace', 'at least 14 cases', '--store', store, '--as-of', '2032'];
const { status } = hearsay(asked);
if (status !== 0) process.exit(status ?? 1);
process.stdout.write(`
What became of one official's sentence in four articles; all are invented. Next:

  npm start -s -- read samples/02-agency.txt            one article: who said what, via whom, how surely
  npm start -s -- collate samples/08-briefing.txt samples/09-wire.txt
                                                        what changed between two tellings
  npm start -s -- trace FILE FILE...                    who took it from whom, in articles of yours
  npm start -s -- check samples/03-rewrite.txt --against samples/01-interview.txt samples/02-agency.txt
                                                        are a draft's quotations and figures right?
  npm start -s -- add FILE|FOLDER                       keep articles, for search, trace, who and follow
  npm start -s -- --help                                all verbs
`);
