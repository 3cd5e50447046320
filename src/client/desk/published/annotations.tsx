import { useState } from 'preact/hooks';
import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { actions, annotations as words } from '../../../messages/review.ts';
import { withdrawal } from '../../../messages/withdrawal.ts';
import type { WithdrawalReason } from '../../../model/bottleneck.ts';
import { toTrouble } from '../api.ts';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { ActionForm } from '../submission/action-form.tsx';
import type { Trouble } from '../trouble.ts';
import { WithdrawalReasons } from '../withdrawal-reasons.tsx';

type Annotation = PublishedAnswer['annotations'][number];

interface Props {
  published: PublishedAnswer;
  onMade: (commit: string) => void;
}

/** What was said about a bottleneck, each to be taken down. */
export function Annotations({ published: { annotations }, onMade }: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <section class="pane span" aria-labelledby="reacties">
      <header>
        <h2 id="reacties">{words.title}</h2>
        <span class="muted">{words.count(annotations.length)}</span>
      </header>
      {annotations.length === 0 && <p>{words.none}</p>}
      <ul class="plain reactions">
        {annotations.map((annotation) => {
          const { id, label, organisation, created, excerpt, withdrawn } = annotation;
          return (
            <li key={id}>
              <p>
                <b>{[label, organisation, formatDay(created)].filter(Boolean).join(', ')}</b>
              </p>
              {excerpt && <p class="excerpt">{excerpt}</p>}
              {withdrawn && <p class="muted">{words.withdrawnOn(formatDay(withdrawn))}</p>}
              {!withdrawn && open !== id && (
                <button class="as-link" type="button" onClick={() => setOpen(id)}>
                  {words.withdraw}{' '}
                  <span class="vh">
                    : {label}, {formatDay(created)}
                  </span>
                </button>
              )}
              {open === id && !withdrawn && (
                <WithdrawAnnotation annotation={annotation} onCancel={() => setOpen(undefined)} onMade={onMade} />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

interface WithdrawProps {
  annotation: Annotation;
  onCancel: () => void;
  onMade: (commit: string) => void;
}

function WithdrawAnnotation({ annotation: { id, label }, onCancel, onMade }: WithdrawProps) {
  const { api } = useDesk();
  const [reason, setReason] = useState<WithdrawalReason>();
  const [isSure, setSure] = useState(false);

  async function send(): Promise<Trouble | string | undefined> {
    if (!reason) return withdrawal.noReason;
    if (!isSure) return actions.tickFirst;
    const path = `/api/annotations/${encodeURIComponent(id)}/withdraw`;
    const answer = await api.post<{ commit: string }>(path, { reason });
    if (answer.kind !== 'ok') return toTrouble(answer);
    onCancel();
    onMade(answer.value.commit);
    return undefined;
  }

  return (
    <ActionForm
      title={words.withdrawOne(label)}
      text={words.withdrawText}
      submit={words.withdraw}
      onSubmit={send}
      onCancel={onCancel}
    >
      <WithdrawalReasons id={id} chosen={reason} onChoose={setReason} />
      <label class="tick">
        <input type="checkbox" checked={isSure} onChange={({ currentTarget }) => setSure(currentTarget.checked)} />
        {words.sure}
      </label>
    </ActionForm>
  );
}
