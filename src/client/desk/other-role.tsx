import { otherRole as words } from '../../messages/review.ts';
import { staffRoles } from '../../messages/sign-in.ts';
import { Account } from './account.tsx';
import type { Api } from './api.ts';
import type { Me } from './session.ts';

/** For who is signed in and does not review: what they can do, and where. */
export function OtherRole({ me, api, contact }: { me: Me; api: Api; contact: string }) {
  const role = words.roles[me.role] ?? words.any;
  return (
    <>
      <Account me={me} api={api} />
      <p class="lede">{words.lede(staffRoles[me.role])}</p>
      <p>{role.text}</p>
      <ul>
        {role.links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
      <p>
        {words.question} <a href={`mailto:${contact}`}>{contact}</a>
      </p>
    </>
  );
}
