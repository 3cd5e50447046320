/** What it means that mail was not taken. */
export type FailureKind =
  /** This mail will never be taken: there is no such address, or the like. */
  | 'refused'
  /** This mail is not taken now. */
  | 'put-off'
  /** No mail is taken now: the server is down, or our sign-in or sender is wrong. That is for the operator. */
  | 'no-server';

const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 4 * 60 * MINUTE_MS;
/** How long mail is tried again that the server puts off. */
const GIVE_UP_MS = 3 * 24 * 60 * MINUTE_MS;

/**
 * Judges an error of nodemailer: https://nodemailer.com/errors. Only an answer of the server about the recipient or the
 * message itself is about this mail alone.
 */
export function judgeFailure(error: unknown): FailureKind {
  const { code, command, responseCode } = error as { code?: unknown; command?: unknown; responseCode?: unknown };
  const isAboutMail = (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
  if (!isAboutMail || typeof responseCode !== 'number' || responseCode === 421) return 'no-server';
  return responseCode >= 500 ? 'refused' : 'put-off';
}

/**
 * When mail that was put off now is tried again: after a minute, then twice as long each time, up to four hours.
 * Undefined when it was tried for three days.
 */
export function findNextTry(
  { attempts, refused }: { attempts: number; refused?: string },
  now: Date,
): Date | undefined {
  if (refused !== undefined && now.getTime() - Date.parse(refused) >= GIVE_UP_MS) return undefined;
  return new Date(now.getTime() + Math.min(MINUTE_MS * 2 ** Math.min(attempts, 16), LONGEST_WAIT_MS));
}
