import type { Page, Route } from 'playwright-core';
import type { Me } from '../../src/client/desk/session.ts';
import type { Offer, OfferedField, OfferedType } from '../../src/client/annotate/offer.ts';

export const LIVE = '0dd0000000000000000000000000000000000000';
export const COMMIT = 'c0ffee0000000000000000000000000000000001';
export const NEW_ID = '20261124-aaaabbbb';

/** The desk as the page of a bottleneck knows it: what it offers, to be changed by a test, and what it was asked. */
export interface AnnotateStub {
  /** Who is signed in. */
  me: Me | undefined;
  offer: Offer;
  /** The commit of the live release. */
  live: string;
  /** What was asked of it, without what was only read. */
  sent: { call: string; body: Record<string, unknown> }[];
  /** How many times each path was read. */
  reads: Map<string, number>;
  /** How the next calls answer instead, by method and path; `lost` is no answer at all. */
  instead: Map<string, { status: number; json: unknown } | 'lost'>;
}

/** Stands in for the desk on a page, for somebody with the hint of staff. */
export async function stubAnnotating(page: Page, origin: string): Promise<AnnotateStub> {
  const stub: AnnotateStub = {
    me: POLICY,
    offer: createOffer(),
    live: LIVE,
    sent: [],
    reads: new Map(),
    instead: new Map(),
  };
  await page.context().addCookies([{ name: 'spaak-staff', value: '1', url: origin }]);
  await page.route('**/api/**', (route) => answer(stub, route));
  await page.route('**/build.json', (route) => {
    count(stub, '/build.json');
    return route.fulfill({ json: { commit: stub.live, day: '2026-11-24', version: '0' } });
  });
  return stub;
}

export const POLICY: Me = { name: 'Ilse Veldkamp', role: 'policyOfficer', organisation: 'gemeente Waterdam' };
export const FACILITATOR: Me = { name: 'Aisha Terpstra', role: 'facilitator', organisation: 'Leerkring Zuid' };
export const EDITOR: Me = { name: 'Noor Akkerman', role: 'editor', organisation: 'Werkplaats Zuid' };
const QUESTIONS = [
  { id: 'eigen-budget', text: 'Mag een team zelf tweehonderdvijftig euro uitgeven?', answered: false },
  { id: 'wie-tekent', text: 'Kan het tekenen dichter bij het team?', answered: true },
];
const PROMISE = {
  id: '20261001-cccccccc',
  due: '2027-02-01',
  state: 'open' as const,
  owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' },
};

const ANSWERS: OfferedField = {
  ...{ name: 'answers', kind: 'questions', label: 'Welke vragen beantwoordt dit?', required: false },
  choices: QUESTIONS.map(({ id, text }) => ({ value: id, label: text })),
};
const REVIEW: OfferedField = {
  name: 'reviewOn',
  kind: 'day',
  label: 'Wanneer kijkt u hier opnieuw naar?',
  required: true,
};
const RESIDENT: OfferedField = {
  ...{ name: 'residentText', kind: 'longText', label: 'Wat kunnen bewoners nu wel en niet verwachten?' },
  required: true,
};

/** What policy may do where nothing was said yet. */
export function createOffer(): Offer {
  return {
    ...{ bottleneck: '2026-15-tachtig-euro-en-zes-weken', status: 'open', turn: 'policy' },
    types: [
      type('comment', 'Opmerking', []),
      type('context', 'Toelichting', [
        {
          ...{ name: 'says', kind: 'choice', label: 'Wat zegt de regel?', required: true },
          choices: [
            { value: 'rule-exists', label: 'Er is een regel' },
            { value: 'room-exists', label: 'Er is ruimte' },
          ],
        },
        ANSWERS,
      ]),
      type('referral', 'Doorgezet', [
        { name: 'addressee.organisation', kind: 'text', label: 'Naar welke organisatie?', required: true },
        {
          ...{ name: 'addressee.decisionLevel', kind: 'decisionLevel', label: 'Wie kan het daar veranderen?' },
          required: true,
          choices: [{ value: 'regio', label: 'De regio' }],
        },
      ]),
      type('response', 'Reactie van beleid', [ANSWERS]),
      type('commitment', 'Toezegging', [
        { name: 'owner', kind: 'functionary', label: 'Wie doet het?', required: true },
        { name: 'due', kind: 'day', label: 'Wanneer is het klaar?', required: true },
        ANSWERS,
      ]),
      {
        ...type('fulfilment', 'Nagekomen', [
          {
            ...{ name: 'commitment', kind: 'annotation', label: 'Welke toezegging is nagekomen?', required: true },
            choices: [{ value: PROMISE.id, label: 'Toezegging, 1 oktober 2026, gemeente Waterdam' }],
          },
        ]),
        needsBody: false,
        mayTarget: false,
      },
      {
        ...type('refusal', 'Eerlijk nee', [
          {
            ...{ name: 'reason', kind: 'choice', label: 'Waarom?', required: true },
            choices: [
              { value: 'law', label: 'Het mag niet van de wet' },
              { value: 'money', label: 'Er is geen geld voor' },
            ],
          },
          { name: 'decidedBy', kind: 'text', label: 'Wie heeft dit besloten?', required: true },
          REVIEW,
          RESIDENT,
          ANSWERS,
        ]),
        needsBody: false,
      },
    ],
    questions: QUESTIONS,
    commitments: [PROMISE],
    mine: [],
    takenDown: [],
    proposals: [],
    pending: [],
  };
}

/** What a facilitator may do. */
export function createFacilitatorOffer(): Offer {
  const offer = createOffer();
  return {
    ...offer,
    types: [
      ...offer.types.filter(({ type: name }) => name === 'comment' || name === 'commitment'),
      {
        ...type('adjustment', 'Verwachting bijgesteld', [
          {
            ...{ name: 'expectation', kind: 'expectation', label: 'Om welke verwachting gaat het?', required: true },
            choices: [{ value: 'zonder-omwegen', label: 'Het team doet wat nodig is, zonder omwegen' }],
          },
          {
            ...{ name: 'addressee', kind: 'choice', label: 'Wie verwachtte dit?', required: true },
            choices: [{ value: 'resident', label: 'Inwoner' }],
          },
          { name: 'to', kind: 'longText', label: 'Dit wordt het', required: true },
          { name: 'agreedBy', kind: 'functionaries', label: 'Wie spraken dit af?', required: true },
          REVIEW,
        ]),
        needsBody: false,
      },
    ],
  };
}

async function answer(stub: AnnotateStub, route: Route): Promise<void> {
  const request = route.request();
  const { pathname } = new URL(request.url());
  const call = `${request.method()} ${pathname}`;
  const body = (request.postDataJSON() ?? {}) as Record<string, unknown>;
  if (request.method() === 'GET') count(stub, pathname);
  else stub.sent.push({ call, body });
  const instead = stub.instead.get(call);
  if (instead === 'lost') return route.abort();
  return route.fulfill(instead ?? reply(stub, call, body));
}

function reply(stub: AnnotateStub, call: string, body: Record<string, unknown>): { status: number; json: unknown } {
  const { me, offer } = stub;
  if (!me)
    return { status: 401, json: { error: { code: 'not-signed-in', message: 'U bent niet ingelogd.' }, signIn: 'try' } };
  if (call === 'GET /api/me') return { status: 200, json: { ...me, expires: '2026-11-24T20:00:00Z' } };
  if (call === 'GET /api/annotations') return { status: 200, json: offer };
  const made = { id: NEW_ID, bottleneck: offer.bottleneck, commit: COMMIT, href: `#r-${NEW_ID}` };
  const id = /^POST \/api\/annotations\/([^/]+)\/(?:confirm|withdraw)$/.exec(call)?.[1];
  if (id && call.endsWith('/withdraw')) {
    const isProposal = offer.proposals.some((proposal) => proposal.id === id);
    offer.proposals = offer.proposals.filter((proposal) => proposal.id !== id);
    offer.mine = offer.mine.filter((mine) => mine !== id);
    return { status: 200, json: isProposal ? {} : { commit: COMMIT } };
  }
  if (id) offer.proposals = offer.proposals.filter((proposal) => proposal.id !== id);
  else if (me.role === 'facilitator' && body.type === 'commitment') {
    const fields = { owner: PROMISE.owner, due: String(body.due) };
    offer.proposals = [
      {
        id: 'voorstel-1',
        by: { role: me.role, organisation: me.organisation ?? '' },
        created: '2026-11-24',
        fields,
        text: String(body.body),
      },
    ];
    offer.mine = [...offer.mine, 'voorstel-1'];
    return { status: 202, json: { proposal: { id: 'voorstel-1' } } };
  }
  offer.mine = [...offer.mine, NEW_ID];
  offer.pending = [...offer.pending, NEW_ID];
  return { status: 201, json: made };
}

function type(name: string, label: string, fields: OfferedField[]): OfferedType {
  return { type: name, label, fields, needsBody: true, mayTarget: true };
}

function count({ reads }: AnnotateStub, path: string): void {
  reads.set(path, (reads.get(path) ?? 0) + 1);
}
