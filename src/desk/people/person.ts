import type { Role } from '../../model/moves.ts';

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
