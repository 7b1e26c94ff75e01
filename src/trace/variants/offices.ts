import lexicon from '../../../lexicon/en/office-paraphrases.json' with { type: 'json' };
import type { Words } from '../../read/index.ts';
import type { Side } from './pair.ts';
import { nameWords, sameVoice, type Voice, voiceIn } from './speakers.ts';

/** One side's source: its words and who they are. */
export interface Source {
  readonly side: Side;
  readonly words: Words;
  readonly voice: Voice;
}

const FIELD: ReadonlyMap<string, number> = new Map(
  lexicon.fields.flatMap((words, i) => words.map((w): [string, number] => [w, i])),
);
const PERSONS: ReadonlySet<string> = new Set(lexicon.persons);

/** May two sources be one after all, the one named and the other paraphrased ("the spy agency", "the defence chief")? */
export function mayBeOne(a: Source, b: Source): boolean {
  if (isDescription(a) && isCredited(b.voice, a.side)) return true;
  if (isDescription(b) && isCredited(a.voice, b.side)) return true;
  const [x, y] = [fieldsOf(a), fieldsOf(b)];
  const isPerson = [a, b].map((s) => s.voice.kind === 'person' || namesPerson(s));
  // The ministry is not the minister: a person's office and an institution are two.
  if (isPerson[0] !== isPerson[1] || (a.voice.kind === 'person' && b.voice.kind === 'person')) return false;
  return [...x].some((field) => y.has(field));
}

/** "The 40 that the harbour chief had counted": does a telling credit its part to the office of this source? */
export function isOfficeIn({ telling, told }: Side, source: Source): boolean {
  const fields = fieldsOf(source);
  if (fields.size === 0 || !(source.voice.kind === 'person' || namesPerson(source))) return false;
  const words = nameWords(telling.text.slice(...told.unit.span));
  return words.some((w, i) => fields.has(FIELD.get(w) ?? -1) && PERSONS.has(words[i + 1] ?? ''));
}

/** No name of its own, but for a place's: "the agency", "Selmark's spy agency". */
function isDescription({ voice, words, side: { telling } }: Source): boolean {
  if (voice.kind === 'person' || voice.kind === 'body' || voice.kind === 'outlet') return false;
  if (!/^the\s|['’]s\s/i.test(words.exact)) return false;
  return telling.reading.names
    .filter((n) => words.span[0] <= n.span[0] && n.span[1] <= words.span[1])
    .every((n) => n.kind === 'place' && n.span[1] < words.span[1]);
}

const isCredited = (voice: Voice, { telling }: Side): boolean =>
  telling.reading.statements.some(
    (s) => s.part !== 'headline' && sameVoice(voice, voiceIn(telling, s)) === 'yes',
  );

/** By the head of the phrase: "the minister of trade", "a harbour official". */
const namesPerson = ({ words }: Source): boolean =>
  PERSONS.has(nameWords(words.exact.split(/,| of | for | at /)[0]!).at(-1) ?? '');

/** Fields of the words as they stand, and of the offices that the article gives those named in them. */
function fieldsOf({ words, side: { telling, told } }: Source): Set<number> {
  const { names } = telling.reading;
  const speaker = names[told.statement.speaker?.mention ?? -1]?.canonical;
  const named = new Set(
    names.filter((n) => words.span[0] <= n.span[0] && n.span[1] <= words.span[1]).map((n) => n.canonical),
  );
  const offices = names
    .filter((n) => n.canonical === speaker || named.has(n.canonical))
    .map((n) => n.office?.exact ?? '');
  return new Set(
    nameWords([words.exact, ...offices].join(' '))
      .map((w) => FIELD.get(w))
      .filter((f) => f !== undefined),
  );
}
