import { Command } from 'commander';
import type { Verdict } from '../../store/judgement.ts';
import type { Store } from '../../store/store.ts';
import { viewJudged, viewLeastSure } from '../names/view.ts';
import { warn, withStore } from '../store/use-store.ts';
import { terminal } from '../terminal.ts';
import { asJudged, byWhom, type JudgeFlags, judging } from './verdicts.ts';

/** `hearsay judge names`: whether two names mean the same one. */
export function judgeNamesVerb(): Command {
  return judging(new Command('names'), 'a name as written, or person:LIST/ID', 'another')
    .description('whether two names mean the same one; without arguments, pairs that are worth a look')
    .action(judge);
}

async function judge(
  a: string | undefined,
  b: string | undefined,
  written: string | undefined,
  _: JudgeFlags,
  command: Command,
): Promise<void> {
  // `judge` has the same options, and takes them first, wherever they stand.
  const flags = command.optsWithGlobals<JudgeFlags>();
  const judged = asJudged([a, b, written], flags, { verb: 'judge names', what: 'name' });
  await withStore(
    flags,
    (store) => (judged ? decide(store, judged.pair, judged.verdict, flags) : list(store, flags)),
    { existing: true },
  );
}

async function list(store: Store, { list: judged, limit, json }: JudgeFlags): Promise<void> {
  const { leastSure, namePairs } = await import('../../store/names/index.ts');
  if (judged) {
    const judgements = namePairs(store);
    process.stdout.write(
      json
        ? `${JSON.stringify({ type: 'name-judgements', judgements })}\n`
        : viewJudged(judgements, terminal()),
    );
  } else {
    const pairs = await leastSure(store, limit);
    process.stdout.write(
      json ? `${JSON.stringify({ type: 'least-sure-names', pairs })}\n` : viewLeastSure(pairs, terminal()),
    );
  }
}

async function decide(
  store: Store,
  pair: readonly [string, string],
  verdict: Verdict | undefined,
  flags: JudgeFlags,
): Promise<void> {
  const { judgeNames, withdrawNames } = await import('../../store/names/index.ts');
  const by = byWhom(flags);
  const { entries, unseen } = verdict
    ? await judgeNames(store, pair, verdict, by)
    : await withdrawNames(store, pair, by);
  for (const name of unseen)
    warn(`${name}: no article in the store writes this name so; it is judged all the same`);
  if (flags.json) process.stdout.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  else for (const { pair: of, verdict: now } of entries) warn(`${of.join(' · ')}: ${now}`);
}
