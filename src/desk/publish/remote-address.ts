import { resolve } from 'node:path';
import { isLoopbackName } from '../people/loopback.ts';

/** `user@host:path`, as ssh is often written. */
const SCP = /^[A-Za-z0-9][\w.-]*@[A-Za-z0-9][\w.-]*:[^\s-]\S*$/;

/**
 * The address of a repository as git takes it: https, ssh or file, `user@host:path`, or a path on this machine, which
 * becomes absolute. Undefined for all else: git can be made to run programs by an address.
 */
export function parseRemoteAddress(text: string): string | undefined {
  if (/[\u0000-\u0020\u007f]/.test(text.trim() === text ? text.replaceAll(' ', '') : text)) return undefined;
  if (SCP.test(text)) return text;
  if (!/^[A-Za-z0-9+.-]*:/.test(text)) return text.startsWith('-') ? undefined : resolve(text);
  if (!URL.canParse(text) || text.includes(' ')) return undefined;
  const { protocol, hostname, pathname } = new URL(text);
  if (protocol === 'file:') return hostname === '' && pathname !== '/' ? text : undefined;
  const isWeb = protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname));
  return (isWeb || protocol === 'ssh:') && /^[A-Za-z0-9[]/.test(hostname) ? text : undefined;
}
