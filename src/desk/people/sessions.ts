import type { DatabaseSync } from 'node:sqlite';
import type { Person } from './person.ts';
import { createToken, hashToken } from './token.ts';

/** After signing in, however busy somebody is. */
export const SESSION_MS = 8 * 3_600_000;
/** Without a request. */
const IDLE_MS = 30 * 60_000;
/** How old `seen` may be before it is written again. */
const SEEN_STEP_MS = 60_000;

/** Instants are in ms since 1970. */
export interface Session {
  person: Person;
  /** Absent when no provider had a part in it. */
  proof?: Proof;
  started: number;
  seen: number;
  /** When the provider was last asked whether the role still holds. */
  checked: number;
}

/** On what grounds somebody has the role, and what the provider is asked with whether they still do. */
export interface Proof {
  issuer: string;
  subject: string;
  /** What the provider says that gives the role, as in OIDC_ROLES: `claim:value`. */
  grounds: readonly string[];
  /** Where the provider says it. */
  source: 'userinfo' | 'id-token';
  accessToken: string;
  refreshToken?: string;
}

/** Who is signed in, by the token in their cookie. */
export interface Sessions {
  /** With a token that nobody had before. */
  start(person: Person, proof: Proof | undefined): { token: string; session: Session };
  /** Undefined when there is none, or not any more. */
  find(token: string): Session | undefined;
  touch(token: string, session: Session): void;
  setProof(token: string, proof: Proof): void;
  setChecked(token: string): void;
  end(token: string): void;
}

/** The sessions in this database. What is over is deleted whenever somebody signs in or is seen. */
export function createSessions(database: DatabaseSync, now: () => Date): Sessions {
  const statements = prepareStatements(database);
  const ago = (ms: number) => new Date(now().getTime() - ms).toISOString();
  const deleteEnded = () => statements.deleteEnded.run(ago(SESSION_MS), ago(IDLE_MS));
  deleteEnded();
  return {
    start(person, proof) {
      deleteEnded();
      const [token, at] = [createToken(), now()];
      const kept = { person: JSON.stringify(person), tokens: proof ? JSON.stringify(proof) : null };
      statements.insert.run({ hash: hashToken(token), now: at.toISOString(), ...kept });
      const instant = at.getTime();
      const session = { person, ...(proof && { proof }), started: instant, seen: instant, checked: instant };
      return { token, session };
    },
    find(token) {
      const hash = hashToken(token);
      const row = statements.find.get(hash) as unknown as SessionRow | undefined;
      if (row === undefined) return undefined;
      const isOver = row.started <= ago(SESSION_MS) || row.seen <= ago(IDLE_MS);
      if (isOver) statements.delete.run(hash);
      return isOver ? undefined : toSession(row);
    },
    touch(token, { seen }) {
      if (now().getTime() - seen < SEEN_STEP_MS) return;
      deleteEnded();
      statements.setSeen.run(ago(0), hashToken(token));
    },
    setProof: (token, proof) => void statements.setTokens.run(JSON.stringify(proof), hashToken(token)),
    setChecked: (token) => void statements.setChecked.run(ago(0), hashToken(token)),
    end: (token) => void statements.delete.run(hashToken(token)),
  };
}

/** When it ends if nothing more is asked. */
export function getExpiry({ started, seen }: Session): Date {
  return new Date(Math.min(started + SESSION_MS, seen + IDLE_MS));
}

function prepareStatements(database: DatabaseSync) {
  return {
    insert: database.prepare(
      `INSERT INTO sessions (token_hash, person, started, seen, tokens, checked)
       VALUES (:hash, :person, :now, :now, :tokens, :now)`,
    ),
    find: database.prepare('SELECT person, started, seen, tokens, checked FROM sessions WHERE token_hash = ?'),
    setSeen: database.prepare('UPDATE sessions SET seen = ? WHERE token_hash = ?'),
    setTokens: database.prepare('UPDATE sessions SET tokens = ? WHERE token_hash = ?'),
    setChecked: database.prepare('UPDATE sessions SET checked = ? WHERE token_hash = ?'),
    delete: database.prepare('DELETE FROM sessions WHERE token_hash = ?'),
    deleteEnded: database.prepare('DELETE FROM sessions WHERE started <= ? OR seen <= ?'),
  };
}

function toSession({ person, started, seen, tokens, checked }: SessionRow): Session {
  return {
    person: JSON.parse(person) as Person,
    ...(tokens !== null && { proof: JSON.parse(tokens) as Proof }),
    started: Date.parse(started),
    seen: Date.parse(seen),
    checked: Date.parse(checked),
  };
}

interface SessionRow {
  person: string;
  started: string;
  seen: string;
  tokens: string | null;
  checked: string;
}
