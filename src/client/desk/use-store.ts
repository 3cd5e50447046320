import { useEffect, useState } from 'preact/hooks';

/** Something that holds state and tells when it changes. */
interface Store<State> {
  get: () => State;
  subscribe: (listener: () => void) => () => void;
}

/** The state of a store, drawn again when it changes. */
export function useStore<State>(store: Store<State>): State {
  const [, draw] = useState({});
  useEffect(() => store.subscribe(() => draw({})), [store]);
  return store.get();
}
