import { InputError } from '../input-error.ts';
export interface FetchedPage {
  readonly bytes: Uint8Array;
  readonly url: string;
  readonly charset?: string;
  readonly isHtml?: boolean;
}
export async function fetchPage(address: string): Promise<FetchedPage> {
  throw new InputError(address, 'not yet');
}
