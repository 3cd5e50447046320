import type { PreviewAnswer } from '../../../desk/api/review-schemas.ts';
import { CONSENT_HELP } from '../../../messages/help.ts';
import { actions as words, TOO_SHORT } from '../../../messages/review.ts';
import { toTrouble } from '../api.ts';
import { isOpen } from '../concerns.ts';
import { useDesk } from '../desk-context.ts';
import { toSendable } from '../text.ts';
import type { Trouble } from '../trouble.ts';
import { useKeptWords } from '../use-kept-words.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { AgreedElsewhere, MIN_AGREED } from './agreed-elsewhere.tsx';
import { sendAction } from './send-action.ts';

/** Asks the writer to agree to the text as it is now: kept first, and named by the digest that the desk gives it. */
export function ProposeForm({ review, editing, onDone, onCancel, reload, onProblems }: ActionFormProps) {
  const { api } = useDesk();
  const { number, hasCode, hasAddress } = review;
  const { editor, concerns } = editing;
  const key = `${number} propose`;
  const [agreed, setAgreed] = useKeptWords(key);
  const open = concerns.filter(isOpen).length;

  async function send(): Promise<Trouble | string | undefined> {
    if (!hasCode && agreed.trim().length < MIN_AGREED) return TOO_SHORT(MIN_AGREED);
    if (!(await editor.save())) return words.notKept;
    const text = toSendable(editor.get().history.text);
    const preview = await api.post<PreviewAnswer>('/api/desk/preview', { text });
    if (preview.kind !== 'ok') return toTrouble(preview);
    const { problems, digest, html } = preview.value;
    if (Object.keys(problems).length > 0 || html === '') {
      onProblems();
      return words.notInOrder(Object.values(problems));
    }
    const body = { digest, ...(!hasCode && { agreedElsewhere: agreed.trim() }) };
    return sendAction(api, {
      ...{ number, name: 'propose', body, typed: [key], reload },
      onDone: (answer) => onDone(answer, hasCode ? words.proposed(hasAddress) : words.agreed),
    });
  }

  return (
    <ActionForm
      title={words.names.propose}
      text={hasCode ? words.proposeText : words.proposeWithoutCode}
      submit={hasCode ? words.sendProposal : words.recordAgreement}
      help={CONSENT_HELP}
      onSubmit={send}
      onCancel={onCancel}
    >
      {open > 0 && <p class="wrong">{words.stillOpen(open)}</p>}
      {!hasCode && <AgreedElsewhere value={agreed} onInput={setAgreed} />}
    </ActionForm>
  );
}
