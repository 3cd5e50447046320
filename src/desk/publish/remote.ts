import { RemoteError } from './errors.ts';
import { GitError, toLine, type Git, type GitOptions } from './git.ts';
import { isAncestor } from './objects.ts';
import { findRef, TRACKING } from './refs.ts';

const BRANCH = 'refs/heads/main';
const PATIENCE_MS = 120_000;

/** Why a remote does not answer, from what git says; the rest of that is not repeated. */
const REASONS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/could not resolve host/i, 'its host is not known'],
  [/connection refused|failed to connect|couldn't connect|could not connect/i, 'nothing answers there'],
  [/timed? ?out|operation too slow/i, 'it takes too long to answer'],
  [
    /authentication failed|could not read (username|password)|permission denied|access denied|\b40[13]\b/i,
    'it does not let us in',
  ],
  [/not found|does not (exist|appear to be a git repository)|no such/i, 'there is no repository there'],
  [/certificate|ssl|tls/i, 'its certificate is not trusted'],
  [/protected|pre-receive|hook declined|denied|prohibited/i, 'it refuses the change'],
];

/** How git gets at SPAAK_REMOTE. What it signs in with is in its environment, and nowhere on a command line. */
export function toRemoteAccess(address: string): Required<GitOptions> {
  const variables = {
    GIT_ALLOW_PROTOCOL: 'file:https:http:ssh',
    ...(process.env.GIT_SSH_COMMAND === undefined && SSH),
  };
  const settings = { 'remote.origin.url': address, 'push.default': 'nothing' };
  const url = /^https?:/.test(address) && URL.canParse(address) ? new URL(address) : undefined;
  if (!url || (url.username === '' && url.password === '')) return { variables, settings };
  const [user, password] = [decodeURIComponent(url.username), decodeURIComponent(url.password)];
  [url.username, url.password] = ['', ''];
  return {
    variables: { ...variables, SPAAK_REMOTE_USER: user, SPAAK_REMOTE_PASSWORD: password },
    settings: { ...settings, 'remote.origin.url': url.href, [`credential.${url.origin}.helper`]: HELPER },
  };
}

const SSH = { GIT_SSH_COMMAND: 'ssh -o BatchMode=yes -o ConnectTimeout=30 -o ServerAliveInterval=15' };
/** https://git-scm.com/docs/gitcredentials#_custom_helpers */
const HELPER =
  '!f() { test "$1" = get && printf "username=%s\\npassword=%s\\n" "$SPAAK_REMOTE_USER" "$SPAAK_REMOTE_PASSWORD"; }; f';

/**
 * What `main` is at the remote, with its objects here; undefined when the remote is empty. `isErased` says of a commit
 * that it may not come here.
 * @throws {RemoteError}
 */
export async function fetchMain(git: Git, isErased: (commit: string) => boolean): Promise<string | undefined> {
  const there = toLine(await ask(git, ['ls-remote', '--quiet', 'origin', BRANCH])).split('\t')[0];
  if (!there) return undefined;
  if (isErased(there)) throw erasedError();
  if ((await findRef(git, TRACKING)) === there) return there;
  await ask(git, [
    ...['fetch', '--quiet', '--no-tags', '--no-write-fetch-head', '--no-auto-maintenance'],
    'origin',
    `+${BRANCH}:${TRACKING}`,
  ]);
  return findRef(git, TRACKING);
}

/**
 * Makes `commit` what `main` is at the remote. Resolves to false when that is not at `base` any more. `git` sees the
 * commit; `store` is the repository alone, which is told what the remote has.
 * @throws {RemoteError}
 */
export async function pushMain(git: Git, commit: string, { base, store }: PushOptions): Promise<boolean> {
  try {
    await ask(git, ['push', '--quiet', 'origin', `${commit}:${BRANCH}`]);
    return true;
  } catch (error) {
    // It may have landed though its answer was lost.
    const there = await fetchMain(store, () => false);
    if (there !== undefined && (await isAncestor(git, commit, there))) return true;
    if (there !== base) return false;
    throw error;
  }
}

export interface PushOptions {
  base: string | undefined;
  store: Git;
}

/** Somebody else's copy still has what was erased here. */
export function erasedError(): RemoteError {
  return new RemoteError(
    'SPAAK_REMOTE still has the history from which something was erased here. Put the new one in its place with ' +
      '"git push --force", as "spaak erase" said.',
  );
}

async function ask(git: Git, args: readonly string[]): Promise<Buffer> {
  try {
    return await git.run(args, { timeout: PATIENCE_MS });
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    const [, reason] = REASONS.find(([pattern]) => pattern.test(error.stderr)) ?? [];
    throw new RemoteError(`SPAAK_REMOTE cannot be used: ${reason ?? error.message}`);
  }
}
