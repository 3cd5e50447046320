import type { ApiContext, PlainRoute } from '../api/route.ts';
import type { Person } from './person.ts';

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
