import { globSync, readFileSync, watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ask, askHttp2, type Answer, type Question } from './ask.ts';
import type { Recorder } from './recorder.ts';
import type { NginxPorts } from './nginx-server.ts';

const LIMIT = 64 * 1024;
const A_YEAR = 'public, max-age=31536000, immutable';
/** Submissions that the desk takes from one client in an hour. */
const PER_HOUR = 60;
/** What stands in addresses, headers and bodies here, and may stand in no file of nginx. */
const MARKS = ['zwaluwstaart', 'kwikstaart', 'roodborst', 'winterkoning', 'goudhaan'];
const [QUERY, BODY, REFERRER, BROWSER, TOKEN] = MARKS as [string, string, string, string, string];

/** nginx in front of a desk, and what is seen of both. */
export interface Scene {
  /** With what nginx writes. */
  folder: string;
  ports: NginxPorts & { desk: number };
  ca: string;
  /** Between nginx and the desk. */
  recorder: Recorder;
  /** Ends the desk. */
  stopDesk: () => Promise<void>;
}

export interface Check {
  what: string;
  /** Resolves to what is wrong. */
  look: (scene: Scene) => Promise<string[]>;
}

/** In order: the last ones work without a desk, and look at what all of them left behind. */
export const CHECKS: readonly Check[] = [
  {
    what: 'http is sent on to https, with its query',
    async look({ ports }) {
      const { status, headers } = await ask({ port: ports.http, path: `/zoeken/?q=${QUERY}` });
      return [
        ...differ('status', status, 308),
        ...differ('location', read(headers, 'location'), `https://localhost/zoeken/?q=${QUERY}`),
      ];
    },
  },
  {
    what: 'a page: strict headers once each, kept by nobody',
    look: async (scene) => judge(await askNginx(scene, { path: '/' }), 200, 'no-cache'),
  },
  {
    what: 'a page that is not there: the same',
    look: async (scene) => judge(await askNginx(scene, { path: '/nergens/' }), 404, 'no-cache'),
  },
  {
    what: 'the API: the same, and kept by no browser either',
    look: async (scene) => judge(await askNginx(scene, { path: '/api/health' }), 200, 'no-store'),
  },
  {
    what: 'an error of the API: the same',
    look: async (scene) => judge(await askNginx(scene, { path: '/api/nergens' }), 404, 'no-store'),
  },
  {
    what: 'a page is asked of the desk each time',
    async look(scene) {
      await askNginx(scene, { path: '/over-en-weer/' });
      await askNginx(scene, { path: '/over-en-weer/' });
      return differ('times asked', countSeen(scene, '/over-en-weer/'), 2);
    },
  },
  {
    what: 'a hashed file is kept for a year, and asked of the desk once',
    async look(scene) {
      const path = await findHashedFile(scene);
      const answers = [await askNginx(scene, { path }), await askNginx(scene, { path })];
      return [
        ...answers.flatMap((answer) => judge(answer, 200, A_YEAR)),
        ...differ('times asked', countSeen(scene, path), 1),
      ];
    },
  },
  {
    what: 'pages come as gzip, answers of the API do not',
    async look(scene) {
      const headers = { 'accept-encoding': 'gzip' };
      const page = await askNginx(scene, { path: '/insturen/', headers });
      const api = await askNginx(scene, { path: '/api/openapi.json', headers });
      return [
        ...differ('encoding of a page', read(page.headers, 'content-encoding'), 'gzip'),
        ...differ('Vary of a page', read(page.headers, 'vary'), 'Accept-Encoding'),
        ...differ('encoding of the API', read(api.headers, 'content-encoding'), ''),
      ];
    },
  },
  {
    what: 'HTTP/2 works, with the same headers',
    look: async (scene) => judge(await askHttp2({ port: scene.ports.https, ca: scene.ca, path: '/' }), 200, 'no-cache'),
  },
  {
    what: '60 kB are taken in, and are in no file of nginx on the way',
    async look(scene) {
      const created = watchTemporary(scene.folder);
      const body = createLargeBody();
      const question = { path: '/api/submissions', method: 'POST', headers: postHeaders(scene) } as const;
      const { https: port, control } = scene.ports;
      const answers = [
        await askNginx(scene, { ...question, body }),
        await askNginx(scene, { ...question, body: cut(body) }),
        await askHttp2({ ...question, port, ca: scene.ca, body: cut(body) }),
      ];
      await ask({ ...question, port: control, body });
      const names = await created.settle();
      return [
        ...differ('kB sent', Math.floor(Buffer.byteLength(body) / 1000), 60),
        ...answers.flatMap(({ status }) => differ('status', status, 201)),
        // The one is that of the server beside it, which shows that it would have been seen.
        ...differ('files made', names.size, 1),
      ];
    },
  },
  {
    what: 'more than 64 kB: 413 of nginx, told or not, and nothing reaches the desk',
    async look(scene) {
      const before = scene.recorder.seen.length;
      const question = { path: `/api/submissions?${QUERY}`, method: 'POST', headers: postHeaders(scene) } as const;
      const body = 'x'.repeat(LIMIT + 1);
      const answers = [
        await askNginx(scene, { ...question, body }),
        await askNginx(scene, { ...question, body: cut(body) }),
      ];
      return [
        ...answers.flatMap((answer) => judge(answer, 413, 'no-store')),
        ...differ('requests that reached the desk', scene.recorder.seen.length - before, 0),
      ];
    },
  },
  {
    what: 'what a browser says about where it is makes way for what nginx sees',
    async look(scene) {
      const claimed = '203.0.113.7';
      await askNginx(scene, {
        path: '/api/health',
        headers: {
          forwarded: `for=${claimed};host=elders.example;proto=http`,
          'x-forwarded-for': claimed,
          'x-forwarded-host': 'elders.example',
          'x-forwarded-port': '80',
          'x-forwarded-proto': 'http',
          'x-real-ip': claimed,
        },
      });
      const headers = scene.recorder.seen.at(-1)?.headers ?? {};
      const told = Object.entries(headers).filter(([name]) => /forwarded|real-ip/.test(name));
      const expected = [
        ['x-forwarded-for', '127.0.0.1'],
        ['x-forwarded-proto', 'https'],
      ];
      return [
        ...differ('told to the desk', JSON.stringify(told.sort()), JSON.stringify(expected)),
        ...differ('host', headers.host, 'localhost'),
      ];
    },
  },
  {
    what: 'the desk counts by the address that nginx saw, whatever a browser claims',
    async look(scene) {
      const send = async (from: string, claimed: string) => {
        const headers = { ...postHeaders(scene), 'x-forwarded-for': claimed };
        return (await askNginx(scene, { path: '/api/submissions', method: 'POST', headers, body: SMALL, from })).status;
      };
      let refused = 0;
      for (let n = 1; n <= PER_HOUR && !refused; n += 1)
        if ((await send('127.0.0.1', `203.0.113.${n}`)) === 429) refused = n;
      return [
        ...(refused ? [] : [`${PER_HOUR} more were taken in from one client`]),
        ...differ('status for another client', await send('127.0.0.2', '203.0.113.1'), 201),
      ];
    },
  },
  {
    what: 'the try-out sign-in works beside nginx and not through it',
    async look(scene) {
      const body = JSON.stringify({ person: 'redacteur-a' });
      const question = { path: '/api/auth/try', method: 'POST', headers: postHeaders(scene), body } as const;
      const beside = await ask({ ...question, port: scene.ports.desk });
      const through = await askNginx(scene, question);
      return [
        ...(beside.status < 400 && beside.headers.has('set-cookie') ? [] : [`beside it: ${beside.status}, no cookie`]),
        ...(through.status < 400 || through.headers.has('set-cookie') ? [`through it: ${through.status}`] : []),
      ];
    },
  },
  {
    what: 'without the desk: 502 with the same headers, hashed files as before',
    async look(scene) {
      const path = await findHashedFile(scene);
      await scene.stopDesk();
      const headers = { referer: `https://localhost/?${REFERRER}`, 'user-agent': BROWSER };
      return [
        ...judge(await askNginx(scene, { path: `/zoeken/?q=${QUERY}`, headers }), 502, 'no-store'),
        ...judge(await askNginx(scene, { path: `/api/auth/callback?code=${TOKEN}`, headers }), 502, 'no-store'),
        ...judge(await askNginx(scene, { path: `${path}?${QUERY}` }), 200, A_YEAR),
      ];
    },
  },
  {
    what: 'the log tells what was asked, and not by whom, for what or with which code',
    async look({ folder }) {
      const log = readFileSync(join(folder, 'logs/spaak.log'), 'utf8');
      return [
        ...['"GET /zoeken/"', '"POST /api/submissions"', '"GET /api/auth/callback"']
          .filter((line) => !log.includes(line))
          .map((line) => `${line} is not in the log`),
        ...['?', '127.0.0.', '203.0.113', 'localhost'].flatMap((part) =>
          log.includes(part) ? [`"${part}" is in the log`] : [],
        ),
      ];
    },
  },
  {
    what: 'no query, body, referrer, browser or code is in any file of nginx',
    async look({ folder }) {
      const files = globSync('{cache,logs,temp}/**', { cwd: folder, withFileTypes: true }).filter((each) =>
        each.isFile(),
      );
      return files.flatMap((file) => {
        const text = readFileSync(join(file.parentPath, file.name), 'utf8').toLowerCase();
        return MARKS.filter((mark) => text.includes(mark)).map((mark) => `"${mark}" is in ${file.name}`);
      });
    },
  },
];

const SUBMISSION = {
  title: `Wie tekent er voor ${BODY}?`,
  happens: `Wat ${BODY} wil, duurt weken.`,
  obstacle: 'Een handtekening.',
  domains: ['wmo'],
  kinds: ['wachttijd'],
  municipality: 'regio',
  showMunicipality: false,
  role: 'professional',
  showRole: false,
  licence: true,
};
const SMALL = JSON.stringify(SUBMISSION);

/** Over 60 kB that the desk takes in: five thousand characters an answer, each written as six. */
function createLargeBody(): string {
  const long = '\\u0061'.repeat(4980);
  return JSON.stringify({ ...SUBMISSION, obstacle: '@', helps: '@' }).replaceAll('"@"', `"${long} ${BODY}"`);
}

function cut(text: string): string[] {
  return text.match(/[^]{1,4096}/g) ?? [];
}

/** Browsers send the origin with every unsafe request; that is the public address. */
function postHeaders({ ports }: Scene): Record<string, string> {
  return {
    origin: `https://localhost:${ports.https}`,
    'content-type': 'application/json',
    referer: `https://localhost/?${REFERRER}`,
    'user-agent': BROWSER,
  };
}

function askNginx({ ports, ca }: Scene, question: Omit<Question, 'port' | 'ca'>): Promise<Answer> {
  return ask({ ...question, port: ports.https, ca });
}

async function findHashedFile(scene: Scene): Promise<string> {
  const { body } = await askNginx(scene, { path: '/' });
  const [path] = /\/_astro\/[^"]+\.css/.exec(body.toString()) ?? [];
  if (!path) throw new Error('The first page has no hashed file.');
  return path;
}

function countSeen({ recorder }: Scene, path: string): number {
  return recorder.seen.filter(({ url }) => url === path).length;
}

/** What is wrong with an answer: status, caching, and the headers that all answers have. */
function judge({ status, headers }: Answer, expected: number, cacheControl: string): string[] {
  return [
    ...differ('status', status, expected),
    ...differ('Cache-Control', read(headers, 'cache-control'), cacheControl),
    ...differ('Strict-Transport-Security', read(headers, 'strict-transport-security'), 'max-age=31536000'),
    ...differ('Content-Security-Policy', read(headers, 'content-security-policy'), "frame-ancestors 'none'"),
    ...differ('X-Content-Type-Options', read(headers, 'x-content-type-options'), 'nosniff'),
    ...differ('Referrer-Policy', read(headers, 'referrer-policy'), 'strict-origin-when-cross-origin'),
    ...differ('Server', read(headers, 'server'), 'nginx'),
  ];
}

/** All values of a header: of one that came twice there are two. */
function read(headers: Answer['headers'], name: string): string {
  return headers.get(name)?.join(' | ') ?? '';
}

function differ(what: string, found: string | number | undefined, expected: string | number): string[] {
  return found === expected ? [] : [`${what}: ${found ?? 'nothing'}, not ${expected}`];
}

/** The names of files that come into being where nginx puts what does not fit in memory. */
function watchTemporary(folder: string): { settle: () => Promise<Set<string>> } {
  const names = new Set<string>();
  const watchers = ['client_body', 'proxy'].map((each): FSWatcher =>
    watch(join(folder, 'temp', each), (_event, name) => name && names.add(`${each}/${name}`)),
  );
  return {
    /** Once something was seen: events come in order, so that what came before was seen too. */
    async settle() {
      for (let tries = 0; tries < 250 && names.size === 0; tries += 1) await wait(20);
      for (const watcher of watchers) watcher.close();
      return names;
    },
  };
}
