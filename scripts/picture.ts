// Pictures for the documents: runs a command in a terminal of a given width and takes a picture of what it shows.
//   npx tsx scripts/picture.ts OUT.png COLUMNS[xROWS] -- COMMAND ARGS...     (only the first ROWS lines)
// Needs `script` (util-linux), so that the command sees a terminal, and the Chromium of the browser tests.
import { spawnSync } from 'node:child_process';
import { launchChromium } from '../test/lib/chromium.ts';

const [out, size, dashes, ...command] = process.argv.slice(2);
if (!out || !size || dashes !== '--' || command.length === 0) {
  console.error('usage: picture.ts OUT.png COLUMNS[xROWS] -- COMMAND ARGS...');
  process.exit(2);
}
const [columns, rows] = size.split('x');
const quoted = command.map((word) => `'${word.replaceAll("'", "'\\''")}'`).join(' ');
const { stdout } = spawnSync('script', ['-qec', `stty cols ${columns}; ${quoted}`, '/dev/null'], {
  encoding: 'utf8',
  env: { ...process.env, TERM: 'xterm-256color' },
});

const STYLES: Readonly<Record<number, string>> = {
  1: 'font-weight:bold',
  2: 'opacity:.6',
  3: 'font-style:italic',
  4: 'text-decoration:underline',
  7: 'background:#ddd;color:#111',
  9: 'text-decoration:line-through',
  31: 'color:#f0837b',
  32: 'color:#8fc98f',
  33: 'color:#e2c275',
  34: 'color:#85b4f0',
  35: 'color:#cf9be0',
  36: 'color:#7cc7c3',
  90: 'color:#8a8a8a',
};
/** What turns a style off: 22 ends bold and dim, 39 any colour. */
const ENDS: Readonly<Record<number, readonly number[]>> = {
  22: [1, 2],
  23: [3],
  24: [4],
  27: [7],
  29: [9],
  39: [31, 32, 33, 34, 35, 36, 90],
};

const escapeHtml = (s: string): string => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
let on: number[] = [];
const html = stdout
  .replaceAll('\r', '')
  .trimEnd()
  .split('\n')
  .slice(0, rows === undefined ? undefined : Number(rows))
  .join('\n')
  .split(/\u001b\[([\d;]*)m/)
  .map((piece, i) => {
    if (i % 2 === 0)
      return piece && `<span style="${on.map((n) => STYLES[n] ?? '').join(';')}">${escapeHtml(piece)}</span>`;
    for (const code of piece.split(';').map(Number)) {
      const ends = ENDS[code];
      if (code === 0) on = [];
      else if (ends) on = on.filter((n) => !ends.includes(n));
      else on = [...on, code];
    }
    return '';
  })
  .join('');

const browser = await launchChromium();
const page = await browser.newPage({ viewport: { width: 400, height: 300 }, deviceScaleFactor: 1 });
await page.setContent(`<body style="margin:0;background:#1d1f21;color:#dcdcd4;display:inline-block">
<pre style="margin:0;padding:20px 24px;font:14px/1.35 'DejaVu Sans Mono',monospace">${html}</pre>`);
await page.locator('pre').screenshot({ path: out });
await browser.close();
