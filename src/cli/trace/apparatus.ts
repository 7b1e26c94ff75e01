import type { ApparatusEntry, ApparatusReading, Trace } from '../../trace/trace/index.ts';
import { shown } from '../view/escape.ts';
import type { Page } from '../view/page.ts';
import { kindName } from './change.ts';
import { cut, listed, quoted, type Sigla } from './sigla.ts';

const KIND = 16;
const MOST_READINGS = 8;

/** Who has which reading, who made it new, and who has it from there. */
export function viewApparatus(page: Page, { apparatus }: Trace, sigla: Sigla): void {
  if (apparatus.length === 0) return;
  page.section('WHAT DIFFERS');
  for (const entry of apparatus) {
    entry.readings.slice(0, MOST_READINGS).forEach((r, i) => {
      const label = i === 0 ? kindName(entry.kind) : '';
      page.row(label, `${words(entry, r)}: ${listed(sigla.inOrder(r.witnesses))}`, 0, undefined, KIND);
    });
    const left = entry.readings.length - MOST_READINGS;
    if (left > 0) page.row('', `… and ${left.toLocaleString('en')} more readings`, 0, 'dim', KIND);
    for (const change of entry.changes.slice(0, MOST_READINGS)) {
      const reading = entry.readings.find((r) => r.reading === change.to);
      const what = reading ? words(entry, reading) : shown(change.to);
      const heirs = change.heirs.length > 0 ? `; from there in ${listed(sigla.inOrder(change.heirs))}` : '';
      page.row('', `new in ${sigla.of(change.by)}: ${what}${heirs}`, 0, 'yellow', KIND);
    }
  }
}

const LONGEST = 70;

function words({ kind }: ApparatusEntry, { reading, words: exact }: ApparatusReading): string {
  if (reading === '') return 'left out';
  if (kind === 'directness' || exact === null) return shown(reading);
  const own = quoted(cut(shown(exact.exact), LONGEST));
  return kind === 'bound' ? `${shown(reading.replaceAll('-', ' '))} (${own})` : own;
}
