import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** A real mail server on this machine that keeps what it took. */
export interface MailServer {
  /** For SMTP_URL. */
  url: string;
  port: number;
  /** What it took, in order, with whom it was to go to. */
  mails: ReceivedMail[];
  /** With what code it refuses a recipient, or the message to them. */
  refuse: (to: string) => { at: 'recipient' | 'message'; code: number } | undefined;
  stop(): Promise<void>;
}

export interface ReceivedMail extends ParsedMail {
  recipients: string[];
  /** As it came. */
  source: string;
}

/** On `port`, or one that is free. */
export async function startMailServer(port = 0, options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: ReceivedMail[] = [];
  const server = new SMTPServer({
    authOptional: true,
    // Its certificate is its own.
    hideSTARTTLS: true,
    disableReverseLookup: true,
    // A client may keep its connection open for the next mail.
    closeTimeout: 50,
    ...options,
    onRcptTo({ address }, _session, callback) {
      const answer = result.refuse(address);
      callback(answer?.at === 'recipient' ? refusal(answer.code) : undefined);
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const source = Buffer.concat(chunks).toString('utf8');
        const recipients = session.envelope.rcptTo.map(({ address }) => address);
        const answer = result.refuse(recipients[0] ?? '');
        if (answer?.at === 'message') {
          callback(refusal(answer.code));
          return;
        }
        void simpleParser(source).then((mail) => {
          mails.push({ ...mail, recipients, source });
          callback();
        });
      });
    },
  });
  // What a client does to a connection is not this server's trouble.
  server.on('error', () => undefined);
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  const own = (server.server.address() as AddressInfo).port;
  const result: MailServer = {
    url: `smtp://127.0.0.1:${own}`,
    port: own,
    mails,
    refuse: () => undefined,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return result;
}

/** A port on which nothing listens. */
export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The address in a mail that begins like this. */
export function findLink(mail: Pick<ParsedMail, 'text'> | undefined, path: string): string {
  const [link] = new RegExp(`https?://[^/\\s]+${path.replaceAll('/', '\\/')}\\S*`).exec(mail?.text ?? '') ?? [];
  if (link === undefined) throw new Error(`There is no link to ${path} in it.`);
  return link;
}

function refusal(responseCode: number): Error {
  return Object.assign(new Error('Not now, or never'), { responseCode });
}
