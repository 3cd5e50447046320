import { afterEach, describe, expect, it, vi } from 'vitest';
import { createApi } from '../../../src/client/desk/api.ts';
import { connection as words } from '../../../src/messages/review.ts';

afterEach(() => vi.unstubAllGlobals());

const LOST = { kind: 'failed', status: 0, message: words.lost };
const FAILED = { kind: 'failed', message: words.failed };

describe('what the desk answered', () => {
  it.each<[what: string, response: () => Response, answer: object]>([
    ['is what it sent', () => Response.json({ mine: [] }), { kind: 'ok', value: { mine: [] } }],
    ['may be nothing', () => new Response(null, { status: 204 }), { kind: 'ok', value: undefined }],
    ['breaks off', () => new Response(breakingOff('{"mine": ['), { status: 200 }), LOST],
    ['is the page of another', () => new Response('<h1>Log in op het wifi</h1>', { status: 200 }), LOST],
    ['is empty', () => new Response('', { status: 200 }), LOST],
    ['never comes', fail, LOST],
    ['is the page of a proxy', () => new Response('<h1>502</h1>', { status: 502 }), { ...FAILED, status: 502 }],
    ['is a refusal without words', () => Response.json(['x'], { status: 500 }), { ...FAILED, status: 500 }],
    [
      'is a refusal',
      () => Response.json({ error: { message: 'Nee', fields: { title: 'Te kort', due: 3 } } }, { status: 400 }),
      { kind: 'failed', status: 400, message: 'Nee', fields: { title: 'Te kort' } },
    ],
    [
      'is that somebody else was first',
      () => Response.json({ error: { code: 'stale', message: 'Te laat' }, current: { version: 2 } }, { status: 409 }),
      { kind: 'stale', current: { version: 2 }, message: 'Te laat' },
    ],
  ])('%s', async (_, response, answer) => {
    vi.stubGlobal('fetch', async () => response());
    expect(await createApi(() => undefined).get('/api/me')).toMatchObject(answer);
  });

  it('says that nobody is signed in any more', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ error: { message: 'U bent uitgelogd' } }, { status: 401 }));
    const onSignedOut = vi.fn();
    const answer = await createApi(onSignedOut).post('/api/annotations', {});
    expect(answer).toMatchObject({ kind: 'failed', status: 401, message: 'U bent uitgelogd' });
    expect(onSignedOut).toHaveBeenCalledOnce();
  });
});

/** A body of which only the beginning arrives. */
function breakingOff(text: string): ReadableStream {
  const first = new TextEncoder().encode(text);
  return new ReadableStream({
    start: (controller) => controller.enqueue(first),
    pull: (controller) => controller.error(new TypeError('network error')),
  });
}

function fail(): never {
  throw new TypeError('Failed to fetch');
}
