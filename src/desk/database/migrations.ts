/**
 * The steps from an empty database to what this version reads, in order; `user_version` counts those that were taken.
 * Forward only: a step that was released is never changed, add one.
 */
export const MIGRATIONS: readonly string[] = [
  `-- The last number given out, by year in Amsterdam.
  CREATE TABLE numbers (year TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT, WITHOUT ROWID;

  -- What people wrote stands in content, address and talk, and nowhere else: NULL once it is forgotten.
  CREATE TABLE entries (
    id INTEGER PRIMARY KEY,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    state TEXT NOT NULL,
    version INTEGER NOT NULL,
    submitted TEXT NOT NULL,
    changed TEXT NOT NULL,
    bottleneck TEXT,
    code_hash TEXT UNIQUE,
    address TEXT,
    content TEXT,
    talk TEXT
  ) STRICT;
  CREATE INDEX entries_by_state ON entries (state, changed);
  CREATE INDEX entries_by_code ON entries (substr(code_hash, 1, 16));

  CREATE TABLE events (
    entry INTEGER NOT NULL REFERENCES entries (id),
    version INTEGER NOT NULL,
    at TEXT NOT NULL,
    type TEXT NOT NULL,
    by TEXT NOT NULL,
    PRIMARY KEY (entry, version)
  ) STRICT, WITHOUT ROWID;

  -- The events that there is mail about; the address stands with the entry only.
  CREATE TABLE outbox (
    entry INTEGER NOT NULL,
    version INTEGER NOT NULL,
    PRIMARY KEY (entry, version),
    FOREIGN KEY (entry, version) REFERENCES events (entry, version)
  ) STRICT, WITHOUT ROWID;`,

  `-- Who is signed in. The token itself stands in the cookie only.
  CREATE TABLE sessions (
    token_hash TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    started TEXT NOT NULL,
    seen TEXT NOT NULL,
    -- What the provider is asked with whether the role still holds, and when it was last.
    tokens TEXT,
    checked TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;

  -- Sign-ins under way at the provider, each used once.
  CREATE TABLE sign_ins (
    key_hash TEXT PRIMARY KEY,
    started TEXT NOT NULL,
    checks TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`,

  `-- What is taken down until a release without it is live: the id of a bottleneck or an annotation. "made" is the commit
  -- that it is gone from, NULL until there is one.
  CREATE TABLE blocks (
    id TEXT PRIMARY KEY,
    bottleneck TEXT NOT NULL,
    since TEXT NOT NULL,
    made TEXT
  ) STRICT, WITHOUT ROWID;`,

  `-- When it ended, from which its text is kept so many days; whether the address may be kept for longer; what it is
  -- called in a list, NULL once it is forgotten.
  ALTER TABLE entries ADD COLUMN ended TEXT;
  ALTER TABLE entries ADD COLUMN keep_informed INTEGER NOT NULL DEFAULT 0;
  ALTER TABLE entries ADD COLUMN title TEXT;
  UPDATE entries SET
    ended = (
      SELECT min(at) FROM events
      WHERE entry = entries.id AND type IN ('publish', 'decline', 'agree-merge', 'withdraw')
    ),
    keep_informed = address IS NOT NULL AND coalesce(content ->> '$.submission.keepInformed', 0),
    title = content ->> '$.submission.title';`,

  `-- Who follows by mail. "frequency" and "told", the day of the last digest, are NULL until the address was confirmed.
  CREATE TABLE subscribers (
    id TEXT PRIMARY KEY,
    address TEXT NOT NULL UNIQUE COLLATE NOCASE,
    asked TEXT,
    frequency TEXT,
    told TEXT
  ) STRICT, WITHOUT ROWID;
  -- What was asked for, and not confirmed yet.
  CREATE TABLE follow_requests (
    subscriber TEXT NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    frequency TEXT NOT NULL,
    requested TEXT NOT NULL,
    PRIMARY KEY (subscriber, about)
  ) STRICT, WITHOUT ROWID;
  -- "since" is the number of the last news that need not be told.
  CREATE TABLE subscriptions (
    subscriber TEXT NOT NULL REFERENCES subscribers (id) ON DELETE CASCADE,
    about TEXT NOT NULL,
    since INTEGER NOT NULL,
    PRIMARY KEY (subscriber, about)
  ) STRICT, WITHOUT ROWID;
  -- Mail that waits, was sent, or was refused for good; "id" is what its Message-ID is made of. The address stands with
  -- who it is for, and mail for neither is for the editors. "detail" holds ids only.
  CREATE TABLE mail (
    id TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    subscriber TEXT REFERENCES subscribers (id) ON DELETE CASCADE,
    entry INTEGER REFERENCES entries (id),
    detail TEXT,
    state TEXT NOT NULL DEFAULT 'waiting',
    queued TEXT NOT NULL,
    -- When it is tried next, how often it was put off by the mail server, and since when.
    due TEXT NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0,
    refused TEXT
  ) STRICT;
  CREATE INDEX mail_by_state ON mail (state, due);

  -- In the order in which the desk met it.
  CREATE TABLE news (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE) STRICT;

  -- Whose turn it was when the writer was told last.
  ALTER TABLE entries ADD COLUMN turn TEXT;

  INSERT INTO mail (id, kind, entry, queued, due)
    SELECT 'writer-' || lower(hex(randomblob(16))), 'writer', entry, at, at
    FROM outbox JOIN events USING (entry, version) ORDER BY at, entry, version;
  DROP TABLE outbox;`,

  `-- Whose an annotation is: the opaque id of a sign-in.
  CREATE TABLE authors (annotation TEXT PRIMARY KEY, person TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX authors_by_person ON authors (person);

  -- Promises that a facilitator proposed, until somebody of policy confirms them.
  CREATE TABLE promise_proposals (
    id TEXT PRIMARY KEY,
    bottleneck TEXT NOT NULL,
    person TEXT NOT NULL,
    created TEXT NOT NULL,
    content TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;`,

  `-- What editors took down, and why: told to whoever wrote it. NULL for what stands.
  ALTER TABLE authors ADD COLUMN bottleneck TEXT;
  ALTER TABLE authors ADD COLUMN reason TEXT;
  ALTER TABLE authors ADD COLUMN taken_down TEXT;`,
];
