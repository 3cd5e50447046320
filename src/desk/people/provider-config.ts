import { isLoopbackName } from './loopback.ts';
import type { RoleRule } from './roles.ts';

const NEEDED = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES'] as const;

/** What people sign in with: an OpenID Connect provider, and who may do what. */
export interface ProviderConfig {
  issuer: URL;
  clientId: string;
  clientSecret: string;
  rules: readonly RoleRule[];
  /** The claim that holds somebody's organisation. */
  organisationClaim?: string;
}

/** The provider that these settings name, if any. */
export function findProviderConfig(settings: ProviderSettings): ProviderConfig | undefined {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES, OIDC_ORGANISATION } = settings;
  if (!OIDC_ISSUER || !OIDC_CLIENT_ID || !OIDC_CLIENT_SECRET || !OIDC_ROLES) return undefined;
  return {
    issuer: new URL(OIDC_ISSUER),
    clientId: OIDC_CLIENT_ID,
    clientSecret: OIDC_CLIENT_SECRET,
    rules: OIDC_ROLES,
    ...(OIDC_ORGANISATION !== undefined && { organisationClaim: OIDC_ORGANISATION }),
  };
}

/** What the variables that belong to sign-in lack of each other, as sentences. */
export function listProviderProblems(variables: NodeJS.ProcessEnv): string[] {
  if (![...NEEDED, 'OIDC_ORGANISATION'].some((name) => variables[name])) return [];
  const missing = NEEDED.filter((name) => !variables[name]);
  return [
    ...missing.map((name) => `${name} must be set too: to sign in, ${NEEDED.join(', ')} are needed together.`),
    ...listAddressProblems(variables),
  ];
}

/** Where the provider sends people back to has to be known, and browsers keep a session there only on https. */
function listAddressProblems({ SPAAK_URL: url, HOST: host }: NodeJS.ProcessEnv): string[] {
  if (!url) {
    if (host === undefined || isLoopbackName(host)) return [];
    return [
      `SPAAK_URL must be set where people sign in from other machines (HOST is "${host}"): the provider sends them ` +
        'back to /api/auth/callback there.',
    ];
  }
  if (!URL.canParse(url)) return [];
  const { protocol, hostname } = new URL(url);
  if (protocol === 'https:' || isLoopbackName(hostname)) return [];
  return [`SPAAK_URL must be an https address where people sign in, not "${url}": browsers keep a session only there.`];
}

interface ProviderSettings {
  OIDC_ISSUER?: string | undefined;
  OIDC_CLIENT_ID?: string | undefined;
  OIDC_CLIENT_SECRET?: string | undefined;
  OIDC_ROLES?: RoleRule[] | undefined;
  OIDC_ORGANISATION?: string | undefined;
}
