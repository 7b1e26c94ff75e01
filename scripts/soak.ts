// `npm run soak`: `add` killed with -9 at random moments, 200 times unless --kills says otherwise, half of them in a
// folder and half with PostgreSQL. Prints a line a round; exit code 1 when anything acknowledged was lost or doubled.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { killAdds } from '../test/lib/kill-add.ts';
import { startServer } from '../test/lib/postgres-server.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } },
});
const kills = Number(values.kills);
let seed = Number(values.seed);
/** Kills of one store; then a new one, so that there is always something left to add. */
const ROUND = 5;

const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'hearsay-soak-'));
// Syncing to the disk is what is tried here.
const server = await startServer({ fast: false });
const total = { kills: 0, acknowledged: 0, lost: 0, doubled: 0, rebuilt: 0, midway: 0 };
const from = performance.now();
try {
  for (let done = 0, round = 0; done < kills; done += ROUND, round++, seed++) {
    const folder = path.join(scratch, String(round));
    fs.mkdirSync(folder);
    const home = round % 2 === 0 ? 'folder' : 'PostgreSQL';
    const address = new URL(server.address);
    address.searchParams.set('schema', `soak_${round}`);
    const store = home === 'folder' ? path.join(folder, 'store') : address.href;
    const now = Math.min(ROUND, kills - done);
    const report = await killAdds({ store, scratch: folder, articles: 2_000, kills: now, seed });
    total.kills += now;
    total.acknowledged += report.acknowledged;
    total.lost += report.lost.length;
    total.doubled += report.doubled.length;
    total.rebuilt += report.rebuilt;
    total.midway += report.midway;
    process.stdout.write(
      `${total.kills}/${kills} ${home}, seed ${seed}: ${report.acknowledged} acknowledged, ${report.lost.length} lost, ${report.doubled.length} doubled${report.rebuilt ? ', database made anew' : ''}\n`,
    );
    fs.rmSync(folder, { recursive: true, force: true });
  }
} finally {
  server.remove();
  fs.rmSync(scratch, { recursive: true, force: true });
}
const minutes = ((performance.now() - from) / 60_000).toFixed(1);
process.stdout.write(
  `${total.kills} kills (${total.midway} while articles came in), ${total.acknowledged} acknowledged: ${total.lost} lost, ${total.doubled} doubled, ${total.rebuilt} databases made anew; ${minutes} min\n`,
);
process.exitCode = total.lost + total.doubled > 0 ? 1 : 0;
