import { PUBLISH_HELP } from '../../../messages/help.ts';
import { actions as words } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { toNumber } from '../published/to-number.ts';
import type { Trouble } from '../trouble.ts';
import type { ActionFormProps } from './action.ts';
import { ActionForm } from './action-form.tsx';
import { sendAction } from './send-action.ts';

/** Puts the text on the site that its writer agreed to. */
export function PublishForm({ review, onDone, onCancel, reload }: ActionFormProps) {
  const { api, follow } = useDesk();
  const { number, proposal } = review;

  async function send(): Promise<Trouble | undefined> {
    return sendAction(api, {
      ...{ number, name: 'publish', body: { digest: proposal?.digest }, reload },
      onDone: (answer) => {
        const { commit, bottleneck } = answer;
        // How it goes on is told by what follows the commit.
        onDone(answer, '');
        if (commit && bottleneck)
          follow({ commit, says: words.storedAs(toNumber(bottleneck.id)), href: bottleneck.href });
      },
    });
  }

  return (
    <ActionForm
      title={words.names.publish}
      text={words.publishText}
      submit={words.names.publish}
      help={PUBLISH_HELP}
      onSubmit={send}
      onCancel={onCancel}
    />
  );
}
