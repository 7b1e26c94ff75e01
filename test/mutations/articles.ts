import type { GoldArticle, Span } from '../../bench/mutations/types.ts';

/** Invented articles about invented people, in the shape of the attribution set. ⟦s …⟧ source, ⟦c …⟧ cue, ⟦t …⟧ content; | ends an attribution. */
function article(id: string, marked: string): GoldArticle {
  let text = '';
  const attributions: { source: Span[]; cue: Span[]; content: Span[] }[] = [];
  let now: { source: Span[]; cue: Span[]; content: Span[] } = { source: [], cue: [], content: [] };
  for (const m of marked.matchAll(/⟦([sct]) ([^⟧]*)⟧|(\|)|([^⟦|]+)/g)) {
    const [, part, words, end, plain] = m;
    if (end) {
      attributions.push(now);
      now = { source: [], cue: [], content: [] };
    } else if (part && words !== undefined) {
      const span: Span = [text.length, text.length + words.length];
      (part === 's' ? now.source : part === 'c' ? now.cue : now.content).push(span);
      text += words;
    } else text += plain;
  }
  return { id, text, attributions };
}

export const articles: readonly GoldArticle[] = [
  article(
    'harbor',
    `Harbor plan divides the town.

The harbor council met with Orla Venn and Tobin Marsh on Monday.

⟦t “The ferry is a good thing for every family in this town, and we could probably build the second pier for less money.”⟧ ⟦s Orla Venn⟧ ⟦c said⟧.|

The council counted 412 boats in the bay and at least 31 moorings behind the wall. Engineers would spend about $7 million on the wall.

⟦t “We will not sell the old lighthouse to a company that has never seen a storm on this coast.”⟧ ⟦s Orla Venn⟧ ⟦c said⟧.|

Two days of talks followed in the town hall.

⟦t “My neighbors want a strong school and a clear budget, because the war over parking is not a serious issue.”⟧ ⟦s Tobin Marsh⟧ ⟦c said⟧.|

⟦s Tobin Marsh⟧ ⟦c said⟧ ⟦t that 218 residents had asked for a new road⟧.|
`,
  ),
  article(
    'mill',
    `The mill will close in spring.

Workers at the mill heard from Greta Holm and the union chief Anselm Rook.

⟦t “The looms are worn out, and nobody in the head office might ever pay for the new machines that we need so badly.”⟧ ⟦s Greta Holm⟧ ⟦c said⟧.|

The mill employed more than 640 workers in its best season. Its owners lost 17.4 percent of their orders since then.

⟦t “There is still a way to keep the doors open, and I think we should try it together before the winter.”⟧ ⟦s Anselm Rook⟧ ⟦c said⟧.|

Visitors still come to see the old wheel turn.

⟦t “He is not wrong about the wheel, but it would take better friends than these to turn it again.”⟧ ⟦s Greta Holm⟧ ⟦c said⟧.|

The regional bank had lent the firm $88,250 for its roof.
`,
  ),
  article(
    'orchestra',
    `Orchestra finds a new hall.

The search took Ilse Brandt and Matteo Quill across the whole valley.

⟦t “Our new hall has a great stage, and the people on the balcony can hear every whisper from the front row.”⟧ ⟦s Ilse Brandt⟧ ⟦c said⟧.|

The hall seats 1,284 visitors and stores 96 instruments under the stage.

⟦t “It was a hard race to finish before the election, but the carpenters were happy to work at night.”⟧ ⟦s Matteo Quill⟧ ⟦c said⟧.|

Rain fell through the roof of the last one for most of the autumn.

⟦t “They could have given us a better road, and yet they love the music more than they fear the mud.”⟧ ⟦s Ilse Brandt⟧ ⟦c said⟧.|

⟦s Matteo Quill⟧ ⟦c said⟧ ⟦t that the choir will likely sing at the opening with its old conductor⟧.|
`,
  ),
  article(
    'bees',
    `Keepers worry about the cold.

A meeting brought Hanna Dorn and Piet Loos to the village inn.

⟦t “The bees need a long summer, and this year they have had little more than wind and wet grass.”⟧ ⟦s Hanna Dorn⟧ ⟦c said⟧.|

Keepers in the district own 5,120 hives and sold nearly 40 barrels last autumn.

⟦t “If the law is changed, small keepers will lose the support that keeps their winter feed in the shed.”⟧ ⟦s Piet Loos⟧ ⟦c said⟧.|
`,
  ),
  article(
    'bridge',
    `Bridge work runs late.

The news came from Sunniva Kell, who walks there every morning.

⟦t “I believe the new arch is strong, and the question now is whether the town would trust the people who drew it.”⟧ ⟦s Sunniva Kell⟧ ⟦c said⟧.|

Crews had laid 73 beams by the end of the week.

⟦t “Nothing about this bridge was easy, and the river is not a patient neighbor when the ice breaks.”⟧ ⟦s Sunniva Kell⟧ ⟦c said⟧.|
`,
  ),
  article(
    'museum',
    `Museum opens its attic.

Curators led by Rufus Amsel opened the attic to the public.

⟦t “The story of this house is hidden in its letters, and we can finally read them in public without gloves.”⟧ ⟦s Rufus Amsel⟧ ⟦c said⟧.|

The attic held 2,931 letters in 14 trunks.

⟦t “Children ask the best questions here, and the answer is often in the smallest drawer of the room.”⟧ ⟦s Rufus Amsel⟧ ⟦c said⟧.|
`,
  ),
];
