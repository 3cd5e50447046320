import type { z } from 'zod';
import { parsePublicText } from '../../markdown/public-text.ts';
import { readDocument } from '../../markdown/render.ts';
import { isWithdrawn } from '../../model/annotation.ts';
import { ANNOTATION_TYPES } from '../../model/annotation-types.ts';
import { bottleneckNumber } from '../../model/bottleneck.ts';
import { amsterdamDay } from '../../model/dates.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import { OnlyBlockedError, StaleError } from '../publish/errors.ts';
import type { Published } from '../publish/publisher.ts';
import { judgeText } from '../review-text.ts';
import type { Desk } from './desk.ts';
import { describeFailure } from './failure.ts';
import { refuseFailure } from './publish-failure.ts';
import { Refusal } from './refusal.ts';
import {
  buildsAnswer,
  correctBody,
  madeAnswer,
  publishedAnswer,
  publishedListAnswer,
  withdrawPublishedBody,
  type BuildsAnswer,
  type PublishedAnswer,
  type PublishedListAnswer,
} from './review-schemas.ts';
import type { StaffReply, StaffRequest, StaffRoute } from './route.ts';

const ROLES = ['editor'] as const;
/** Characters of a reaction that tell it from others. */
const EXCERPT = 160;

/** What editors do with what is public. */
export function listPublishedRoutes(desk: Desk): StaffRoute[] {
  const staff = { kind: 'staff', roles: ROLES, status: 200 } as const;
  return [
    {
      ...{ ...staff, method: 'GET' },
      path: '/api/desk/bottlenecks',
      summary: 'The bottlenecks that can be read, the newest first.',
      answer: publishedListAnswer,
      act: async () => ({ json: listPublished(desk) }),
    },
    {
      ...{ ...staff, method: 'GET' },
      path: '/api/desk/bottlenecks/:id',
      summary: 'One bottleneck to correct. Its ETag is the version that a correction names.',
      answer: publishedAnswer,
      act: (request) => readPublished(desk, request),
    },
    {
      ...{ ...staff, method: 'PUT' },
      path: '/api/desk/bottlenecks/:id',
      summary: 'Corrects a bottleneck. For privacy it is off the site until the new text is on it.',
      body: correctBody,
      answer: madeAnswer,
      act: (request) => correct(desk, request),
    },
    {
      ...{ ...staff, method: 'POST' },
      path: '/api/desk/bottlenecks/:id/withdraw',
      summary: 'Takes a bottleneck down, at once.',
      body: withdrawPublishedBody,
      answer: madeAnswer,
      act: async ({ params, body, version }) => {
        const { reason } = body as z.output<typeof withdrawPublishedBody>;
        const id = params.id ?? '';
        const made = await makeCommit(desk, () => desk.publisher.withdraw(id, reason, version));
        await forgetText(desk, id);
        return { json: made };
      },
    },
    {
      ...{ ...staff, method: 'GET' },
      path: '/api/builds',
      summary: 'Which release is live, which is being built, and what went wrong.',
      answer: buildsAnswer,
      act: async () => ({ json: describeBuilds(desk) }),
    },
  ];
}

function listPublished({ portal }: Desk): PublishedListAnswer {
  const open = [...portal().bottlenecks].flatMap(([id, { state, number, title, published }]) =>
    state === 'open' && title !== undefined ? [{ id, number, title, published, href: bottleneckHref(id) }] : [],
  );
  return { bottlenecks: open.sort((a, b) => (a.published < b.published ? 1 : -1)) };
}

async function readPublished({ publisher }: Desk, { params }: StaffRequest): Promise<StaffReply> {
  const published = await publisher.find(params.id ?? '');
  if (!published) throw new Refusal('unknown-bottleneck');
  return { json: toAnswer(published), version: published.version };
}

async function correct(desk: Desk, { params, body, version = '' }: StaffRequest): Promise<StaffReply> {
  const { text, reason } = body as z.output<typeof correctBody>;
  const { problems, findings } = judgeText(text, desk.portal());
  if (Object.keys(problems).length > 0) throw new Refusal('invalid', { fields: problems, more: { findings } });
  const id = params.id ?? '';
  const made = await makeCommit(desk, () => desk.publisher.correct(id, text, { version, reason }), text);
  // What had to go from the public text stands in the text that was sent in, as likely as not.
  if (reason === 'privacy') await forgetText(desk, id);
  return { json: made };
}

/** Never throws: the text is off the site, whatever becomes of this. */
async function forgetText({ inbox, proposals, log }: Desk, id: string): Promise<void> {
  try {
    for (const proposal of proposals.list(id)) proposals.remove(proposal.id);
    await inbox.forgetTexts([id]);
  } catch (error) {
    log(
      'desk: the submission of what was taken down is not forgotten yet. The night does it, or "npm run spaak -- purge"; ' +
        `for what was corrected, when its time is over. ${describeFailure(error)}`,
    );
  }
}

/** @throws {Refusal} with both texts when somebody else was first. */
async function makeCommit({ log }: Desk, work: () => Promise<{ commit: string }>, yours?: unknown) {
  return refuseFailure(async () => {
    try {
      return { commit: (await work()).commit };
    } catch (error) {
      if (error instanceof OnlyBlockedError)
        log(`desk: what was taken down is off the site, but not committed: ${describeFailure(error.cause)}`);
      if (!(error instanceof StaleError)) throw error;
      throw new Refusal('stale', { more: { current: toAnswer(error.current), ...(yours !== undefined && { yours }) } });
    }
  });
}

function toAnswer({ id, version, source, annotations }: Published): PublishedAnswer {
  const { document } = readDocument(source, { kind: 'bottleneck' });
  return {
    ...{ id, version },
    number: bottleneckNumber(id) ?? id,
    href: bottleneckHref(id),
    title: document && 'title' in document.data ? document.data.title : id,
    text: parsePublicText(source) ?? source,
    annotations: annotations.flatMap(toAnnotation),
  };
}

function toAnnotation({ id, source }: Published['annotations'][number]): PublishedAnswer['annotations'] {
  const { document } = readDocument(source, { kind: 'annotation' });
  if (!document) return [];
  const { data, text } = document;
  const organisation = isWithdrawn(data) ? undefined : data.by.organisation;
  return [
    {
      id,
      label: ANNOTATION_TYPES[data.type].label,
      created: amsterdamDay(data.created) ?? '',
      ...(organisation !== undefined && { organisation }),
      excerpt: text.slice(0, EXCERPT),
      ...(isWithdrawn(data) && { withdrawn: data.withdrawn }),
    },
  ];
}

function describeBuilds({ releases, blocks, remoteTrouble }: Desk): BuildsAnswer {
  const remote = remoteTrouble();
  return {
    ...releases.getStatus(),
    blocked: blocks.list().map(({ id, bottleneck, since }) => ({ id, bottleneck, since })),
    ...(remote !== undefined && { remote }),
  };
}
