import type { Terminal } from './view/index.ts';

/** The terminal that standard output is, as far as views ask. */
export const terminal = (): Terminal => ({
  columns: Math.max(40, process.stdout.columns ?? 80),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
});
