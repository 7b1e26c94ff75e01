import { oneLine } from '../article/input-error.ts';

/** There is nothing at this address. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
  constructor(what: string) {
    super(oneLine(what));
  }
}

/** A request that is not served, whatever it asks for: its status and one line that says why. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: 403 | 405 | 408 | 413 | 415 | 421;
  constructor(status: Refused['status'], what: string) {
    super(oneLine(what));
    this.status = status;
  }
}
