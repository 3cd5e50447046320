import type { Me } from '../desk/session.ts';

// Comes when the browser holds the hint that somebody of staff is signed in. A hint can be old: then nothing happens.
// Every page knows the way to this, so it stands alone.

const mount = document.querySelector<HTMLElement>('[data-annotate]');
const article = document.querySelector<HTMLElement>('[data-text]');
if (mount && article) void start({ mount, article });

async function start(place: { mount: HTMLElement; article: HTMLElement }): Promise<void> {
  const me = await findMe();
  if (!me) return;
  const { mountAnnotating } = await import('./app.tsx');
  mountAnnotating({ ...place, me });
}

async function findMe(): Promise<Me | undefined> {
  try {
    const response = await fetch('/api/me', { cache: 'no-store' });
    return response.ok ? ((await response.json()) as Me) : undefined;
  } catch {
    return undefined;
  }
}
