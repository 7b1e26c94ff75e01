// `npm start`: with arguments it is the command; without, it collates two samples and says what to type next.
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

const [told, retold] = ['08-briefing.txt', '09-wire.txt'].map((name) =>
  path.relative(process.cwd(), path.join(root, 'samples', name)),
);
const { status } = hearsay(['collate', told, retold]);
if (status !== 0) process.exit(status ?? 1);
process.stdout.write(`
What an agency made of a harbour master's words; both articles are invented. Next:

  npm start -s -- read samples/02-agency.txt            one article: who said what, via whom, how surely
  npm start -s -- read FILE                             an article of yours (text, page, DOCX, PDF)
  npm start -s -- collate FILE FILE...                  what changed between tellings
  npm start -s -- check samples/03-rewrite.txt --against samples/01-interview.txt samples/02-agency.txt
                                                        are a draft's quotations and figures right?
  npm start -s -- add FILE|FOLDER                       keep articles, for search, who and follow
  npm start -s -- --help                                all verbs
`);
