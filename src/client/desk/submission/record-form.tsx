import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import { RECORD_HELP } from '../../../messages/help.ts';
import { recording as words } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import type { Trouble } from '../trouble.ts';
import { useKeptWords } from '../use-kept-words.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';
import { WordsField } from './words-field.tsx';

interface Props {
  review: ReviewAnswer;
  /** What practice sent: it decides what it becomes, and whether the editor writes a text for it. */
  what: 'recognition' | 'resolved' | 'not-resolved' | 'reply';
  /** Which of what a writer said after publication. */
  said?: { outcomeAt: string } | { replyAt: string };
  onDone: (answer: ReviewAnswer, says: string) => void;
  onCancel: () => void;
  reload: () => Promise<void>;
}

/** Makes an event of what practice sent, in the editor's own words. */
export function RecordForm({ review, what, said, onDone, onCancel, reload }: Props) {
  const { api, follow } = useDesk();
  const { number } = review;
  const key = [number, ...Object.values(said ?? {})].join(' ');
  const [text, setText] = useKeptWords(key);
  const hasText = what !== 'recognition';

  async function send(): Promise<Trouble | string | undefined> {
    if (hasText && text.trim() === '') return words.missing;
    return sendAction(api, {
      ...{ number, name: 'publish', body: { ...said, ...(hasText && { text: text.trim() }) }, typed: [key], reload },
      onDone: (answer) => {
        const { commit, bottleneck } = answer;
        // How it goes on is told by what follows the commit.
        onDone(answer, '');
        if (commit && bottleneck) follow({ commit, says: words.recorded[what], href: bottleneck.href });
      },
    });
  }

  return (
    <ActionForm
      title={words.names[what]}
      text={words.texts[what]}
      submit={words.send}
      help={RECORD_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      {hasText && (
        <WordsField id={`tekst-${what}`} label={words.text} hint={words.hint} value={text} onInput={setText} />
      )}
    </ActionForm>
  );
}
