import { randomInt } from 'node:crypto';
import { amsterdamDay } from '../../model/dates.ts';
import type { NewEntry } from '../inbox/inbox.ts';
import type { Desk } from './desk.ts';
import { Refusal, refuseTooMany } from './refusal.ts';

/** Nobody reads and fills in a form in less. */
const SHORTEST_MS = 3000;

/**
 * Stores what was sent in, unless a program did: who fills in the field that people do not see gets a number for
 * nothing.
 * @throws {Refusal} when the client sent much already, or was faster than a person.
 */
export async function takeIn(
  desk: Desk,
  entry: Omit<NewEntry, 'at'>,
  { website, opened, client }: Sender,
): Promise<{ number: string }> {
  const now = desk.now();
  const seconds = desk.limits.submissions.secondsToWait(client);
  if (seconds > 0) throw refuseTooMany(seconds);
  if (isTooFast(now.getTime(), opened))
    throw new Refusal('too-fast', { headers: { 'retry-after': String(SHORTEST_MS / 1000) } });
  desk.limits.submissions.count(client);
  if (website) return { number: inventNumber(now) };
  return desk.inbox.submit({ ...entry, at: now.toISOString() });
}

/** A clock that runs ahead of ours says nothing about how long somebody took. */
function isTooFast(now: number, opened: number | undefined): boolean {
  return opened !== undefined && now >= opened && now - opened < SHORTEST_MS;
}

function inventNumber(now: Date): string {
  return `I-${amsterdamDay(now)?.slice(0, 4) ?? ''}-${String(randomInt(1, 1000)).padStart(4, '0')}`;
}

interface Sender {
  website: string | undefined;
  opened: number | undefined;
  client: string;
}
