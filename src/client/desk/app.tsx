import { render } from 'preact';
import { page as words } from '../../messages/review.ts';
import { parseArrival } from './address.ts';
import { Facilitator } from './circles/facilitator.tsx';
import { DeskContext, type Choices } from './desk-context.ts';
import { Desk } from './desk.tsx';
import { OtherRole } from './other-role.tsx';
import { useSession } from './session.ts';
import { SignIn } from './sign-in.tsx';
import { useDeskTools } from './use-desk-tools.ts';

export function mountApp(root: HTMLElement, choices: Choices): void {
  root.replaceChildren();
  render(<App choices={choices} />, root);
}

function App({ choices }: { choices: Choices }) {
  const { api, session, isEnded, ask } = useSession();
  if (session.state === 'in' && session.me.role === 'facilitator')
    return <Facilitator {...{ api, choices, isEnded, ask }} me={session.me} />;
  if (session.state === 'in' && session.me.role === 'editor')
    return <SignedIn {...{ api, choices, isEnded, ask }} me={session.me} />;
  return (
    <div class="wrap desk-door">
      {session.state !== 'in' && <h1>{words.title}</h1>}
      {session.state === 'asking' && <p role="status">{words.asking}</p>}
      {session.state === 'out' && <SignIn way={session.signIn} arrival={parseArrival(location.search)} api={api} />}
      {session.state === 'closed' && (
        <div class="notice v-alert" role="alert">
          <p>{session.message}</p>
          {session.canRetry && (
            <button class="nl-button nl-button--secondary" type="button" onClick={() => void ask()}>
              {words.retry}
            </button>
          )}
        </div>
      )}
      {session.state === 'in' && <OtherRole me={session.me} api={api} contact={choices.contact} />}
    </div>
  );
}

type SignedInProps = Parameters<typeof useDeskTools>[0] & Pick<ReturnType<typeof useSession>, 'isEnded' | 'ask'>;

function SignedIn({ isEnded, ask, ...given }: SignedInProps) {
  const { tools, shared } = useDeskTools(given, isEnded);
  return (
    <DeskContext.Provider value={tools}>
      <Desk {...shared} isEnded={isEnded} ask={ask} />
    </DeskContext.Provider>
  );
}
