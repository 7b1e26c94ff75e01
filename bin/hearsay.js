#!/usr/bin/env node
// Plain Node that any version understands: says what is missing, and hands over to the built command.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
const main = new URL('../dist/cli/main.mjs', import.meta.url);

if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `hearsay: Node ${process.versions.node} is too old; install Node 20.19 or newer (nodejs.org)\n`,
  );
  process.exitCode = 2;
} else if (!existsSync(fileURLToPath(main))) {
  process.stderr.write(
    'hearsay: not built yet (no dist/cli/main.mjs); run "npm run build" in the folder of hearsay\n',
  );
  process.exitCode = 2;
} else {
  await import(main.href);
}
