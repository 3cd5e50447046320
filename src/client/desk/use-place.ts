import { useEffect, useState } from 'preact/hooks';
import { formatPlace, parsePlace, type Place } from './address.ts';

/** Whether somebody went somewhere within the desk: who just opened it keeps their place at the top of the page. */
let hasMoved = false;

export function hasMovedWithin(): boolean {
  return hasMoved;
}

/** What is shown, as the address says; the browser's own buttons go back and forth. */
export function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState(() => parsePlace(location.search));

  useEffect(() => {
    const follow = () => {
      hasMoved = true;
      setPlace(parsePlace(location.search));
    };
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  return [place, go];

  function go(next: Place): void {
    hasMoved = true;
    const address = formatPlace(next);
    if (address !== location.pathname + location.search) history.pushState(undefined, '', address);
    setPlace(next);
  }
}
