// Sends one mail and is killed as soon as the mail server took it, before the outbox hears of that.
import { createPostman } from '../../src/desk/mail/postman.ts';
import { createSqliteOutbox } from '../../src/desk/mail/sqlite-outbox.ts';
import { createTransport } from '../../src/desk/mail/transport.ts';

const { database, url } = JSON.parse(process.argv[2] ?? '') as { database: string; url: string };
const transport = createTransport(url);
const postman = createPostman({
  outbox: createSqliteOutbox(database),
  transport: {
    async send(message) {
      await transport.send(message);
      process.kill(process.pid, 'SIGKILL');
      // A signal may come a moment later.
      await new Promise(() => undefined);
    },
  },
  toMessage: async ({ id }) => ({
    ...{ id, host: 'spaak.example', to: 'lezer@example.org', subject: 'Nieuw', text: 'Nieuw', html: 'Nieuw' },
    from: { name: 'Spaak', address: 'redactie@spaak.example' },
    isList: true,
  }),
  clock: () => new Date(),
  log: console.error,
});
await postman.deliver();
