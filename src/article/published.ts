const FORM =
  /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01])(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](\d{2}):(\d{2})))?)?)?$/;

/**
 * Whether a date is YYYY, YYYY-MM, YYYY-MM-DD or a date-time with zone (the schema's pattern) and stands in the
 * calendar: 2023-02-29 and 25:00 do not.
 */
export function isPublished(date: string): boolean {
  const m = FORM.exec(date);
  if (!m) return false;
  const [year, month, day, hour, minute, second, zoneHour, zoneMinute] = m
    .slice(1)
    .map((part) => (part === undefined ? undefined : Number(part)));
  if (day !== undefined && day > daysIn(year!, month!)) return false;
  return (
    (hour ?? 0) < 24 &&
    (minute ?? 0) < 60 &&
    (second ?? 0) <= 60 &&
    (zoneHour ?? 0) <= 14 &&
    (zoneMinute ?? 0) < 60
  );
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A date as pages and feeds write it, in the form above; undefined where it is none. Nothing is added: a time
 * without a zone is cut to its day, since the day itself would depend on the reader's zone.
 */
export function publishedFrom(written: string): string | undefined {
  const given = written.trim().slice(0, 60);
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?\s*(Z|[+-]\d{2}(?::?\d{2})?)?)?$/i.exec(
      given,
    );
  if (iso) {
    const [, date, clock, seconds = '', zone] = iso;
    if (!clock || !zone) return checked(date!);
    return checked(`${date}T${clock}${seconds}${zoneFrom(zone)}`) ?? checked(date!);
  }
  if (isPublished(given)) return given;
  // RFC 2822, as feeds and HTTP headers have it: "Wed, 14 May 2031 09:30:00 +0200".
  const mail =
    /^(?:[A-Za-z]{3},?\s+)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\s+(\d{4})(?:\s+(\d{2}:\d{2}(?::\d{2})?)\s*(GMT|UTC?|Z|[+-]\d{4}))?$/.exec(
      given,
    );
  if (!mail) return undefined;
  const month = MONTHS.indexOf(mail[2]!.toLowerCase()) + 1;
  if (month === 0) return undefined;
  const date = `${mail[3]}-${String(month).padStart(2, '0')}-${mail[1]!.padStart(2, '0')}`;
  return mail[4] && mail[5] ? checked(`${date}T${mail[4]}${zoneFrom(mail[5])}`) : checked(date);
}

const checked = (date: string): string | undefined => (isPublished(date) ? date : undefined);

function zoneFrom(zone: string): string {
  if (/^[A-Za-z]/.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone[0]}${digits.slice(0, 2)}:${digits.slice(2)}`;
}
