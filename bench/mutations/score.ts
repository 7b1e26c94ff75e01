/** npx tsx bench/mutations/score.ts TRUTH PRED [--collate] [--json], or TRUTH --selfcheck. Definitions in README.md. */
import { parseArgs } from 'node:util';
import { readJsonl } from '../../train/lib/data.ts';
import { type Checked, scoreCheck } from './scoring/check.ts';
import { type Collated, scoreCollate } from './scoring/collate.ts';
import { selfcheck } from './scoring/selfcheck.ts';
import type { Draft } from './types.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { collate: { type: 'boolean' }, json: { type: 'boolean' }, selfcheck: { type: 'boolean' } },
});
const [truth, predictions] = positionals;
if (!truth || (!predictions && !values.selfcheck)) {
  console.error(
    'usage: npx tsx bench/mutations/score.ts TRUTH PRED [--collate] [--json], or TRUTH --selfcheck',
  );
  process.exit(2);
}
const drafts = readJsonl<Draft>(truth);
const percent = (x: number | null) => (x === null ? '-' : `${(100 * x).toFixed(1)} %`);
const print = (rows: readonly (readonly [string, string])[]) => {
  for (const [name, value] of rows) console.log(`${name.padEnd(36)} ${value.padStart(9)}`);
};

if (values.selfcheck) {
  const faults = selfcheck(drafts);
  console.log(
    faults.length === 0
      ? `selfcheck: all right on ${drafts.length} drafts`
      : faults.map((f) => `wrong: ${f}`).join('\n'),
  );
  process.exitCode = faults.length === 0 ? 0 : 1;
} else if (values.collate) {
  const score = scoreCollate(drafts, readJsonl<Collated>(predictions!));
  if (values.json) console.log(JSON.stringify(score));
  else {
    print([
      [`variants found (${score.variants})`, percent(score.found)],
      ['found by any accepted name', percent(score.foundByAnyName)],
      ['wrong ones per article', score.wrongPerArticle.toFixed(3)],
      ['true but unlisted', String(score.unlisted)],
    ]);
    for (const [kind, r] of Object.entries(score.byKind))
      console.log(`  ${kind.padEnd(34)} ${percent(r.found).padStart(9)} of ${r.variants}, ${r.wrong} wrong`);
  }
} else {
  const score = scoreCheck(drafts, readJsonl<Checked>(predictions!));
  if (values.json) console.log(JSON.stringify(score));
  else {
    print([
      [`the four cases right (${score.items})`, percent(score.caseRight)],
      ['kind of alteration right', percent(score.kindRight)],
      ['predicted kinds that are true', percent(score.kindsTrue)],
      ['untouched not said verbatim', percent(score.untouchedNotVerbatim)],
      ['untouched reported as another case', percent(score.untouchedReported)],
      ['items without finding', percent(score.unseen)],
      ['findings without item', String(score.extra)],
    ]);
    for (const [known, said] of Object.entries(score.confusion))
      console.log(
        `  ${known.padEnd(12)} said ${Object.entries(said)
          .map(([c, k]) => `${c} ${k}`)
          .join(', ')}`,
      );
    for (const [name, r] of Object.entries(score.byMutation))
      console.log(
        `  ${name.padEnd(30)} ${String(r.items).padStart(5)} items, case ${percent(r.caseRight)}, kind ${percent(r.kindRight)}`,
      );
  }
}
