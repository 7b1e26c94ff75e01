/** Weights that learn by AdaGrad (Duchi et al. 2011) with weight decay. */
export interface AdaGrad {
  readonly values: Float32Array;
  step(cell: number, gradient: number): void;
}

/** `spread`: standard deviation of the first values. */
export function adaGrad(
  size: number,
  rate: number,
  decay: number,
  spread: number,
  random: () => number,
): AdaGrad {
  const values = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  if (spread > 0) for (let i = 0; i < size; i++) values[i] = normal(random) * spread;
  return {
    values,
    step(cell, gradient) {
      const g = gradient + decay * values[cell]!;
      squares[cell]! += g * g;
      values[cell]! -= (rate * g) / Math.sqrt(squares[cell]!);
    },
  };
}

/** Near enough to a normal deviate: six uniform ones. */
function normal(random: () => number): number {
  let sum = -3;
  for (let i = 0; i < 6; i++) sum += random();
  return sum / 0.7;
}
