import { Command } from 'commander';
import type { Verdict } from '../store/judgement.ts';
import type { Store } from '../store/store.ts';
import { judgeNamesVerb } from './judge/names.ts';
import { asJudged, byWhom, type JudgeFlags, judging } from './judge/verdicts.ts';
import { warn, withStore } from './store/use-store.ts';
import { terminal } from './terminal.ts';

/** `hearsay judge`: what a person decides, kept apart from what the sources say. */
export function judgeVerb(): Command {
  return judging(new Command('judge'), 'id of a statement, as search shows it (st_…)', 'another')
    .description(
      'decide what the program cannot: whether two statements are tellings of one. It goes to the ledger and can be undone. On a terminal and without arguments, walk through the pairs that it is least sure of',
    )
    .action(judge)
    .addCommand(judgeNamesVerb());
}

async function judge(
  a: string | undefined,
  b: string | undefined,
  written: string | undefined,
  flags: JudgeFlags,
): Promise<void> {
  const judged = asJudged([a, b, written], flags, { verb: 'judge', what: 'statement' });
  await withStore(
    flags,
    async (store) => {
      if (judged) await decide(store, judged.pair, judged.verdict, flags);
      else if (flags.list) await listJudged(store, flags);
      else if (flags.json || !process.stdin.isTTY || !process.stdout.isTTY) await listUnsure(store, flags);
      else await walk(store, flags);
    },
    { existing: true },
  );
}

async function decide(
  store: Store,
  pair: readonly [string, string],
  verdict: Verdict | undefined,
  flags: JudgeFlags,
): Promise<void> {
  const { judgeStatements, withdrawStatements } = await import('../store/judge/index.ts');
  const by = byWhom(flags);
  const entries = verdict
    ? await judgeStatements(store, pair, verdict, by)
    : await withdrawStatements(store, pair, by);
  if (flags.json) process.stdout.write(entries.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  else warn(`${pair.join(' · ')}: ${verdict ?? 'withdrawn'}`);
}

async function listJudged(store: Store, { json }: JudgeFlags): Promise<void> {
  const { heldStatements } = await import('../store/judge/index.ts');
  const judgements = await heldStatements(store);
  if (json) process.stdout.write(`${JSON.stringify({ type: 'statement-judgements', judgements })}\n`);
  else {
    const { viewHeld } = await import('./judge/view-held.ts');
    process.stdout.write(viewHeld(judgements, terminal()));
  }
}

async function listUnsure(store: Store, { json, limit }: JudgeFlags): Promise<void> {
  const { leastSureStatements } = await import('../store/judge/index.ts');
  const pairs = await leastSureStatements(store, limit);
  if (json) {
    const plain = pairs.map(({ place: _, ...pair }) => pair);
    process.stdout.write(`${JSON.stringify({ type: 'least-sure-statements', pairs: plain })}\n`);
  } else {
    const { viewUnsure } = await import('./judge/view-unsure.ts');
    process.stdout.write(viewUnsure(pairs, terminal()));
  }
}

async function walk(store: Store, flags: JudgeFlags): Promise<void> {
  const { walkStore } = await import('./judge/walk-store.ts');
  const { summary, interrupted } = await walkStore(store, byWhom(flags));
  warn(summary);
  if (interrupted) process.exitCode = 130;
}
