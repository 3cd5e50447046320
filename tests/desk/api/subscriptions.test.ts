import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CHANGES, ADDRESSED, HASH } from '../inbox/samples.ts';
import { createTestMailing, type TestMailing } from '../mail/mailing-support.ts';
import { findLink } from '../../support/mail-server.ts';
import { createSite, createTestDesk, MARK, NOW, type TestDesk } from './support.ts';

const ID = '2026-01-wie-kent-toe';
const ADDRESS = 'lezer@example.org';
/** With the attributes of the real one. */
const PAGE = `<!doctype html><html lang="nl"><head><title>Volg per mail</title></head><body>
  <p data-when="errors" hidden data-fill="message"></p>
  <p data-when="asked" hidden>Kijk in uw mail</p>
  <form data-when="confirm" hidden method="post" action="/api/subscriptions/confirm">
    <p data-fill="follows"></p><input type="hidden" name="token" data-fill-value="token"></form>
  <p data-when="confirmed" hidden>Geregeld</p>
  <section data-when="manage" hidden><p data-when="changed" hidden>Veranderd</p>
    <select name="frequency"><option value="weekly">w</option><option value="daily">d</option></select>
    <form data-when="stop-one" hidden><b data-fill="subject"></b><input name="about" data-fill-value="about"></form></section>
  <p data-when="writer" hidden>Uw inzending</p><p data-when="stopped" hidden>Gestopt</p>
  <form data-when="form"><select name="about"><option value="alles"></select><p data-error-for="email" hidden></p><input id="email" name="email"></form>
  <form data-when="form-case" hidden><p data-fill="subject"></p><input type="hidden" name="about" data-fill-value="about"><input name="email"></form>
  </body></html>`;

let site: ReturnType<typeof createSite>;
let mail: TestMailing;
let desk: TestDesk;
beforeEach(async () => {
  site = createSite();
  mkdirSync(join(site.siteRoot, 'volgen/mail'), { recursive: true });
  writeFileSync(join(site.siteRoot, 'volgen/mail/index.html'), PAGE);
  mail = await createTestMailing({}, NOW.toISOString());
  desk = createTestDesk(site.siteRoot, {
    inbox: mail.inbox,
    mail: {
      subscriptions: mail.mailing.subscriptions,
      content: mail.getContent,
      look: mail.mailing.look,
      hurry: () => undefined,
    },
    limits: { subscriptionsPerHour: 5 },
  });
});
afterEach(() => site.remove());

const ask = (changes: object = {}) => desk.post('/api/subscriptions', { email: ADDRESS, about: 'alles', ...changes });
const toPath = (link: string) => link.replace('https://spaak.example', '');
const get = (path: string, accept = 'application/json') => desk.app.request(path, { headers: { accept } });
const tokenOf = (link: string) => new URL(link).searchParams.get('token') ?? '';
const getCode = async (response: Response) => ((await response.json()) as { error: { code: string } }).error.code;

/** Asks, and gives the link of the mail that comes. */
async function askLink(changes: object = {}): Promise<string> {
  await ask(changes);
  const [sent] = await mail.deliver();
  return findLink(sent, '/api/subscriptions/confirm');
}

/** Somebody who follows this; the link to change or stop. */
async function follow(changes: object = {}): Promise<string> {
  const token = tokenOf(await askLink(changes));
  await desk.post('/api/subscriptions/confirm', { token });
  return mail.mailing.links().manage(token.split('.')[1] ?? '');
}

describe('asking for mail', () => {
  it('answers the same whoever asks for whatever, and sends one question a day', async () => {
    const answers = [];
    for (const changes of [{}, {}, { about: 'domein:wmo', frequency: 'daily' }, { email: 'ander@example.org' }]) {
      const response = await ask(changes);
      answers.push([response.status, await response.json()]);
    }
    expect(answers).toEqual(Array(4).fill([200, { asked: true }]));
    expect((await mail.deliver()).map(({ recipients }) => recipients[0])).toEqual([ADDRESS, 'ander@example.org']);
  });

  it('answers a form with the page, without the address', async () => {
    const response = await desk.post(
      '/api/subscriptions',
      `email=${ADDRESS}&about=knelpunt%3A${ID}&frequency=weekly&website=`,
    );
    const page = await response.text();
    expect([response.status, page.includes('<p data-when="asked">Kijk in uw mail</p>')]).toEqual([200, true]);
    expect(page).not.toContain(ADDRESS);
  });

  it.each([
    ['no address', { email: 'lezer' }, ['email']],
    ['two addresses', { email: 'a@example.org, b@example.org' }, ['email']],
    ['a header', { email: `lezer@example.org\r\nBcc: ${MARK}@example.org` }, ['email']],
    ['an unknown domain', { about: 'domein:zorg' }, ['about']],
    ['an unknown bottleneck', { about: `knelpunt:${MARK}` }, ['about']],
    ['something else', { about: 'gemeente:GX0001' }, ['about']],
    ['something that is no text', { about: ['alles'] }, ['about']],
    ['another frequency', { frequency: 'hourly' }, ['frequency']],
  ])('refuses %s', async (_, changes, fields) => {
    const response = await ask(changes);
    const text = await response.text();
    const { error } = JSON.parse(text) as { error: { code: string; fields: object } };
    expect([response.status, error.code, Object.keys(error.fields)]).toEqual([400, 'invalid', fields]);
    expect(text).not.toContain(MARK);
    expect(await mail.deliver()).toEqual([]);
  });

  it('shows the form about a bottleneck again when something is wrong', async () => {
    const response = await desk.post('/api/subscriptions', `email=lezer&about=knelpunt%3A${ID}`);
    const page = await response.text();
    expect(page).toContain('U krijgt mail over het knelpunt “Wie mag hulp bij het huishouden toekennen?”.');
    expect(page).toContain(`value="knelpunt:${ID}"`);
    expect(page).toContain('<form data-when="form" hidden>');
  });

  it('stores nothing for a program that fills in everything, and limits each client', async () => {
    for (let times = 0; times < 5; times += 1) expect((await ask({ website: 'x' })).status).toBe(200);
    expect(await mail.deliver()).toEqual([]);
    const response = await ask();
    expect([response.status, await getCode(response)]).toEqual([429, 'too-many']);
  });

  it('is refused on pages of another site', async () => {
    const response = await desk.post(
      '/api/subscriptions',
      { email: ADDRESS, about: 'alles' },
      { origin: 'https://kwaad.example' },
    );
    expect([response.status, await getCode(response)]).toEqual([403, 'other-site']);
  });
});

describe('confirming', () => {
  it('shows what would be followed, and follows nothing by opening the link', async () => {
    const link = await askLink({ frequency: 'daily' });
    const response = await get(toPath(link), 'text/html');
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(page).toContain('– alle knelpunten\nElke dag.');
    expect(page).toContain(`value="${tokenOf(link)}"`);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await (await get(toPath(link))).json()).toEqual({
      follows: [],
      requests: [{ about: 'alles', frequency: 'daily' }],
    });
  });

  it('follows what was asked, and says so again', async () => {
    const token = tokenOf(await askLink());
    for (let times = 0; times < 2; times += 1)
      expect(await (await desk.post('/api/subscriptions/confirm', { token })).json()).toEqual({
        ...{ frequency: 'weekly', follows: ['alles'], requests: [] },
      });
    const page = await desk.post('/api/subscriptions/confirm', `token=${token}`);
    expect(await page.text()).toContain('<p data-when="confirmed">Geregeld</p>');
  });

  it.each(['', 'x', 'confirm.iemand.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'])(
    'refuses the token %j',
    async (token) => {
      for (const response of [
        await get(`/api/subscriptions/confirm?token=${token}`),
        await desk.post('/api/subscriptions/confirm', { token }),
        await get(`/api/subscriptions/unsubscribe?token=${token}`),
        await desk.post('/api/subscriptions/unsubscribe', { token }),
        await desk.post('/api/subscriptions/change', { token, frequency: 'daily' }),
      ])
        expect([response.status, await getCode(response)]).toEqual([404, 'unknown-link']);
      const page = await get(`/api/subscriptions/confirm?token=${token}`, 'text/html');
      expect([page.status, (await page.text()).includes('Deze link werkt niet')]).toEqual([404, true]);
    },
  );

  it('takes no token for something else', async () => {
    const stop = tokenOf(await follow());
    expect((await desk.post('/api/subscriptions/confirm', { token: stop })).status).toBe(404);
    const confirm = stop.replace('subscriber', 'confirm');
    expect((await desk.post('/api/subscriptions/unsubscribe', { token: confirm })).status).toBe(404);
  });
});

describe('changing', () => {
  it('shows what is followed, and changes how often', async () => {
    const link = await follow();
    const page = await (await get(toPath(link), 'text/html')).text();
    expect(page).toContain('<option value="weekly" selected>');
    const response = await desk.post('/api/subscriptions/change', `token=${tokenOf(link)}&frequency=daily`);
    const changed = await response.text();
    expect(changed).toContain('<p data-when="changed">Veranderd</p>');
    expect(changed).toContain('<option value="daily" selected>');
    expect(await (await get(toPath(link))).json()).toMatchObject({ frequency: 'daily' });
  });
});

describe('stopping', () => {
  const isGone = async (link: string) => (await get(toPath(link))).status === 404;

  it.each<[string, RequestInit]>([
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click' },
    ],
    ['a form in parts', { body: toFormData({ 'List-Unsubscribe': 'One-Click' }) }],
    ['nothing', {}],
  ])('takes one click from a mail provider that sends %s, without origin and cookies', async (_, request) => {
    const link = await follow();
    const response = await desk.app.request(toPath(link), { method: 'POST', ...request });
    expect(response.status).toBe(200);
    expect(await isGone(link)).toBe(true);
    // Some send it twice.
    expect((await desk.app.request(toPath(link), { method: 'POST', ...request })).status).toBe(200);
  });

  it('stops nothing when the link is only opened', async () => {
    const link = await follow();
    await get(toPath(link), 'text/html');
    expect(await isGone(link)).toBe(false);
  });

  it('stops one of several from the page, and the rest too', async () => {
    await ask({ about: 'domein:wmo' });
    const link = await follow();
    const one = `${toPath(link)}&about=domein%3Awmo`;
    const page = await (await get(one, 'text/html')).text();
    expect(page).toContain('<form data-when="stop-one"><b data-fill="subject">het domein “Wmo”</b>');
    const stopped = await desk.post('/api/subscriptions/unsubscribe', `token=${tokenOf(link)}&about=domein%3Awmo`);
    expect(await stopped.text()).toContain('<p data-when="stopped">Gestopt</p>');
    expect(await (await get(toPath(link))).json()).toMatchObject({ follows: ['alles'] });
    await desk.post('/api/subscriptions/unsubscribe', `token=${tokenOf(link)}`);
    expect(await isGone(link)).toBe(true);
  });

  it('is the only thing that pages of another site may ask', async () => {
    const link = await follow();
    const post = (path: string) => desk.post(path, {}, { origin: 'https://kwaad.example' });
    expect((await post('/api/subscriptions/confirm')).status).toBe(403);
    expect((await post('/api/subscriptions/change')).status).toBe(403);
    expect((await post('/api/subscriptions/unsubscribe/')).status).toBe(403);
    expect((await post('/api/subscriptions/unsubscribe')).status).toBe(404);
    expect((await post(toPath(link))).status).toBe(200);
  });

  it('stops mail to a writer', async () => {
    const { number } = await mail.inbox.submit({ content: ADDRESSED, codeHash: HASH, at: NOW.toISOString() });
    await mail.inbox.change(number, 1, CHANGES.take, NOW.toISOString());
    await mail.inbox.change(number, 2, CHANGES.ask, NOW.toISOString());
    const [sent] = await mail.deliver();
    const link = findLink(sent, '/api/subscriptions/unsubscribe');
    expect(await (await get(toPath(link))).json()).toEqual({ number });
    expect(await (await get(toPath(link), 'text/html')).text()).toContain('<p data-when="writer">Uw inzending</p>');
    expect(await mail.inbox.find(number)).toMatchObject({ hasAddress: true });
    expect((await desk.app.request(toPath(link), { method: 'POST' })).status).toBe(200);
    expect(await mail.inbox.find(number)).toMatchObject({ hasAddress: false });
  });
});

it('nothing of it stands in a log', () => expect(desk.logs).toEqual([]));

describe('without a mail server', () => {
  it.each(['/api/subscriptions', '/api/subscriptions/unsubscribe'])('%s says that there is no mail', async (path) => {
    const response = await createTestDesk(site.siteRoot).post(path, `email=${ADDRESS}&about=alles&token=x`);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('Deze site verstuurt nog geen mail.');
  });
});

function toFormData(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}
