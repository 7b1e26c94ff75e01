/**
 * The derived database cannot be used (its files are torn, tables are missing) and is to be made anew from the
 * capture log and the ledger, which are not affected.
 */
export class DatabaseLost extends Error {
  override readonly name = 'DatabaseLost';
  constructor(
    /** What was seen, in a few words. */
    readonly what: string,
    cause?: unknown,
  ) {
    super(`the database is lost: ${what}`, { cause });
  }
}

/** The PostgreSQL server went away; what was not committed is to be done again once `waitForDatabase` has resolved. */
export class ConnectionLost extends Error {
  override readonly name = 'ConnectionLost';
  readonly code: string | undefined;
  constructor(cause: unknown) {
    super(`PostgreSQL does not answer: ${messageOf(cause)}`, { cause });
    this.code = codeOf(cause);
  }
}

/** SQLSTATE or errno of an error, however deep its cause lies. */
export function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return codeOf(error.cause);
}

export const messageOf = (error: unknown): string => {
  if (error instanceof AggregateError && !error.message) return error.errors.map(messageOf).join(', ');
  return error instanceof Error ? error.message : String(error);
};

/** Classes of SQLSTATE and errno by which a server that stops, starts or cannot be reached makes itself known. */
const GONE = new Set([
  '57P01', // admin_shutdown
  '57P02', // crash_shutdown
  '57P03', // cannot_connect_now
  '53300', // too_many_connections
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ENOENT', // of its socket
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'EAI_AGAIN',
]);
/** pg says these without a code. */
const GONE_WORDS =
  /^(connection terminated|connection ended|timeout exceeded when trying to connect|timeout expired|client has encountered a connection error|client was closed|postgres connection has been discarded)/i;

/** Whether a query failed because the PostgreSQL server could not be reached, and may succeed later. */
export function isConnectionLost(error: unknown): boolean {
  if (error instanceof ConnectionLost) return true;
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (GONE.has(code) || code.startsWith('08') || GONE_WORDS.test(error.message)) return true;
  return error.cause !== undefined && isConnectionLost(error.cause);
}
