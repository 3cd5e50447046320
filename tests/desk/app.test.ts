import { request as startRequest } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inbox } from '../../src/desk/inbox/inbox.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { listen, type RunningServer } from '../../src/desk/listen.ts';
import { createSite, createTestDesk, SUBMISSION, SUBMISSION_FORM } from './api/support.ts';

let site: ReturnType<typeof createSite>;
beforeAll(() => void (site = createSite()));
afterAll(() => site.remove());

/** Serves a desk on a port of its own until `act` is done. */
async function withServer(act: (server: RunningServer) => Promise<void>, inbox?: Inbox): Promise<void> {
  const { app } = createTestDesk(site.siteRoot, {
    isOwnOrigin: (origin) => origin === server.origin,
    ...(inbox && { inbox }),
  });
  const server: RunningServer = await listen(app, { host: '127.0.0.1', port: 0 });
  try {
    await act(server);
  } finally {
    await server.close();
  }
}

function post({ origin }: RunningServer, body: string, type = 'application/json'): Promise<Response> {
  const headers = { origin, 'content-type': type };
  return fetch(`${origin}/api/submissions`, { method: 'POST', headers, body });
}

describe('site and desk on one port', () => {
  it('answer each their own', async () => {
    await withServer(async (server) => {
      expect(await (await fetch(server.origin)).text()).toContain('<title>Spaak</title>');
      expect(await (await fetch(`${server.origin}/api/health`)).json()).toEqual({ status: 'ok' });
      expect((await fetch(`${server.origin}/api/nergens`)).status).toBe(404);
      const stored = await post(server, JSON.stringify(SUBMISSION));
      expect([stored.status, stored.headers.get('content-encoding')]).toEqual([201, null]);
      const page = await post(server, SUBMISSION_FORM, 'application/x-www-form-urlencoded');
      expect([page.status, await page.text()]).toEqual([201, expect.stringContaining('I-2026-0002')]);
    });
  });

  it('refuse ten megabytes, and go on', async () => {
    await withServer(async (server) => {
      expect((await post(server, `"${'x'.repeat(10_000_000)}"`)).status).toBe(413);
      expect((await post(server, JSON.stringify(SUBMISSION))).status).toBe(201);
    });
  });

  it('go on when somebody hangs up while sending', async () => {
    await withServer(async (server) => {
      const headers = { origin: server.origin, 'content-type': 'application/json', 'content-length': '1000' };
      const sending = startRequest(`${server.origin}/api/submissions`, { method: 'POST', headers });
      const gone = new Promise((resolve) => sending.once('close', resolve));
      sending.on('error', () => undefined);
      sending.write('{"title":', () => sending.destroy());
      await gone;
      expect((await post(server, JSON.stringify(SUBMISSION))).status).toBe(201);
    });
  });
});

describe('a desk that stops', () => {
  it('finishes what it is storing', async () => {
    const inbox = createSqliteInbox(':memory:');
    const started = Promise.withResolvers<undefined>();
    const released = Promise.withResolvers<undefined>();
    const slow: Inbox = {
      ...inbox,
      async submit(entry) {
        started.resolve(undefined);
        await released.promise;
        return inbox.submit(entry);
      },
    };
    await withServer(async (server) => {
      const answer = post(server, JSON.stringify(SUBMISSION));
      await started.promise;
      const closed = server.close();
      released.resolve(undefined);
      expect((await answer).status).toBe(201);
      await closed;
      expect(await inbox.list()).toHaveLength(1);
    }, slow);
  });
});
