import type { Name, Statement } from '../../model/index.ts';
import { within } from '../parts.ts';
import { stateNamed } from './told.ts';
import type { Compared } from './units.ts';
import { type Side, type Variant, type VariantRule, wordsAt, wordsOf } from './variants.ts';

/** How closely a telling says who spoke; a lower step says it less closely. */
export type Standing = 'person' | 'unnamed' | 'body' | 'place' | 'nobody';

/** What a statement's source is, by the name in it. */
export function standingOf(reading: Compared, statement: Statement): Standing {
  if (statement.source.length === 0) return statement.speaker ? 'unnamed' : 'nobody';
  const head = headName(statement, namesInSource(reading, statement));
  if (!head) return 'unnamed';
  if (head.kind === 'person') return 'person';
  if (head.kind === 'place') return 'place';
  return 'body';
}

function namesInSource(reading: Compared, statement: Pick<Statement, 'source'>): Name[] {
  return statement.source.flatMap((source) => within(reading.names, source.span));
}

/**
 * The name that the source is, not one that only narrows it: "the State Department" is the body, in "a State
 * Department official" the body narrows an unnamed person.
 */
function headName(statement: Statement, names: readonly Name[]): Name | undefined {
  const person = names.find((n) => n.kind === 'person');
  if (person) return person;
  return names.find((n) =>
    statement.source.some((s) => {
      const before = s.exact
        .slice(0, n.span[0] - s.span[0])
        .trim()
        .toLowerCase();
      const after = s.exact.slice(n.span[1] - s.span[0]).trim();
      return (before === '' || before === 'the') && (after === '' || /^[,('’]/.test(after));
    }),
  );
}

/** attribution: a named person → an unnamed one → an institution → a country → nobody, either way. */
export const attributionVariants: VariantRule = ({ from: near, to: far }) => {
  const [from, to] = [near.statement, far.statement];
  if (from.source.length === 0) return [];
  const [a, b] = [standingOf(near.reading, from), standingOf(far.reading, to)];
  const sameWords = bare(from.source[0]!.exact) === bare(to.source[0]?.exact ?? '');
  const sameSpeaker = from.speaker?.name !== undefined && from.speaker.name === to.speaker?.name;
  if (sameWords || (a === b && sameSpeaker)) return [];
  if (isReporter(near.reading, from) || namesSpeaker(near, far)) return [];
  if (isConversation(far.reading, to) || sameState(from, to)) return [];
  // A pronoun, or "the official" for one named before, says no less than the name does.
  if (to.source.length > 0 && sameSpeaker && b === 'unnamed' && to.speaker?.basis === 'stated') return [];
  const target = to.source[0] ? wordsOf(to.source[0]) : wordsAt(far.text, far.unit.span[0], far.unit.span[1]);
  const variant: Variant = { kind: 'attribution', from: wordsOf(from.source[0]!), to: target };
  return [variant];
};

/** "A recent Harbour Radio interview" is where it was said, not who said it. */
const isConversation = (reading: Compared, { source }: Statement): boolean =>
  source.length > 0 &&
  /\binterview$/i.test(source[0]!.exact) &&
  namesInSource(reading, { source }).some((n) => n.kind === 'outlet');

/** A state, its capital and its short name speak with one voice. */
function sameState(from: Statement, to: Statement): boolean {
  const [a, b] = [from, to].map(({ speaker }) => stateNamed(speaker?.name.replaceAll('.', '') ?? ''));
  return a !== undefined && a === b;
}

/** Is the source only an outlet's reporter, who passes on what somebody else said? */
function isReporter(reading: Compared, { source }: Statement): boolean {
  return (
    source.length > 0 &&
    /\b(?:correspondent|reporter|journalist)s?$/i.test(source[0]!.exact) &&
    namesInSource(reading, { source }).some((n) => n.kind === 'outlet')
  );
}

/** Does a headline without a source name the speaker all the same ("The harbour board raises its fees")? */
function namesSpeaker({ statement }: Side, { text, unit, statement: to }: Side): boolean {
  const name = statement.speaker?.name.replace(/^the /i, '');
  return to.source.length === 0 && name !== undefined && text.slice(...unit.span).includes(name);
}

const bare = (s: string): string =>
  s
    .toLowerCase()
    .replace(/^(the|a|an) /, '')
    .trim();
