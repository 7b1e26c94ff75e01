import { run } from './program.ts';

await run(process.argv.slice(2));
// A name look-up that was given up cannot be cut off, and would hold the process for its own long timeout.
process.stdout.write('', () => process.exit());
