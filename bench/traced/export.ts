import { createReader } from '../../src/read/index.ts';
import { traceOf } from '../../src/store/ask/trace.ts';
import { add, exportLines, openStore, type Store, type Take } from '../../src/store/index.ts';
import type { Page } from '../../train/links/retold.ts';
import { loadModels } from '../lib/models.ts';

/** As the set's articles.jsonl has them. */
export type AddressedPage = Page & { readonly url?: string | null };

/**
 * The lines of an export of a store in that folder, to which pages were added; and where one of the pages in `firstHand` is
 * a witness and not the base, the changes against it, as `hearsay trace --base` gives them.
 */
export async function exported(
  folder: string,
  pages: readonly AddressedPage[],
  firstHand: ReadonlySet<string>,
): Promise<string[]> {
  const store = await openStore({ kind: 'folder', path: folder });
  try {
    const failed: string[] = [];
    await add(
      store,
      takes(pages),
      { acknowledged: () => {}, notice: () => {}, failed: (message) => failed.push(message) },
      { threads: 0, patience: 0 },
    );
    if (failed.length > 0) throw new Error(failed[0]);
    const lines: string[] = [];
    for await (const line of exportLines(store, { only: TYPES })) lines.push(line);
    return [...lines, ...(await heldAgainst(store, lines, firstHand))];
  } finally {
    await store.close();
  }
}

const TYPES = ['version', 'date', 'trace', 'witness', 'change'] as const;

async function heldAgainst(
  store: Store,
  lines: readonly string[],
  firstHand: ReadonlySet<string>,
): Promise<string[]> {
  const parsed = lines.map((line) => JSON.parse(line)); // as the export writes them
  const articles = new Set<string>(
    parsed
      .filter((l) => l.type === 'version' && firstHand.has(l.article.givenId))
      .map((l) => l.article.id as string),
  );
  const reader = createReader(loadModels());
  const out: string[] = [];
  for (const { type, trace: id, base: own, witnesses } of parsed) {
    if (type !== 'trace') continue;
    const base = (witnesses as readonly string[]).find((w) => articles.has(w));
    if (base === undefined || base === own) continue;
    const { traces } = await traceOf(store, reader, { id }, { base });
    for (const { id: article, variants } of traces[0]!.witnesses)
      for (const { kind, from, to } of variants)
        out.push(
          JSON.stringify({
            type: 'change',
            trace: id,
            along: 'base',
            article,
            against: base,
            kind,
            from,
            to,
          }),
        );
  }
  return out;
}

async function* takes(pages: readonly AddressedPage[]): AsyncGenerator<Take> {
  for (const { id, url, outlet, language, published, title, text } of pages)
    yield {
      kind: 'line',
      name: id,
      takenAt: '2026-01-01T00:00:00.000Z',
      line: JSON.stringify({
        id,
        text,
        language,
        ...(url != null && { url }),
        ...(outlet != null && { outlet }),
        // A time without its zone is of no use.
        ...(published != null && { published: published.slice(0, 10) }),
        ...(title != null && { title }),
      }),
      given: {},
      maxChars: 1_000_000,
    };
}
