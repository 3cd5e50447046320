import { addDays, amsterdamDay, type Day } from '../../model/dates.ts';
import type { Mailing } from './create-mailing.ts';

/** Mail that was asked for by somebody who waits for it goes at once; other mail so soon after it was queued. */
const TICK_MS = 30_000;
/** In Amsterdam. */
const DIGEST_HOUR = 7;

const amsterdamHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit' });

/** Does again and again what mail asks for. */
export interface MailRound {
  /** Does it soon. */
  hurry(): void;
  /** Resolves when nothing is being sent, after which nothing is. */
  close(): Promise<void>;
}

/** Looks for news, tells it at seven o'clock and delivers, until it is closed. What fails is told once, and tried again. */
export function startMailRound({ mailing, now, log }: MailRoundParts): MailRound {
  let told: Day | undefined;
  let trouble: string | undefined;
  let isClosed = false;
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  async function work(): Promise<void> {
    await mailing.look();
    const day = findDigestDay(now());
    if (day !== told) await mailing.queueDigests(day);
    told = day;
    await mailing.deliver();
  }

  async function attempt(): Promise<void> {
    try {
      await work();
      trouble = undefined;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (reason !== trouble) log(`mail: ${reason}`);
      trouble = reason;
    }
  }

  function hurry(): void {
    if (isClosed) return;
    if (running) {
      isAskedAgain = true;
      return;
    }
    running = attempt().finally(() => {
      running = undefined;
      if (isAskedAgain) {
        isAskedAgain = false;
        hurry();
      }
    });
  }

  const timer = setInterval(hurry, TICK_MS);
  timer.unref();
  hurry();
  return {
    hurry,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
    },
  };
}

/** The day whose digests are to be sent at this instant: before the hour, that of yesterday. */
export function findDigestDay(now: Date): Day {
  const today = amsterdamDay(now) ?? '';
  return Number(amsterdamHour.format(now)) < DIGEST_HOUR ? addDays(today, -1) : today;
}

interface MailRoundParts {
  mailing: Pick<Mailing, 'look' | 'queueDigests' | 'deliver'>;
  now: () => Date;
  log: (line: string) => void;
}
