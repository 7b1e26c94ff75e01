import { add, exportLines, openStore, type Take } from '../../src/store/index.ts';
import type { Page } from '../../train/links/retold.ts';

/** As the set's articles.jsonl has them. */
export type AddressedPage = Page & { readonly url?: string | null };

/** The lines of an export of a store in that folder, to which pages were added. */
export async function exported(folder: string, pages: readonly AddressedPage[]): Promise<string[]> {
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
    for await (const line of exportLines(store, { only: ['version', 'witness', 'change'] })) lines.push(line);
    return lines;
  } finally {
    await store.close();
  }
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
