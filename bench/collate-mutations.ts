import fs from 'node:fs';
import path from 'node:path';
import type { Reader, Telling } from '../src/read/index.ts';
import { collate } from '../src/trace/index.ts';
import { readJsonl } from '../train/lib/data.ts';
import { articleOf } from './lib/article.ts';
import type { Draft } from './mutations/types.ts';

/** Predictions of `collate <article> <draft>` for drafts of the mutations set, one line a draft. */
export function predictMutations(reader: Reader, drafts: readonly Draft[]): string {
  const read = new Map<string, Telling>();
  const telling = (id: string, text: string): Telling => {
    const known = read.get(id);
    if (known) return known;
    const made = reader.tell(articleOf(text));
    read.set(id, made);
    return made;
  };
  return drafts
    .map((d) => {
      const base = telling(d.article, d.sources.find((s) => s.id === d.article)!.text);
      const { variants } = collate([base, reader.tell(articleOf(d.draft))], { base: 0 });
      return `${JSON.stringify({
        id: d.id,
        variants: variants.map((v) => ({ kind: v.kind, from: v.from?.exact ?? '', to: v.to?.exact ?? '' })),
      })}\n`;
    })
    .join('');
}

/** Reads drafts from a file and writes predictions beside it. */
export function predictFile(reader: Reader, truth: string, out: string): void {
  fs.mkdirSync(path.dirname(path.resolve(out)), { recursive: true });
  fs.writeFileSync(out, predictMutations(reader, readJsonl<Draft>(truth)));
}
