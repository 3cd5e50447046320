import { createLimiter } from '../api/limiter.ts';
import { Refusal } from '../api/refusal.ts';
import type { ApiContext } from '../api/route.ts';
import { openDatabase } from '../database/open.ts';
import { clearHint, clearSession, readSessionToken, setSession } from './cookies.ts';
import { createKeepAlive } from './keep-alive.ts';
import type { People } from './people.ts';
import type { Person } from './person.ts';
import type { ProviderConfig } from './provider-config.ts';
import { createProvider } from './provider.ts';
import { createTryRoute, listSessionRoutes } from './session-routes.ts';
import { createSessions, type Proof, type Session } from './sessions.ts';
import { listSignInRoutes } from './sign-in-routes.ts';
import { createSignIns } from './sign-ins.ts';
import { isFromThisMachine, isTryOut } from './try-out.ts';

/** From one client. A town hall may share an address. */
const LOGINS_PER_HOUR = 300;

/**
 * Sign-in with the provider `config`; without one, as invented people on a portal that is tried out at the machine
 * itself; else by nobody. Close it after the last answer.
 */
export function createPeople(options: PeopleOptions): People & { close(): Promise<void> } {
  const { provider: config, url, now, log } = options;
  const database = openDatabase(options.database);
  const sessions = createSessions(database, now);
  const provider = config && createProvider(config);
  const tryOut = isTryOut({ hasProvider: provider !== undefined, url });
  if (!provider && !tryOut)
    log(
      'desk: nobody can sign in: SPAAK_URL is public and there is no provider. ' +
        'Set OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET and OIDC_ROLES.',
    );
  const keepAlive = createKeepAlive({ sessions, provider, tryOut, now, log });
  const mayTry = (c: ApiContext) => tryOut && isFromThisMachine(c);

  const find = async (c: ApiContext): Promise<Session> => {
    const token = readSessionToken(c);
    const session = token === undefined ? undefined : await keepAlive(token, c);
    if (session) return session;
    clearHint(c);
    const signIn = provider ? 'provider' : mayTry(c) ? 'try' : undefined;
    throw signIn ? new Refusal('not-signed-in', { more: { signIn } }) : new Refusal('no-sign-in');
  };
  const end = (c: ApiContext) => {
    const token = readSessionToken(c);
    if (token !== undefined) sessions.end(token);
  };
  const enter = (c: ApiContext, person: Person, proof?: Proof) => {
    // Never the token that came in: somebody else may know it.
    end(c);
    const { token, session } = sessions.start(person, proof);
    setSession(c, token);
    return session;
  };
  const leave = (c: ApiContext) => {
    end(c);
    clearSession(c);
  };

  return {
    get: async (c) => (await find(c)).person,
    routes: [
      ...listSessionRoutes({ find, leave }),
      ...listSignInRoutes({
        ...{ provider, url, mayTry, enter, log },
        signIns: createSignIns(database, now),
        logins: createLimiter(LOGINS_PER_HOUR),
      }),
      ...(tryOut ? [createTryRoute({ mayTry, enter })] : []),
    ],
    async close() {
      if (database.isOpen) database.close();
    },
  };
}

interface PeopleOptions {
  /** The file of the database, or `:memory:`. */
  database: string;
  provider: ProviderConfig | undefined;
  /** The portal's public address; while undefined, any name of this machine. */
  url: string | undefined;
  /** Sessions end by it, so it has to run. */
  now: () => Date;
  /** For the operator. A line holds no word of what anybody sent. */
  log: (line: string) => void;
}
