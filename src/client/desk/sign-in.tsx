import { useState } from 'preact/hooks';
import { signIn as words } from '../../messages/review.ts';
import { signInProblems, staffRoles, tryOutPeople } from '../../messages/sign-in.ts';
import { formatPlace, formatSignIn, parsePlace, type Arrival } from './address.ts';
import type { Api } from './api.ts';

// What the address names may be anything.
const problems: Readonly<Record<string, string>> = signInProblems;
const roleNames: Readonly<Record<string, string>> = staffRoles;

interface Props {
  way: 'provider' | 'try';
  arrival: Arrival;
  api: Api;
}

/** For who is not signed in: the way in, and why the last try failed. */
export function SignIn({ way, arrival: { fault, roles, to = formatPlace(parsePlace(location.search)) }, api }: Props) {
  return (
    <>
      {fault && (
        <p class="notice v-alert" role="alert">
          {problems[fault] ?? signInProblems.mislukt}
        </p>
      )}
      {roles.length > 0 ? (
        <>
          <h2>{words.chooseRole}</h2>
          <ul class="plain door-roles">
            {roles.map((role) => (
              <li key={role}>
                <a class="nl-button nl-button--secondary" href={formatSignIn(to, role)}>
                  {words.asRole(roleNames[role] ?? role)}
                </a>
              </li>
            ))}
          </ul>
        </>
      ) : way === 'try' ? (
        <TryOut api={api} />
      ) : (
        <>
          <p class="lede">{words.lede}</p>
          <p>
            <a class="nl-button nl-button--primary" href={formatSignIn(to)}>
              {words.signIn}
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** Where no provider is set up, on one's own machine only: choose whom to be. */
function TryOut({ api }: Pick<Props, 'api'>) {
  const [person, setPerson] = useState('redacteur-a');
  const [message, setMessage] = useState('');

  async function enter(event: Event): Promise<void> {
    event.preventDefault();
    setMessage('');
    const answer = await api.post('/api/auth/try', { person });
    // Anew, without what the address said of an earlier try, and with what the page shows to who is signed in.
    if (answer.kind === 'ok') location.replace(formatPlace(parsePlace(location.search)));
    else setMessage(answer.message);
  }

  return (
    <form class="door-try" onSubmit={(event) => void enter(event)}>
      <h2>{words.tryTitle}</h2>
      <p>{words.tryText}</p>
      <fieldset class="field">
        <legend>{words.choosePerson}</legend>
        {Object.entries(tryOutPeople).map(([code, { name, role }]) => (
          <label class="tick" key={code}>
            <input type="radio" name="person" value={code} checked={person === code} onChange={() => setPerson(code)} />
            {name}, {staffRoles[role]}
          </label>
        ))}
      </fieldset>
      {message && (
        <p class="wrong" role="alert">
          {message}
        </p>
      )}
      <button class="nl-button nl-button--primary" type="submit">
        {words.enter}
      </button>
    </form>
  );
}
