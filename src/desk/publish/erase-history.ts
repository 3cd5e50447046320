import { toLine, type Git } from './git.ts';

/** What the desk says of its own commits: it holds no word of anybody. */
const OWN_MESSAGE =
  /^(?:(?:Publish|Correct|Withdraw|Erase) (?:\d{4}-\d+|a bottleneck)|Withdraw annotation \d{8}-[a-z2-7]{8}|Submission: I-\d{4}-\d+(?: [0-9a-f]{16})?|Begin with the content folder|Take over what changed in the content folder|Merge what is new at SPAAK_REMOTE|)$/;
const REPLACEMENT = 'Erased\n';

/**
 * Copies the history of `refs` to the empty repository in `folder` as if `paths` had never been there. All other files
 * keep theirs, commit by commit. What somebody else said of a commit that touched one of the paths goes too.
 */
export async function copyHistory(git: Git, folder: string, { refs, paths }: CopyOptions): Promise<void> {
  const literal = git.extend({ GIT_LITERAL_PATHSPECS: '0' });
  const touched = await listTouching(literal, { refs, paths });
  // Full and sparse: without these git leaves out whatever made no difference in the end.
  const options = ['--show-original-ids', '--reencode=no', '--signed-tags=strip', '--full-history', '--sparse'];
  const without = paths.map((path) => `:(exclude,literal)${path}`);
  await literal.pipe(['fast-export', ...options, ...refs, '--', '.', ...without], {
    folder,
    args: ['fast-import', '--quiet'],
    change: (chunks) => replaceMessages(chunks, touched),
  });
}

export interface CopyOptions {
  refs: readonly string[];
  /** Of files and folders. */
  paths: readonly string[];
}

/** Git's names for all that files, or the files of a folder, ever held. */
export async function listVersions(git: Git, { refs, paths }: CopyOptions): Promise<string[]> {
  const args = ['rev-list', '--objects', '--full-history', '--filter=object:type=blob', '--filter-provided-objects'];
  const objects = toLine(await git.run([...args, ...refs, '--', ...paths])).split('\n');
  return [...new Set(objects.map((line) => line.split(' ')[0] ?? ''))].filter(Boolean);
}

async function listTouching(git: Git, { refs, paths }: CopyOptions): Promise<ReadonlySet<string>> {
  const literal = paths.map((path) => `:(literal)${path}`);
  return new Set(toLine(await git.run(['rev-list', '--full-history', ...refs, '--', ...literal])).split('\n'));
}

/**
 * A stream of `git fast-export` with other messages for some commits.
 * https://git-scm.com/docs/git-fast-import#_input_format
 */
async function* replaceMessages(
  chunks: AsyncIterable<Buffer>,
  touched: ReadonlySet<string>,
): AsyncGenerator<Buffer, void, undefined> {
  let buffer: Buffer = Buffer.alloc(0);
  let [isCommit, isTouched] = [false, false];
  for await (const chunk of chunks) {
    buffer = Buffer.concat([buffer, chunk]);
    for (let end = buffer.indexOf('\n'); end >= 0; end = buffer.indexOf('\n')) {
      const line = buffer.subarray(0, end).toString('latin1');
      const size = /^data (\d+)$/.exec(line)?.[1];
      // A line's text, or the bytes that it announces.
      const next = end + 1 + Number(size ?? 0);
      if (buffer.length < next) break;
      if (/^(?:blob|commit|reset|tag)\b/.test(line)) [isCommit, isTouched] = [line.startsWith('commit'), false];
      if (line.startsWith('original-oid ')) isTouched = isCommit && touched.has(line.slice('original-oid '.length));
      yield size !== undefined && isTouched ? toKept(buffer.subarray(end + 1, next)) : buffer.subarray(0, next);
      buffer = buffer.subarray(next);
    }
  }
  yield buffer;
}

function toKept(message: Buffer): Buffer {
  const isOwn = message
    .toString()
    .split('\n')
    .every((line) => OWN_MESSAGE.test(line));
  const kept = isOwn ? message : Buffer.from(REPLACEMENT);
  return Buffer.concat([Buffer.from(`data ${kept.length}\n`), kept]);
}
