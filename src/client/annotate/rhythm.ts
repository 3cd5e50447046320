const FIRST_PAUSES_MS = [2000, 5000];
const PAUSE_MS = 10_000;
const PATIENCE_MS = 10 * 60_000;

interface Options {
  /** Looks once. Resolves to whether there is still something to wait for. */
  look: () => Promise<boolean>;
  /** Nothing came of it. */
  giveUp: () => void;
  isVisible: () => boolean;
}

/** Looks again and again, ever slower, while the page is in sight; for so long as somebody would still expect it. */
export function createRhythm({ look, giveUp, isVisible }: Options) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let until = 0;
  let isOn = false;

  return {
    /** Begins, or begins anew. */
    start(): void {
      round = 0;
      until = Date.now() + PATIENCE_MS;
      isOn = true;
      wait();
    },
    stop,
    /** Somebody came back to the page. */
    wake(): void {
      if (isOn && isVisible()) void turn();
    },
  };

  function wait(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void turn(), FIRST_PAUSES_MS[round] ?? PAUSE_MS);
  }

  async function turn(): Promise<void> {
    clearTimeout(timer);
    if (!isVisible()) return;
    round += 1;
    const isWaiting = await look();
    if (!isOn) return;
    if (!isWaiting) stop();
    else if (Date.now() >= until) {
      stop();
      giveUp();
    } else wait();
  }

  function stop(): void {
    isOn = false;
    clearTimeout(timer);
  }
}
