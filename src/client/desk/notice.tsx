import { useEffect, useRef } from 'preact/hooks';

/** What was done, or went wrong; who did it is brought there. `turn` differs for each time that something is told. */
export function Notice({ text, isWrong = false, turn }: { text: string; isWrong?: boolean; turn: number }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), [turn]);
  return (
    <p class={`notice ${isWrong ? 'v-alert' : 'v-done'}`} ref={notice} role="status" tabIndex={-1}>
      {text}
    </p>
  );
}
