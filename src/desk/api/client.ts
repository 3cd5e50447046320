import { createHmac, randomBytes } from 'node:crypto';
import { BlockList, isIP } from 'node:net';

/** Addresses that only this machine or its own network can have: what comes from there may be a proxy. */
const NEARBY = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  NEARBY.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
  ['::1', 128],
  ['fc00::', 7],
  ['fe80::', 10],
] as const)
  NEARBY.addSubnet(network, bits, 'ipv6');

/** Another one in each process: what it made is worth nothing elsewhere. */
const KEY = randomBytes(32);

/**
 * Who asks, as a keyed hash: enough to count by, not to find anybody with. `peer` is the address of the connection and
 * `forwarded` the X-Forwarded-For header, of which the last address counts when a proxy nearby passed the request on.
 */
export function toClient(peer: string | undefined, forwarded: string | undefined): string {
  const own = normalizeAddress(peer ?? '');
  const told = normalizeAddress(forwarded?.split(',').at(-1)?.trim() ?? '');
  const address = told !== '' && isNearby(own) ? told : own;
  return createHmac('sha256', KEY).update(toNetwork(address)).digest('base64url').slice(0, 22);
}

/** Empty for what is no address. */
function normalizeAddress(text: string): string {
  const address = text.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIP(address) === 0 ? '' : address.toLowerCase();
}

function isNearby(address: string): boolean {
  const version = isIP(address);
  return version === 0 || NEARBY.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** Of IPv6 the first half: the rest everybody chooses as often as they like. */
function toNetwork(address: string): string {
  if (isIP(address) !== 6) return address;
  const [before = '', after = ''] = address.split('::');
  const [head, tail] = [before, after].map((part) => part.split(':').filter(Boolean)) as [string[], string[]];
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0');
  return [...head, ...zeros, ...tail]
    .slice(0, 4)
    .map((group) => parseInt(group, 16))
    .join(':');
}
