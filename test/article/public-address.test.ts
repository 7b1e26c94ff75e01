import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/article/fetch/public-address.ts';

describe('addresses that may be connected to', () => {
  it.each(['8.8.8.8', '93.184.216.34', '2606:4700::1111', '64:ff9b::808:808', '::ffff:8.8.8.8'])(
    '%s',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.0.3'],
    ['loopback, IPv6', '::1'],
    ['private', '10.1.2.3'],
    ['private', '172.16.0.1'],
    ['private', '192.168.1.1'],
    ['link-local, where metadata is served', '169.254.169.254'],
    ['shared (carriers)', '100.64.0.1'],
    ['metadata of a cloud', '100.100.100.200'],
    ['metadata of a cloud, in a public range', '168.63.129.16'],
    ['metadata of a cloud, IPv6', 'fd00:ec2::254'],
    ['this host', '0.0.0.0'],
    ['this host, IPv6', '::'],
    ['broadcast', '255.255.255.255'],
    ['multicast', '224.0.0.1'],
    ['multicast, IPv6', 'ff02::1'],
    ['reserved', '240.0.0.1'],
    ['documentation', '192.0.2.1'],
    ['documentation, IPv6', '2001:db8::1'],
    ['benchmarks', '198.18.0.1'],
    ['unique local', 'fc00::1'],
    ['link-local, IPv6', 'fe80::1'],
    ['site-local', 'fec0::1'],
    ['with a zone', 'fe80::1%eth0'],
    ['IPv4-mapped loopback', '::ffff:127.0.0.1'],
    ['IPv4-mapped private, in hex', '::ffff:a01:203'],
    ['IPv4-compatible', '::7f00:1'],
    ['IPv4-translated', '::ffff:0:127.0.0.1'],
    ['NAT64 of loopback', '64:ff9b::7f00:1'],
    ['NAT64 of metadata', '64:ff9b::a9fe:a9fe'],
    ['local NAT64', '64:ff9b:1::7f00:1'],
    ['6to4 of loopback', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['discard', '100::1'],
    ['outside what is handed out', '4000::1'],
    ['no address', 'localhost'],
    ['nothing', ''],
  ])('not %s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });
});
