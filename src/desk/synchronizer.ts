import { ConflictError, ContentError, RemoteError, SeedRefusedError } from './publish/errors.ts';
import type { ContentRepository } from './publish/repository.ts';

const MINUTE_MS = 60_000;

/** Takes over what others change: at the remote every minute, in the content folder at start. */
export interface Synchronizer {
  /** Begins; the returned function ends it, after what is under way. */
  start(): () => Promise<void>;
  takeOverFolder(): Promise<void>;
  /** Why what is there is not taken over, for editors; undefined when it was. */
  getTrouble(): string | undefined;
}

/** `onMoved` is called when `main` moved; `log` hears of a trouble once, and of its end. */
export function createSynchronizer({ repository, onMoved, log }: SynchronizerOptions): Synchronizer {
  let trouble: string | undefined;
  const attempt = async (work: () => Promise<boolean>) => {
    const before = trouble;
    try {
      if (await work()) await onMoved();
      trouble = undefined;
    } catch (error) {
      trouble = describeTrouble(error);
    }
    if (trouble !== before) log(trouble === undefined ? 'desk: the content is taken over again' : `desk: ${trouble}`);
  };
  return {
    start() {
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
    getTrouble: () => trouble,
  };
}

/** For the operator, whom its message is for; anything else is a fault of ours. */
function describeTrouble(error: unknown): string {
  const known = [ContentError, ConflictError, RemoteError, SeedRefusedError].some((each) => error instanceof each);
  if (!known || !(error instanceof Error)) throw error;
  return `What was changed elsewhere is not taken over. ${error.message}`;
}

interface SynchronizerOptions {
  repository: Pick<ContentRepository, 'synchronize' | 'takeOverFolder'>;
  onMoved: () => Promise<void>;
  log: (line: string) => void;
}
