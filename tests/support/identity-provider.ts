import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Provider from 'oidc-provider';

const CLIENT = { id: 'spaak', secret: 'a secret of the client' };
const HOUR = 3600;

/** A real OpenID Connect provider on this machine, at which whoever comes is signed in as `account.subject` at once. */
export interface IdentityProvider {
  issuer: string;
  client: typeof CLIENT;
  /** Who comes next, and what the provider says of them; change it at will. */
  account: Account;
  /** Paths that were asked for, in order. */
  asked: string[];
  /** Takes no more access tokens that were given out before, and no more refresh tokens. */
  revoke(what: 'access' | 'all'): void;
  /** Answers nothing but 503 while it is down. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

export interface Account {
  subject: string;
  /** In userinfo. */
  claims: Record<string, unknown>;
  /** In the ID token. */
  idClaims: Record<string, unknown>;
}

/** `redirects` are the addresses that it may send people back to. */
export async function startIdentityProvider(
  redirects: readonly string[],
  options: Options = {},
): Promise<IdentityProvider> {
  const state = { isDown: false };
  const account: Account = { subject: 'noor', claims: {}, idClaims: {} };
  const asked: string[] = [];
  const stored = new Map<string, Payload>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = await quietly(async () => {
    const { default: OidcProvider } = await import('oidc-provider');
    return new OidcProvider(issuer, configure({ account, redirects, stored, ...options }));
  });
  const answer = provider.callback();
  server.on('request', (request, response) => {
    const path = request.url?.split('?')[0] ?? '';
    asked.push(path);
    if (state.isDown) response.writeHead(503).end();
    else if (path.startsWith('/interaction/'))
      void provider.interactionFinished(request, response, { login: { accountId: account.subject } });
    else void answer(request, response);
  });
  return {
    ...{ issuer, client: CLIENT, account, asked },
    revoke(what) {
      const kinds = what === 'all' ? ['AccessToken', 'RefreshToken'] : ['AccessToken'];
      for (const key of stored.keys()) if (kinds.includes(key.split(':')[0] ?? '')) stored.delete(key);
    },
    setDown(isDown) {
      state.isDown = isDown;
    },
    close: () => closeServer(server),
  };
}

function configure({ account, redirects, stored, refreshes = true, method }: Options & Parts) {
  return {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: redirects,
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        ...(method && { token_endpoint_auth_method: method }),
      },
    ],
    ...(method && { clientAuthMethods: [method] }),
    adapter: createAdapter(stored),
    cookies: { keys: [randomBytes(16).toString('hex')] },
    jwks: { keys: [generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })] },
    scopes: ['openid', 'profile', 'groups'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username', 'werk', 'realm_access'], groups: ['groups'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_: unknown, { uid }: { uid: string }) => `/interaction/${uid}` },
    issueRefreshToken: () => refreshes,
    rotateRefreshToken: () => true,
    ttl: Object.fromEntries(
      ['AccessToken', 'AuthorizationCode', 'Grant', 'IdToken', 'Interaction', 'RefreshToken', 'Session'].map((kind) => [
        kind,
        HOUR,
      ]),
    ),
    findAccount: (_: unknown, sub: string) => ({
      accountId: sub,
      claims: (use: string) => ({ sub, ...(use === 'id_token' ? account.idClaims : account.claims) }),
    }),
    // Nobody is asked whether they agree.
    async loadExistingGrant(ctx: ConsentContext) {
      const { provider, client, session } = ctx.oidc;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile groups');
      await grant.save();
      return grant;
    },
  };
}

/** In memory, and its own, unlike that of the package. */
function createAdapter(stored: Map<string, Payload>) {
  return (kind: string) => {
    const find = (test: (payload: Payload) => boolean) =>
      [...stored].find(([key, payload]) => key.startsWith(`${kind}:`) && test(payload))?.[1];
    return {
      upsert: async (id: string, payload: Payload) => void stored.set(`${kind}:${id}`, payload),
      find: async (id: string) => stored.get(`${kind}:${id}`),
      findByUid: async (uid: string) => find((payload) => payload.uid === uid),
      findByUserCode: async (code: string) => find((payload) => payload.userCode === code),
      destroy: async (id: string) => void stored.delete(`${kind}:${id}`),
      async consume(id: string) {
        const payload = stored.get(`${kind}:${id}`);
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      async revokeByGrantId(grantId: string) {
        for (const [key, payload] of stored) if (payload.grantId === grantId) stored.delete(key);
      },
    };
  };
}

/** It warns of what only matters to who runs it for others. */
async function quietly<T>(work: () => Promise<T>): Promise<T> {
  const { warn, info } = console;
  Object.assign(console, { warn: () => undefined, info: () => undefined });
  try {
    return await work();
  } finally {
    Object.assign(console, { warn, info });
  }
}

function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

interface Options {
  /** Whether it gives refresh tokens. */
  refreshes?: boolean;
  /** The only way for a client to show that it is itself. */
  method?: 'client_secret_post';
}

interface Parts {
  account: Account;
  redirects: readonly string[];
  stored: Map<string, Payload>;
}

type Payload = Record<string, unknown>;

interface ConsentContext {
  oidc: { provider: Provider; client: { clientId: string }; session: { accountId: string } };
}
