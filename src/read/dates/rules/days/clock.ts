import { isUniversal } from '../../lexicon.ts';
import type { Reading, Rule } from '../../match.ts';
import type { Word } from '../../words.ts';

/** "7:15 p.m.", "7 p.m. EST", "20:00", "0800 UTC", "noon", "midnight", "4 in the morning", "7 o'clock". */
export const clock: Rule = {
  name: 'clock@1',
  read(words, at) {
    const word = words[at]!;
    if (word.role.clock !== undefined && !word.glued)
      return { to: at + 1, sense: { kind: 'calendar', hour: word.role.clock, minute: 0 } };
    if (word.role.digits && words[at + 1]?.role.clock === word.role.cardinal)
      return { to: at + 2, sense: { kind: 'calendar', hour: 12, minute: 0 } };
    const read = hourAndMinute(word);
    if (!read) return undefined;
    const { minute, bare } = read;
    let { hour } = read;
    let i = at + 1;
    let said = !bare;
    const half = words[i]?.role.half;
    if (half !== undefined && word.lower !== 'a') {
      if (hour > 12) return undefined;
      hour = (hour % 12) + half;
      said = true;
      i++;
    } else if (words[i]?.lower === "o'clock" || words[i]?.lower === 'o’clock') {
      said = true;
      i++;
    } else if (bare && !read.military) {
      const when = partBehind(words, i);
      if (!when || hour > 12) return undefined;
      said = true;
    }
    const part = said && half === undefined ? partBehind(words, i) : undefined;
    if (part) {
      if (part.code !== 'TMO' && hour < 12) hour += 12;
      i = part.to;
    }
    if (words[i]?.lower === 'local' && words[i + 1]?.lower === 'time' && said) i += 2;
    const zone = words[i]?.role.zone && /^[A-Z]+$/.test(words[i]!.token.text) ? words[i]!.lower : undefined;
    if (zone) i++;
    // 4 digits alone are a year or a count, unless a zone or "hours" follows.
    if (read.military && !zone && words[i]?.lower !== 'hours') return undefined;
    if (!said && !read.military) return undefined;
    return {
      to: i,
      sense: { kind: 'calendar', hour, minute, ...(zone && isUniversal(zone) && { zone: 'Z' }) },
    } satisfies Reading;
  },
};

function hourAndMinute(
  word: Word,
): { hour: number; minute: number; bare: boolean; military: boolean } | undefined {
  const { lower, role } = word;
  const colon = /^(\d{1,2}):(\d{2})(?::\d{2})?$/.exec(lower);
  if (colon) return check(Number(colon[1]), Number(colon[2]), false, false);
  if (role.cardinal === undefined || role.cardinal < 0) return undefined;
  if (role.digits === 4) return check(Math.floor(role.cardinal / 100), role.cardinal % 100, true, true);
  if (role.digits === 9) {
    // "7.15 p.m."
    const dot = /^(\d{1,2})\.(\d{2})$/.exec(lower);
    return dot ? check(Number(dot[1]), Number(dot[2]), true, false) : undefined;
  }
  return check(role.cardinal, 0, true, false);
}

function check(hour: number, minute: number, bare: boolean, military: boolean) {
  return hour <= 24 && minute < 60 ? { hour, minute, bare, military } : undefined;
}

/** "in the morning", "in the evening", "at night". */
function partBehind(words: readonly Word[], at: number): { to: number; code: string } | undefined {
  const in_ = words[at]?.lower === 'in' && words[at + 1]?.lower === 'the';
  const night = words[at]?.lower === 'at' && words[at + 1]?.lower === 'night';
  const word = words[in_ ? at + 2 : at + 1];
  const code = word?.role.part;
  return (in_ || night) && code ? { to: in_ ? at + 3 : at + 2, code } : undefined;
}
