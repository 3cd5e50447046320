import { useState } from 'preact/hooks';
import type { PublishedAnswer } from '../../../desk/api/review-schemas.ts';
import { annotations as words, TOO_SHORT } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { formatDay } from '../formats.ts';
import { setKeptWords } from '../kept-words.ts';
import { ActionForm } from '../submission/action-form.tsx';
import { WordsField } from '../submission/words-field.tsx';
import { useKeptWords } from '../use-kept-words.ts';

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

const SHORTEST = 10;

function WithdrawAnnotation({ annotation: { id, label }, onCancel, onMade }: WithdrawProps) {
  const { api } = useDesk();
  const key = `annotation ${id}`;
  const [reason, setReason] = useKeptWords(key);

  async function send(): Promise<string | undefined> {
    if (reason.trim().length < SHORTEST) return TOO_SHORT(SHORTEST);
    const path = `/api/annotations/${encodeURIComponent(id)}/withdraw`;
    const answer = await api.post<{ commit: string }>(path, { reason: reason.trim() });
    if (answer.kind !== 'ok') return answer.message;
    setKeptWords(key, '');
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
      <WordsField
        id={`reden-${id}`}
        label={words.reason}
        hint={words.reasonHint}
        value={reason}
        onInput={setReason}
        rows={2}
      />
    </ActionForm>
  );
}
