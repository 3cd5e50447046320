import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hono } from 'hono';
import { createOriginPolicy } from '../../../src/desk/api/origin.ts';
import type { PortalFacts } from '../../../src/desk/api/portal.ts';
import { createDesk, type DeskOptions } from '../../../src/desk/app.ts';
import type { Change, Editor, Inbox } from '../../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../../src/desk/inbox/sqlite.ts';
import type { Submission } from '../../../src/model/submission.ts';
import { createTrackingCode, hashTrackingCode } from '../../../src/desk/tracking-code.ts';
import { createStaffParts, type StaffParts } from '../../support/staff.ts';

export const ORIGIN = 'http://localhost:4321';
export const NOW = new Date('2026-11-24T09:30:00Z');
const SECRET = 'a secret for tests, long enough to be one';

/** In every text of the bad bodies: it may not come back, and not stand in a log. */
export const MARK = 'Zwaluwstaart';

export const SUBMISSION: Submission = {
  title: 'Na het ziekenhuis wacht de hulp',
  happens: `Hulp komt te laat. ${MARK}\n\nTwee weken wachten.`,
  obstacle: 'Een handtekening.',
  helps: '',
  domains: ['jeugd'],
  kinds: ['regel'],
  municipality: 'oeverland',
  showMunicipality: true,
  role: 'professional',
  showRole: false,
  licence: true,
};

/** The same as the form of the page sends it. */
export const SUBMISSION_FORM =
  'title=Na+het+ziekenhuis+wacht+de+hulp&happens=Hulp+komt+te+laat.%0D%0A%0D%0ATwee+weken.&obstacle=Een+handtekening.' +
  '&helps=&domains=jeugd&kinds=regel&municipality=oeverland&showMunicipality=on&role=professional&frequency=&affected=' +
  '&law=&article=&questions=Wie+tekent%3F&questions=&questions=&email=&website=&licence=on';

const PAGES = {
  'index.html': '<!doctype html><title>Spaak</title>',
  '404.html': '<!doctype html><title>Niet gevonden</title>',
  'insturen/index.html': `<!doctype html><html lang="nl"><head><title>Insturen</title></head><body>
    <div data-when="form"><div data-when="errors" hidden><p data-fill="message"></p><ul data-fill-errors></ul></div>
    <form method="post" action="/api/submissions">
      <p data-error-for="title" hidden></p><input id="title" name="title">
      <textarea id="happens" name="happens"></textarea>
      <input type="checkbox" id="domains" name="domains" value="jeugd"><input type="checkbox" name="domains" value="wonen">
      <select name="municipality"><option value="">Kies</option><option value="oeverland">Oeverland</option></select>
      <input name="questions"><input name="questions"><input name="questions">
      <input type="checkbox" name="licence">
    </form></div>
    <div data-when="receipt" hidden><b data-fill="number"></b> <b data-fill="code"></b></div></body></html>`,
  'insturen/status/index.html': `<!doctype html><html lang="nl"><head><title>Volgen</title></head><body>
    <p data-when="errors" hidden data-fill="message"></p><p data-when="done" hidden>Gelukt</p>
    <form data-when="form" method="post" action="/api/submissions/status"><input id="code" name="code"></form>
    <section data-when="status" hidden><h2 data-fill="label"></h2><p data-fill="changed"></p>
      <form data-when="can-reply" hidden method="post" action="/api/submissions/reply">
        <p data-fill="question"></p><input type="hidden" name="code" data-fill-value="code">
        <p data-error-for="text" hidden></p><textarea id="antwoord" name="text"></textarea></form>
      <form data-when="can-consent" hidden method="post" action="/api/submissions/consent">
        <pre data-fill="proposal"></pre><input type="hidden" name="digest" data-fill-value="digest">
        <input type="hidden" name="bottleneck" data-fill-value="merge">
        <input type="checkbox" name="agree"></form>
      <p data-when="reason" hidden>Omdat: <b data-fill="reason"></b></p>
      <p data-when="dismissed" hidden data-fill="dismissed"></p>
    </section></body></html>`,
  'insturen/ontvangen/index.html': `<!doctype html><html lang="nl"><head><title>Ontvangen</title></head><body>
    <p data-when="sent" hidden>Dank u wel: <b data-fill="number"></b></p>
    <p data-when="errors" hidden data-fill="message"></p><a href="/knelpunten/" data-fill-href="bottleneck">Terug</a>
    <form data-when="recognition" hidden><textarea name="text"></textarea></form>
    <form data-when="outcome" hidden><input name="bottleneck"><textarea name="text"></textarea></form></body></html>`,
};

const term = (code: string, label: string) => ({ code, label });

/** What the content of the test's portal holds. */
export const PORTAL: PortalFacts = {
  codes: {
    domains: new Set(['jeugd', 'wonen']),
    kinds: new Set(['regel']),
    laws: new Set(['wmo2015']),
    municipality: new Set(['oeverland', 'regio']),
    role: new Set(['wijkteammedewerker', 'professional']),
  },
  vocabulary: {
    domains: [term('jeugd', 'Jeugd'), term('wonen', 'Wonen')],
    kinds: [term('regel', 'Regels botsen')],
    laws: [term('wmo2015', 'Wmo 2015')],
    municipalities: [term('oeverland', 'Oeverland')],
    roles: [term('wijkteammedewerker', 'Wijkteammedewerker')],
    'decision-levels': [term('college', 'College')],
  },
  expectations: new Map(),
  titles: { expectation: new Map(), circle: new Map() },
  circles: new Map(),
  bottlenecks: new Map([
    ['2026-12-a', { state: 'open', number: '2026-12', title: 'Een hek om het loket', published: '2026-03-01' }],
    ['2026-13-b', { state: 'closed', number: '2026-13', published: '2026-03-02' }],
  ]),
  retentionDays: 30,
  fourEyes: true,
};

export interface TestDesk extends Pick<StaffParts, 'calls' | 'published'> {
  /** What stands behind it, for who puts something else in its place. */
  parts: StaffParts;
  app: Hono;
  inbox: Inbox;
  /** What the operator would read. */
  logs: string[];
  /** Posts `body` as JSON, or as a form when it is a string. */
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Everything in the inbox: what did not change is equal. */
  snapshot: () => Promise<string>;
  /** A submission with its code, after these changes of the editors and its writer. */
  createEntry: (changes?: readonly Change[]) => Promise<{ number: string; code: string }>;
}

/** A folder with small pages that have the attributes of the real ones; removed by the returned function. */
export function createSite(): { siteRoot: string; remove: () => void } {
  const siteRoot = mkdtempSync(join(tmpdir(), 'spaak-desk-'));
  for (const [name, content] of Object.entries(PAGES)) {
    mkdirSync(dirname(join(siteRoot, name)), { recursive: true });
    writeFileSync(join(siteRoot, name), content);
  }
  return { siteRoot, remove: () => rmSync(siteRoot, { recursive: true }) };
}

/** A desk with an inbox of its own, in memory. */
export function createTestDesk(siteRoot: string, options: Partial<DeskOptions> = {}): TestDesk {
  const staff = createStaffParts(siteRoot);
  const logs: string[] = [];
  const inbox = options.inbox ?? createSqliteInbox(':memory:');
  const app = createDesk({
    ...staff,
    secret: SECRET,
    isOwnOrigin: createOriginPolicy({ url: undefined, port: () => 4321 }),
    now: () => NOW,
    portal: () => PORTAL,
    log: (line) => logs.push(line),
    ...options,
    inbox,
  });
  return {
    ...{ app, inbox, logs },
    parts: staff,
    calls: staff.calls,
    published: staff.published,
    async post(path, body, headers = {}) {
      const isForm = typeof body === 'string';
      const type = isForm ? 'application/x-www-form-urlencoded' : 'application/json';
      return app.request(path, {
        method: 'POST',
        headers: { origin: ORIGIN, 'content-type': type, ...headers },
        body: isForm ? body : JSON.stringify(body),
      });
    },
    async snapshot() {
      const entries = await inbox.list();
      return JSON.stringify([
        await Promise.all(entries.map(({ number }) => inbox.find(number))),
        await inbox.listMail(),
      ]);
    },
    async createEntry(changes = []) {
      const code = createTrackingCode();
      const at = NOW.toISOString();
      const content = { kind: 'submission', submission: SUBMISSION } as const;
      const { number } = await inbox.submit({ content, codeHash: hashTrackingCode(code, SECRET), at });
      for (const [index, change] of changes.entries()) await inbox.change(number, index + 1, change, at);
      return { number, code };
    },
  };
}

const EDITOR: Editor = { id: 'redacteur-a', name: 'Redacteur A' };
export const ASKED: Change[] = [{ type: 'take' }, { type: 'ask', question: 'Hoe vaak?' }];
export const PROPOSED: Change[] = [
  { type: 'take' },
  { type: 'propose', text: 'De tekst & <niets> meer', digest: 'd1', editor: EDITOR },
];
export const MERGE_PROPOSED: Change[] = [{ type: 'take' }, { type: 'propose-merge', bottleneck: '2026-12-a' }];
export const PUBLISHED: Change[] = [
  ...PROPOSED,
  { type: 'consent', digest: 'd1' },
  { type: 'publish', bottleneck: '2026-12-a', digest: 'd1' },
];
