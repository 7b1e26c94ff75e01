import fs from 'node:fs';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';

const file = path.resolve(import.meta.dirname, '../../src/model/reading.schema.json');
const validate = new Ajv2020({ allErrors: true, strict: false }).compile(
  JSON.parse(fs.readFileSync(file, 'utf8')),
);

/** What is wrong with a reading by the schema that ships; empty when nothing is. */
export function schemaErrors(reading: unknown): string[] {
  validate(reading);
  return (validate.errors ?? []).map((e) => `${e.instancePath}: ${e.message}`);
}

interface Walked {
  readonly span?: unknown;
  readonly exact?: unknown;
}

/** Every {span, exact} anywhere in a reading whose words are not those of the text. */
export function wrongSpans(text: string, value: unknown): string[] {
  if (value === null || typeof value !== 'object') return [];
  const { span, exact }: Walked = value;
  const own =
    Array.isArray(span) && typeof exact === 'string' && text.slice(span[0], span[1]) !== exact
      ? [`${span}: ${exact}`]
      : [];
  return [...own, ...Object.values(value).flatMap((v) => wrongSpans(text, v))];
}

/** Indices into the top-level lists that point nowhere. */
export function danglingIndices(reading: {
  statements: readonly { figures: readonly number[]; dates: readonly number[]; names: readonly number[] }[];
  figures: readonly unknown[];
  dates: readonly unknown[];
  names: readonly unknown[];
}): number {
  let wrong = 0;
  for (const s of reading.statements) {
    wrong += s.figures.filter((i) => i >= reading.figures.length).length;
    wrong += s.dates.filter((i) => i >= reading.dates.length).length;
    wrong += s.names.filter((i) => i >= reading.names.length).length;
  }
  return wrong;
}
