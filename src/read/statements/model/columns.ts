/** Columns of a sheet read near the edges of a paragraph, and distances made few. */
export const EDGE = 1;

// Functions of the module, not closures: these run for every token.
export const hashAt = (column: Uint32Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! : EDGE;
export const classAt = (column: Uint8Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! + 1 : 0;
export const smallAt = (column: Uint8Array, i: number, from: number, to: number): number =>
  i >= from && i < to ? column[i]! : 7;

export const bucket = (distance: number): number =>
  distance <= 4
    ? distance
    : distance <= 6
      ? 5
      : distance <= 9
        ? 6
        : distance <= 14
          ? 7
          : distance <= 24
            ? 8
            : 9;
