import { oneLine } from '../../article/input-error.ts';
import type { OrphanedJudgement, StoreInfo } from '../../store/index.ts';

/** From so many articles on, a server is the better home. */
const MANY = 20_000;

const number = (n: number): string => n.toLocaleString('en');

function bytes(n: number): string {
  if (n < 1024) return `${n} bytes`;
  const mega = n / 1024 ** 2;
  if (mega < 1) return `${(n / 1024).toFixed(1)} KB`;
  return mega < 1024 ? `${mega.toFixed(1)} MB` : `${(mega / 1024).toFixed(2)} GB`;
}

/** What a store holds, a line each. */
export function viewInfo(info: StoreInfo): string {
  const { log, judgements } = info;
  const engine = info.kind === 'embedded' ? `embedded (PGlite ${info.serverVersion})` : info.serverVersion;
  const rows: [string, string][] = [
    ['store', oneLine(info.where)],
    ['database', info.kind === 'postgres' ? `PostgreSQL ${engine}` : engine],
    ['articles', `${number(info.articles)} (${number(info.versions)} versions, ${number(info.texts)} texts)`],
    ['statements', number(info.statements)],
    ['figures', number(info.figures)],
    ['names', `${number(info.names)} as written, ${number(info.people)} people of lists`],
    [
      'log',
      `${number(log.captures)} captures, ${bytes(log.bytes)}${info.kind === 'embedded' ? ` in ${number(log.segments)} segments` : ''}`,
    ],
    ...info.readings.map(({ reader, count }): [string, string] => [
      'read by',
      `${oneLine(reader)}: ${number(count)} texts${reader === info.reader ? '' : ' (another reader than this one)'}`,
    ]),
    ['judgements', `${number(judgements.names)} on names, ${number(judgements.statements)} on statements`],
    ['forgotten', number(info.tombstones)],
  ];
  const hints: string[] = [];
  if (info.orphans > 0)
    hints.push(
      `${number(info.orphans)} judgements are orphaned: see them with "hearsay store info --orphans"`,
    );
  if (info.behind > 0)
    hints.push(
      `${number(info.behind)} captures are kept but not read yet: the next verb reads them, or "hearsay store rebuild"`,
    );
  else if (info.toReread > 0)
    hints.push(`${number(info.toReread)} texts would be read anew by "hearsay reread"`);
  if (info.kind === 'embedded' && info.articles > MANY)
    hints.push(`above ${number(MANY)} articles PostgreSQL is the better home (docs/store.md)`);
  return `${[...rows.map(([name, value]) => `${name.padEnd(12)}${value}`), ...hints].join('\n')}\n`;
}

/** A judgement a line, then the words that stand in no statement. */
export function viewOrphans(orphans: readonly OrphanedJudgement[]): string {
  if (orphans.length === 0) return 'no judgement is orphaned\n';
  return orphans
    .map(({ entry, at, who, verdict, orphaned }) => {
      const head = `${entry}  ${verdict}, ${oneLine(who)}, ${at.slice(0, 10)}`;
      const sides = orphaned.map(({ article, exact }) => `  ${article}: ${oneLine(exact.join(' … '))}`);
      return `${[head, ...sides].join('\n')}\n`;
    })
    .join('');
}
