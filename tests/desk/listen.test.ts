import { createServer, type Server } from 'node:net';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assertCanListen, listen } from '../../src/desk/listen.ts';

const app = new Hono();
app.get('/', (c) => c.text('here'));

let other: Server;
let taken = 0;
beforeAll(async () => {
  other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const address = other.address();
  if (address !== null && typeof address === 'object') taken = address.port;
});
afterAll(() => other.close());

describe('a server', () => {
  it.each([
    ['127.0.0.1', /^http:\/\/127\.0\.0\.1:\d+$/],
    ['0.0.0.0', /^http:\/\/localhost:\d+$/],
    ['localhost', /^http:\/\/localhost:\d+$/],
  ])('on %s tells an address that can be opened, until it is closed', async (host, expected) => {
    const { origin, close } = await listen(app, { host, port: 0 });
    expect(origin).toMatch(expected);
    expect(await (await fetch(origin)).text()).toBe('here');
    await close();
    await expect(fetch(origin)).rejects.toThrow();
  });
});

describe.each([
  ['listen', (place: Parameters<typeof assertCanListen>[0]) => listen(app, place)],
  ['assertCanListen', assertCanListen],
])('%s', (_, attempt) => {
  it('says which port is taken', async () => {
    await expect(attempt({ host: '127.0.0.1', port: taken })).rejects.toThrow(
      `Port ${taken} on 127.0.0.1 is taken by another program.`,
    );
  });

  it.each([
    // 192.0.2.0/24 is for documentation only: no machine has such an address.
    ['192.0.2.1', '192.0.2.1 is not an address of this machine.'],
    ['nergens.invalid', /There is no host named nergens\.invalid\.|Cannot listen on nergens\.invalid/],
  ])('says that %s is not here', async (host, message) => {
    await expect(attempt({ host, port: 0 })).rejects.toThrow(message);
  });
});
