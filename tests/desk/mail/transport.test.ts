import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderHtml, renderText, type Letter } from '../../../src/desk/mail/letter.ts';
import { createTransport, type Message } from '../../../src/desk/mail/transport.ts';
import { judgeFailure } from '../../../src/desk/mail/failure.ts';
import { startMailServer, type MailServer } from '../../support/mail-server.ts';

const LETTER: Letter = {
  subject: 'Nieuw: één knelpunt',
  parts: [
    { kind: 'text', text: 'Dit is <nieuw> & waar.' },
    { kind: 'list', items: ['het domein “Wmo”', 'alle knelpunten'] },
    { kind: 'topic', title: 'Wie mag\nhet?', href: 'https://spaak.example/knelpunten/x/', lines: ['Gezien'] },
    { kind: 'rule' },
    { kind: 'link', label: 'Stoppen', href: 'https://spaak.example/stop?a=1&b=2' },
  ],
};
const MESSAGE: Message = {
  ...{ id: 'digest-abc-2026-11-24', host: 'spaak.example', to: 'lezer@example.org', isList: true },
  from: { name: 'Spaak, de site', address: 'redactie@spaak.example' },
  subject: LETTER.subject,
  text: renderText(LETTER),
  html: renderHtml(LETTER),
  stop: 'https://spaak.example/api/subscriptions/unsubscribe?token=subscriber.abc.def',
};

let server: MailServer;
const started: { stop(): Promise<void> }[] = [];
const closers: (() => void)[] = [];
const start = async (...options: Parameters<typeof startMailServer>) => {
  const one = await startMailServer(...options);
  started.push(one);
  return one;
};
const connect = (url: string) => {
  const transport = createTransport(url);
  closers.push(transport.close);
  return transport;
};
beforeEach(async () => {
  server = await start();
});
afterEach(async () => {
  for (const close of closers.splice(0)) close();
  for (const one of started.splice(0)) await one.stop();
});

/** The mail as it comes at the other end. */
async function send(changes: Partial<Message> = {}) {
  await connect(server.url).send({ ...MESSAGE, ...changes });
  const mail = server.mails.at(-1);
  if (!mail) throw new Error('It did not come.');
  return mail;
}

describe('a letter', () => {
  it('comes as plain text, which says where links lead', async () => {
    const { text } = await send();
    expect(text).toBe(
      [
        'Dit is <nieuw> & waar.',
        '- het domein “Wmo”\n- alle knelpunten',
        'Wie mag het?\n- Gezien\nhttps://spaak.example/knelpunten/x/',
        '--',
        'Stoppen:\nhttps://spaak.example/stop?a=1&b=2\n',
      ].join('\n\n'),
    );
  });

  it('comes as HTML without tables, styles, pictures or anything that is fetched', async () => {
    const { html } = await send();
    expect(html).toContain('<p>Dit is &#x3C;nieuw> &#x26; waar.</p>');
    expect(html).toContain('<a href="https://spaak.example/stop?a=1&#x26;b=2">Stoppen</a>');
    expect(html).toContain('<meta name="color-scheme" content="light dark">');
    expect(html).not.toMatch(/<table|<img|<style|style=|<link|src=/);
  });

  it('has an id that stays, and headers to stop with one click', async () => {
    const mail = await send();
    expect(mail.messageId).toBe('<digest-abc-2026-11-24@spaak.example>');
    expect(mail.subject).toBe(LETTER.subject);
    expect(mail.from?.value).toEqual([{ name: 'Spaak, de site', address: 'redactie@spaak.example' }]);
    expect(mail.recipients).toEqual(['lezer@example.org']);
    expect(mail.attachments).toEqual([]);
    expect(mail.headers.get('list')).toMatchObject({
      id: { name: 'volgen.spaak.example' },
      unsubscribe: { url: MESSAGE.stop },
    });
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
  });

  it('has no such headers where nothing is to be stopped', async () => {
    const { stop: _stop, ...rest } = MESSAGE;
    await connect(server.url).send({ ...rest, isList: false });
    expect(server.mails.at(-1)?.headers.has('list')).toBe(false);
  });
});

describe('nobody can begin another header', () => {
  const EVIL = 'x\r\nBcc: ander@example.org\r\n\r\n<script>';

  it.each<[string, Partial<Message>]>([
    ['a title', { subject: EVIL }],
    ['the name of the site', { from: { name: EVIL, address: 'redactie@spaak.example' } }],
  ])('by %s', async (_, changes) => {
    const mail = await send(changes);
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.recipients).toEqual(['lezer@example.org']);
    expect(mail.source).not.toMatch(/^Bcc:/im);
    expect(mail.text).toBe(MESSAGE.text);
  });

  it.each([
    'lezer@example.org\r\nRCPT TO:<ander@example.org>',
    'lezer@example.org>, <ander@example.org',
    'Lezer <lezer@example.org>',
    'a@example.org, ander@example.org',
    'a@example.org;ander@example.org',
    '',
  ])('or another recipient: %j is refused for good', async (to) => {
    const refused = await connect(server.url)
      .send({ ...MESSAGE, to })
      .catch((error: unknown) => error);
    expect(judgeFailure(refused)).toBe('refused');
    expect(server.mails).toEqual([]);
  });
});

describe('the way to the mail server', () => {
  it('is encrypted from the start with smtps', async () => {
    // That its certificate is known to everybody.
    vi.spyOn(console, 'error').mockImplementationOnce(() => undefined);
    const secure = await start(0, { secure: true });
    const url = `smtps://localhost:${secure.port}`;
    // Its certificate is its own: that is refused unless the operator says otherwise.
    const refused = await connect(url)
      .send(MESSAGE)
      .catch((error: unknown) => error);
    expect(judgeFailure(refused)).toBe('no-server');
    await connect(`${url}?tls.rejectUnauthorized=false`).send(MESSAGE);
    expect(secure.mails).toHaveLength(1);
  });

  it('says nothing in the clear to another machine, unless the operator says so', async () => {
    const elsewhere = `smtp://0.0.0.0:${server.port}`;
    const refused = await connect(elsewhere)
      .send(MESSAGE)
      .catch((error: unknown) => error);
    expect(judgeFailure(refused)).toBe('no-server');
    await connect(`${elsewhere}?requireTLS=false`).send(MESSAGE);
    expect(server.mails).toHaveLength(1);
  });

  it('signs in with what the address holds', async () => {
    const seen: unknown[] = [];
    const secured = await start(0, {
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, callback) {
        seen.push([username, password]);
        callback(null, password === 'ge heim' ? { user: 1 } : {});
      },
    });
    const { port } = secured;
    await connect(`smtp://spaak:ge%20heim@127.0.0.1:${port}`).send(MESSAGE);
    expect(seen).toEqual([['spaak', 'ge heim']]);
    const refused = await connect(`smtp://spaak:fout@127.0.0.1:${port}`)
      .send(MESSAGE)
      .catch((error: unknown) => error);
    expect(judgeFailure(refused)).toBe('no-server');
    expect(secured.mails).toHaveLength(1);
  });
});
