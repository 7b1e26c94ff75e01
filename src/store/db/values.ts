/**
 * How the text form of a value becomes a value of JavaScript, by the OID of its type; the same for both homes, whose
 * libraries differ (bigint, dates). What is not named here stays text: no Date anywhere.
 */
export const PARSERS: ReadonlyMap<number, (text: string) => unknown> = new Map<
  number,
  (text: string) => unknown
>([
  [16, (text) => text === 't'], // boolean
  [17, bytes], // bytea
  [20, whole], // bigint
  [21, Number], // smallint
  [23, Number], // integer
  [26, Number], // oid
  [114, JSON.parse], // json
  [3802, JSON.parse], // jsonb
  [700, Number], // real
  [701, Number], // double precision
  [1000, (text) => elements(text).map((e) => (e === null ? null : e === 't'))],
  [1005, numbers], // smallint[]
  [1007, numbers], // integer[]
  [1009, elements], // text[]
  [1015, elements], // varchar[]
  [1016, (text) => elements(text).map((e) => (e === null ? null : whole(e)))], // bigint[]
  [1021, numbers], // real[]
  [1022, numbers], // double precision[]
]);

const asItIs = (text: string): unknown => text;

export const parserOf = (type: number): ((text: string) => unknown) => PARSERS.get(type) ?? asItIs;

/** A bigint as a number; throws where it is none that JavaScript can hold. */
function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint out of range: ${text}`);
  return value;
}

function bytes(text: string): Uint8Array {
  const from = Buffer.from(text.slice(2), 'hex'); // after \x
  return new Uint8Array(from.buffer, from.byteOffset, from.byteLength);
}

function numbers(text: string): (number | null)[] {
  return elements(text).map((e) => (e === null ? null : Number(e)));
}

/** The elements of an array of one dimension: {a,"b \"c\"",NULL}. */
function elements(text: string): (string | null)[] {
  const found: (string | null)[] = [];
  for (let at = 1; at < text.length - 1; ) {
    if (text[at] === '"') {
      let element = '';
      for (at++; text[at] !== '"'; at++) {
        if (text[at] === '\\') at++;
        element += text[at];
      }
      found.push(element);
      at += 2;
    } else {
      let end = text.indexOf(',', at);
      if (end < 0) end = text.length - 1;
      const element = text.slice(at, end);
      found.push(element === 'NULL' ? null : element);
      at = end + 1;
    }
  }
  return found;
}
