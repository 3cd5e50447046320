import { addStyles } from '../add-styles.ts';
import type { Me } from '../desk/session.ts';
// By its address: imported as styles it would be on every page.
import styles from '../../styles/annotate.css?url';

// Comes when the browser holds the hint that somebody of staff is signed in. A hint can be old: then nothing happens.
// Every page knows the way to this, so it stands alone.

const article = document.querySelector<HTMLElement>('[data-text]');
if (article) void start(article);

async function start(article: HTMLElement): Promise<void> {
  const me = await findMe();
  if (!me) return;
  const [{ mountAnnotating }] = await Promise.all([import('./app.tsx'), addStyles(styles)]);
  mountAnnotating({ article, me });
}

async function findMe(): Promise<Me | undefined> {
  try {
    const response = await fetch('/api/me', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as Me) : undefined;
  } catch {
    return undefined;
  }
}
