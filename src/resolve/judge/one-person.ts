import { latest, type PersonJudgement } from './judgement.ts';

/** Ids that people judged to be one person, and what of it contradicts itself. */
export interface OnePerson {
  /** The id that stands for a person: the least of those judged to be one. */
  personOf(id: string): string;
  /** Pairs judged different that other judgements make one: a person has to look. */
  readonly contradictions: readonly PersonJudgement[];
}

/** Who is one with whom: a pure function of the judgements, whatever their order (disjoint sets; Tarjan 1975). */
export function onePerson(judgements: Iterable<PersonJudgement>): OnePerson {
  const last = latest(judgements, ({ persons }) => JSON.stringify([...persons].sort()));
  const parents = new Map<string, string>();
  const personOf = (id: string): string => {
    let root = id;
    for (let up = parents.get(root); up !== undefined; up = parents.get(root)) root = up;
    for (let at = id; at !== root; ) {
      const up = parents.get(at)!;
      parents.set(at, root);
      at = up;
    }
    return root;
  };
  for (const { persons, verdict } of last) {
    if (verdict !== 'same') continue;
    const [least, other] = persons.map(personOf).sort();
    if (least !== other) parents.set(other!, least!);
  }
  return {
    personOf,
    contradictions: last.filter(
      ({ persons, verdict }) => verdict === 'different' && personOf(persons[0]) === personOf(persons[1]),
    ),
  };
}
