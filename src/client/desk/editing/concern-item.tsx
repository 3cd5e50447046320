import { useState } from 'preact/hooks';
import { concerns as words, FIELD_LABELS } from '../../../messages/review.ts';
import { isOpen, type Concern } from '../concerns.ts';
import { Icon } from '../icon.tsx';

interface Props {
  concern: Concern;
  replace: () => void;
  leaveOut: () => void;
  /** Absent where the reason has no field. */
  accept?: (reason: string) => void;
  goTo: (place: Concern['places'][number]) => void;
}

const SHORTEST_REASON = 3;

/** Words that could identify a person: what to do about them, or what was done. */
export function ConcernItem({ concern, replace, leaveOut, accept, goTo }: Props) {
  const [isAsking, setAsking] = useState(false);
  const { words: found, type, certainty, advice, replacement, places, accepted } = concern;
  const what = words.what(certainty, words.types[type] ?? type);
  if (!isOpen(concern))
    return (
      <li class="v-done">
        <Icon name="done" />
        <p>
          <b>{found}</b>, {what}: {accepted === undefined ? words.gone : words.mayStay(accepted)}
        </p>
      </li>
    );
  const fields = [...new Map(places.map((place) => [place.field, place])).values()];
  return (
    <li data-open>
      <Icon name="open" />
      <div>
        <p>
          <b>{found}</b>, {what}
        </p>
        <p class="muted">{advice}</p>
        <p class="row-of-buttons">
          <button class="nl-button nl-button--secondary" type="button" onClick={replace}>
            {words.replace(replacement)}
          </button>
          <button class="nl-button nl-button--secondary" type="button" onClick={leaveOut}>
            {words.leaveOut} <span class="vh">: {found}</span>
          </button>
          {accept && certainty !== 'certain' && !isAsking && (
            <button class="nl-button nl-button--secondary" type="button" onClick={() => setAsking(true)}>
              {words.accept} <span class="vh">: {found}</span>
            </button>
          )}
          {fields.map((place) => (
            <button class="as-link" type="button" key={place.field} onClick={() => goTo(place)}>
              {words.goTo(FIELD_LABELS[place.field.split('.')[0] ?? ''] ?? place.field)}
            </button>
          ))}
        </p>
        {isAsking && accept && <Reason found={found} accept={accept} cancel={() => setAsking(false)} />}
      </div>
    </li>
  );
}

function Reason({ found, accept, cancel }: { found: string; accept: (reason: string) => void; cancel: () => void }) {
  const [reason, setReason] = useState('');
  const [isShort, setShort] = useState(false);
  return (
    <form
      class="field reason"
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim().length < SHORTEST_REASON) setShort(true);
        else accept(reason.trim());
      }}
    >
      <label for="reden-blijven">{words.reason(found)}</label>
      {isShort && (
        <p class="wrong" id="reden-blijven-fout" role="alert">
          {words.reasonMissing}
        </p>
      )}
      <input
        type="text"
        id="reden-blijven"
        maxLength={200}
        value={reason}
        ref={(input) => {
          if (input && document.activeElement === document.body) input.focus();
        }}
        aria-describedby={isShort ? 'reden-blijven-fout' : undefined}
        aria-invalid={isShort ? 'true' : undefined}
        onInput={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <span class="row-of-buttons">
        <button class="nl-button nl-button--secondary" type="submit">
          {words.keepReason}
        </button>
        <button class="as-link" type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </span>
    </form>
  );
}
