import papa from 'papaparse';
import { countryCode } from '../countries/country-code.ts';
import { writtenAlike } from '../judge/judgement.ts';
import { clean, dateOf, usableNames } from './clean.ts';
import { type Column, columnsOf, delimiterOf, kindOf } from './columns.ts';
import type { Chunks } from './lines.ts';
import { IMPORT_LIMITS, type ImportEntry, type ImportLimits, type ImportProblem } from './person.ts';
import { recordsOf } from './records.ts';

/**
 * People and bodies of a CSV file with a header (docs/names.md has its columns; comma, semicolon, tab or bar, whichever
 * stands in the header most). Bounded memory; a broken line is named and the rest kept. Never throws but for what
 * `chunks` throws.
 */
export async function* readCsv(
  chunks: Chunks,
  limits: ImportLimits = IMPORT_LIMITS,
): AsyncGenerator<ImportEntry> {
  let header: Header | undefined;
  for await (const record of recordsOf(chunks, limits.line)) {
    if ('problem' in record) {
      yield record;
      continue;
    }
    if (record.text.trim() === '') continue;
    const { line, text } = record;
    if (header) yield entryOf(text, line, header, limits);
    else {
      const delimiter = delimiterOf(text);
      const names = fieldsOf(text, delimiter).fields;
      const columns = columnsOf(names);
      if (!columns.has('name')) {
        const what = `the header has no column "name", but ${names.map((n) => `"${clean(n).slice(0, 40)}"`).join(', ')}`;
        yield {
          problem: {
            line,
            what,
            todo: 'name the columns in the first line, as "id,name,aliases,kind,country,born"',
            kept: false,
          },
        };
        return;
      }
      header = { delimiter, columns, count: names.length };
    }
  }
}

interface Header {
  readonly delimiter: string;
  readonly columns: ReadonlyMap<Column, number>;
  readonly count: number;
}

function fieldsOf(record: string, delimiter: string): { fields: readonly string[]; broken: boolean } {
  const { data, errors } = papa.parse<string[]>(record, { delimiter, newline: '\n' });
  return { fields: data[0] ?? [], broken: data.length > 1 || errors.some((e) => e.type === 'Quotes') };
}

function entryOf(text: string, line: number, header: Header, limits: ImportLimits): ImportEntry {
  const problem = (what: string, todo: string): ImportEntry => ({
    problem: { line, what, todo, kept: false },
  });
  const { fields, broken } = fieldsOf(text, header.delimiter);
  if (broken)
    return problem('quotation marks stand where none may', 'double a mark ("") that belongs to the text');
  if (fields.length > header.count)
    return problem(
      `${fields.length} fields, and the header has ${header.count}`,
      'put fields that hold the delimiter in quotation marks',
    );
  const of = (column: Column): string => clean(fields[header.columns.get(column) ?? -1] ?? '');
  const list = (column: Column): string[] =>
    of(column)
      .split(/[;|]/)
      .map((x) => x.trim())
      .filter((x) => x !== '');
  const kind = kindOf(of('kind'));
  if (!kind) return { skipped: of('kind'), line };
  const { names, problems } = usableNames([of('name'), ...list('aliases')], line, limits);
  if (!/\p{L}/u.test(of('name')) || names.length === 0)
    return problem('no name', 'fill in the column "name"');
  const weak = usableNames(list('weakAliases'), line, limits);
  const wrong: ImportProblem[] = [...problems, ...weak.problems];
  const country = (written: string): readonly string[] => {
    const code = countryCode(written);
    if (code === undefined)
      wrong.push({
        line,
        what: `no country is called "${written.slice(0, 60)}"`,
        todo: 'write its name or its code of two letters',
        kept: true,
      });
    return code === undefined ? [] : [code];
  };
  const date = (column: 'born' | 'died'): Readonly<Record<string, string>> => {
    const written = list(column)[0];
    const found = written === undefined ? undefined : dateOf(written);
    if (written !== undefined && found === undefined)
      wrong.push({
        line,
        what: `"${written.slice(0, 40)}" is no date`,
        todo: 'write it as YYYY, YYYY-MM or YYYY-MM-DD',
        kept: true,
      });
    return found === undefined ? {} : { [column]: found };
  };
  return {
    line,
    problems: wrong,
    person: {
      id: of('id').slice(0, 300) || idOf(names[0]!, of('born')),
      kind,
      name: names[0]!,
      aliases: names.slice(1),
      weakAliases: weak.names,
      countries: [...new Set(list('countries').flatMap(country))],
      positions: list('positions').slice(0, limits.names),
      ...date('born'),
      ...date('died'),
    },
  };
}

/** Without ids, a name and a birth date are one person: reading the file again finds the same. */
const idOf = (name: string, born: string): string => `csv:${writtenAlike(name)}${born && ` ${born}`}`;
