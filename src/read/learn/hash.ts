/** FNV-1a over UTF-16 code units; 32 bits, never 0 (0 marks an empty slot in tables). */
export function hashString(s: string, seed = 0x811c9dc5): number {
  let h = seed | 0;
  for (let i = 0; i < s.length; i++) h = Math.imul(h ^ s.charCodeAt(i), 0x01000193);
  return finish(h);
}

/** One hash out of two, order counts. Use it to make a feature of a template number and hashed words. */
export function combine(a: number, b: number): number {
  return finish(Math.imul((a ^ (b + 0x9e3779b9 + (a << 6) + (a >>> 2))) | 0, 0x85ebca6b));
}

function finish(h: number): number {
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h >>> 0 || 1;
}
