import { leadingCountry } from '../countries/leading-country.ts';
import { resolveCountry } from '../countries/resolve-country.ts';

/** Words for an office, taken apart. */
export interface SaidOffice {
  /** All of them, without articles and what tells the time. */
  readonly whole: string;
  /** Without the country that stands before or behind. */
  readonly bare: string;
  /** ISO 3166 code of that country. */
  readonly country?: string;
  /** "a spokesperson": one of several, nobody knows which. */
  readonly oneOfThem: boolean;
  /** in office, formerly, not yet. */
  readonly when: 'now' | 'former' | 'not-yet';
  readonly acting: boolean;
}

const ONE_OF_THEM = /^(?:an?|one|another|some|several|two|three|many|certain|unnamed|anonymous)\s+/i;
const ARTICLE = /^(?:the|his|her|their|its|our|this|that)\s+/i;
const FORMER = /^(?:former|ex|one-?time|previous|past|ousted|deposed|late|erstwhile)[\s-]+/i;
const NOT_YET = /^(?:incoming|future|next|designated|prospective)[\s-]+/i;
const ELECT = /[\s-]+(?:elect|designate)$/i;
const ACTING = /^(?:acting|interim|caretaker)[\s-]+/i;
const NOW =
  /^(?:then|now|current|present|incumbent|sitting|outgoing|long-?time|veteran|new|newly|appointed|elected|re-?elected)[\s-]+/i;

/** "NATO's new chief": what tells the time stands behind somebody's name. */
const AFTER_POSSESSIVE =
  /([’']s?) ((?:former|ex|acting|interim|then|new|current|present|incumbent|outgoing|newly|appointed|elected)(?:[\s-]+(?:appointed|elected))?)[\s-]+(?=\p{L})/iu;

/** Takes words for an office apart: country, time, article. Longer than 300 characters is no office. */
export function takeApart(written: string): SaidOffice {
  const said = { oneOfThem: false, acting: false, when: 'now' as SaidOffice['when'] };
  const strip = (words: string): string => {
    let text = words.trim();
    for (let before = ''; before !== text; ) {
      before = text;
      const cut = (pattern: RegExp, mark: () => void): void => {
        const rest = text.replace(pattern, '');
        if (rest !== text && rest !== '') {
          mark();
          text = rest;
        }
      };
      cut(ONE_OF_THEM, () => {
        said.oneOfThem = true;
      });
      cut(ARTICLE, () => undefined);
      cut(FORMER, () => {
        said.when = 'former';
      });
      cut(NOT_YET, () => {
        said.when = 'not-yet';
      });
      cut(ELECT, () => {
        said.when = 'not-yet';
      });
      cut(ACTING, () => {
        said.acting = true;
      });
      cut(NOW, () => undefined);
    }
    return text;
  };
  const inner = AFTER_POSSESSIVE.exec(written.slice(0, 300));
  const whole = inner
    ? strip(`${inner[2]} ${written.slice(0, 300).replace(AFTER_POSSESSIVE, '$1 ')}`)
    : strip(written.slice(0, 300));
  const leading = leadingCountry(whole);
  const { bare, country } = leading.country
    ? { bare: strip(leading.rest), country: leading.country }
    : trailing(whole);
  return { whole, bare, ...(country ? { country } : {}), ...said };
}

/** Looked for at so many places. */
const MOST_PLACES = 6;

/** "Minister of Defence of Ukraine", "spokesperson for the Russian Foreign Ministry": the country behind "of" or "for". */
function trailing(words: string): { readonly bare: string; readonly country?: string } {
  const places = [...words.matchAll(/ (?:of|for|at) /g)].slice(0, MOST_PLACES);
  for (const { index, 0: between } of places.reverse()) {
    const [head, tail] = [words.slice(0, index), words.slice(index + between.length)];
    const whole = resolveCountry(tail);
    if (whole.verdict === 'found') return { bare: head, country: whole.country.code };
    if (whole.verdict === 'unsure' && whole.why === 'also-other')
      return { bare: head, country: whole.candidates[0]!.code };
    const { rest, country } = leadingCountry(tail);
    if (country) return { bare: head + between + rest, country };
  }
  return { bare: words };
}
