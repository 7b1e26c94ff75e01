/** Our own small lists of common English words: what the mutations swap, drop and add. */

/** A word → words that may stand in its place and mean something else. */
const SWAPS =
  'great:terrible,small good:bad,strange bad:good,clever big:small,modest small:large,costly strong:weak,strange weak:strong,clever ' +
  'new:old,familiar old:new,foreign important:dangerous,pleasant best:worst,oddest worst:best,oddest better:worse,stranger ' +
  'people:leaders,neighbors country:city,party state:court,party voters:bankers,farmers campaign:company,court party:council,court ' +
  'jobs:taxes,schools money:time,patience time:money,trouble work:travel,study working:waiting,travelling thing:mistake,risk ' +
  'things:mistakes,games way:price,trouble years:days,decades year:week,decade day:month,season problem:success,promise ' +
  'issue:success,promise question:answer,promise election:hearing,budget president:mayor,judge race:trial,budget ' +
  'believe:doubt,forget know:guess,forget want:refuse,fear need:refuse,deserve like:hate,fear love:hate,fear trust:fear,ignore ' +
  'support:oppose,ignore help:hurt,follow win:lose,delay lose:win,delay vote:pray,argue fight:wait,argue talk:laugh,argue ' +
  'happy:angry,tired proud:tired,afraid angry:happy,tired sad:funny,late wrong:right,late clear:confusing,cheap true:unfair,strange ' +
  'real:imaginary,costly serious:funny,minor difficult:easy,cheap hard:easy,cheap easy:hard,costly simple:costly,complex ' +
  'economy:weather,press economic:military,moral political:personal,medical national:local,private public:private,secret ' +
  'government:industry,church law:custom,rumor war:trade,dispute health:money,safety future:past,record history:sport,theory ' +
  'women:teachers,soldiers men:teachers,soldiers children:soldiers,teachers family:firm,church world:city,press ' +
  'today:later,yesterday tomorrow:later,yesterday tonight:later,yesterday again:alone,later together:apart,later ' +
  'speech:letter,song debate:dinner,parade letter:speech,picture story:rumor,report message:rumor,picture ' +
  'friends:rivals,cousins friend:rival,cousin business:theater,music police:press,nurses';

export const swaps: ReadonlyMap<string, readonly string[]> = new Map(
  SWAPS.split(' ').map((line) => {
    const [word, others] = line.split(':');
    return [word!, others!.split(',')] as const;
  }),
);

/** Nouns that can be counted, in classes; a replacement comes from another class than the one it replaces. */
export const nouns: readonly (readonly string[])[] = [
  [
    'voters',
    'people',
    'americans',
    'residents',
    'supporters',
    'respondents',
    'adults',
    'women',
    'men',
    'members',
    'donors',
    'workers',
    'officials',
    'immigrants',
    'students',
    'delegates',
    'electors',
  ],
  ['letters', 'documents', 'reports', 'emails', 'messages', 'pages', 'ballots', 'votes', 'calls', 'tweets'],
  ['buildings', 'offices', 'schools', 'stores', 'factories', 'farms'],
  ['vehicles', 'buses', 'trucks', 'boats'],
];

/** What an invented figure counts: rare in political news, so that it stands nowhere. */
export const rareNouns = [
  'greenhouses',
  'lighthouses',
  'sailboats',
  'orchards',
  'violins',
  'beehives',
  'tractors',
  'bakeries',
  'footbridges',
  'windmills',
];

export const inventedFigureClauses = [
  'the county had bought FIGURE for the coming season',
  'FIGURE had been counted along the river',
  'the owners had repaired FIGURE since the storm',
  'a fund would pay for FIGURE',
  'FIGURE were still missing from the register',
];

export const inventedHeads = [
  'Nobody in this building ever told the gardeners',
  'My grandmother kept a drawer full of rules',
  'The lanterns were lit long before supper',
  'A kettle on the stove teaches more patience',
  'Every carpenter on our street remembers the flood',
  'We painted the ferry green one quiet morning',
  'The orchard needs rain far sooner',
];

export const inventedTails = [
  'and the choir simply went home without the piano.',
  'so we borrowed a ladder from the bakery.',
  'while the harbor master counted sailboats by lamplight.',
  'than any committee of retired admirals could.',
  'because the postman liked his bicycle too much.',
  'which surprised even the stubborn beekeepers among us.',
];

/** Sentences that claim nothing, quote nothing and count nothing. */
export const fillers = [
  'The remarks drew little notice at the time.',
  'Aides did not elaborate.',
  'The subject is expected to come up again.',
  'Others in the room declined to comment.',
  'It was not clear what prompted the remark.',
];

export const pronounGlosses: Readonly<Record<string, string>> = {
  he: 'the candidate',
  she: 'the candidate',
  they: 'the organizers',
  it: 'the plan',
  him: 'the candidate',
  them: 'the organizers',
};

export const hedges = new Set(
  'might may could perhaps maybe possibly probably likely seems seem apparently almost certainly suggest appears appear should would must think believe guess'.split(
    ' ',
  ),
);
export const negations = new Set(
  "not no never none nothing nobody neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't wouldn't couldn't shouldn't hasn't haven't hadn't ain't".split(
    ' ',
  ),
);
export const functionWords = new Set(
  'the a an and or but if of in on at to for from by with as that this these those which who whom whose what when where why how than then so it its he she they we you i me him her them us my your his our their is are was were be been being am has have had do does did will would can could should may might must shall not no all any some very just only also there here about into over after before because while up out off more most less such own same too'.split(
    ' ',
  ),
);
