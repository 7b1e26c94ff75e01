import type { Telling } from '../../read/index.ts';
import { signedBy } from './attribution.ts';
import type { Found } from './pair.ts';
import { sameName } from './relayers.ts';

/** A headline that names the outlet ("... - Harbour Radio") for somebody whom the text says that outlet spoke to. */
export function signedHeadline(telling: Telling): Found | undefined {
  const { reading, told } = telling;
  if (reading.statements.some((s) => s.part === 'headline' && s.source.length > 0)) return undefined;
  const signed = told.map((t) => signedBy({ telling, told: t })).find((w) => w !== undefined);
  if (!signed) return undefined;
  const said = reading.statements.find(
    (s) =>
      s.part !== 'headline' &&
      s.source.length > 0 &&
      reading.names[s.speaker?.mention ?? -1]?.kind === 'person' &&
      s.chain.some((h) => (h.role === 'medium' || h.role === 'relayer') && sameName(h.name, signed.exact)),
  );
  const source = said?.source[0];
  return source && { kind: 'attribution', from: { span: source.span, exact: source.exact }, to: signed };
}
