import { isDay } from '../../calendar.ts';
import type { Rule } from '../../match.ts';

/** Dates in digits alone: 2024-03-18, 3/18/2024, 18.03.2024, 20240318, 2024-03-18T20:00. */
export const writtenDate: Rule = {
  name: 'written-date@1',
  read(words, at) {
    const { lower, role } = words[at]!;
    const first = lower.charCodeAt(0);
    if (first < 48 || first > 57 || lower.length < 6) return undefined;
    const made = role.digits === 8 ? compact(lower) : (iso(lower) ?? slashed(lower) ?? dotted(lower));
    if (!made || !isDay(made.year, made.month, made.day)) return undefined;
    return { to: at + 1, sense: { kind: 'calendar', ...made } };
  },
};

interface Parts {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
}

function compact(s: string): Parts | undefined {
  const year = Number(s.slice(0, 4));
  if (year < 1900 || year > 2099) return undefined;
  return { year, month: Number(s.slice(4, 6)), day: Number(s.slice(6)) };
}

function iso(s: string): Parts | undefined {
  const m = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:t(\d{2}):(\d{2}))?/.exec(s);
  if (!m) return undefined;
  const parts = { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) };
  return m[4] === undefined ? parts : { ...parts, hour: Number(m[4]), minute: Number(m[5]) };
}

/** Month first, as American news writes it, unless only day first can be meant. */
function slashed(s: string): Parts | undefined {
  const m = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(s);
  if (!m) return undefined;
  const [a, b] = [Number(m[1]), Number(m[2])];
  return a > 12 ? { year: fullYear(m[3]!), month: b, day: a } : { year: fullYear(m[3]!), month: a, day: b };
}

function dotted(s: string): Parts | undefined {
  const m = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(s);
  return m ? { year: Number(m[3]), month: Number(m[2]), day: Number(m[1]) } : undefined;
}

/** Two digits: 30-99 are the twentieth century. */
function fullYear(s: string): number {
  const n = Number(s);
  if (s.length === 4) return n;
  return n < 30 ? 2000 + n : 1900 + n;
}
