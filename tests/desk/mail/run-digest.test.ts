import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { parseEnvironment, type Environment } from '../../../src/desk/environment.ts';
import { forgetMail } from '../../../src/desk/mail/create-mailing.ts';
import { runDigest } from '../../../src/desk/mail/run-digest.ts';
import { purge } from '../../../src/desk/purge.ts';
import { createPortal, FULFILMENT } from '../../content/support.ts';
import { createTestMailing, SECRET } from './mailing-support.ts';

/** Without a cache, which would outlive the test. */
const check = async (folder: string) => loadContent(folder);
const log = () => undefined;

function toEnvironment(variables: NodeJS.ProcessEnv): Environment {
  const result = parseEnvironment({ SPAAK_SECRET: SECRET, ...variables });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.environment;
}

describe('runDigest', () => {
  it('tells what is new and sends what waits, once', async () => {
    const { data, server, follow } = await createTestMailing({ [FULFILMENT]: undefined });
    await follow('alles');
    const environment = toEnvironment({
      SPAAK_DATA: data,
      SPAAK_CONTENT: createPortal({ [FULFILMENT]: undefined }),
      SPAAK_NOW: '2026-06-02',
      SPAAK_URL: 'https://portaal.example',
      SMTP_URL: server.url,
    });
    expect(await runDigest(environment, { log, check })).toEqual({ sent: 2, waiting: 0, failed: 0 });
    const [reminder, mail] = server.mails
      .slice(1)
      .toSorted((a, b) => a.recipients.join().localeCompare(b.recipients.join()))
      .toReversed();
    expect(reminder?.recipients).toEqual(['redactie@spaak.example']);
    expect(mail?.text).toContain('- Toezegging verlopen, 2 juni 2026\nhttps://portaal.example/knelpunten/2026-01');
    expect(await runDigest(environment, { log, check })).toEqual({ sent: 0, waiting: 0, failed: 0 });
  });

  it('says what is left when the mail server is down', async () => {
    const { data, server, follow, mailing } = await createTestMailing();
    await follow('alles');
    await mailing.subscriptions.request(
      { address: 'ander@example.org', about: 'alles', frequency: 'weekly' },
      '2026-02-10T10:00:00Z',
    );
    await server.stop();
    const logs: string[] = [];
    const environment = toEnvironment({
      SPAAK_DATA: data,
      SPAAK_CONTENT: createPortal(),
      SPAAK_NOW: '2026-02-10',
      SMTP_URL: server.url,
    });
    expect(await runDigest(environment, { log: (line) => logs.push(line), check })).toEqual({
      ...{ sent: 0, waiting: 1, failed: 0 },
    });
    expect(logs).toHaveLength(1);
    expect(logs.join()).not.toContain('@');
  });

  it('says what to set where there is no mail server', async () => {
    await expect(runDigest(toEnvironment({ SPAAK_CONTENT: createPortal() }), { log, check })).rejects.toThrow(
      /^No mail can be sent\. Set SMTP_URL to the address of your mail server/,
    );
  });
});

describe('what mail leaves behind', () => {
  it('goes after a week that nobody confirmed, and of who stopped, out of the files too', async () => {
    const { data, mailing, follow } = await createTestMailing({}, '2026-11-01T12:00:00Z');
    const { subscriptions } = mailing;
    for (const address of ['blijft@example.org', 'stopt@example.org']) {
      const id = await follow('alles', 'weekly', address);
      if (address.startsWith('stopt')) await subscriptions.stop(id);
    }
    await subscriptions.request(
      { address: 'vergeet@example.org', about: 'alles', frequency: 'weekly' },
      '2026-11-01T12:00:00Z',
    );
    const options = { data, content: createPortal(), check };
    const read = () =>
      readdirSync(data)
        .map((name) => readFileSync(join(data, name), 'latin1'))
        .join();
    await purge({ ...options, today: '2026-11-08' });
    expect(read()).toContain('vergeet@example.org');
    expect(read()).not.toContain('stopt@example.org');
    await purge({ ...options, today: '2026-11-09' });
    expect(read()).not.toContain('vergeet@example.org');
    expect(read()).toContain('blijft@example.org');
    expect(await forgetMail(join(data, 'inbox.sqlite'), loadContent(createPortal()), '2026-11-09')).toBe(0);
  });
});
