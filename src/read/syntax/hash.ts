/** Hash of a template number and one value; an int32, never 0. */
export function feature1(template: number, a: number): number {
  let h = (Math.imul(a, 0x85ebca6b) + Math.imul(template, 0x9e3779b1)) | 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h | 0 || 1;
}

/** Hash of a template number and two values, order counts. */
export function feature2(template: number, a: number, b: number): number {
  let h = (Math.imul(a, 0x85ebca6b) + Math.imul(template, 0x9e3779b1)) | 0;
  h ^= h >>> 16;
  h = (Math.imul(h, 0xcc9e2d51) + Math.imul(b, 0x1b873593)) | 0;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h | 0 || 1;
}

/** Hash of a template number and three values, order counts. */
export function feature3(template: number, a: number, b: number, c: number): number {
  return feature2(template, feature2(template, a, b), c);
}
