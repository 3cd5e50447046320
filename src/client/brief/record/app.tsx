import { render } from 'preact';
import type { Letter } from '../../../feeds/brief/letter-input.ts';
import { liveSite } from '../../annotate/live-site.ts';
import { createApi } from '../../desk/api.ts';
import { RecordPanel } from './panel.tsx';
import type { RecordView } from './record-view.ts';
import { recordedStore } from './recorded.ts';
import { createRecording, type Recording } from './recording.ts';

/** Puts what records a letter on the page. */
export function mountRecord(root: HTMLElement): RecordView {
  const api = createApi(() => recording.signedOut());
  const recording: Recording = createRecording({ api, site: liveSite, store: recordedStore });
  document.addEventListener('visibilitychange', recording.wake);
  return {
    show(letter: Letter | undefined) {
      render(letter ? <RecordPanel letter={letter} recording={recording} /> : undefined, root);
    },
  };
}
