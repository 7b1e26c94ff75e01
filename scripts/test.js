// `npm test`: every check in turn, with its time beside its budget. The last line is "N passed, N failed".
// It reads nothing outside the checkout; what needs the data sets is `npm run bench`.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
process.chdir(root);
const seed = Number(process.env.HEARSAY_SEED ?? Math.floor(Math.random() * 2 ** 31));
process.stdout.write(`property tests: seed ${seed} (again with HEARSAY_SEED=${seed})\n`);

// Sums over files, two of which run at a time.
const budgets = {
  cli: 300,
  store: 360,
  serve: 120,
  article: 60,
  package: 90,
  statements: 30,
  docs: 60,
  'bench-generate': 30,
};
const bin = (name) => path.join('node_modules', name);
/** name, seconds that it may take on two cores, and either a command or the folders of tests. */
const parts = [
  { name: 'format and lint', budget: 15, command: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off'] },
  { name: 'types', budget: 30, command: [bin('typescript/bin/tsc'), '-p', '.'] },
  { name: 'unused code', budget: 30, command: [bin('knip/bin/knip.js')] },
  ...fs
    .readdirSync('test')
    .filter((name) => name !== 'lib' && fs.statSync(path.join('test', name)).isDirectory())
    .map((name) => ({ name: `test/${name}`, budget: budgets[name] ?? 20, tests: `test/${name}/` })),
];

const report = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-test-')), 'report.json');
let passed = 0;
let failed = 0;
const count = (ok) => {
  if (ok) passed++;
  else failed++;
};
const line = (name, seconds, budget, ok) => {
  const over = seconds > budget ? '  OVER BUDGET' : '';
  process.stdout.write(
    `${ok ? 'ok  ' : 'FAIL'} ${name.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s of ${budget} s${over}\n`,
  );
};

const folders = parts.filter((p) => p.tests);
for (const part of parts.filter((p) => p.command)) {
  const from = performance.now();
  const { status, stdout, stderr } = spawnSync(process.execPath, part.command, { encoding: 'utf8' });
  const ok = status === 0;
  count(ok);
  line(part.name, (performance.now() - from) / 1000, part.budget, ok);
  if (!ok) process.stdout.write(`${stdout}${stderr}\n`);
}

// All folders in one run of vitest: starting it anew for each would cost more than most of them.
const vitest = spawnSync(
  process.execPath,
  [bin('vitest/vitest.mjs'), 'run', '--reporter=json', `--outputFile=${report}`],
  { encoding: 'utf8', env: { ...process.env, HEARSAY_SEED: String(seed), NO_COLOR: '1' } },
);
if (!fs.existsSync(report)) {
  process.stdout.write(`FAIL vitest gave no report\n${vitest.stdout}${vitest.stderr}\n`);
  failed++;
} else {
  const { testResults } = JSON.parse(fs.readFileSync(report, 'utf8'));
  const inFolder = (folder) => testResults.filter((r) => path.relative(root, r.name).startsWith(folder));
  for (const folder of folders) {
    let seconds = 0;
    let bad = 0;
    for (const file of inFolder(folder.tests)) {
      seconds += (file.endTime - file.startTime) / 1000;
      const tests = file.assertionResults;
      for (const t of tests) {
        const ok = t.status === 'passed';
        count(ok);
        if (ok) continue;
        bad++;
        process.stdout.write(
          `FAIL ${path.relative(root, file.name)}: ${t.fullName}\n${t.failureMessages.join('\n')}\n`,
        );
      }
      if (file.status === 'failed' && tests.every((t) => t.status === 'passed')) {
        bad++;
        failed++;
        process.stdout.write(`FAIL ${path.relative(root, file.name)}: ${file.message}\n`);
      }
    }
    line(folder.name, seconds, folder.budget, bad === 0);
  }
  // An error outside any test (an unhandled rejection, say) fails the run as well.
  if (vitest.status !== 0 && failed === 0) {
    failed++;
    process.stdout.write(`FAIL vitest ended with ${vitest.status}\n${vitest.stderr}\n`);
  }
}
fs.rmSync(path.dirname(report), { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
