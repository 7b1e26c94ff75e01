import { particle, type Template } from '../languages/template.ts';
import { capital } from '../world/sounds.ts';

/** What stands in a slot; `place` tells where it came to stand. */
export type Slots = (slot: string, words: string | undefined) => string;

/** A template filled in. `at` is told of every slot's place, in units from the template's beginning. */
export function fill(
  template: Template,
  slots: Slots,
  negated = false,
  at?: (slot: string, start: number, text: string) => void,
): string {
  let out = '';
  for (const piece of template.pieces) {
    if (typeof piece === 'string') out += piece;
    else if ('particle' in piece) out += particle(piece.particle, out);
    else if ('either' in piece) {
      const words = piece.either[negated ? 1 : 0];
      at?.('either', out.length, words);
      out += words;
    } else {
      let text = slots(piece.slot, piece.words);
      if (piece.capital) text = capital(text);
      at?.(piece.slot, out.length, text);
      out += text;
    }
  }
  return out;
}
