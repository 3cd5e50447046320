import { waitForLock } from './lock.ts';

/** Does one thing at a time, in the order asked, also beside other processes that hold the lock in `path`. */
export function createQueue(path: string): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(async () => {
      const release = await waitForLock(path);
      try {
        return await work();
      } finally {
        release();
      }
    });
    last = next.catch(() => undefined);
    return next;
  };
}
