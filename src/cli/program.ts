import { Command, CommanderError } from 'commander';
import { InputError, oneLine } from '../article/input-error.ts';
import { packageVersion } from '../store/models.ts';
import { addVerb } from './add.ts';
import { checkVerb } from './check.ts';
import { collateVerb } from './collate.ts';
import { EXIT } from './exit.ts';
import { exportVerb } from './export.ts';
import { followVerb } from './follow.ts';
import { forgetVerb } from './forget.ts';
import { importVerb } from './import.ts';
import { judgeVerb } from './judge.ts';
import { oneLineErrors } from './misuse.ts';
import { namesVerb } from './names.ts';
import { readVerb } from './read.ts';
import { rereadVerb } from './reread.ts';
import { searchVerb } from './search.ts';
import { serveVerb } from './serve.ts';
import { storeVerb } from './store.ts';
import { traceVerb } from './trace.ts';
import { whoVerb } from './who.ts';

function program(): Command {
  return new Command('hearsay')
    .description(
      'Who actually said this, in which words, via whom did it reach me, and what changed on the way.',
    )
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput(oneLineErrors)
    .addCommand(readVerb())
    .addCommand(collateVerb())
    .addCommand(checkVerb())
    .addCommand(addVerb())
    .addCommand(searchVerb())
    .addCommand(whoVerb())
    .addCommand(namesVerb())
    .addCommand(judgeVerb())
    .addCommand(traceVerb())
    .addCommand(followVerb())
    .addCommand(serveVerb())
    .addCommand(storeVerb())
    .addCommand(rereadVerb())
    .addCommand(exportVerb())
    .addCommand(importVerb())
    .addCommand(forgetVerb())
    .addHelpText(
      'after',
      `
Exit codes: 0 done; 1 some of many articles failed, or something is not verbatim (check); 2 bad input or misuse.
"hearsay help read" says more about a verb.`,
    );
}

/** Runs one command line. Sets the exit code rather than exiting, so that output is written whole. */
export async function run(args: readonly string[]): Promise<void> {
  // Who reads the output may stop reading: no error of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? EXIT.done);
    fail(error, args);
    process.exit();
  });
  try {
    if (args.length === 0) process.stdout.write(program().helpInformation());
    else await program().parseAsync([...args], { from: 'user' });
  } catch (error) {
    fail(error, args);
  }
}

function fail(error: unknown, args: readonly string[]): void {
  if (error instanceof CommanderError) {
    // Commander has said it already; its own code for misuse is 1.
    process.exitCode = error.exitCode === 0 ? EXIT.done : EXIT.misuse;
    return;
  }
  process.exitCode = EXIT.misuse;
  if (args.includes('--debug'))
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  else if (error instanceof InputError) process.stderr.write(`hearsay: ${error.message}\n`);
  else
    process.stderr.write(
      `hearsay: a fault of ours: ${oneLine(error instanceof Error ? error.message : String(error))}; run again with --debug and report it\n`,
    );
}
