import { useEffect, useState } from 'preact/hooks';
import { circlePages as words } from '../../../messages/circle-desk.ts';
import annotateStyles from '../../../styles/annotate.css?url';
import styles from '../../../styles/circle-desk.css?url';
import { addStyles } from '../../add-styles.ts';
import type { CircleDeskProps } from './circle-desk.tsx';

/** The desk of a facilitator, which comes when one is signed in. */
export function Facilitator(props: CircleDeskProps) {
  const [loaded, setLoaded] = useState<{ Desk: typeof import('./circle-desk.tsx').CircleDesk } | undefined>();
  const [isLost, setLost] = useState(false);
  useEffect(() => void load(), []);
  if (loaded) return <loaded.Desk {...props} />;
  return (
    <div class="wrap desk-door">
      <h1>{words.name}</h1>
      <p role="status">{isLost ? words.unloaded : words.loading}</p>
      {isLost && (
        <button class="nl-button nl-button--secondary" type="button" onClick={() => location.reload()}>
          {words.retry}
        </button>
      )}
    </div>
  );

  async function load(): Promise<void> {
    try {
      const [{ CircleDesk }] = await Promise.all([
        import('./circle-desk.tsx'),
        // In their order: the later one has the last word.
        addStyles(annotateStyles).then(() => addStyles(styles)),
      ]);
      setLoaded({ Desk: CircleDesk });
    } catch {
      setLost(true);
    }
  }
}
