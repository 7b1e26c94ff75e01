import { expect, test } from 'vitest';
import { readName } from '../../src/resolve/index.ts';

/** A name as written, and its parts as they are compared. */
const forms: readonly (readonly [string, string, string])[] = [
  ['Mara Lund', 'Latn', 'mara lund'],
  ['LUND, Mara', 'Latn', 'mara lund'],
  ['Prof. Dr. Mara Lund PhD', 'Latn', 'mara lund'],
  ['President Osterberg', 'Latn', 'osterberg'],
  ['Mara King', 'Latn', 'mara king'],
  ['Tore Lund Jr.', 'Latn', 'tore lund'],
  ['Tore McLund', 'Latn', 'tore mclund'],
  ['Āņģelīna Šķēle', 'Latn', 'angelina skele'],
  ["Abd al-Karim O'Lund", 'Latn', 'abdulkarim olund'],
  ['Tor3 Lund', 'Latn', 'tore lund'],
  ['Андрій Ковальчук', 'Cyrl', 'andriy kovalchuk'],
  ['عمر الحراني', 'Arab', 'amr al hrany'],
  ['박소빈', 'Hang', 'bak sobin'],
  ['ミナ・ルンド', 'Kana', 'mina rundo'],
  ['フィリップ', 'Kana', 'firipu'],
];

test.each(forms)('%s', (written, script, parts) => {
  const form = readName(written);
  expect(form.script).toBe(script);
  expect(form.parts.map((part) => part.text).join(' ')).toBe(parts);
});

test.each([
  ['Northwind Shipping LLC', 'northwind shipping'],
  ['Northwind Joint Stock Company', 'northwind'],
  ['Limited', 'limited'],
])('bodies: %s', (written, parts) => {
  expect(
    readName(written, 'body')
      .parts.map((part) => part.text)
      .join(' '),
  ).toBe(parts);
});

test('a very long name is cut, not worked through', () => {
  expect(readName('Lund '.repeat(100_000)).parts.length).toBeLessThanOrEqual(12);
  expect(readName('aA'.repeat(100_000)).parts.length).toBeLessThanOrEqual(12);
});
