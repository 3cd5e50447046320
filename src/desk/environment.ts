import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import { currentDay } from '../model/dates.ts';

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
  /** What tracking codes are hashed with; while unset, a secret that the desk made and keeps in SPAAK_DATA. */
  SPAAK_SECRET: z
    .string()
    .min(SHORTEST_SECRET, `must hold at least ${SHORTEST_SECRET} characters; make one with "openssl rand -hex 32"`)
    .optional(),
});

/** Never printed. */
const SECRETS = ['SPAAK_SECRET'];

/**
 * What the environment asks of the program. An empty variable counts as absent, as in compose files.
 * All problems are told at once, each a full sentence that names its variable.
 */
export function parseEnvironment(variables: NodeJS.ProcessEnv): EnvironmentResult {
  const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const result = environmentSchema.safeParse(filled);
  if (result.success) return { environment: result.data };
  return { problems: result.error.issues.map((issue) => toProblem(issue, filled)) };
}

function toProblem(issue: z.core.$ZodIssue, variables: NodeJS.ProcessEnv): string {
  const name = String(issue.path[0]);
  if (SECRETS.includes(name)) return `${name} ${issue.message}.`;
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

function isFree(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) === undefined;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** The environment after parsing: defaults filled in, types as the program wants them. */
export type Environment = z.output<typeof environmentSchema>;

export type EnvironmentResult = { environment: Environment } | { problems: string[] };
