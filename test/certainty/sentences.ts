/**
 * Our own small gold: sentences about invented people, places and bodies. `hedges` are all hedge words in order
 * with their certainty; `events` the certainty and polarity of some of the happenings, by their word.
 */
export interface GoldSentence {
  readonly text: string;
  readonly hedges?: readonly string[];
  readonly events?: Readonly<Record<string, string>>;
}

const PLAIN = 'certain positive';
const NOT = 'certain negative';
const OPEN = 'unspecified unspecified';

export const SENTENCES: readonly GoldSentence[] = [
  { text: 'Mayor Olla Brandt opened the bridge on Sunday.', events: { opened: PLAIN } },
  { text: 'The ferry did not sail on Friday.', events: { sail: NOT } },
  { text: 'Nobody was hurt in the fire at the Velm depot.', events: { hurt: NOT } },
  { text: 'Not a single boat was lost in the storm.', events: { lost: NOT } },
  { text: 'Not one of the lamps was lit, but no boat was late.', events: { lit: NOT } },
  { text: 'The council never approved the tunnel.', events: { approved: NOT } },
  { text: 'Ossia has no plans to leave the customs union.', events: { plans: NOT, leave: NOT } },
  { text: 'The guards left the harbour without firing a shot.', events: { left: PLAIN, firing: NOT } },
  { text: 'Two of the pilots no longer fly for the airline.', events: { fly: NOT } },
  {
    text: 'The ship might reach Port Ullen by dawn.',
    hedges: ['might possible'],
    events: { reach: 'possible positive' },
  },
  {
    text: 'The minister may not attend the hearing.',
    hedges: ['may possible'],
    events: { attend: 'possible negative' },
  },
  {
    text: 'The rebels could attack the dam within days.',
    hedges: ['could possible'],
    events: { attack: 'possible positive' },
  },
  { text: 'Engineers could not find the leak.', hedges: [], events: { find: NOT } },
  {
    text: 'The blast was almost certainly caused by gas.',
    hedges: ['almost certainly probable'],
    events: { caused: 'probable positive' },
  },
  {
    text: 'The thieves probably escaped through the cellar.',
    hedges: ['probably probable'],
    events: { escaped: 'probable positive' },
  },
  {
    text: 'Perhaps the letter arrived too late.',
    hedges: ['Perhaps possible'],
    events: { arrived: 'possible positive' },
  },
  {
    text: 'The guards reportedly fled before midnight.',
    hedges: ['reportedly probable'],
    events: { fled: 'probable positive' },
  },
  {
    text: 'Her deputy allegedly sold the maps to a rival firm.',
    hedges: ['allegedly possible'],
    events: { sold: 'possible positive' },
  },
  {
    text: 'The two firms are likely to merge next spring.',
    hedges: ['likely probable'],
    events: { merge: 'probable positive' },
  },
  {
    text: 'The court is unlikely to overturn the ruling.',
    hedges: ['unlikely probable'],
    events: { overturn: 'probable negative' },
  },
  {
    text: 'The storm is expected to reach the coast on Tuesday.',
    hedges: ['expected probable'],
    events: { reach: 'probable positive' },
  },
  {
    text: 'The valley appears to have escaped the flood.',
    hedges: ['appears probable'],
    events: { escaped: 'probable positive' },
  },
  {
    text: 'Investigators believe that the dam broke above the town.',
    hedges: ['believe probable'],
    events: { broke: 'probable positive' },
  },
  {
    text: 'Analysts suspect that the firm sold its shares in May.',
    hedges: ['suspect probable'],
    events: { sold: 'probable positive' },
  },
  { text: 'We know that the convoy crossed the border.', events: { crossed: PLAIN } },
  { text: 'Director Tam Reyle said the museum closed in June.', events: { said: PLAIN, closed: PLAIN } },
  { text: 'According to the Ministry of Ports, the crane collapsed.', events: { collapsed: PLAIN } },
  { text: 'The general denied that his troops burned the village.', events: { denied: PLAIN, burned: NOT } },
  { text: 'The farmers failed to stop the bulldozers.', events: { stop: NOT } },
  { text: 'The captain refused to leave the ship.', events: { leave: NOT } },
  { text: 'The climbers managed to reach the hut.', events: { reach: PLAIN } },
  { text: 'The governor wants to sell the railway.', hedges: [], events: { sell: OPEN } },
  { text: 'The union asked the company to reopen the mine.', events: { reopen: OPEN } },
  { text: 'If the strike goes on, the port will close.', events: { goes: OPEN } },
  { text: 'Unless the river falls, the bridge stays closed.', events: { falls: OPEN } },
  { text: 'The town sold the forest so that it could pay its debts.', events: { sold: PLAIN, pay: OPEN } },
  { text: 'The army built the road in order to supply the fort.', events: { built: PLAIN, supply: OPEN } },
  { text: 'Did the bank lose the money?', events: { lose: OPEN } },
  { text: 'Reporters asked whether the plant had leaked acid.', events: { asked: PLAIN, leaked: OPEN } },
  {
    text: 'It is unclear whether the pilot survived.',
    hedges: ['unclear unspecified'],
    events: { survived: OPEN },
  },
  { text: 'Villagers are worried about what this means for the harvest.', events: { means: OPEN } },
  {
    text: 'Villagers are worried about what might happen in the winter.',
    hedges: ['might possible'],
    events: { happen: 'possible positive' },
  },
  {
    text: 'It is possible that the fire began in the kitchen.',
    hedges: ['possible possible'],
    events: { began: 'possible positive' },
  },
  { text: 'The crew left the island as soon as possible.', hedges: [], events: { left: PLAIN } },
  { text: 'The census of May was the last.', hedges: [] },
  {
    text: 'There are almost certainly people who want the job.',
    hedges: ['almost certainly probable'],
    events: { want: 'probable positive' },
  },
  {
    text: 'The senate expressed confidence that the treaty will hold.',
    events: { hold: 'probable positive' },
  },
  { text: 'Close the gate before dusk.', events: { Close: OPEN } },
  {
    text: 'The firm may hire a driver who fled the war.',
    events: { hire: 'possible positive', fled: PLAIN },
  },
  { text: 'The prince regrets that the palace was sold.', events: { sold: PLAIN } },
  { text: 'The prince does not regret that the palace was sold.', events: { sold: PLAIN } },
];
