import type { ApiContext } from '../api/route.ts';
import { isGrounded, listGrounds } from './appoint.ts';
import { describeProviderFailure, isEndedGrant, isRefusedToken } from './provider-failure.ts';
import type { Provider } from './provider.ts';
import { askAgain } from './recheck.ts';
import type { Proof, Session, Sessions } from './sessions.ts';
import { isFromThisMachine } from './try-out.ts';

/** How long the word of the provider is taken for the present. */
const CHECK_MS = 5 * 60_000;

/** The session with this token, when it still holds for this request; one that does not is ended. */
export type KeepAlive = (token: string, c: ApiContext) => Promise<Session | undefined>;

export function createKeepAlive({ sessions, provider, tryOut, now, log }: KeepAliveOptions): KeepAlive {
  /** By token: a provider takes a refresh token once, so whoever comes meanwhile waits for the same answer. */
  const underWay = new Map<string, Promise<void>>();

  const check = async (token: string, role: string, known: Proof): Promise<void> => {
    if (!provider) return;
    let proof = known;
    const keep = (newer: Proof) => {
      proof = newer;
      sessions.setProof(token, newer);
    };
    try {
      const claims = await askAgain(provider, proof, keep);
      const grounds = claims ? listGrounds(claims, role, provider.config.rules) : proof.grounds;
      if (grounds.length === 0) sessions.end(token);
      else keep({ ...proof, grounds });
    } catch (error) {
      if (isRefusedToken(error) || isEndedGrant(error)) sessions.end(token);
      else log(`desk: the provider does not say whether a role still holds: ${describeProviderFailure(error)}`);
    }
    sessions.setChecked(token);
  };

  const checkOnce = (token: string, role: string, proof: Proof): Promise<void> => {
    const running = underWay.get(token) ?? check(token, role, proof).finally(() => underWay.delete(token));
    underWay.set(token, running);
    return running;
  };

  const holds = ({ person, proof }: Session, c: ApiContext): boolean => {
    if (!proof) return tryOut && isFromThisMachine(c);
    const config = provider?.config;
    return proof.issuer === config?.issuer.href && isGrounded(proof.grounds, person.role, config.rules);
  };

  return async (token, c) => {
    const session = sessions.find(token);
    if (!session) return undefined;
    if (!holds(session, c)) {
      sessions.end(token);
      return undefined;
    }
    const { person, proof, checked } = session;
    if (proof && now().getTime() - checked >= CHECK_MS) await checkOnce(token, person.role, proof);
    sessions.touch(token, session);
    return sessions.find(token);
  };
}

interface KeepAliveOptions {
  sessions: Sessions;
  provider: Provider | undefined;
  /** Whether this is a portal to try out. */
  tryOut: boolean;
  now: () => Date;
  log: (line: string) => void;
}
