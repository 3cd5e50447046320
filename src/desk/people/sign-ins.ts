import type { DatabaseSync } from 'node:sqlite';
import type { Checks } from './provider.ts';
import type { StaffRole } from './roles.ts';
import { createToken, hashToken } from './token.ts';

/** That somebody may take at the provider. */
export const SIGN_IN_MS = 10 * 60_000;

/** A sign-in that is under way at the provider. */
export interface SignIn {
  checks: Checks;
  /** The path of this site to go on to. */
  to: string;
  /** That was asked for. */
  role?: StaffRole;
}

export interface SignIns {
  /** The token for the cookie of this browser. */
  start(signIn: SignIn): string;
  /** Once only. Undefined when there is none, or it took too long. */
  take(token: string): SignIn | undefined;
}

/** The sign-ins under way in this database. */
export function createSignIns(database: DatabaseSync, now: () => Date): SignIns {
  const insert = database.prepare('INSERT INTO sign_ins (key_hash, started, checks) VALUES (?, ?, ?)');
  const take = database.prepare('DELETE FROM sign_ins WHERE key_hash = ? RETURNING checks');
  const deleteEnded = database.prepare('DELETE FROM sign_ins WHERE started <= ?');
  const forgetEnded = () => deleteEnded.run(new Date(now().getTime() - SIGN_IN_MS).toISOString());
  return {
    start(signIn) {
      forgetEnded();
      const token = createToken();
      insert.run(hashToken(token), now().toISOString(), JSON.stringify(signIn));
      return token;
    },
    take(token) {
      forgetEnded();
      const row = take.get(hashToken(token)) as { checks: string } | undefined;
      return row && (JSON.parse(row.checks) as SignIn);
    },
  };
}
