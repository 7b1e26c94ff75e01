import dns from 'node:dns';
import net, { type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublicAddress } from './public-address.ts';

/**
 * What tests put in the place of the network's own: never to be set from the command line, the environment or
 * anything an article says.
 */
export interface GuardInternals {
  readonly lookup?: LookupFunction;
  readonly isAllowed?: (address: string) => boolean;
}

/** The address that was about to be connected to is not a public one. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  constructor(host: string, address: string) {
    super(
      host === address ? `${address} is not a public address` : `${host} is ${address}, not a public address`,
    );
  }
}

/**
 * Opens connections to public addresses alone. The addresses that the name stands for are judged inside the look-up
 * that the connection itself uses, so that a name cannot mean one address when judged and another when dialled.
 */
export function guardedConnector(internals: GuardInternals, timeout: number): buildConnector.connector {
  const isAllowed = internals.isAllowed ?? isPublicAddress;
  const connect = buildConnector({
    timeout,
    lookup: guardedLookup(internals.lookup ?? dns.lookup, isAllowed),
  });
  return (options, callback) => {
    const host = options.hostname.replace(/^\[|\]$/g, '');
    // An address instead of a name is dialled without a look-up.
    if (net.isIP(host) && !isAllowed(host)) return callback(new AddressRefused(host, host), null);
    connect(options, (error, socket) => {
      if (error || !socket) return callback(error ?? new Error('no connection'), null);
      const reached = socket.remoteAddress;
      if (reached !== undefined && isAllowed(reached)) return callback(null, socket);
      socket.destroy();
      callback(new AddressRefused(host, reached ?? 'unknown'), null);
    });
  };
}

/** One address that is not public among those of a name is enough to refuse the name. */
function guardedLookup(lookup: LookupFunction, isAllowed: (address: string) => boolean): LookupFunction {
  return (host, options, callback) => {
    lookup(host, { ...options, all: true }, (error, found) => {
      const all = Array.isArray(found) ? found : [];
      if (error || all.length === 0) return callback(error ?? new Error(`${host} has no address`), []);
      const bad = all.find(({ address }) => !isAllowed(address));
      if (bad) return callback(new AddressRefused(host, bad.address), []);
      if (options.all) callback(null, all);
      else callback(null, all[0]!.address, all[0]!.family);
    });
  };
}
