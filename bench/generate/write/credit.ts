import { LANGUAGES } from '../languages/index.ts';
import { chosen, Random, STREAMS } from '../random.ts';
import type { Outlet } from '../world/outlets.ts';
import { fill } from './fill.ts';
import { outletWords } from './sentence.ts';
import type { World } from './world.ts';

/** The last credit line on the way from the words' first article to this one. */
export function creditOf(
  world: World,
  article: number,
): { readonly outlet: Outlet; readonly text: string } | null {
  const { plan, outlets, seed } = world;
  const language = LANGUAGES[plan.language(article)];
  for (let a = article; a !== plan.words[article]; a = plan.parent[a]!) {
    const random = new Random(seed, STREAMS.told, a);
    if (!random.chance(plan.kind(a) === 'verbatim' ? 0.5 : 0.75)) continue;
    const outlet = plan.outlet(plan.parent[a]!);
    const name = outletWords(language, outlets.name(outlet, language.text.tag));
    return { outlet, text: fill(chosen(language.credits, random.next(), 0), () => name) };
  }
  return null;
}
