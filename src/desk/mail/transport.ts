import { createTransport as createMailer } from 'nodemailer';
import { isLoopbackName } from '../people/loopback.ts';

/** A mail server that neither takes nor refuses a mail may not hold up the others for long. */
const CONNECT_MS = 15_000;
const ANSWER_MS = 60_000;

/** Brings mail to the mail server. */
export interface Transport {
  /** Resolves when the server took it; rejects with an error that `judgeFailure` understands. */
  send(message: Message): Promise<void>;
  close(): void;
}

export interface Message {
  /** What Message-ID is made of: the same mail always has the same. */
  id: string;
  /** A host name of ours, for Message-ID and List-Id. */
  host: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Where its reader stops mail of this kind, with one click: https://www.rfc-editor.org/rfc/rfc8058 */
  stop?: string;
  /** Whether it is one of a series that people follow. */
  isList: boolean;
}

/**
 * Sends by the server that `url` names: `smtps:` is TLS from the start, `smtp:` turns to TLS before anything is said,
 * except to this machine. Options of nodemailer may stand in its query and win: `?requireTLS=false`.
 */
export function createTransport(url: string): Transport {
  const mailer = createMailer({
    pool: true,
    url,
    requireTLS: !isLoopbackName(new URL(url).hostname),
    // What the server did not take stays in our outbox, which tries again itself.
    maxRequeues: 0,
    maxConnections: 1,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(message) {
      assertOneAddress(message.to);
      await mailer.sendMail(toMail(message));
    },
    close: () => mailer.close(),
  };
}

/** In the terms of nodemailer, with nothing that could begin another header. */
function toMail({ id, host, from, to, subject, text, html, stop, isList }: Message) {
  return {
    messageId: `<${id}@${host}>`,
    from: { name: toLine(from.name), address: from.address },
    to: { name: '', address: to },
    envelope: { from: from.address, to: [to] },
    subject: toLine(subject),
    text,
    html,
    headers: {
      'Auto-Submitted': 'auto-generated',
      ...(isList && { 'List-Id': `<volgen.${host}>` }),
      ...(stop !== undefined && {
        'List-Unsubscribe': `<${stop}>`,
        'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      }),
    },
  };
}

/** Nodemailer would read several out of one. @throws as a server does that refuses it. */
function assertOneAddress(address: string): void {
  if (/^[^\s<>()[\]\\,;:"@]+@[^\s<>()[\]\\,;:"@]+$/.test(address)) return;
  throw Object.assign(new Error('This is no address.'), { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 553 });
}

function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
