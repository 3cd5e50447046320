import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { currentDay } from '../model/dates.ts';
import { isLoopbackName } from './people/loopback.ts';
import { listProviderProblems } from './people/provider-config.ts';
import { parseRoleRules } from './people/roles.ts';
import { parseRemoteAddress } from './publish/remote-address.ts';

const HIGHEST_PORT = 65_535;
const SHORTEST_SECRET = 32;
const DEFAULT_FOLDERS = { SPAAK_CONTENT: 'content', SPAAK_DATA: '.spaak' };

const environmentSchema = z.object({
  /** Address to listen on. */
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:-]+$/, 'must be a host name or an IP address, such as 127.0.0.1')
    .default('127.0.0.1'),
  /** Port to listen on; 0 lets the machine choose a free one. */
  PORT: z
    .string()
    .regex(/^\d+$/, portProse())
    .transform(Number)
    .refine((port) => port <= HIGHEST_PORT, portProse())
    .default(4321),
  /** The day that counts as today. */
  SPAAK_NOW: z
    .string()
    .refine(isDayOrInstant, 'must be a day (YYYY-MM-DD) or an ISO instant (2026-11-24T09:30:00+01:00)')
    .optional(),
  /** Folder with the content, as an absolute path. */
  SPAAK_CONTENT: z
    .string()
    .default(DEFAULT_FOLDERS.SPAAK_CONTENT)
    .transform((folder) => resolve(folder))
    .refine(isFolder, 'must be a folder that exists'),
  /** Folder with what the desk keeps, as an absolute path; made when it is not there. */
  SPAAK_DATA: z
    .string()
    .default(DEFAULT_FOLDERS.SPAAK_DATA)
    .transform((folder) => resolve(folder))
    .refine((path) => isFolder(path) || isFree(path), 'must be a folder that exists or can be made'),
  /** The portal's public address; while unset, any name of this machine on PORT. */
  SPAAK_URL: z
    .string()
    .refine(isOrigin, 'must be an http or https address without a path, such as https://spaak.example')
    .optional(),
  /**
   * The repository that the content is kept in, elsewhere. What is new there is taken over before each commit and every
   * minute; each commit is there before it counts here. While unset, the content is on this machine alone.
   */
  SPAAK_REMOTE: z.string().transform(toRemoteAddress).optional(),
  /**
   * Who builds the site: the desk (`local`), or whoever watches SPAAK_REMOTE (`push`). What the desk does with
   * SPAAK_REMOTE is the same for both.
   */
  SPAAK_RELEASE: z.enum(['local', 'push'], 'must be local or push').default('local'),
  /** What tracking codes are hashed with; while unset, a secret that the desk made and keeps in SPAAK_DATA. */
  SPAAK_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `must hold at least ${SHORTEST_SECRET} characters; make one with "openssl rand -hex 32"`)
    .optional(),
  /** The OpenID Connect provider that people sign in with, by its issuer. This, the client and the roles go together. */
  OIDC_ISSUER: z
    .string()
    .refine(isIssuer, 'must be the https address of a provider, such as https://login.example/realms/spaak')
    .optional(),
  /** How the provider knows this portal. */
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  /** Who gets which role: `claim:value=role`, between commas. Dots in a claim lead into it: `realm_access.roles`. */
  OIDC_ROLES: z.string().transform(toRoleRules).optional(),
  /** The claim with somebody's organisation, which is shown beside what they write. */
  OIDC_ORGANISATION: z.string().optional(),
  /** The mail server, with who signs in there; while unset no mail is sent. */
  SMTP_URL: z
    .string()
    .refine(isMailServer, 'must be the address of a mail server, such as smtps://user:password@mail.example:465')
    .optional(),
});

/** Not repeated: secrets, what may hold one, and what tells itself which part is wrong. */
const NOT_REPEATED = ['SPAAK_SECRET', 'SPAAK_REMOTE', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET', 'OIDC_ROLES', 'SMTP_URL'];

/**
 * What the environment asks of the program. An empty variable counts as absent, as in compose files.
 * All problems are told at once, each a full sentence that names its variable.
 */
export function parseEnvironment(variables: NodeJS.ProcessEnv): EnvironmentResult {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(filled);
  const together = [...listProviderProblems(filled), ...listReleaseProblems(filled)];
  if (result.success && together.length === 0) return { environment: result.data };
  const each = result.error?.issues.map((issue) => toProblem(issue, filled)) ?? [];
  return { problems: [...each, ...together] };
}

function toProblem(issue: z.core.$ZodIssue, variables: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0]);
  if (NOT_REPEATED.includes(name)) return `${name} ${issue.message}.`;
  return `${name} ${issue.message}, not "${variables[name] ?? findDefault(name)}".`;
}

function findDefault(name: string): string {
  return Object.entries(DEFAULT_FOLDERS).find(([each]) => each === name)?.[1] ?? '';
}

function portProse(): string {
  return `must be a port number from 0 to ${HIGHEST_PORT}`;
}

function isDayOrInstant(text: string): boolean {
  try {
    currentDay(text, new Date());
    return true;
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return /^https?:$/.test(protocol) && (text === origin || text === `${origin}/`);
}

function isIssuer(text: string): boolean {
  if (!URL.canParse(text) || /[?#\s]/.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopbackName(hostname));
  return isSafe && username === '' && password === '';
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text) || /[#\s]/.test(text)) return false;
  const { protocol, hostname, pathname } = new URL(text);
  return /^smtps?:$/.test(protocol) && hostname !== '' && (pathname === '' || pathname === '/');
}

function toRoleRules(text: string, context: z.RefinementCtx) {
  const result = parseRoleRules(text);
  if ('rules' in result) return result.rules;
  for (const message of result.problems) context.addIssue({ code: 'custom', message });
  return z.NEVER;
}

function toRemoteAddress(text: string, context: z.RefinementCtx): string {
  const address = parseRemoteAddress(text);
  if (address !== undefined) return address;
  context.addIssue({ code: 'custom', message: 'must be an https, ssh or file address of a git repository, or a path' });
  return z.NEVER;
}

function listReleaseProblems({ SPAAK_RELEASE: release, SPAAK_REMOTE: remote }: NodeJS.ProcessEnv): string[] {
  if (release !== 'push' || remote !== undefined) return [];
  return ['SPAAK_RELEASE can be push only with SPAAK_REMOTE: there is nothing to push to.'];
}

function isFree(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) === undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The environment after parsing: defaults filled in, types as the program wants them. */
export type Environment = z.output<typeof environmentSchema>;

export type EnvironmentResult = { environment: Environment } | { problems: string[] };
