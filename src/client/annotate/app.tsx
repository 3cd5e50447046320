import { render } from 'preact';
import { createApi } from '../desk/api.ts';
import type { Me } from '../desk/session.ts';
import { createAnnotating, type Annotating } from './annotating.ts';
import { Bar } from './bar.tsx';
import { hasWords } from './draft.ts';
import { keepHighlights } from './highlights.ts';
import { liveSite } from './live-site.ts';
import { createOpeners } from './openers.ts';
import { addParagraphButtons } from './paragraph-buttons.ts';
import { Panel } from './panel.tsx';
import { placeEvents } from './event-buttons.tsx';
import { placeProvisional } from './provisional.tsx';
import { readText } from './reading-text.ts';
import { watchSelection } from './selection-button.ts';

interface Place {
  /** The write-up. */
  article: HTMLElement;
  me: Me;
}

/** Puts what staff need to react on the page. */
export function mountAnnotating({ article, me }: Place): void {
  const reading = readText(article);
  const [, , bottleneck = ''] = location.pathname.split('/');
  const api = createApi(() => annotating.signedOut());
  const annotating: Annotating = createAnnotating({ api, me, bottleneck, text: reading.text, site: liveSite });
  const openers = createOpeners(annotating);
  const [bar, panel] = [document.createElement('div'), document.createElement('div')];
  panel.className = 'annotate';
  document.querySelector('.case-body')?.before(bar);
  document.querySelector('main')?.append(panel);

  render(<Bar annotating={annotating} openers={openers} />, bar);
  render(<Panel annotating={annotating} openers={openers} />, panel);
  keepHighlights(annotating, reading);
  placeProvisional(annotating, reading, article);
  placeEvents(annotating);
  onceOffered(annotating, () => {
    if (!annotating.get().offer?.types.some(({ mayTarget }) => mayTarget)) return;
    addParagraphButtons(article, reading, openers);
    watchSelection(article, reading, openers);
  });

  document.addEventListener('visibilitychange', annotating.wake);
  addEventListener('beforeunload', (event) => {
    if (hasWords(annotating.get().draft)) event.preventDefault();
  });
  void annotating.load();
}

function onceOffered(annotating: Annotating, act: () => void): void {
  const stop = annotating.subscribe(() => {
    if (!annotating.get().offer) return;
    stop();
    act();
  });
}
