import { nextBottleneckId } from '../../content/scaffold.ts';
import { toSource } from '../../markdown/public-text.ts';
import { amsterdamDay } from '../../model/dates.ts';
import type { Blocks } from './blocks.ts';
import { createTakeDown } from './create-take-down.ts';
import { StaleError, UnknownIdError } from './errors.ts';
import { GitError } from './git.ts';
import { planAnnotationWithdrawal, planCorrection, planWithdrawal } from './plan-change.ts';
import {
  findAnnotation,
  findAnnotationMade,
  findPublication,
  findPublished,
  isTakenDown,
  listAnnotationIds,
  listBottleneckIds,
  readTitle,
  toAnnotationMessage,
  toAnnotationPath,
  toBottleneckPath,
  toNumber,
  toSubmissionLine,
} from './published.ts';
import type { Published, Publisher } from './publisher.ts';
import type { Releases } from './releases.ts';
import type { ContentRepository, Snapshot } from './repository.ts';

export interface PublisherOptions {
  repository: ContentRepository;
  blocks: Blocks;
  releases: Pick<Releases, 'request'>;
  now: () => Date;
}

/** Publishes, corrects and takes down by commits in the repository; asks for a release after each. */
export function createPublisher({ repository, blocks, releases, now }: PublisherOptions): Publisher {
  const today = () => amsterdamDay(now()) ?? '';
  const takeDown = createTakeDown({ repository, blocks, releases });

  return {
    async publish(text, submission) {
      const day = today();
      const source = toSource(text, day);
      const title = readTitle(source);
      const line = toSubmissionLine(submission, text);
      const { commit, result } = await repository.commit(async (snapshot) => {
        const earlier = await repository.findCommit(line);
        if (earlier !== undefined)
          return { changes: {}, message: '', result: await findPublication(snapshot, await repository.open(earlier)) };
        const id = nextBottleneckId(title, day.slice(0, 4), await listBottleneckIds(snapshot));
        return {
          changes: { [toBottleneckPath(id)]: source },
          message: `Publish ${toNumber(id)}\n\n${line}\n`,
          result: id,
        };
      });
      releases.request(commit);
      return { id: result, commit };
    },
    async annotate(bottleneck, write, line) {
      const { commit, result } = await repository.commit(async (snapshot) => {
        const earlier = line === undefined ? undefined : await findAnnotationMade(repository, line);
        if (earlier !== undefined) return { changes: {}, message: '', result: earlier };
        const { id, source } = write(await getPublished(snapshot, bottleneck, undefined));
        return {
          changes: { [toAnnotationPath(bottleneck, id)]: source },
          message: toAnnotationMessage(id, toNumber(bottleneck), line),
          result: id,
        };
      });
      releases.request(commit);
      return { id: result, commit };
    },
    async listAnnotations(bottleneck, commit) {
      try {
        return await listAnnotationIds(await repository.open(commit), bottleneck);
      } catch (error) {
        if (error instanceof GitError) return undefined;
        throw error;
      }
    },
    async find(id) {
      return findPublished(await repository.open(), id);
    },
    async correct(id, text, { version, reason }) {
      const plan = async (snapshot: Snapshot) => {
        const published = await getPublished(snapshot, id, version);
        const changes = await planCorrection(snapshot, published, { text, reason });
        return { changes, message: `Correct ${toNumber(id)}\n`, result: undefined };
      };
      if (reason === 'privacy') return takeDown({ id, bottleneck: id }, { plan, isCorrection: true });
      const { commit } = await repository.commit(plan);
      releases.request(commit);
      return { commit };
    },
    async withdraw(id, reason, version) {
      const plan = async (snapshot: Snapshot) => {
        const published = await getPublished(snapshot, id, version);
        const changes = await planWithdrawal(snapshot, published, { reason, day: today() });
        return { changes, message: `Withdraw ${toNumber(id)}\n`, result: undefined };
      };
      return takeDown({ id, bottleneck: id }, { plan });
    },
    async withdrawAnnotation(id, reason) {
      const found = await findAnnotation(await repository.open(), id);
      if (!found) throw new UnknownIdError(`There is no annotation ${id}.`);
      const { path, bottleneck } = found;
      const plan = async (snapshot: Snapshot) => {
        const source = await snapshot.read(path);
        if (source === undefined || isTakenDown(source, 'annotation'))
          throw new UnknownIdError(`There is no annotation ${id}.`);
        const changes = await planAnnotationWithdrawal(snapshot, { path, source }, today());
        const message = `Withdraw annotation ${id}\n${reason === undefined ? '' : `\nReason: ${reason}\n`}`;
        return { changes, message, result: undefined };
      };
      return { ...(await takeDown({ id, bottleneck }, { plan })), bottleneck };
    },
  };
}

/** @throws {UnknownIdError} {StaleError} when it is no longer at `version`; without one any will do. */
async function getPublished(snapshot: Snapshot, id: string, version: string | undefined): Promise<Published> {
  const published = await findPublished(snapshot, id);
  if (!published) throw new UnknownIdError(`Nothing is published as ${id}.`);
  if (version !== undefined && published.version !== version) throw new StaleError(published);
  return published;
}
