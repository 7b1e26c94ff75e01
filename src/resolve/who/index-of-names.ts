import { nameKeys } from '../block/keys.ts';
import type { NamedKind, NameForm } from '../types.ts';
import { readName } from '../written/form.ts';

/** A name of somebody who is known; one id may come with several. */
export interface KnownName {
  readonly id: string;
  readonly name: string;
  readonly kind?: NamedKind;
}

/** Known names filed by their keys. Any store may stand behind it. */
export interface NameIndex {
  readonly size: number;
  /** Numbers of the names that are filed under a key, rising. */
  filed(key: string): readonly number[];
  id(number: number): string;
  /** The name, read. */
  form(number: number): NameForm;
}

/** Forms are read again when asked for; so many are kept. */
const KEPT_FORMS = 4096;

/** An index in memory: some 300 bytes a name. The order of the names decides nothing but ties. */
export function indexNames(known: Iterable<KnownName>): NameIndex {
  const names: KnownName[] = [];
  const files = new Map<string, number[]>();
  for (const name of known) {
    const number = names.push(name) - 1;
    for (const key of nameKeys(readName(name.name, name.kind))) {
      const file = files.get(key);
      if (file) file.push(number);
      else files.set(key, [number]);
    }
  }
  const kept = new Map<number, NameForm>();
  return {
    size: names.length,
    filed: (key) => files.get(key) ?? [],
    id: (number) => names[number]!.id,
    form(number) {
      let form = kept.get(number);
      if (!form) {
        if (kept.size >= KEPT_FORMS) kept.clear();
        form = readName(names[number]!.name, names[number]!.kind);
        kept.set(number, form);
      }
      return form;
    },
  };
}
