import { UNKNOWN_PERSON } from '../../messages/sign-in.ts';
import { parseType, readPosted } from '../api/posted.ts';
import { Refusal } from '../api/refusal.ts';
import type { ApiContext, PlainRoute } from '../api/route.ts';
import type { Person } from './person.ts';
import { meAnswer, noAnswer, tryBody } from './schemas.ts';
import { getExpiry, type Session } from './sessions.ts';
import { getTryOutPerson } from './try-out.ts';

/** Who is signed in, and signing out. */
export function listSessionRoutes({ find, leave }: SessionParts): PlainRoute[] {
  return [
    {
      kind: 'plain',
      method: 'GET',
      path: '/api/me',
      summary: 'Who is signed in. Beside the error of who is not: `signIn`, how it is done here.',
      status: 200,
      answer: meAnswer,
      async respond(c) {
        return c.json(toMe(await find(c)), 200);
      },
    },
    {
      kind: 'plain',
      method: 'POST',
      path: '/api/auth/logout',
      summary: 'Signs out here, not at the provider. A form is sent on to the home page.',
      status: 204,
      answer: noAnswer,
      async respond(c) {
        leave(c);
        return isForm(c) ? c.redirect('/', 303) : c.body(null, 204);
      },
    },
  ];
}

/** Choosing somebody to be, on a portal that is tried out. */
export function createTryRoute({ mayTry, enter }: TryParts): PlainRoute {
  return {
    kind: 'plain',
    method: 'POST',
    path: '/api/auth/try',
    summary: 'Signs in as an invented person, at the machine itself while no provider is set up. A form is sent on.',
    status: 200,
    body: tryBody,
    answer: meAnswer,
    async respond(c) {
      if (!mayTry(c)) throw new Refusal('not-found');
      const person = getTryOutPerson(parseTry(await readPosted(c.req.raw)));
      const session = enter(c, person);
      return isForm(c) ? c.redirect('/desk/', 303) : c.json(toMe(session), 200);
    },
  };
}

function parseTry(posted: Awaited<ReturnType<typeof readPosted>>) {
  const body = 'form' in posted ? { person: posted.form.get('person')?.[0] } : posted.json;
  const result = tryBody.safeParse(body);
  if (!result.success) throw new Refusal('invalid', { fields: { person: UNKNOWN_PERSON } });
  return result.data.person;
}

function toMe(session: Session) {
  const { name, role, organisation } = session.person;
  return { name, role, ...(organisation !== undefined && { organisation }), expires: getExpiry(session).toISOString() };
}

function isForm(c: ApiContext): boolean {
  return parseType(c.req.header('content-type')) === 'form';
}

interface SessionParts {
  /** @throws {Refusal} when there is none. */
  find: (c: ApiContext) => Promise<Session>;
  /** Ends the session of this browser. */
  leave: (c: ApiContext) => void;
}

interface TryParts {
  mayTry: (c: ApiContext) => boolean;
  /** Starts the session of this browser. */
  enter: (c: ApiContext, person: Person) => Session;
}
