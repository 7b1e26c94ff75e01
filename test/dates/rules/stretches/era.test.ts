import { describe } from 'vitest';
import { table } from '../../lib.ts';

describe('decades and centuries', () => {
  table(
    [
      ['in the 1990s', 'the 1990s | date | 199'],
      ["in the '80s", "the '80s | date | 198"],
      ['in the nineties', 'the nineties | date | 199'],
      ['the mid-1990s', 'the mid-1990s | date | 199 | MID'],
      ['the late 1970s', 'the late 1970s | date | 197 | END'],
      ['the 20th century', 'the 20th century | date | 19'],
      ['a 21st-century war', '21st-century | date | 20'],
      ['a woman in her early 20s'],
      ['rates in the low-50s'],
    ],
    null,
  );
});
