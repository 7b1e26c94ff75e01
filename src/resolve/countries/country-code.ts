import { countriesCalled, isCountryCode } from './words.ts';

/** The code of the one country that a code or a name in a file means; undefined where it is none, or several. */
export function countryCode(written: string): string | undefined {
  const code = /^([a-z]{2})(?:-\w+)?$/i.exec(written)?.[1]?.toUpperCase();
  if (code && isCountryCode(code)) return code;
  const called = [...countriesCalled(written).keys()];
  return called.length === 1 ? called[0] : undefined;
}
