import ipaddr from 'ipaddr.js';

/** NAT64's well-known prefix: the last 32 bits are an IPv4 address that a gateway dials. */
const NAT64 = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** All that is handed out as global unicast; ipaddr.js calls more than this unicast (::7f00:1, say). */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** Answers to machines of one cloud only, though it lies in a public range. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

/**
 * Whether an address is one of the public network: unicast, and not loopback, private, link-local, shared, reserved,
 * documentation or metadata; IPv4 inside IPv6 (mapped, NAT64) is judged as what it stands for, and tunnels (6to4,
 * Teredo) are refused. False for what is no address.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // unwraps ::ffff:a.b.c.d
  if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast' && !METADATA.has(parsed.toString());
  if (parsed.match(NAT64)) return isPublicAddress(parsed.toByteArray().slice(12).join('.'));
  return parsed.range() === 'unicast' && parsed.match(GLOBAL) && !parsed.zoneId;
}
