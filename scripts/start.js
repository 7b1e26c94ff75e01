// `npm start`: with arguments it is the command; without, it reads a sample and says what to type next.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
// npm runs scripts in the package's folder; paths are meant from where the user stands.
if (given.length > 0 && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

const hearsay = (args) =>
  spawnSync(process.execPath, [path.join(root, 'bin/hearsay.js'), ...args], { stdio: 'inherit' });

if (given.length > 0) {
  const { status, signal } = hearsay(given);
  process.exit(status ?? (signal ? 130 : 1));
}

const sample = path.relative(process.cwd(), path.join(root, 'samples/02-agency.txt'));
const { status } = hearsay(['read', sample, '--published', '2031-05-14']);
if (status !== 0) process.exit(status ?? 1);
process.stdout.write(`
This was samples/02-agency.txt, an invented article with the slips that retellings make. Next:

  npm start -s -- read samples/01-interview.txt        the interview that it retells
  npm start -s -- read FILE                            an article of yours (text, page, DOCX, PDF; - is standard input)
  npm start -s -- read FILE --published 2031-05-14     so that "on Monday" can be resolved
  npm start -s -- read FILE --json                     everything found, with the place of every word
  npm start -s -- collate samples/01-interview.txt samples/02-agency.txt
                                                       what the agency changed
  npm start -s -- check samples/03-rewrite.txt --against samples/01-interview.txt samples/02-agency.txt
                                                       are its quotations and figures right?
  npm start -s -- --help                               all verbs
`);
