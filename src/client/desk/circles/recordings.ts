import type { Me } from '../session.ts';
import type { Api } from '../api.ts';
import { createAnnotating, type Annotating } from '../../annotate/annotating.ts';
import { toKey, type Draft } from '../../annotate/draft.ts';
import { liveSite } from '../../annotate/live-site.ts';
import { setKeptWords } from '../kept-words.ts';
import { inCircle } from './circle-api.ts';

interface Options {
  api: Api;
  me: Me;
  circle: string;
  bottleneck: string;
}

/** What is being recorded, by circle and bottleneck. It outlives its view, so that looking elsewhere loses nothing. */
const opened = new Map<string, Annotating>();

const AGREED_BY = toKey({ name: 'agreedBy', kind: 'functionaries', label: '', required: true });

/** What is recorded at a bottleneck in the name of a circle. */
export function openRecording({ api, me, circle, bottleneck }: Options): Annotating {
  const key = `${circle}/${bottleneck}`;
  const known = opened.get(key);
  if (known) return known;
  // Nothing is taken off a page here.
  const site = { ...liveSite, isShown: () => Promise.resolve(undefined) };
  const recording = createAnnotating({ api: inCircle(api, circle), me, bottleneck, text: '', site });
  recording.subscribe(() => setKeptWords(`vastleggen ${key}`, hasOwnWords(recording.get().draft) ? key : ''));
  opened.set(key, recording);
  return recording;
}

/** Fills in who takes part, as those who agreed: whoever was there is known, in which function is not. */
export function prefill(recording: Annotating, members: readonly string[]): void {
  const { values } = recording.get().draft;
  if (values[AGREED_BY] !== undefined) return;
  const agreedBy = members.map((organisation) => ({ role: '', organisation }));
  recording.change({ values: { ...values, [AGREED_BY]: agreedBy } });
}

/** Whether there is more than was filled in for somebody. */
function hasOwnWords({ body, values }: Draft): boolean {
  const { [AGREED_BY]: agreedBy = [], ...others } = values;
  const isTyped = (value: unknown): boolean =>
    typeof value === 'string' ? value.trim() !== '' : Object.values(value as object).some(isTyped);
  const roles = (agreedBy as readonly { role: string }[]).map(({ role }) => role);
  return body.trim() !== '' || [...Object.values(others), ...roles].some(isTyped);
}
