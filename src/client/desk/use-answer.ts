import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from './api.ts';
import { useDesk } from './desk-context.ts';

export interface Asked<Value> {
  value?: Value;
  /** Why there is none, or no newer one. */
  message?: string;
  set: (value: Value) => void;
  reload: () => Promise<void>;
}

/** What the desk says at an address; of two questions the latest answer counts. */
export function useAnswer<Value>(path: string): Asked<Value> {
  const { api } = useDesk();
  const [answer, setAnswer] = useState<{ path: string; value?: Value; message?: string }>({ path });
  const turn = useRef(0);

  useEffect(() => void reload(), [path]);
  // What another address said is not shown here.
  const { value, message } = answer.path === path ? answer : { value: undefined, message: undefined };
  return {
    ...(value !== undefined && { value }),
    ...(message !== undefined && { message }),
    set: (next) => {
      turn.current += 1;
      setAnswer({ path, value: next });
    },
    reload,
  };

  async function reload(): Promise<void> {
    const own = ++turn.current;
    const next: Answer<Value> = await api.get<Value>(path);
    if (own !== turn.current) return;
    if (next.kind === 'ok') setAnswer({ path, value: next.value });
    else setAnswer((before) => ({ ...(before.path === path ? before : { path }), message: next.message }));
  }
}
