import type { Sentence } from '../../text/prepare.ts';
import { BODY_HEADS, genderOf, OFFICE_GENDER, OFFICE_HEADS, PEOPLES, TITLES } from '../lexicon.ts';
import type { Mention } from '../mention.ts';
import { isCapital } from '../shape.ts';
import { OFFICIAL_TITLES } from '../words.ts';
import { knownAt } from './known-at.ts';
import { mention } from './make.ts';
import { holdsOffice, officeEnd, opensOffice, personEnd } from './office-run.ts';
import { personInstead, unknown, unknownEnd } from './unknown.ts';
import { wholeBody } from './whole.ts';

/** Cuts a run [from, to) into names and offices. */
export function cut(sentence: Sentence, from: number, to: number, out: Mention[]): void {
  const { tokens } = sentence;
  let i = from;
  while (i < to) {
    const t = tokens[i]!;
    if (!isCapital(t) && !knownAt(tokens, i)) {
      i++;
      continue;
    }
    const entry = knownAt(tokens, i);
    if (!entry && PEOPLES.has(t.lower) && i + 1 < to && !BODY_HEADS.has(tokens[i + 1]!.lower)) {
      out.push(unknown(sentence, i, i + 1));
      i++;
      continue;
    }
    const body = opensOffice(t.lower) && !holdsOffice(tokens, i, to) ? undefined : wholeBody(sentence, i, to);
    if (body) {
      out.push(body);
      i = body.to;
      continue;
    }
    if (entry && entry.words.length > 1 && i + entry.words.length <= to) {
      out.push(mention(sentence, i, i + entry.words.length, entry));
      i += entry.words.length;
      continue;
    }
    const office = officeEnd(tokens, i, to);
    if (office > i) {
      // Places and bodies inside an office are names of their own ("US Secretary of State").
      for (let k = i; k < office; ) {
        const entry = knownAt(tokens, k);
        if (entry && k + entry.words.length <= office && !OFFICE_HEADS.has(tokens[k]!.lower)) {
          out.push(mention(sentence, k, k + entry.words.length, entry));
          k += entry.words.length;
        } else k++;
      }
      if (office < to) {
        const end = personEnd(tokens, office, to);
        if (end > office) {
          out.push(person(sentence, i, office, end));
          i = end;
          continue;
        }
      }
      i = office;
      continue;
    }
    if (entry && i + entry.words.length <= to && !personInstead(tokens, i, entry, to)) {
      out.push(mention(sentence, i, i + entry.words.length, entry));
      i += entry.words.length;
      continue;
    }
    const end = unknownEnd(tokens, i, to);
    out.push(unknown(sentence, i, end));
    i = end;
  }
}

export function person(sentence: Sentence, officeFrom: number, from: number, to: number): Mention {
  const { tokens } = sentence;
  let gender = genderOf(tokens[from]!.lower);
  let onlyTitles = true;
  for (let k = officeFrom; k < from; k++) {
    const t = tokens[k]!;
    const told = TITLES.get(t.text) || OFFICE_GENDER.get(t.lower);
    if (told === 'm' || told === 'f') gender = told;
    if (!TITLES.has(t.text) || OFFICE_HEADS.has(t.lower) || OFFICIAL_TITLES.has(t.text)) onlyTitles = false;
  }
  return mention(sentence, from, to, undefined, {
    kind: 'person',
    sure: true,
    gender,
    titled: true,
    office: onlyTitles ? undefined : [tokens[officeFrom]!.start, tokens[from - 1]!.end],
    by: 'name-after-office@1',
  });
}
