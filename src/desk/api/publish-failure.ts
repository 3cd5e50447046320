import { UnknownCircleError } from '../circles/circles.ts';
import { ImpossibleChangeError, StaleEntryError, UnknownEntryError } from '../inbox/inbox.ts';
import { ConflictError, ContentError, OnlyBlockedError, RemoteError, UnknownIdError } from '../publish/errors.ts';
import { Refusal, type RefusalCode } from './refusal.ts';

type Failure = abstract new (...values: never[]) => Error;

/** What went wrong, by its class, as an editor is told it. */
const REFUSALS: readonly (readonly [failure: Failure, code: RefusalCode])[] = [
  [ImpossibleChangeError, 'not-possible'],
  [StaleEntryError, 'stale'],
  [UnknownEntryError, 'unknown-submission'],
  [UnknownIdError, 'unknown-bottleneck'],
  [UnknownCircleError, 'unknown-circle'],
  [ContentError, 'not-in-order'],
  [ConflictError, 'conflict'],
  [RemoteError, 'no-storage'],
  [OnlyBlockedError, 'only-blocked'],
];

/**
 * Does `work`; what the inbox and the repository refuse becomes a refusal, with what is wrong with the content beside it.
 * @throws {Refusal}
 */
export async function refuseFailure<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const [, code] = REFUSALS.find(([failure]) => error instanceof failure) ?? [];
    if (code === undefined) throw error;
    const why = error instanceof OnlyBlockedError ? error.cause : error;
    throw new Refusal(code, why instanceof ContentError ? { more: { findings: why.findings } } : {});
  }
}
