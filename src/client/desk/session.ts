import { useEffect, useState } from 'preact/hooks';
import type { staffRoles } from '../../messages/sign-in.ts';
import { createApi, type Api } from './api.ts';

export interface Me {
  name: string;
  role: keyof typeof staffRoles;
  organisation?: string;
}

/** Whether somebody is signed in, or how they can be. */
export type Session =
  | { state: 'asking' }
  | { state: 'in'; me: Me }
  | { state: 'out'; signIn: 'provider' | 'try' }
  /** Nobody can sign in, or the desk does not answer. */
  | { state: 'closed'; message: string; canRetry: boolean };

/** Who is at the desk. `isEnded`: they were signed in, and the desk no longer knows them; what they do stays. */
export function useSession(): { api: Api; session: Session; isEnded: boolean; ask: () => Promise<boolean> } {
  const [session, setSession] = useState<Session>({ state: 'asking' });
  const [isEnded, setEnded] = useState(false);
  const [api] = useState(() => createApi(() => setEnded(true)));

  useEffect(() => void ask(), []);
  return { api, session, isEnded, ask };

  /** Asks the desk who this is. Resolves to whether it knows. */
  async function ask(): Promise<boolean> {
    const answer = await api.get<Me>('/api/me');
    if (answer.kind === 'ok') {
      setSession({ state: 'in', me: answer.value });
      setEnded(false);
      return true;
    }
    // Who is at work stays where they are: a notice tells them.
    setSession((before) => (before.state === 'in' ? before : toSession(answer)));
    return false;
  }
}

function toSession(answer: Exclude<Awaited<ReturnType<Api['get']>>, { kind: 'ok' }>): Session {
  const status = answer.kind === 'failed' ? answer.status : 0;
  const body = (answer.kind === 'failed' ? answer.body : undefined) as { signIn?: unknown } | undefined;
  if (status === 401) return { state: 'out', signIn: body?.signIn === 'try' ? 'try' : 'provider' };
  return { state: 'closed', message: answer.message, canRetry: status !== 503 };
}
