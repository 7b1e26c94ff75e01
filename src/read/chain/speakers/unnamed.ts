import type { Scene } from '../scene.ts';
import type { Cast } from './people.ts';
import type { Resolved } from './resolved.ts';

/** "A senior official" in headline or lead whom the body names: the holder of such an office who speaks there. */
export function inferUnnamed(scene: Scene, cast: Cast, out: (Resolved | undefined)[]): void {
  const speakers = new Set<number>();
  for (const [i, r] of out.entries())
    if (r?.first !== undefined && r.speaker.basis === 'stated' && scene.statements[i]!.part !== 'headline')
      speakers.add(r.first);
  for (const [i, r] of out.entries()) {
    const st = scene.statements[i]!;
    if (!r || r.first !== undefined || r.source?.as !== 'description') continue;
    if (st.part !== 'headline' && st.part !== 'lead') continue;
    const { head, modifiers } = r.source;
    const holders = (cast.holders.get(head) ?? []).filter(
      (f) => speakers.has(f) && scene.names[f]!.kind === 'person',
    );
    const wanted = modifiers.filter((m) => m !== 'senior' && m !== 'top' && m !== 'high-ranking');
    const fitting = holders.filter((f) =>
      wanted.every((m) => m.length < 3 || cast.holders.get(m)?.includes(f)),
    );
    const best = fitting[0];
    if (best === undefined) continue;
    out[i] = {
      ...r,
      speaker: { name: scene.names[best]!.canonical, mention: best, basis: 'inferred' },
      first: best,
    };
  }
}
