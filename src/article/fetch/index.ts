import { createFetcher, type FetchedPage } from './fetcher.ts';

export type { FetchedPage } from './fetcher.ts';

/** One page, text (10 MB) or document (50 MB) of the public web, within 20 s and 5 redirects. Throws `InputError`. */
export const fetchPage: (address: string) => Promise<FetchedPage> = createFetcher();
