import * as oidc from 'openid-client';
import type { Claims } from './claims.ts';
import type { ProviderConfig } from './provider-config.ts';

/** For http on this machine, the only one the environment allows. The library deprecates it so that it is noticed. */
const { allowInsecureRequests }: { allowInsecureRequests: (configuration: oidc.Configuration) => void } = oidc;

/** That one question to the provider may take, in seconds: somebody waits for it. */
const PATIENCE = 10;

/** What comes back from the provider has to answer to. */
export interface Checks {
  /** The address that it sends the browser back to. */
  redirect: string;
  state: string;
  nonce: string;
  verifier: string;
}

export interface Tokens {
  subject: string;
  accessToken: string;
  refreshToken?: string;
  /** What the ID token says, when there was one. */
  idClaims?: Claims;
}

/** Asks an OpenID Connect provider. Each function rejects with the errors of openid-client. */
export interface Provider {
  config: ProviderConfig;
  /** Where to send a browser, and what to keep until it comes back. */
  begin(redirect: string): Promise<{ address: string; checks: Checks }>;
  /** Takes the query that the browser came back with. */
  finish(query: string, checks: Checks): Promise<Tokens>;
  /** Undefined when the provider tells no more than in the ID token. */
  findUserInfo(tokens: Pick<Tokens, 'accessToken' | 'subject'>): Promise<Claims | undefined>;
  /** New tokens for the old. */
  renew(refreshToken: string, subject: string): Promise<Tokens>;
}

/** Looks up what the provider can do when it is first needed. */
export function createProvider(config: ProviderConfig): Provider {
  let found: Promise<oidc.Configuration> | undefined;
  const discover = () => {
    found ??= discoverProvider(config).catch((error: unknown) => {
      // The next one may have more luck.
      found = undefined;
      throw error;
    });
    return found;
  };
  return {
    config,
    async begin(redirect) {
      const configuration = await discover();
      const checks = {
        redirect,
        state: oidc.randomState(),
        nonce: oidc.randomNonce(),
        verifier: oidc.randomPKCECodeVerifier(),
      };
      const address = oidc.buildAuthorizationUrl(configuration, {
        redirect_uri: redirect,
        scope: toScope(config, configuration.serverMetadata().scopes_supported),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(checks.verifier),
        code_challenge_method: 'S256',
      });
      return { address: address.href, checks };
    },
    async finish(query, { redirect, state, nonce, verifier }) {
      const address = new URL(redirect);
      address.search = query;
      const answer = await oidc.authorizationCodeGrant(await discover(), address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      return toTokens(answer, answer.claims()?.sub ?? '');
    },
    async findUserInfo({ accessToken, subject }) {
      const configuration = await discover();
      if (configuration.serverMetadata().userinfo_endpoint === undefined) return undefined;
      return oidc.fetchUserInfo(configuration, accessToken, subject);
    },
    async renew(refreshToken, subject) {
      const answer = await oidc.refreshTokenGrant(await discover(), refreshToken);
      return { refreshToken, ...toTokens(answer, subject) };
    },
  };
}

function discoverProvider({ issuer, clientId, clientSecret }: ProviderConfig): Promise<oidc.Configuration> {
  const [basic, post] = [oidc.ClientSecretBasic(clientSecret), oidc.ClientSecretPost(clientSecret)];
  return oidc.discovery(
    issuer,
    clientId,
    {},
    // https://openid.net/specs/openid-connect-core-1_0.html#ClientAuthentication: the first is what goes without saying.
    (server, client, body, headers) => {
      const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
      const authenticate = methods.includes('client_secret_basic') ? basic : post;
      authenticate(server, client, body, headers);
    },
    {
      timeout: PATIENCE,
      execute: issuer.protocol === 'http:' ? [allowInsecureRequests] : [],
    },
  );
}

/** Beside who somebody is, the scopes that are named as the claims that count, where the provider has such. */
function toScope({ rules, organisationClaim }: ProviderConfig, supported: readonly string[] = []): string {
  const claims = [...rules.map(({ claim }) => claim), organisationClaim ?? ''].map((name) => name.split('.')[0] ?? '');
  return [...new Set(['openid', 'profile', ...claims.filter((claim) => supported.includes(claim))])].join(' ');
}

function toTokens(answer: Answer, subject: string): Tokens {
  const idClaims = answer.claims();
  return {
    subject,
    accessToken: answer.access_token,
    ...(answer.refresh_token !== undefined && { refreshToken: answer.refresh_token }),
    ...(idClaims && { idClaims }),
  };
}

type Answer = oidc.TokenEndpointResponse & oidc.TokenEndpointResponseHelpers;
