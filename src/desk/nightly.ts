import { addDays, amsterdamDay, type Day } from '../model/dates.ts';

/** Soon after the day began in Amsterdam. */
const HOUR = 'T00:05';
/** A machine may sleep, and its clock may be set: the time is looked at so often at least. */
const LOOK_MS = 600_000;

type Job = () => void | Promise<void>;

export interface NightlyOptions {
  /** Called by their names in the log. */
  jobs: readonly Job[];
  /** Done soon too: nobody knows whether their last night passed while nothing ran. */
  atOnce?: readonly Job[];
  now?: () => Date;
  log?: (line: string) => void;
}

/**
 * Does the jobs at 00:05 in Amsterdam, one after another, until it is closed. One that fails is told of and keeps no
 * other from its turn. A night that was slept through is made up for once. A clock that stands still has no nights.
 */
export function createNightly(options: NightlyOptions): Nightly {
  const { jobs, atOnce = [], now = () => new Date(), log = console.error } = options;
  let next = nextNight(now());
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isClosed = false;

  function wait(): void {
    const left = next.getTime() - now().getTime();
    timer = setTimeout(look, Math.min(Math.max(left, 0), LOOK_MS));
    timer.unref();
  }

  function look(): void {
    if (now() < next) {
      wait();
      return;
    }
    run(jobs, () => (next = nextNight(now())));
  }

  function run(each: readonly Job[], onDone?: () => void): void {
    running = runAll(each).finally(() => {
      running = undefined;
      onDone?.();
      if (!isClosed) wait();
    });
  }

  async function runAll(each: readonly Job[]): Promise<void> {
    for (const job of each) {
      if (isClosed) return;
      try {
        await job();
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        log(`What is done every night went wrong at "${job.name}": ${reason}`);
      }
    }
  }

  if (atOnce.length > 0) timer = setTimeout(() => run(atOnce), 0).unref();
  else wait();
  return {
    async close() {
      isClosed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

export interface Nightly {
  /** Resolves when no job is running, after which none begins. */
  close(): Promise<void>;
}

/** The first 00:05 in Amsterdam after an instant. */
export function nextNight(after: Date): Date {
  const today = amsterdamDay(after) ?? '';
  const tonight = startOf(today);
  return tonight > after ? tonight : startOf(addDays(today, 1));
}

/** In summer Amsterdam is two hours ahead, in winter one; its clock is never changed at this hour. */
function startOf(day: Day): Date {
  const inSummer = new Date(`${day}${HOUR}+02:00`);
  return amsterdamDay(inSummer) === day ? inSummer : new Date(`${day}${HOUR}+01:00`);
}
