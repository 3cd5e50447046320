import { CONSENT_HELP } from '../../../messages/help.ts';
import { actions as words, TOO_SHORT } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import type { Trouble } from '../trouble.ts';
import { useKeptWords } from '../use-kept-words.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';
import { WordsField } from './words-field.tsx';

const SHORTEST = 10;

/** Asks the writer something. */
export function AskForm({ review, editing, onDone, onCancel, reload }: ActionFormProps) {
  const { api } = useDesk();
  const { number, hasCode } = review;
  const key = `${number} ask`;
  const [question, setQuestion] = useKeptWords(key);

  async function send(): Promise<Trouble | string | undefined> {
    if (question.trim().length < SHORTEST) return TOO_SHORT(SHORTEST);
    await editing.editor.save();
    return sendAction(api, {
      ...{ number, name: 'ask', body: { question: question.trim() }, typed: [key], reload },
      onDone: (answer) => onDone(answer, hasCode ? words.asked : words.askedWithoutCode),
    });
  }

  return (
    <ActionForm
      title={words.names.ask}
      text={hasCode ? words.askText : words.askWithoutCode}
      submit={words.sendQuestion}
      help={CONSENT_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      <WordsField id="vraag" label={words.question} hint={words.questionHint} value={question} onInput={setQuestion} />
    </ActionForm>
  );
}
