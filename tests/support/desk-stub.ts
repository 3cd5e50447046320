import { createHash } from 'node:crypto';
import type { Page, Route } from 'playwright-core';
import {
  buildsAnswer,
  madeAnswer,
  previewAnswer,
  publishedAnswer,
  publishedListAnswer,
  queueAnswer,
  reviewAnswer,
  type BuildsAnswer,
  type PublishedAnswer,
  type ReviewAnswer,
} from '../../src/desk/api/review-schemas.ts';
import { publicTextSchema, type EditedText } from '../../src/model/public-text.ts';
import { createReviews, SAFE, toRow } from './desk-samples.ts';

const COMMIT = 'c0ffee0000000000000000000000000000000001';
const LIVE = {
  commit: '0dd0000000000000000000000000000000000000',
  day: '2026-11-24',
  since: '2026-11-24T05:05:00Z',
};
const ID = '2026-15-tachtig-euro-en-zes-weken';

/** A desk without one: what it holds, to be changed by a test, and what it was asked. */
export interface DeskStub {
  /** Who is signed in. */
  me: { name: string; role: string } | undefined;
  signIn: 'provider' | 'try' | 'none';
  reviews: Map<string, ReviewAnswer>;
  published: Map<string, PublishedAnswer>;
  builds: BuildsAnswer;
  /** What was asked of it, without what was only read. */
  sent: { call: string; body: unknown }[];
  /** How the next calls answer instead, by method and path. */
  instead: Map<string, { status: number; json: unknown }>;
}

interface Reply {
  status: number;
  json: unknown;
}
interface Call {
  body: Record<string, unknown>;
  version: string | undefined;
}

/** Stands in for the desk on a page: obeys the schemas of its API, and remembers. */
export async function stubDesk(page: Page): Promise<DeskStub> {
  const stub: DeskStub = {
    me: { name: 'Redacteur A', role: 'editor' },
    signIn: 'try',
    reviews: new Map(createReviews().map((review) => [review.number, review])),
    published: new Map([[ID, createPublished()]]),
    builds: { live: LIVE, blocked: [] },
    sent: [],
    instead: new Map(),
  };
  await page.route('**/api/**', (route) => answer(stub, route));
  await page.route('**/build.json', (route) =>
    route.fulfill({ json: { commit: stub.builds.live?.commit ?? null, day: '2026-11-24', version: '0' } }),
  );
  return stub;
}

async function answer(stub: DeskStub, route: Route): Promise<void> {
  const request = route.request();
  const path = new URL(request.url()).pathname;
  const call = `${request.method()} ${path}`;
  const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
  const version = /^"(.+)"$/.exec(request.headers()['if-match'] ?? '')?.[1];
  if (request.method() !== 'GET' && !path.endsWith('/preview')) stub.sent.push({ call, body });
  const { status, json } = stub.instead.get(call) ?? reply(stub, call, { body, version });
  await route.fulfill({ status, json });
}

function reply(stub: DeskStub, call: string, { body, version }: Call): Reply {
  if (call === 'POST /api/auth/try') {
    stub.me =
      body.person === 'beleid'
        ? { name: 'Beleidsmedewerker', role: 'policyOfficer' }
        : { name: body.person === 'redacteur-b' ? 'Redacteur B' : 'Redacteur A', role: 'editor' };
    return ok({});
  }
  if (call === 'POST /api/auth/logout') {
    stub.me = undefined;
    return ok({});
  }
  if (!stub.me) return refuseStranger(stub);
  if (call === 'GET /api/me') return ok({ ...stub.me, expires: '2026-11-24T20:00:00Z' });
  if (call === 'GET /api/builds') return ok(buildsAnswer.parse(stub.builds));
  if (call === 'POST /api/desk/preview') return ok(previewAnswer.parse(preview(body.text as EditedText)));
  if (call === 'GET /api/desk/submissions')
    return ok(queueAnswer.parse({ entries: [...stub.reviews.values()].map(toRow) }));
  const [method = '', path = ''] = call.split(' ');
  const [, number, action] = /^\/api\/desk\/submissions\/([^/]+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (number) return replyAboutSubmission(stub, { number, action, body, version });
  return replyAboutPublic(stub, `${method} ${path}`, { body, version });
}

function refuseStranger({ signIn }: DeskStub): Reply {
  if (signIn === 'none')
    return {
      status: 503,
      json: { error: { code: 'no-sign-in', message: 'Hier kan niemand inloggen. Vraag de beheerder.' } },
    };
  return { status: 401, json: { error: { code: 'not-signed-in', message: 'U bent niet ingelogd.' }, signIn } };
}

function replyAboutSubmission(
  stub: DeskStub,
  { number, action, body, version }: Call & { number: string; action: string | undefined },
): Reply {
  const review = stub.reviews.get(number);
  if (!review) return refuse(404, 'unknown-submission', 'Deze inzending bestaat niet, of niet meer.');
  if (action === 'text' && version !== String(review.version))
    return {
      status: 409,
      json: {
        error: { code: 'stale', message: 'Iemand anders heeft dit intussen veranderd.' },
        current: review,
        yours: body.text,
      },
    };
  if (action === undefined) return ok(reviewAnswer.parse(review));
  const next = reviewAnswer.parse({ ...review, version: review.version + 1, ...change(stub, review, action, body) });
  const { commit: _commit, ...kept } = next;
  stub.reviews.set(number, kept);
  return ok(next);
}

function change(
  { me, builds }: DeskStub,
  review: ReviewAnswer,
  action: string,
  body: Record<string, unknown>,
): Partial<ReviewAnswer> {
  const editor = me?.name ?? '';
  const digest = String(body.digest);
  if (action === 'text') {
    const text = body.text as EditedText;
    const title = typeof text === 'string' ? review.title : text.title;
    return { draft: { text, digest: digestOf(text), editor }, ...(title !== undefined && { title }) };
  }
  if (action === 'ask')
    return {
      state: 'information-requested',
      step: 'writer',
      questions: [...review.questions, { asked: '2026-11-24T12:00:00Z', question: String(body.question) }],
    };
  if (action === 'dismiss') {
    const dismissed = { at: '2026-11-24T12:00:00Z', reason: String(body.reason) };
    return { step: 'ended', outcomes: review.outcomes.map((each) => ({ ...each, dismissed })) };
  }
  if (action === 'decline') return { state: 'declined', step: 'ended', reason: String(body.reason), actions: [] };
  if (action === 'merge')
    return {
      state: 'awaiting-consent',
      step: 'writer',
      merge: { bottleneck: String(body.bottleneck) },
      actions: ['edit', 'decline'],
    };
  if (action === 'propose')
    return {
      state: 'awaiting-consent',
      step: 'writer',
      proposal: { text: SAFE.happens, digest, editor },
      actions: ['edit', 'decline'],
    };
  if (action === 'sign' && review.proposal)
    return {
      step: 'publish',
      proposal: { ...review.proposal, signed: { editor, at: '2026-11-24T12:00:00Z' } },
      actions: ['edit', 'decline', 'publish'],
    };
  builds.waiting = { commit: COMMIT };
  return {
    state: 'published',
    step: 'ended',
    actions: [],
    commit: COMMIT,
    bottleneck: { id: '2026-31-na-het-ziekenhuis', href: '/knelpunten/2026-31-na-het-ziekenhuis/' },
  };
}

function replyAboutPublic(stub: DeskStub, call: string, { body, version }: Call): Reply {
  if (call === 'GET /api/desk/bottlenecks') {
    const rows = [...stub.published.values()].map(({ id, number, title, href }) => ({
      ...{ id, number, title, href },
      published: '2026-10-01',
    }));
    return ok(publishedListAnswer.parse({ bottlenecks: rows }));
  }
  const id = /^\w+ \/api\/desk\/bottlenecks\/([^/]+)/.exec(call)?.[1];
  const one = stub.published.get(id ?? '');
  if (call.startsWith('GET') && one) return ok(publishedAnswer.parse(one));
  if (call.startsWith('PUT') && one && version !== one.version)
    return {
      status: 409,
      json: { error: { code: 'stale', message: 'Iemand anders heeft dit intussen veranderd.' }, current: one },
    };
  if (!one && !call.startsWith('POST /api/annotations/')) return refuse(404, 'unknown-bottleneck', 'Onbekend.');
  stub.builds.waiting = { commit: COMMIT };
  if (call.startsWith('PUT') && one)
    stub.published.set(one.id, { ...one, text: body.text as EditedText, version: `${one.version}b` });
  return ok(madeAnswer.parse({ commit: COMMIT }));
}

function preview(text: EditedText) {
  if (typeof text === 'string')
    return {
      html: text.includes('<Fout') ? '' : '<h2>Wat er gebeurt</h2><p>Uit de bron.</p>',
      source: text,
      digest: digestOf(text),
      problems: text.includes('<Fout') ? { text: 'Zo kan het niet worden gelezen.' } : {},
      findings: text.includes('<Fout')
        ? [
            {
              ...{ line: 5, severity: 'error' },
              ...{ message: 'Dit onderdeel bestaat niet', detail: 'There is no component “Fout”.' },
            },
          ]
        : [],
    };
  const { error } = publicTextSchema.safeParse(text);
  const problems = Object.fromEntries(
    (error?.issues ?? []).map(({ path }) => [path.join('.'), 'Schrijf hier iets meer.']),
  );
  const paragraphs = text.happens.split('\n\n').map((each) => `<p>${each.replaceAll('<', '&lt;')}</p>`);
  return {
    html: error ? '' : `<h2>Wat er gebeurt</h2>${paragraphs.join('')}`,
    source: `---\ntitle: ${text.title}\nsummary: ${text.summary}\n---\n\n## Wat er gebeurt\n\n${text.happens}\n`,
    digest: digestOf(text),
    problems,
    findings: [],
  };
}

function createPublished(): PublishedAnswer {
  return {
    id: ID,
    number: '2026-15',
    href: `/knelpunten/${ID}/`,
    title: 'Tachtig euro en zes weken',
    version: 'v1',
    text: { ...SAFE, title: 'Tachtig euro en zes weken' },
    annotations: [
      {
        id: '20261103-abcdefgh',
        label: 'Vraag',
        created: '2026-11-03',
        organisation: 'Gemeente Waterdam',
        excerpt: 'Hoe vaak komt dit voor?',
      },
      { id: '20261010-hgfedcba', label: 'Opmerking', created: '2026-10-10', excerpt: '', withdrawn: '2026-10-12' },
    ],
  };
}

function digestOf(text: EditedText): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex');
}

function ok(json: unknown): Reply {
  return { status: 200, json };
}

function refuse(status: number, code: string, message: string): Reply {
  return { status, json: { error: { code, message } } };
}
