import type { Hono } from 'hono';
import { amsterdamDay } from '../model/dates.ts';
import { describeFailure } from './api/failure.ts';
import { countAllMerged } from './annotations/count-merged.ts';
import { finishPracticeEvents } from './annotations/practice-events.ts';
import { createSqliteAuthors } from './annotations/sqlite-authors.ts';
import { createSqliteProposals } from './annotations/sqlite-proposals.ts';
import { createOriginPolicy } from './api/origin.ts';
import { toPortalFacts, type PortalFacts } from './api/portal.ts';
import { createDesk } from './app.ts';
import type { buildSite } from './build-site.ts';
import { createCircles } from './circles/create-circles.ts';
import { createClock } from './clock.ts';
import type { Environment } from './environment.ts';
import { finishPublications } from './finish-publications.ts';
import { forgetOldSubmissions } from './forget.ts';
import { toInboxPath } from './inbox/inbox-file.ts';
import { createSqliteInbox } from './inbox/sqlite.ts';
import { forgetMail } from './mail/create-mailing.ts';
import { openMail } from './mail/open-mail.ts';
import { createNightly } from './nightly.ts';
import { createPeople } from './people/create-people.ts';
import { isLoopbackName } from './people/loopback.ts';
import { findProviderConfig } from './people/provider-config.ts';
import { blockLost } from './publish/block-lost.ts';
import { createPublisher } from './publish/create-publisher.ts';
import { createReleases } from './publish/create-releases.ts';
import { createContentRepository } from './publish/create-repository.ts';
import { takeLock } from './publish/lock.ts';
import type { Releases } from './publish/releases.ts';
import { createSqliteBlocks } from './publish/sqlite-blocks.ts';
import { getSecret } from './secret.ts';
import { createSynchronizer } from './synchronizer.ts';

const RETRY_MS = 600_000;

/**
 * Opens everything that a desk works with, in SPAAK_DATA, for this process alone. Nothing listens yet, and a release is
 * asked for where the live one is not of the content as it is.
 * @throws {LockedError} {GitMissingError} {DamagedError} {ContentError} {SeedRefusedError} {RemoteError}
 */
export async function openDesk(environment: Environment, { port, log, build }: DeskOptions): Promise<OpenDesk> {
  const { SPAAK_DATA: folder, SPAAK_NOW: day, SPAAK_URL: url, SPAAK_REMOTE: remote } = environment;
  const now = createClock(day);
  const database = toInboxPath(folder);
  const closers = [takeLock(folder)] as (() => unknown)[];
  const close = async () => {
    for (const each of closers.splice(0).toReversed()) await each();
  };
  try {
    // Before there is an inbox: one without a secret has lost it.
    const secret = getSecret(folder, environment.SPAAK_SECRET);
    const repository = await createContentRepository({
      ...{ folder, content: environment.SPAAK_CONTENT, now, remote },
      isPublic: url !== undefined && !isLoopbackName(new URL(url).hostname),
    });
    const inbox = createSqliteInbox(database);
    closers.push(inbox.close);
    const blocks = createSqliteBlocks(database, { now });
    closers.push(blocks.close);
    const authors = createSqliteAuthors(database);
    closers.push(authors.close);
    const proposals = createSqliteProposals(database);
    closers.push(proposals.close);
    const people = createPeople({
      database,
      provider: findProviderConfig(environment),
      url,
      now: () => new Date(),
      log,
    });
    closers.push(people.close);
    const block = (live?: string) => blockLost({ repository, blocks }, live);
    const releases = createReleases({
      ...{ folder, repository, blocks, now, day, log, blockLost: block },
      ...(build && { build }),
    });
    closers.push(releases.close);
    const asked = toAsked(releases, environment);
    const publisher = createPublisher({ repository, blocks, releases: asked, now });
    const circles = createCircles({ repository, releases: asked });
    await finishPublications({ inbox, repository, publisher, now });
    await finishPracticeEvents({ inbox, repository, now });

    const tell = (error: unknown) => log(`desk: a release could not be asked for: ${describeFailure(error)}`);
    const request = async () => {
      // At once, and not when the build begins.
      await block(releases.getStatus().live?.commit);
      releases.request(await repository.getHead());
    };
    const synchronizer = createSynchronizer({ repository, log, onMoved: request });
    if (remote !== undefined) closers.push(await synchronizer.start());
    else await synchronizer.takeOverFolder();
    const forget = async () => {
      const { retentionDays } = portal();
      const today = amsterdamDay(now()) ?? '';
      // Of what was merged what counts is in the content before its text is forgotten.
      await countAllMerged({ inbox, portal, publisher, authors, now, log });
      // First: the inbox leaves nothing of it in the files.
      await forgetMail(database, repository.getContent(), today);
      authors.forget(today);
      proposals.forget(today, (bottleneck) => portal().bottlenecks.get(bottleneck)?.state === 'open');
      await forgetOldSubmissions(inbox, { today, retentionDays, content: repository.getContent() });
    };
    // What made a build fail may be over, and what is taken down must get out of the release.
    const retry = async () => {
      if (releases.getStatus().failed) await request();
    };
    const retrying = setInterval(() => void retry().catch(tell), RETRY_MS).unref();
    closers.push(() => clearInterval(retrying));
    await request();
    const nightly = createNightly({ now: () => new Date(), jobs: [request, forget], atOnce: [forget], log });
    closers.push(nightly.close);

    let known: { content: object; facts: PortalFacts } | undefined;
    function portal(): PortalFacts {
      const content = repository.getContent();
      if (known?.content !== content) known = { content, facts: toPortalFacts(content) };
      return known.facts;
    }
    const mail = openMail(environment, { database, inbox, secret, getContent: repository.getContent, now, log });
    if (mail) closers.push(mail.close);
    const app = createDesk({
      ...{ inbox, people, publisher, circles, authors, proposals, releases, blocks, now, log, portal },
      ...(mail && { mail: mail.mail }),
      secret,
      isOwnOrigin: createOriginPolicy({ url, port }),
      remoteTrouble: synchronizer.getTrouble,
    });
    return { app, releases, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** With `push` others build what is committed; the desk's own release, whose pages answer forms, follows at night. */
function toAsked(releases: Releases, { SPAAK_RELEASE: release }: Environment): Pick<Releases, 'request'> {
  if (release === 'local') return releases;
  // What is taken down goes from here too, at once.
  return { request: (commit, options) => options?.fresh && releases.request(commit, options) };
}

interface DeskOptions {
  /** The port that it listens on, once it does. */
  port: () => number;
  log: (line: string) => void;
  build?: typeof buildSite;
}

export interface OpenDesk {
  app: Hono;
  releases: Releases;
  /** After the last answer. */
  close: () => Promise<void>;
}
