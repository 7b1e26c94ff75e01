import { oneLine } from '../article/input-error.ts';

/** Commander gives its suggestion a line of its own. */
export const oneLineErrors = {
  outputError: (message: string, write: (words: string) => void): void => {
    const words = message
      .replace(/^error: /, '')
      .trim()
      .split(/\s*\n\s*/)
      .join(' ');
    write(`hearsay: ${oneLine(words)}\n`);
  },
};
