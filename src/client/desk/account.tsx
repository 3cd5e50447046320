import { useState } from 'preact/hooks';
import { account as words } from '../../messages/review.ts';
import { staffRoles } from '../../messages/sign-in.ts';
import type { Api } from './api.ts';
import type { Me } from './session.ts';

interface Props {
  me: Me;
  api: Api;
  /** Whether signing out would lose something. */
  hasUnkept?: () => boolean;
}

/** Who is signed in, and the way out. */
export function Account({ me, api, hasUnkept }: Props) {
  const [message, setMessage] = useState('');
  const { name, role, organisation } = me;

  async function leave(): Promise<void> {
    if (hasUnkept?.() && !confirm(words.confirm)) return;
    const answer = await api.post('/api/auth/logout');
    if (answer.kind === 'ok') location.assign('/desk/');
    else setMessage(answer.message);
  }

  return (
    <p class="account">
      <span>
        {words.signedInAs} <strong>{name}</strong>, {staffRoles[role]}
        {organisation && `, ${organisation}`}
      </span>{' '}
      <button class="as-link" type="button" onClick={() => void leave()}>
        {words.signOut}
      </button>
      {message && (
        <span class="wrong" role="alert">
          {message}
        </span>
      )}
    </p>
  );
}
