import { useEffect, useRef } from 'preact/hooks';
import { record as words } from '../../../messages/brief.ts';
import type { BriefCase } from '../../../queries/brief.ts';
import { useStore } from '../../desk/use-store.ts';
import type { Recording, Step } from './recording.ts';

interface Props {
  recording: Recording;
  /** Those of the letter, for their titles. */
  cases: readonly BriefCase[];
}

/** How far each bottleneck is, until readers have it. */
export function RecordSteps({ recording, cases }: Props) {
  const { order, steps, isBusy, isEnded } = useStore(recording);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [order]);
  const titles = useTitles(cases);
  const failed = steps.filter(({ stage }) => stage === 'failed').length;
  const done = steps.filter(({ stage }) => stage === 'published' || stage === 'live' || stage === 'unsure').length;

  return (
    <div tabIndex={-1} ref={box} role="group" aria-label={words.title}>
      <p role="status">
        <strong>{isBusy ? words.busy(done, steps.length) : done > 0 && words.done(done)}</strong>{' '}
        {!isBusy && failed > 0 && <span class="wrong">{words.failed(failed)}</span>}
      </p>
      {isEnded && (
        <p class="wrong" role="alert">
          {words.ended} <a href="/desk/">{words.signIn}</a>
        </p>
      )}
      <ul class="brief-list">
        {steps.map((step) => (
          <li key={step.id}>
            <span>{titles.get(step.id) ?? step.id}</span> <StepText step={step} />
          </li>
        ))}
      </ul>
      {!isBusy && failed > 0 && (
        <button class="follow-button ready" type="button" onClick={() => void recording.retry()}>
          {words.retry(failed)}
        </button>
      )}
    </div>
  );
}

function StepText({ step: { id, stage, why, annotation } }: { step: Step }) {
  if (stage === 'failed')
    return (
      <small class="wrong">
        {words.stages.failed} {why}
      </small>
    );
  return (
    <small class={stage === 'live' ? 'live' : ''}>
      {words.stages[stage]} {stage === 'live' && <a href={`/knelpunten/${id}/#d-${annotation}`}>{words.read}</a>}
    </small>
  );
}

/** Of every bottleneck that was in a letter here: the letter may be another by now. */
function useTitles(cases: readonly BriefCase[]): ReadonlyMap<string, string> {
  const titles = useRef(new Map<string, string>());
  for (const { id, title } of cases) titles.current.set(id, title);
  return titles.current;
}
