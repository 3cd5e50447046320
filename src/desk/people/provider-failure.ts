import * as oidc from 'openid-client';

/** https://www.rfc-editor.org/rfc/rfc6749#section-5.2 and #section-4.1.2.1; what else a provider says is not repeated. */
const CODES = [
  ...['invalid_request', 'invalid_client', 'invalid_grant', 'unauthorized_client', 'unsupported_grant_type'],
  ...['invalid_scope', 'access_denied', 'unsupported_response_type', 'server_error', 'temporarily_unavailable'],
];
const UNAUTHORIZED = 401;
const SERVER_ERROR = 500;

/** Whether the provider does not take this access token (any more). */
export function isRefusedToken(error: unknown): boolean {
  if (error instanceof oidc.WWWAuthenticateChallengeError) return error.status === UNAUTHORIZED;
  // A 401 that does not say how to sign in.
  return error instanceof oidc.ClientError && error.cause instanceof Response && error.cause.status === UNAUTHORIZED;
}

/** Whether the provider ended what it once granted. */
export function isEndedGrant(error: unknown): boolean {
  return error instanceof oidc.ResponseBodyError && error.error === 'invalid_grant';
}

/** Whether there was no answer, or none but that there is none now. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof oidc.ClientError)) return error instanceof TypeError && error.cause instanceof Error;
  const isBroken = error.cause instanceof Response && error.cause.status >= SERVER_ERROR;
  return isBroken || error.code === 'OAUTH_TIMEOUT';
}

/** For the log: classes and codes, nothing that the provider or anybody wrote. */
export function describeProviderFailure(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return [error.constructor.name, findCode(error) ?? findCode(error.cause)].filter(Boolean).join(' ');
}

function findCode(error: unknown): string | undefined {
  if (error instanceof oidc.ResponseBodyError || error instanceof oidc.AuthorizationResponseError)
    return CODES.find((code) => code === error.error);
  const code: unknown = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[A-Z_]+$/.test(code) ? code : undefined;
}
