import { findNextTry, judgeFailure } from './failure.ts';
import type { Outbox, WaitingMail } from './outbox.ts';
import type { Message, Transport } from './transport.ts';

/** Longer than the mail server may take: until then nobody else sends the same mail. */
const CLAIM_MS = 5 * 60_000;
const MINUTE_MS = 60_000;
const LONGEST_PAUSE_MS = 15 * MINUTE_MS;

/** Sends what waits in the outbox. */
export interface Postman {
  /** Sends all that is due, one after the other, unless the server takes nothing. Resolves to how many it took. */
  deliver(): Promise<number>;
}

/**
 * `toMessage` writes a mail as it is to be read now, or says that there is nothing to say any more. A mail is taken out
 * of the outbox after the server took it: what was cut short between is sent once more, with the same Message-ID.
 */
export function createPostman({ outbox, transport, toMessage, clock, log }: PostmanParts): Postman {
  let paused: { until: number; times: number } | undefined;

  async function settle(mail: WaitingMail, error: unknown): Promise<void> {
    const now = clock();
    const next = judgeFailure(error) === 'put-off' ? findNextTry(mail, now) : undefined;
    if (next) return outbox.settle(mail.id, { type: 'put-off', at: now.toISOString(), until: next.toISOString() });
    await outbox.settle(mail.id, { type: 'failed' });
    const { failed } = await outbox.count();
    log(`mail: the mail server refused a mail for good${describeAnswer(error)}. Of these ${failed} are kept.`);
  }

  /** Told once, until mail is taken again. */
  function pause(error: unknown): void {
    const times = (paused?.times ?? 0) + 1;
    if (!paused)
      log(`mail: the mail server takes no mail${describeAnswer(error)}. What waits is kept, and tried again.`);
    paused = { until: clock().getTime() + Math.min(MINUTE_MS * 2 ** (times - 1), LONGEST_PAUSE_MS), times };
  }

  /** Whether the server took it. */
  async function send(mail: WaitingMail, message: Message): Promise<boolean> {
    try {
      await transport.send(message);
    } catch (error) {
      // What was claimed is due again in a while: others come first, so that no mail stands in the way of all.
      if (judgeFailure(error) === 'no-server') pause(error);
      else await settle(mail, error);
      return false;
    }
    if (paused) log('mail: the mail server takes mail again');
    paused = undefined;
    await outbox.settle(mail.id, { type: 'sent' });
    return true;
  }

  return {
    async deliver() {
      let sent = 0;
      while (!paused || clock().getTime() >= paused.until) {
        const now = clock();
        const until = new Date(now.getTime() + CLAIM_MS);
        const mail = await outbox.claim(now.toISOString(), until.toISOString());
        if (!mail) break;
        const message = await toMessage(mail);
        if (!message) await outbox.settle(mail.id, { type: 'dropped' });
        else if (await send(mail, message)) sent += 1;
      }
      return sent;
    },
  };
}

/** Never its words, which may repeat an address. */
function describeAnswer(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const known = [responseCode, code].filter((each) => typeof each === 'number' || typeof each === 'string');
  return known.length === 0 ? '' : ` (${known.join(' ')})`;
}

interface PostmanParts {
  outbox: Outbox;
  transport: Pick<Transport, 'send'>;
  toMessage: (mail: WaitingMail) => Promise<Message | undefined>;
  clock: () => Date;
  log: (line: string) => void;
}
