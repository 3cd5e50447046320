import type { Browser, BrowserContext, Page } from 'playwright-core';
import { staffRoles, tryOutPeople } from '../../../src/messages/sign-in.ts';
import { launchBrowser } from '../../support/browser.ts';
import { createDeskClient, type Answer, type DeskClient } from '../../support/desk-client.ts';
import { runDesk } from '../../support/running-desk.ts';
import { NOW, type Shot } from './shot.ts';
import { CIRCLE, FROM_PAGE, SUMMARIES, WRITTEN } from './texts.ts';

/** Higher than what a picture shows, so that nothing has to be put together. */
const WINDOW_HEIGHT = 3200;
const PATIENCE_MS = 20_000;

/** What was sent in before the pictures are made, by how far it is. */
export interface Sent {
  /** An editor has yet to read it; it holds what nobody may read. */
  unread: Answer;
  /** Its writer is asked whether the text may be on the site. */
  proposed: Answer;
  /** Its writer agreed; a second editor has yet to sign. */
  agreed: Answer;
  recognition: string;
  outcome: string;
  /** Id of one that the facilitator made. */
  circle: string;
}

/** A whole desk on the example content, with something in its inbox. */
export interface Stage {
  sent: Sent;
  /** A window of whoever looks at the shot; the caller closes its context. */
  open(shot: Pick<Shot, 'as' | 'width' | 'address'>): Promise<Page>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const [desk, browser] = await Promise.all([runDesk(), launchBrowser()]);
  const close = async () => {
    await browser.close();
    await desk.remove();
  };
  try {
    return createStage(browser, { origin: desk.origin, sent: await sendIn(createDeskClient(desk.origin)), close });
  } catch (error) {
    await close();
    throw error;
  }
}

function createStage(browser: Browser, { origin, sent, close }: Parts): Stage {
  const states = new Map<Shot['as'], BrowserState>();
  return {
    ...{ sent, close },
    async open({ as, width, address }) {
      if (as && !states.has(as)) states.set(as, await signIn(browser, origin, as));
      const context = await createContext(browser, { origin, width, state: states.get(as) });
      const page = await context.newPage();
      await page.goto(address(sent));
      return page;
    },
  };
}

async function sendIn(client: DeskClient): Promise<Sent> {
  const post = async (path: string, body: object) => (await client.ask(`POST ${path}`, body)).json;
  const unread = await post('/api/submissions', WRITTEN.unread);
  const proposed = await post('/api/submissions', WRITTEN.proposed);
  const agreed = await post('/api/submissions', WRITTEN.agreed);
  const recognition = await post('/api/recognitions', FROM_PAGE.recognition);
  const outcome = await post('/api/outcomes', FROM_PAGE.outcome);
  await propose(client, proposed, SUMMARIES.proposed);
  const digest = await propose(client, agreed, SUMMARIES.agreed);
  await post('/api/submissions/consent', { code: agreed.code, agree: true, digest });
  const cookie = await client.signIn('begeleider');
  const { id } = (await client.ask('POST /api/circles', CIRCLE, { cookie })).json;
  return { unread, proposed, agreed, recognition: recognition.number, outcome: outcome.number, circle: String(id) };
}

/** Has an editor make a text of a submission and ask its writer; resolves to the digest of that text. */
async function propose(client: DeskClient, { number }: Answer, summary: string): Promise<string> {
  const cookie = await client.signIn('redacteur-a');
  const at = `/api/desk/submissions/${number}`;
  const { headers, json } = await client.ask(`GET ${at}`, undefined, { cookie });
  const version = headers.get('etag') ?? '';
  const text = { ...json.draft.text, summary };
  const { digest } = (await client.ask(`PUT ${at}/text`, { text }, { cookie, version })).json.draft;
  await client.ask(`POST ${at}/propose`, { digest }, { cookie });
  return digest;
}

async function createContext(browser: Browser, { origin, width, state }: Window): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ baseURL: origin, viewport: { width, height: WINDOW_HEIGHT }, deviceScaleFactor: 2 },
    ...{ locale: 'nl-NL', timezoneId: 'Europe/Amsterdam', colorScheme: 'light', reducedMotion: 'reduce' },
    ...(state && { storageState: state }),
  });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.clock.setFixedTime(NOW);
  return context;
}

/** Signs somebody invented in, as people do on a machine without a provider. */
async function signIn(browser: Browser, origin: string, as: NonNullable<Shot['as']>): Promise<BrowserState> {
  const { name, role } = tryOutPeople[as];
  const context = await createContext(browser, { origin, width: 800 });
  try {
    const page = await context.newPage();
    await page.goto('/desk/');
    await page.getByLabel(`${name}, ${staffRoles[role]}`).check();
    await page.getByRole('button', { name: 'Ga verder als deze persoon' }).click();
    await page.locator('.account').waitFor();
    return await context.storageState();
  } finally {
    await context.close();
  }
}

interface Window {
  origin: string;
  width: number;
  state?: BrowserState | undefined;
}

interface Parts extends Pick<Stage, 'sent' | 'close'> {
  origin: string;
}

type BrowserState = Awaited<ReturnType<BrowserContext['storageState']>>;
