import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { Refusal } from '../../../src/desk/api/refusal.ts';
import type { ApiContext, ApiEnv } from '../../../src/desk/api/route.ts';
import { createPeople } from '../../../src/desk/people/create-people.ts';
import type { ProviderConfig } from '../../../src/desk/people/provider-config.ts';
import { parseRoleRules } from '../../../src/desk/people/roles.ts';
import type { IdentityProvider } from '../../support/identity-provider.ts';

export const PORTAL = 'http://localhost:4321';
const ROLES =
  'groups:redactie=editor,groups:beleid=policyOfficer,realm_access.roles:wethouder=alderman,groups:kring=facilitator';
const START = Date.parse('2026-11-24T09:30:00Z');

/** People in a small application of their own, with a clock to turn. */
export interface TestPeople {
  app: Hono<ApiEnv>;
  logs: string[];
  clock: { pass: (minutes: number) => void };
  /** What the tables hold. */
  rows: (table: 'sessions' | 'sign_ins') => Record<string, string>[];
  run: (sql: string) => void;
  /** The same database with other settings, as after a restart. */
  restart: (change: Partial<Settings>) => Promise<void>;
  close: () => Promise<void>;
}

interface Settings {
  provider: ProviderConfig | undefined;
  url: string | undefined;
}

export function createTestPeople(settings: Settings): TestPeople {
  const folder = mkdtempSync(join(tmpdir(), 'spaak-people-'));
  const database = join(folder, 'inbox.sqlite');
  const logs: string[] = [];
  let time = START;
  const open = (wanted: Settings) =>
    createPeople({ ...wanted, database, now: () => new Date(time), log: (line) => logs.push(line) });
  let people = open(settings);
  const reader = new DatabaseSync(database);
  const tests: TestPeople = {
    app: createApp(people),
    logs,
    clock: { pass: (minutes) => void (time += minutes * 60_000) },
    rows: (table) => reader.prepare(`SELECT * FROM ${table}`).all() as Record<string, string>[],
    run: (sql) => reader.exec(sql),
    async restart(change) {
      await people.close();
      people = open({ ...settings, ...change });
      tests.app = createApp(people);
    },
    async close() {
      reader.close();
      await people.close();
      rmSync(folder, { recursive: true });
    },
  };
  return tests;
}

function createApp({ get, routes }: ReturnType<typeof createPeople>): Hono<ApiEnv> {
  const app = new Hono<ApiEnv>();
  for (const route of routes) app.on(route.method, route.path, (c) => route.respond(c));
  app.get('/api/guarded', async (c) => c.json(await get(c as ApiContext)));
  app.notFound(() => {
    throw new Refusal('not-found');
  });
  app.onError((error, c) => {
    if (!(error instanceof Refusal)) throw error;
    const { code, message, status, fields, more } = error;
    return c.json({ error: { code, message, ...(fields && { fields }) }, ...more }, status);
  });
  return app;
}

export function toConfig(provider: IdentityProvider, roles = ROLES): ProviderConfig {
  const result = parseRoleRules(roles);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return {
    issuer: new URL(provider.issuer),
    clientId: provider.client.id,
    clientSecret: provider.client.secret,
    rules: result.rules,
    organisationClaim: 'werk',
  };
}

/** What the socket of a browser on this machine gives along. */
export function toEnv(remoteAddress: string | undefined, httpVersion = '1.1'): object {
  return { incoming: { httpVersion, socket: { remoteAddress } } };
}

/** A browser: cookies per origin, redirects one at a time. */
export interface Visitor {
  cookies: Map<string, string>;
  /** Asks the portal, without following a redirect. */
  ask: (path: string, init?: RequestInit & { env?: object }) => Promise<Response>;
  /** Starts a sign-in and goes through the provider: the address that the provider sends the browser back to. */
  toCallback: (query?: string) => Promise<string>;
  /** All of a sign-in: where it ends. */
  signIn: (query?: string) => Promise<string>;
}

export function createVisitor(tests: TestPeople): Visitor {
  const jars = new Map<string, Map<string, string>>();
  const getJar = (address: string) => {
    const { origin } = new URL(address);
    return jars.getOrInsertComputed(origin, () => new Map<string, string>());
  };
  const send = async (address: string, { env = toEnv('127.0.0.1'), ...init }: RequestInit & { env?: object } = {}) => {
    const { host } = new URL(address);
    const headers = new Headers({ host, cookie: toHeader(getJar(address)), ...(init.headers as object | undefined) });
    const isPortal = address.startsWith(PORTAL);
    const response = await (isPortal
      ? tests.app.request(address, { ...init, headers }, env)
      : fetch(address, { headers, redirect: 'manual' }));
    for (const line of response.headers.getSetCookie()) keepCookie(getJar(address), line);
    return response;
  };
  const visitor: Visitor = {
    cookies: getJar(PORTAL),
    ask: (path, init) => send(`${PORTAL}${path}`, init),
    async toCallback(query = '') {
      let address = `${PORTAL}/api/auth/login${query}`;
      do address = toLocation(await send(address), address);
      while (!address.startsWith(PORTAL));
      return address.slice(PORTAL.length);
    },
    async signIn(query) {
      const response = await visitor.ask(await visitor.toCallback(query));
      return response.headers.get('location') ?? String(response.status);
    },
  };
  return visitor;
}

function toLocation(response: Response, address: string): string {
  const location = response.headers.get('location');
  if (location === null) throw new Error(`${address} answers ${response.status} and sends nobody on.`);
  return new URL(location, address).href;
}

function toHeader(jar: Map<string, string>): string {
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}

function keepCookie(jar: Map<string, string>, line: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
  if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) jar.delete(name);
  else jar.set(name, value);
}
