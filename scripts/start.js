// `npm start`: with arguments it is the command; without, it opens the web application with the invented samples.
import { spawn } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);
// npm runs scripts in the package's folder; paths are meant from where the user stands.
if (given.length > 0 && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);

/** Another port than 4747, where that is taken. */
const port = process.env.HEARSAY_PORT ? ['--port', process.env.HEARSAY_PORT] : [];
const args = given.length > 0 ? given : ['serve', '--samples', ...port];
if (given.length === 0)
  process.stderr.write(`Short articles about invented people are read into a store that goes when this ends. Beside it, in a terminal:

  npm start -s -- read samples/02-agency.txt            one article: who said what, via whom, how surely
  npm start -s -- collate samples/08-briefing.txt samples/09-wire.txt
                                                        what changed between two tellings
  npm start -s -- trace samples/01-interview.txt samples/02-agency.txt samples/04-near-copy.txt
                                                        who took it from whom
  npm start -s -- check samples/03-rewrite.txt --against samples/01-interview.txt samples/02-agency.txt
                                                        are a draft's quotations and figures right?
  npm start -s -- add FILE|FOLDER                       keep articles, for search, trace, who and follow
  npm start -s -- --help                                all verbs

`);
const child = spawn(process.execPath, [path.join(root, 'bin/hearsay.js'), ...args], { stdio: 'inherit' });
// Ctrl+C in a terminal reaches both, and a second one would end the command at once; this ends when it has.
process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('close', (status, signal) => process.exit(status ?? (signal ? 130 : 1)));
