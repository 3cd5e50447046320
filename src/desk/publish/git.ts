import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pipeline } from 'node:stream/promises';
import { devNull } from 'node:os';
import { GitMissingError } from './errors.ts';

/** Oldest version with `merge-tree --write-tree`. */
const OLDEST: readonly [number, number] = [2, 38];
const MOST_OUTPUT = 2 ** 30;

/** What git is told instead of what this machine or its user told it. */
const SETTINGS: Record<string, string> = {
  // On the disk before a commit counts.
  'core.fsync': 'all',
  'core.hooksPath': devNull,
  'core.attributesFile': devNull,
  'core.autocrlf': 'false',
  'core.fileMode': 'false',
  'core.quotePath': 'false',
  // A link in somebody's commit becomes a small text, which the check refuses.
  'core.symlinks': 'false',
  'gc.autoDetach': 'false',
  'transfer.fsckObjects': 'true',
  'http.lowSpeedLimit': '1000',
  'http.lowSpeedTime': '30',
};
/** What an operator may say about the way to a remote; every other variable of git would lead elsewhere. */
const ALLOWED_VARIABLES = /^GIT_(SSH|SSL|PROXY)/;

/** Git on one repository. */
export interface Git {
  /**
   * Resolves to what git prints. Whatever others on the machine must not see goes in by `input`: arguments stand in the
   * list of processes.
   * @throws {GitError} {GitMissingError}
   */
  run(args: readonly string[], options?: RunOptions): Promise<Buffer>;
  /** Gives what git prints, changed on the way, to git on another repository. @throws {GitError} */
  pipe(args: readonly string[], to: PipeTarget): Promise<void>;
  /** The same with more variables in its environment. */
  extend(variables: Record<string, string>): Git;
}

export interface RunOptions {
  input?: string | Uint8Array;
  /** The folder that relative paths in `input` are in. */
  cwd?: string;
  /** Milliseconds. */
  timeout?: number;
}

export interface PipeTarget {
  /** The other repository. */
  folder: string;
  args: readonly string[];
  change: (chunks: AsyncIterable<Buffer>) => AsyncIterable<Buffer>;
}

/** What a repository needs besides: variables of the environment, and settings by their names in git's configuration. */
export interface GitOptions {
  variables?: Record<string, string>;
  settings?: Record<string, string>;
}

const NO_OUTPUT = { status: undefined, stdout: Buffer.alloc(0), stderr: '' };

/** Git ended with a status other than 0. Its message holds no word of what was given to it. */
export class GitError extends Error {
  readonly status: number | undefined;
  readonly stdout: Buffer;
  /** May hold paths and addresses: for who looks for one thing in it, not for a log. */
  readonly stderr: string;
  constructor(command: string, { status, stdout, stderr }: Pick<GitError, 'status' | 'stdout' | 'stderr'>) {
    super(`git ${command} failed${status === undefined ? '' : ` with status ${status}`}.`);
    this.status = status;
    this.stdout = stdout;
    this.stderr = stderr;
  }
}

/**
 * Git on the repository in `folder`, without any configuration of the machine or its user, without hooks, and never
 * asking for anything.
 */
export function createGit(folder: string, { variables = {}, settings = {} }: GitOptions = {}): Git {
  const env = {
    ...Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_') || ALLOWED_VARIABLES.test(name)),
    ),
    ...toVariables({ ...SETTINGS, ...settings }),
    GIT_DIR: folder,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: devNull,
    GIT_ATTR_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    // Empty: no window that asks for a password either.
    GIT_ASKPASS: '',
    GIT_LITERAL_PATHSPECS: '1',
    LC_ALL: 'C',
    ...variables,
  };
  return {
    run: (args, options = {}) => run(args, env, options),
    pipe: (args, to) => pipe(args, to, env),
    extend: (more) => createGit(folder, { variables: { ...variables, ...more }, settings }),
  };
}

/** @throws {GitMissingError} when there is no git on this machine, or one that is too old. */
export async function assertGit(): Promise<void> {
  const text = toLine(await createGit(devNull).run(['--version']));
  const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(text)?.slice(1) ?? []).map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  throw new GitMissingError(
    `The git on this machine is ${major}.${minor}; publishing needs ${OLDEST.join('.')} or newer.`,
  );
}

export function toLine(output: Buffer): string {
  return output.toString().trim();
}

function run(args: readonly string[], env: NodeJS.ProcessEnv, { input, ...options }: RunOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      args,
      { ...options, env, encoding: 'buffer', maxBuffer: MOST_OUTPUT },
      (error, stdout, stderr) => {
        if (!error) resolve(stdout);
        else if (error.code === 'ENOENT')
          reject(
            new GitMissingError('There is no git on this machine; publishing needs it. Install git and start again.'),
          );
        else reject(new GitError(args[0] ?? '', { status: toStatus(error.code), stdout, stderr: stderr.toString() }));
      },
    );
    // Git may end before it has read all; its status says why.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

async function pipe(args: readonly string[], to: PipeTarget, env: NodeJS.ProcessEnv): Promise<void> {
  const from = spawn('git', args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const into = spawn('git', to.args, { env: { ...env, GIT_DIR: to.folder }, stdio: ['pipe', 'ignore', 'ignore'] });
  const ended = Promise.all([
    ...[from, into].map(async (child, index) => {
      const [status] = (await once(child, 'close')) as [number | null];
      if (status !== 0) throw new GitError((index === 0 ? args : to.args)[0] ?? '', NO_OUTPUT);
    }),
  ]);
  await Promise.all([ended, pipeline(from.stdout, to.change, into.stdin)]);
}

/** `code` is the status, or the name of what kept it from running. */
function toStatus(code: unknown): number | undefined {
  return typeof code === 'number' ? code : undefined;
}

/** https://git-scm.com/docs/git-config#Documentation/git-config.txt-GITCONFIGCOUNT */
function toVariables(settings: Record<string, string>): Record<string, string> {
  const entries = Object.entries(settings);
  return Object.fromEntries([
    ['GIT_CONFIG_COUNT', String(entries.length)],
    ...entries.flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value],
    ]),
  ]) as Record<string, string>;
}
