import { createFetcher, type FetchedPage } from './fetcher.ts';

export type { FetchedPage } from './fetcher.ts';

/** One page of the public web, under the usual limits (10 MB, 20 s, 5 redirects). Throws `InputError`. */
export const fetchPage: (address: string) => Promise<FetchedPage> = createFetcher();
