import { useEffect, useState } from 'preact/hooks';

/** Whether there is room for a column beside the text; as in desk.css. */
export function useWide(): boolean {
  const [query] = useState(() => matchMedia('(min-width: 64rem)'));
  const [isWide, setWide] = useState(query.matches);
  useEffect(() => {
    const follow = () => setWide(query.matches);
    query.addEventListener('change', follow);
    return () => query.removeEventListener('change', follow);
  }, [query]);
  return isWide;
}
