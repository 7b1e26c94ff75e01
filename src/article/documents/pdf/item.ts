/** Words as a PDF sets them at one place, in points; the page is turned so that they run left to right. */
export interface Item {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** Of the baseline, from the bottom up. */
  readonly y: number;
  readonly size: number;
  /** White space stood before it. */
  readonly spaced: boolean;
}

/** As pdf.js gives it. */
export interface RawItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

/** Cosine of the slant up to which words still count as straight. */
const STRAIGHT = 0.99;

const LIGATURES: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
};

/** A page's words in the direction in which most of them run: watermarks and words along the margin are left out. */
export function straightItems(raw: readonly RawItem[]): Item[] {
  const byTurn: [Item[], Item[], Item[], Item[]] = [[], [], [], []];
  const letters = [0, 0, 0, 0];
  let spaced = false;
  for (const item of raw) {
    const text = clean(item.str);
    if (text.trim() === '') {
      spaced = true;
      continue;
    }
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
    const length = Math.hypot(a, b);
    const turn = turnOf(a / length, b / length);
    if (turn === undefined || ![e, f, item.width].every(Number.isFinite)) continue;
    const [x, y] = [
      [e, f],
      [f, -e],
      [-e, -f],
      [-f, e],
    ][turn] as [number, number];
    byTurn[turn]!.push({
      text: text.trim(),
      x0: x,
      x1: x + item.width,
      y,
      size: Math.hypot(c, d) || item.height || 1,
      spaced: spaced || text !== text.trimStart(),
    });
    letters[turn]! += text.length;
    spaced = text !== text.trimEnd();
  }
  return byTurn[letters.indexOf(Math.max(...letters))] ?? [];
}

/** In quarters, anticlockwise; undefined for words set aslant. */
function turnOf(cos: number, sin: number): number | undefined {
  if (cos > STRAIGHT) return 0;
  if (sin > STRAIGHT) return 1;
  if (cos < -STRAIGHT) return 2;
  return sin < -STRAIGHT ? 3 : undefined;
}

const clean = (words: string): string =>
  words
    .replace(/[\ufb00-\ufb06]/g, (c) => LIGATURES[c]!)
    .replace(/[\s\u00a0\u2000-\u200b]+/g, ' ')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufeff]/g, '');
