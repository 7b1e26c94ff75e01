import { latest, type NameJudgement, writtenAlike } from './judgement.ts';

/** What a person judged about two names as written, or `person:ID`, as the ledger keeps it. */
export interface PairJudgement {
  readonly pair: readonly [string, string];
  /** `withdrawn` takes back what was judged before. */
  readonly verdict: 'same' | 'different' | 'unsure' | 'withdrawn';
  readonly who: string;
  /** ISO 8601. */
  readonly at: string;
}

/** What follows from the judgements on names: a pure function of the ledger. */
export interface JudgedNames {
  /** The id that stands for a person: the least of those judged to be one. */
  personOf(id: string): string;
  /** What is judged about two names or persons (`person:ID`), directly or through others that are the same as they. */
  between(a: string, b: string): 'same' | 'different' | 'unsure' | undefined;
  /** What is judged about whom a name as written means, for `applyJudgements`. */
  about(written: string): readonly NameJudgement[];
  /** Pairs judged different that other judgements make one: a person has to look. */
  readonly contradictions: readonly PairJudgement[];
}

const PERSON = 'person:';

/** Names as written by their letters, persons by their id. */
const node = (named: string): string => (named.startsWith(PERSON) ? named : writtenAlike(named));

/** Takes the judgements on names together, whatever their order (disjoint sets; Tarjan 1975). */
export function judgedNames(entries: Iterable<PairJudgement>): JudgedNames {
  const last = latest(
    [...entries].map((entry) => ({ ...entry, when: entry.at })),
    ({ pair }) => JSON.stringify(pair.map(node).sort()),
  );
  const sets = disjointSets();
  for (const { pair, verdict } of last) if (verdict === 'same') sets.join(node(pair[0]), node(pair[1]));
  const rootOf = (named: string): string => sets.rootOf(node(named));
  const apart = new Map<string, Map<string, (typeof last)[number]>>();
  for (const entry of last) {
    if (entry.verdict !== 'different' && entry.verdict !== 'unsure') continue;
    const [a, b] = entry.pair.map(rootOf) as [string, string]; // a pair has two
    for (const [x, y] of [
      [a, b],
      [b, a],
    ] as const) {
      const of = apart.get(x) ?? new Map<string, (typeof last)[number]>();
      if (of.get(y)?.verdict !== 'different') of.set(y, entry);
      apart.set(x, of);
    }
  }
  const persons = (root: string): readonly string[] =>
    sets.members(root).filter((member) => member.startsWith(PERSON));
  const personOf = (id: string): string =>
    (persons(rootOf(PERSON + id))[0] ?? PERSON + id).slice(PERSON.length);
  return {
    personOf,
    between(a, b) {
      if (rootOf(a) === rootOf(b)) return 'same';
      return apart.get(rootOf(a))?.get(rootOf(b))?.verdict as 'different' | 'unsure' | undefined; // no other was filed
    },
    about(written) {
      const root = rootOf(written);
      const say = (
        person: string | undefined,
        verdict: NameJudgement['verdict'],
        { who, at: when }: Pick<PairJudgement, 'who' | 'at'>,
      ): NameJudgement[] =>
        person === undefined
          ? []
          : [{ name: written, person: person.slice(PERSON.length), verdict, who, when }];
      const same = last.find(({ verdict, pair }) => verdict === 'same' && rootOf(pair[0]) === root);
      return [
        ...(same ? say(persons(root)[0], 'same', same) : []),
        ...[...(apart.get(root) ?? [])].flatMap(([other, entry]) =>
          other === root ? [] : say(persons(other)[0], entry.verdict as 'different' | 'unsure', entry),
        ), // no other was filed
      ];
    },
    contradictions: last
      .filter(({ pair, verdict }) => verdict === 'different' && rootOf(pair[0]) === rootOf(pair[1]))
      .map(({ when: _, ...entry }) => entry),
  };
}

interface DisjointSets {
  rootOf(member: string): string;
  join(a: string, b: string): void;
  /** All of a root's set, in order; itself alone where nothing was joined to it. */
  members(root: string): readonly string[];
}

function disjointSets(): DisjointSets {
  const parents = new Map<string, string>();
  const sets = new Map<string, readonly string[]>();
  const rootOf = (member: string): string => {
    let root = member;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    return root;
  };
  const members = (root: string): readonly string[] => sets.get(root) ?? [root];
  return {
    rootOf,
    members,
    join(a, b) {
      const [least, other] = [rootOf(a), rootOf(b)].sort() as [string, string];
      if (least === other) return;
      // The smaller set under the larger keeps the way to a root short.
      const [root, under] = members(least).length >= members(other).length ? [least, other] : [other, least];
      sets.set(root, [...members(root), ...members(under)].sort());
      sets.delete(under);
      parents.set(under, root);
    },
  };
}
