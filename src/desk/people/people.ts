import type { Role } from '../../model/moves.ts';
import type { ApiContext, PlainRoute } from '../api/route.ts';

/** Who is signed in, in the one role that they chose. */
export interface Person {
  /** Opaque, the same at every sign-in; not an address or a name. */
  id: string;
  /** For colleagues at the desk; not public. */
  name: string;
  /** By the provider's claim; absent when it has none. */
  organisation?: string;
  role: Role;
}

/** How people sign in at this portal. */
export interface People {
  /**
   * Who asks, by the cookie of the session, which this keeps alive.
   * @throws {Refusal} `not-signed-in` (401), or `no-sign-in` (503) when nobody can sign in here.
   */
  get(c: ApiContext): Promise<Person>;
  /** `/api/me` and all of `/api/auth`. */
  routes: PlainRoute[];
}
