import { tryOutPeople } from '../../messages/sign-in.ts';
import type { ApiContext } from '../api/route.ts';
import { findLoopbackOrigin, isLoopbackAddress, isLoopbackName } from './loopback.ts';
import type { Person } from './person.ts';
import { toOpaqueId } from './token.ts';

export const TRY_OUT_NAMES = ['redacteur-a', 'redacteur-b', 'beleid', 'wethouder', 'begeleider'] as const;
type TryOutName = (typeof TRY_OUT_NAMES)[number];

/** What a proxy adds to a request that it passes on. */
const FORWARDED = /^(forwarded|x-forwarded-.*|x-real-ip|via)$/;

/** Somebody to be while no provider is set up. */
export function getTryOutPerson(name: TryOutName): Person {
  return { id: toOpaqueId('try-out', name), ...tryOutPeople[name] };
}

/** Whether this portal is one to try out: nobody else can reach it, as far as it is told. */
export function isTryOut({ hasProvider, url }: { hasProvider: boolean; url: string | undefined }): boolean {
  return !hasProvider && (url === undefined || isLoopbackName(new URL(url).hostname));
}

/** Whether this request comes from somebody at this machine, and not through a proxy on it. */
export function isFromThisMachine(c: ApiContext): boolean {
  // Requests that come from no socket have no such environment.
  const { incoming } = (c.env as Partial<ApiContext['env']> | undefined) ?? {};
  if (!isLoopbackAddress(incoming?.socket.remoteAddress)) return false;
  // A proxy that nothing was said to speaks HTTP/1.0; no browser does.
  if (incoming?.httpVersion === '1.0') return false;
  if (findLoopbackOrigin(c.req.header('host')) === undefined) return false;
  return !Object.keys(c.req.header()).some((name) => FORWARDED.test(name));
}
