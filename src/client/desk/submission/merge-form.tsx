import { useState } from 'preact/hooks';
import type { PublishedListAnswer } from '../../../desk/api/review-schemas.ts';
import { DECLINE_HELP } from '../../../messages/help.ts';
import { actions as words, TOO_SHORT } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { findPublished } from '../published/find-published.ts';
import type { Trouble } from '../trouble.ts';
import { useAnswer } from '../use-answer.ts';
import { useKeptWords } from '../use-kept-words.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { AgreedElsewhere, MIN_AGREED } from './agreed-elsewhere.tsx';
import { sendAction } from './send-action.ts';

const MOST = 6;

/** Asks the writer whether it may be counted to a bottleneck that is there already. */
export function MergeForm({ review, onDone, onCancel, reload }: ActionFormProps) {
  const { api } = useDesk();
  const { number, hasCode } = review;
  const key = `${number} merge`;
  const { value, message } = useAnswer<PublishedListAnswer>('/api/desk/bottlenecks');
  const [sought, setSought] = useState('');
  const [bottleneck, setBottleneck] = useState('');
  const [agreed, setAgreed] = useKeptWords(key);
  const found = value ? findPublished(value.bottlenecks, sought) : [];

  async function send(): Promise<Trouble | string | undefined> {
    if (!bottleneck) return words.chooseBottleneck;
    if (!hasCode && agreed.trim().length < MIN_AGREED) return TOO_SHORT(MIN_AGREED);
    const body = { bottleneck, ...(!hasCode && { agreedElsewhere: agreed.trim() }) };
    return sendAction(api, {
      ...{ number, name: 'merge', body, typed: [key], reload },
      onDone(answer) {
        // Counting it is a commit of its own, which the night makes up for.
        onDone(answer, hasCode ? words.mergeAsked : answer.commit ? words.merged : words.mergedLater);
      },
    });
  }

  return (
    <ActionForm
      title={words.names.merge}
      text={words.mergeText}
      submit={words.sendMerge}
      help={DECLINE_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <div class="field">
        <label for="zoek-knelpunt">{words.seek}</label>
        <input
          type="search"
          id="zoek-knelpunt"
          value={sought}
          onInput={({ currentTarget }) => setSought(currentTarget.value)}
        />
      </div>
      <fieldset class="field">
        <legend>{words.with}</legend>
        <p class="muted" role="status">
          {message ?? (value ? words.found(found.length, MOST) : words.loading)}
        </p>
        {found.slice(0, MOST).map(({ id, number: of, title }) => (
          <label class="tick" key={id}>
            <input type="radio" name="knelpunt" checked={bottleneck === id} onChange={() => setBottleneck(id)} />
            <span>
              {of}: {title}
            </span>
          </label>
        ))}
      </fieldset>
      {!hasCode && <AgreedElsewhere value={agreed} onInput={setAgreed} />}
    </ActionForm>
  );
}
