import { useEffect, useState } from 'preact/hooks';

/** Something that holds state and tells when it changes. */
interface Store<State> {
  get: () => State;
  subscribe: (listener: () => void) => () => void;
}

/** The state of a store, drawn again when it changes. */
export function useStore<State>(store: Store<State>): State {
  const [, draw] = useState({});
  const drawn = store.get();
  useEffect(() => {
    // It may have changed before anybody listened.
    if (store.get() !== drawn) draw({});
    return store.subscribe(() => draw({}));
  }, [store]);
  return drawn;
}
