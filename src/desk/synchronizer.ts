import { troubles } from '../messages/desk.ts';
import { describeFailure } from './api/failure.ts';
import { ConflictError, ContentError, RemoteError, SeedRefusedError } from './publish/errors.ts';
import type { ContentRepository } from './publish/repository.ts';

const MINUTE_MS = 60_000;

/** What keeps us from taking over what others changed, as editors are told it; its message is for the operator. */
const TROUBLES: readonly (readonly [failure: abstract new (...values: never[]) => Error, trouble: string])[] = [
  [ContentError, troubles.content],
  [ConflictError, troubles.conflict],
  [RemoteError, troubles.remote],
  [SeedRefusedError, troubles.folder],
];

/** Takes over what others change: at the remote every minute, in the content folder at start. None of it throws. */
export interface Synchronizer {
  /** Resolves when it was done once; the function that it resolves to ends it, after what is under way. */
  start(): Promise<() => Promise<void>>;
  takeOverFolder(): Promise<void>;
  /** Why what is there is not taken over, for editors; undefined when it was. */
  getTrouble(): string | undefined;
}

/** `onMoved` is called when `main` moved; `log` hears of a trouble once, and of its end. */
export function createSynchronizer({ repository, onMoved, log }: SynchronizerOptions): Synchronizer {
  let trouble: Trouble | undefined;
  const attempt = async (work: () => Promise<boolean>) => {
    const before = trouble;
    try {
      if (await work()) await onMoved();
      trouble = undefined;
    } catch (error) {
      trouble = describeTrouble(error);
    }
    if (trouble?.logged === before?.logged) return;
    log(`desk: ${trouble?.logged ?? 'the content is taken over again'}`);
  };
  return {
    async start() {
      await attempt(repository.synchronize);
      let running = Promise.resolve();
      const timer = setInterval(() => {
        running = running.then(() => attempt(repository.synchronize));
      }, MINUTE_MS);
      timer.unref();
      return () => {
        clearInterval(timer);
        return running;
      };
    },
    takeOverFolder: () => attempt(repository.takeOverFolder),
    getTrouble: () => trouble?.told,
  };
}

function describeTrouble(error: unknown): Trouble {
  const [, told = troubles.other] = TROUBLES.find(([failure]) => error instanceof failure) ?? [];
  const reason = told !== troubles.other && error instanceof Error ? error.message : describeFailure(error);
  return { told, logged: `What was changed elsewhere is not taken over. ${reason}` };
}

interface Trouble {
  /** To editors. */
  told: string;
  /** To the operator. */
  logged: string;
}

interface SynchronizerOptions {
  repository: Pick<ContentRepository, 'synchronize' | 'takeOverFolder'>;
  onMoved: () => Promise<void>;
  log: (line: string) => void;
}
