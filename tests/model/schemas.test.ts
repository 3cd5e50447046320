import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { annotationIdSchema, idSchema } from '../../src/model/fields.ts';
import { schemaFor, type Kind } from '../../src/model/kinds.ts';
import { siteSchema } from '../../src/model/site.ts';
import { synonymsSchema, termListSchema } from '../../src/model/vocabulary.ts';
import { author, event, FIELDS, MUNICIPALITY, ROLE_NAMES, TYPE_NAMES, WHO, withdrawn } from './support.ts';

/** What is changed in valid front matter, and where the issue must be; `undefined` leaves a key out. */
type Row = [title: string, change: Record<string, unknown>, path: string];

const DIGEST = 'a'.repeat(64);
const ACCEPTED = [{ type: 'name', digest: DIGEST, reason: 'Naam van een straat.' }];

const BOTTLENECK = {
  title: 'Wie mag hulp bij het huishouden toekennen?',
  summary: 'Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.',
  reported: '2026-01',
  published: '2026-01-05',
  municipality: 'regio',
  domains: ['wmo'],
  kinds: ['samenloop'],
  role: 'professional',
};

const FULL_BOTTLENECK = {
  ...BOTTLENECK,
  reported: '2026-01-02',
  municipality: 'voorbeeldstad',
  domains: ['wmo', 'Jeugd'],
  kinds: ['samenloop', 'wachttijd'],
  role: 'wijkteammedewerker',
  laws: [{ law: 'wmo-2015' }, { law: 'wmo-2015', article: '2.3.2', paragraph: '4' }],
  decisionLevel: 'gemeente',
  frequency: 'weekly',
  affected: '6-20',
  expectations: ['binnen-een-week'],
  questions: [
    { id: 'q1', text: 'Wie mag de hulp toekennen?' },
    { id: 'q2', text: 'Binnen hoeveel dagen mag dat?' },
    { id: 'wie-betaalt', text: 'Wie betaalt de hulp tot die tijd?' },
  ],
  mergedInto: '2026-3-wie-kent-toe',
  privacyAccepted: ACCEPTED,
  example: true,
};

const TOMBSTONE = { published: '2026-01-05', withdrawn: '2026-04-02', withdrawnReason: 'privacy' };

const CIRCLE = {
  title: 'Leerkring Wonen en zorg',
  facilitator: { role: 'procesbegeleider', organisation: 'Werkplaats Voorbeeld' },
  members: [MUNICIPALITY, 'Wijkteam Noord'],
  meetings: [
    {
      id: 'eerste',
      start: '2026-03-10T13:30:00+01:00',
      end: '2026-03-10T16:00:00+01:00',
      place: 'Buurthuis De Brug',
      cases: ['2026-1-wie-kent-toe'],
    },
  ],
  cases: ['2026-1-wie-kent-toe', '2026-2-wachten-op-een-besluit'],
};

const EXPECTATION = {
  title: 'Binnen een week een besluit',
  holder: 'resident',
  statement: 'Wie hulp vraagt, hoort binnen een week of die er komt.',
};

const PAGE = { title: 'Over deze portal' };

const SITE = {
  spaak: 1,
  name: 'Spaak',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats Voorbeeld',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
};

const characters = (count: number) => 'a'.repeat(count);

describe('bottleneck', () => {
  takes('bottleneck', BOTTLENECK, [
    ['what is required', {}],
    ['everything there is', FULL_BOTTLENECK],
    ['a title of 10 characters', { title: characters(10) }],
    ['a title of 120 characters', { title: characters(120) }],
    ['a summary of 40 characters', { summary: characters(40) }],
    ['a summary of 320 characters', { summary: characters(320) }],
    ['a question of 300 characters', { questions: [{ id: 'q1', text: characters(300) }] }],
    ...['1', '8a', '8ab', '2.3.2', '3:2', '2.10', '3:2a.1', '7.10b'].map((article): [string, object] => [
      `article ${article}`,
      { laws: [{ law: 'wet', article }] },
    ]),
    ...['once', 'monthly', 'weekly', 'daily'].map((frequency): [string, object] => [frequency, { frequency }]),
    ...['1-5', '6-20', '21-100', '100+'].map((affected): [string, object] => [`${affected} affected`, { affected }]),
  ]);

  refuses('bottleneck', BOTTLENECK, [
    ['an unknown key', { status: 'open' }, 'status'],
    ['a missing title', { title: undefined }, 'title'],
    ['a title of 9 characters', { title: characters(9) }, 'title'],
    ['a title of 121 characters', { title: characters(121) }, 'title'],
    ['a title that is no text', { title: 20260105 }, 'title'],
    ['a missing summary', { summary: undefined }, 'summary'],
    ['a summary of 39 characters', { summary: characters(39) }, 'summary'],
    ['a summary of 321 characters', { summary: characters(321) }, 'summary'],
    ['no time of reporting', { reported: undefined }, 'reported'],
    ['a year of reporting alone', { reported: '2026' }, 'reported'],
    ['a month of reporting that does not exist', { reported: '2026-13' }, 'reported'],
    ['a day of reporting that does not exist', { reported: '2026-02-30' }, 'reported'],
    ['no day of publication', { published: undefined }, 'published'],
    ['a month of publication', { published: '2026-01' }, 'published'],
    ['a day of publication that does not exist', { published: '2026-02-29' }, 'published'],
    ['an instant of publication', { published: '2026-01-05T12:00:00Z' }, 'published'],
    ['no municipality', { municipality: undefined }, 'municipality'],
    ['a municipality that is no code', { municipality: 'Voorbeeld Stad' }, 'municipality'],
    ['no domains', { domains: undefined }, 'domains'],
    ['an empty list of domains', { domains: [] }, 'domains'],
    ['a domain outside a list', { domains: 'wmo' }, 'domains'],
    ['a domain that is no code', { domains: ['wmo', 'jeugd & gezin'] }, 'domains.1'],
    ['no kinds', { kinds: undefined }, 'kinds'],
    ['an empty list of kinds', { kinds: [] }, 'kinds'],
    ['no role', { role: undefined }, 'role'],
    ['a law without its code', { laws: [{ article: '2' }] }, 'laws.0.law'],
    ['an unknown key in a law', { laws: [{ law: 'wet', lid: '2' }] }, 'laws.0.lid'],
    ...['artikel 2', '2.', '.2', '2..3', 'a8', '8abc', '8A', '2-3', '2.3 ', ''].map((article): Row => [
      `article "${article}"`,
      { laws: [{ law: 'wet', article }] },
      'laws.0.article',
    ]),
    ['an article that is a number', { laws: [{ law: 'wet', article: 2.1 }] }, 'laws.0.article'],
    ['a paragraph that is a number', { laws: [{ law: 'wet', article: '2', paragraph: 3 }] }, 'laws.0.paragraph'],
    ['a decision level that is no code', { decisionLevel: 'de gemeente' }, 'decisionLevel'],
    ['another frequency', { frequency: 'yearly' }, 'frequency'],
    ['another number of people', { affected: '7' }, 'affected'],
    ['an expectation that is no id', { expectations: ['Binnen een week'] }, 'expectations.0'],
    [
      'four questions',
      { questions: ['q1', 'q2', 'q3', 'q4'].map((id) => ({ id, text: 'Wie mag de hulp toekennen?' })) },
      'questions',
    ],
    ['a question of 301 characters', { questions: [{ id: 'q1', text: characters(301) }] }, 'questions.0.text'],
    ['a question without an id', { questions: [{ text: 'Wie mag de hulp toekennen?' }] }, 'questions.0.id'],
    ['a question without text', { questions: [{ id: 'q1' }] }, 'questions.0.text'],
    ['a merge into what is no id', { mergedInto: '2026 3' }, 'mergedInto'],
    ['an example that is neither', { example: 'ja' }, 'example'],
    [
      'a hit of an unknown type',
      { privacyAccepted: [{ ...ACCEPTED[0], type: 'shoe-size' }] },
      'privacyAccepted.0.type',
    ],
    ['a digest that is none', { privacyAccepted: [{ ...ACCEPTED[0], digest: 'abc' }] }, 'privacyAccepted.0.digest'],
    ['a hit without a reason', { privacyAccepted: [{ type: 'name', digest: DIGEST }] }, 'privacyAccepted.0.reason'],
  ]);

  it.each([
    'bsn',
    'phone',
    'email',
    'iban',
    'address',
    'birthdate',
    'name',
    'licence-plate',
    'case-number',
    'social-handle',
  ])('takes an accepted hit of type %s', (type) => {
    const privacyAccepted = [{ type, digest: DIGEST, reason: 'Verzonnen voorbeeld.' }];
    expect(issuePaths(schemaFor('bottleneck', BOTTLENECK), { ...BOTTLENECK, privacyAccepted })).toEqual([]);
  });
});

describe('withdrawn bottleneck', () => {
  takes('bottleneck', TOMBSTONE, [
    ['why it went', {}],
    ...['privacy', 'writer', 'error', 'other'].map((reason): [string, object] => [reason, { withdrawnReason: reason }]),
  ]);

  refuses('bottleneck', TOMBSTONE, [
    ['a title', { title: BOTTLENECK.title }, 'title'],
    ['a summary', { summary: BOTTLENECK.summary }, 'summary'],
    ['a municipality', { municipality: 'regio' }, 'municipality'],
    ['questions', { questions: FULL_BOTTLENECK.questions }, 'questions'],
    ['no day of publication', { published: undefined }, 'published'],
    ['a day of withdrawal that does not exist', { withdrawn: '2026-04-31' }, 'withdrawn'],
    ['no reason', { withdrawnReason: undefined }, 'withdrawnReason'],
    ['another reason', { withdrawnReason: 'unwelcome' }, 'withdrawnReason'],
  ]);
});

describe('annotation', () => {
  describe.each(TYPE_NAMES)('%s', (type) => {
    const { data } = event(type, '2026-03-02');

    it.each(ROLE_NAMES.filter((role) => WHO[type].includes(role)))('may come from a %s', (role) => {
      expect(issuePaths(schemaFor('annotation', data), { ...data, by: author(role) })).toEqual([]);
    });

    it.each(ROLE_NAMES.filter((role) => !WHO[type].includes(role)))('may not come from a %s', (role) => {
      expect(issuePaths(schemaFor('annotation', data), { ...data, by: author(role) })).toEqual(['by.role']);
    });

    it.each(Object.keys(FIELDS[type]))('requires %s', (field) => {
      expect(issuePaths(schemaFor('annotation', data), { ...data, [field]: undefined })).toEqual([field]);
    });
  });

  const COMMENT = event('comment', '2026-03-02', { by: author('policyOfficer') }).data;

  takes('annotation', COMMENT, [
    ['what is required', {}],
    ['UTC', { created: '2026-03-02T11:00:00Z' }],
    ['a name', { by: { ...author('alderman'), name: 'N. Voorbeeld' } }],
    ['a passage', { target: { exact: 'a' } }],
    ['that its passage was taken out', { targetOmitted: true }],
    ['the longest passage', { target: { exact: characters(500), prefix: characters(64), suffix: characters(64) } }],
    ['another annotation that it replies to', { inReplyTo: '20260301-abcdef27' }],
    ['an example', { example: true }],
    ['hits that are harmless', { privacyAccepted: ACCEPTED }],
  ]);

  refuses('annotation', COMMENT, [
    ['an unknown type', { type: 'complaint' }, 'type'],
    ['no type', { type: undefined }, 'type'],
    ['an unknown key', { status: 'resolved' }, 'status'],
    ['a field of another type', { due: '2026-06-01' }, 'due'],
    ['answers to questions', { answers: ['q1'] }, 'answers'],
    ['no creation', { created: undefined }, 'created'],
    ['a day of creation', { created: '2026-03-02' }, 'created'],
    ['a creation without an offset', { created: '2026-03-02T12:00:00' }, 'created'],
    ['a creation on a day that does not exist', { created: '2026-02-30T12:00:00+01:00' }, 'created'],
    ['nobody', { by: undefined }, 'by'],
    ['an unknown role', { by: { role: 'mayor', organisation: MUNICIPALITY } }, 'by.role'],
    ['an unknown key of its author', { by: { ...author('editor'), email: 'a@b.example' } }, 'by.email'],
    ['an empty passage', { target: { exact: '' } }, 'target.exact'],
    ['a passage of 501 characters', { target: { exact: characters(501) } }, 'target.exact'],
    ['a passage without its text', { target: { prefix: 'a' } }, 'target.exact'],
    ['a passage that was taken out too', { target: { exact: 'a' }, targetOmitted: true }, 'targetOmitted'],
    ['a prefix of 65 characters', { target: { exact: 'a', prefix: characters(65) } }, 'target.prefix'],
    ['a suffix of 65 characters', { target: { exact: 'a', suffix: characters(65) } }, 'target.suffix'],
    ['an unknown key of its passage', { target: { exact: 'a', start: 3 } }, 'target.start'],
    ['a reply to what is no annotation', { inReplyTo: '2026-1-wie-kent-toe' }, 'inReplyTo'],
    ['a recorder that is no editor', { recordedBy: 'alderman' }, 'recordedBy'],
    ['other evidence', { evidence: 'rumour' }, 'evidence'],
  ]);

  it.each(ROLE_NAMES.filter((role) => role !== 'practitioner'))('requires the organisation of a %s', (role) => {
    expect(issuePaths(schemaFor('annotation', COMMENT), { ...COMMENT, by: { role } })).toEqual(['by.organisation']);
  });

  it('forbids the organisation of a practitioner', () => {
    const by = { role: 'practitioner', organisation: 'Wijkteam Noord' };
    expect(issuePaths(schemaFor('annotation', COMMENT), { ...COMMENT, by })).toEqual(['by.organisation']);
  });

  describe('recognition', () => {
    const { data } = event('recognition', '2026-03-02');
    takes('annotation', data, [
      ['how often', { frequency: 'daily' }],
      ['since when', { since: '2025-11' }],
      ['who recorded it', { recordedBy: 'editor', evidence: 'recognition' }],
    ]);
    refuses('annotation', data, [['another frequency', { frequency: 'yearly' }, 'frequency']]);
  });

  describe('context', () => {
    const { data } = event('context', '2026-03-02');
    takes('annotation', data, [
      ['a rule', { says: 'rule-exists' }],
      ['room', { says: 'room-exists' }],
      ['something else', { says: 'other', answers: ['q1'] }],
    ]);
    refuses('annotation', data, [['other words', { says: 'no-room' }, 'says']]);
  });

  describe('referral', () => {
    const { data } = event('referral', '2026-03-02');
    refuses('annotation', data, [
      ['no organisation', { addressee: { decisionLevel: 'state' } }, 'addressee.organisation'],
      ['no decision level', { addressee: { organisation: 'Zorgkantoor' } }, 'addressee.decisionLevel'],
      ['a person', { addressee: { ...FIELDS.referral.addressee, name: 'N. Voorbeeld' } }, 'addressee.name'],
    ]);
  });

  describe('response', () => {
    const { data } = event('response', '2026-03-02');
    takes('annotation', data, [['answers', { answers: ['q1', 'wie-betaalt'] }]]);
    refuses('annotation', data, [['one answer outside a list', { answers: 'q1' }, 'answers']]);
  });

  describe('commitment', () => {
    const { data } = event('commitment', '2026-03-02');
    takes('annotation', data, [['answers', { answers: ['q1'] }]]);
    refuses('annotation', data, [
      ['a day that does not exist', { due: '2026-06-31' }, 'due'],
      ['a month', { due: '2026-06' }, 'due'],
      ['an owner without a role', { owner: { organisation: MUNICIPALITY } }, 'owner.role'],
      ['an owner without an organisation', { owner: { role: 'hoofd Toegang' } }, 'owner.organisation'],
      ['the name of the owner', { owner: { ...FIELDS.commitment.owner, name: 'N. Voorbeeld' } }, 'owner.name'],
    ]);
  });

  describe('fulfilment', () => {
    const { data } = event('fulfilment', '2026-03-02');
    refuses('annotation', data, [['what is no annotation', { commitment: 'de-toezegging' }, 'commitment']]);
  });

  describe('refusal', () => {
    const { data } = event('refusal', '2026-03-02');
    takes('annotation', data, [
      ...['law', 'money', 'mandate', 'other'].map((reason): [string, object] => [reason, { reason }]),
      ['answers', { answers: ['q1'] }],
    ]);
    refuses('annotation', data, [
      ['another reason', { reason: 'no time' }, 'reason'],
      ['no real review day', { reviewOn: 'next year' }, 'reviewOn'],
    ]);
  });

  describe('adjustment', () => {
    const { data } = event('adjustment', '2026-03-02');
    const residentText = 'U hoort het binnen drie weken.';
    takes('annotation', data, [
      ...['adjusted', 'dropped', 'kept'].map((result): [string, object] => [result, { result }]),
      ...['organisation', 'alderman', 'officer', 'council', 'state'].map((addressee): [string, object] => [
        `an expectation of ${addressee}`,
        { addressee },
      ]),
      ['an expectation of residents in their words', { addressee: 'resident', residentText }],
      ['what happens meanwhile and in which circle', { meanwhile: 'Wij bellen na een week.', circle: 'wonen-en-zorg' }],
    ]);
    refuses('annotation', data, [
      ['an expectation of residents that they cannot read', { addressee: 'resident' }, 'residentText'],
      ['another result', { result: 'raised' }, 'result'],
      ['another holder', { addressee: 'insurer' }, 'addressee'],
      ['an expectation that is no id', { expectation: 'Binnen een week' }, 'expectation'],
      ['an agreement without an organisation', { agreedBy: [{ role: 'hoofd Toegang' }] }, 'agreedBy.0.organisation'],
      ['the name of who agreed', { agreedBy: [{ ...data.agreedBy[0], name: 'N. Voorbeeld' }] }, 'agreedBy.0.name'],
      ['a circle that is no id', { circle: 'Wonen en zorg' }, 'circle'],
    ]);
  });

  describe('resolution', () => {
    const { data } = event('resolution', '2026-03-02');
    takes(
      'annotation',
      data,
      ['code', 'recognition', 'meeting'].map((evidence) => [evidence, { recordedBy: 'editor', evidence }]),
    );
  });
});

describe('withdrawn annotation', () => {
  const { data } = withdrawn(event('response', '2026-03-02'), '2026-04-02');

  takes('annotation', data, [
    ['what stays of it', {}],
    ...TYPE_NAMES.map((type): [string, object] => [`what stays of a ${type}`, { type, by: { role: WHO[type][0] } }]),
  ]);

  refuses('annotation', data, [
    ['its passage', { target: { exact: 'a' } }, 'target'],
    ['its fields', { answers: ['q1'] }, 'answers'],
    ['what it replied to', { inReplyTo: '20260301-abcdef27' }, 'inReplyTo'],
    ['the organisation of its author', { by: author('policyOfficer') }, 'by.organisation'],
    ['an unknown role', { by: { role: 'mayor' } }, 'by.role'],
    ['no author', { by: undefined }, 'by'],
    ['an unknown type', { type: 'complaint' }, 'type'],
    ['no creation', { created: undefined }, 'created'],
    ['an instant of withdrawal', { withdrawn: '2026-04-02T12:00:00Z' }, 'withdrawn'],
  ]);
});

describe('circle', () => {
  takes('circle', CIRCLE, [
    ['what is required', {}],
    [
      'everything there is',
      { region: 'Noord', questions: ['Wat kan zonder besluit?'], example: true, privacyAccepted: ACCEPTED },
    ],
  ]);

  refuses('circle', CIRCLE, [
    ['an unknown key', { minutes: 'geheim' }, 'minutes'],
    ['no title', { title: undefined }, 'title'],
    ['no facilitator', { facilitator: undefined }, 'facilitator'],
    [
      'the name of the facilitator',
      { facilitator: { ...CIRCLE.facilitator, name: 'N. Voorbeeld' } },
      'facilitator.name',
    ],
    ['no organisation of the facilitator', { facilitator: { role: 'procesbegeleider' } }, 'facilitator.organisation'],
    ['no members', { members: undefined }, 'members'],
    ['a meeting without an id', { meetings: [{ ...CIRCLE.meetings[0], id: undefined }] }, 'meetings.0.id'],
    ['a meeting without a start', { meetings: [{ ...CIRCLE.meetings[0], start: undefined }] }, 'meetings.0.start'],
    ['a meeting without an end', { meetings: [{ ...CIRCLE.meetings[0], end: undefined }] }, 'meetings.0.end'],
    ['a meeting without a place', { meetings: [{ ...CIRCLE.meetings[0], place: undefined }] }, 'meetings.0.place'],
    ['an unknown key of a meeting', { meetings: [{ ...CIRCLE.meetings[0], chair: 'N.' }] }, 'meetings.0.chair'],
    ['a case that is no id', { cases: ['2026 1'] }, 'cases.0'],
  ]);
});

describe('expectation', () => {
  takes('expectation', EXPECTATION, [
    ['what is required', {}],
    ...['resident', 'organisation', 'alderman', 'officer', 'council', 'state'].map((holder): [string, object] => [
      `a holder ${holder}`,
      { holder },
    ]),
    ['a source by its title', { source: { title: 'Collegeprogramma' } }],
    [
      'everything there is',
      {
        source: { title: 'Collegeprogramma', url: 'https://voorbeeld.example/programma', date: '2024-06-01' },
        since: '2024-06',
        example: true,
        privacyAccepted: ACCEPTED,
      },
    ],
  ]);

  refuses('expectation', EXPECTATION, [
    ['an unknown key', { state: 'adjusted' }, 'state'],
    ['no title', { title: undefined }, 'title'],
    ['no holder', { holder: undefined }, 'holder'],
    ['another holder', { holder: 'insurer' }, 'holder'],
    ['no statement', { statement: undefined }, 'statement'],
    ['a source without a title', { source: { url: 'https://voorbeeld.example' } }, 'source.title'],
    ['a source with no real address', { source: { title: 'Programma', url: 'bladzijde 3' } }, 'source.url'],
    ['an unknown key of a source', { source: { title: 'Programma', page: 3 } }, 'source.page'],
  ]);
});

describe('page', () => {
  takes('page', PAGE, [
    ['a title', {}],
    ['a summary', { summary: 'Wie deze portal maken en waarom.' }],
    ['hits that are harmless', { privacyAccepted: ACCEPTED }],
  ]);

  refuses('page', PAGE, [
    ['no title', { title: undefined }, 'title'],
    ['an unknown key', { layout: 'wide' }, 'layout'],
  ]);
});

describe('site.yaml', () => {
  it('has the defaults of the contract', () => {
    expect(siteSchema.parse(SITE)).toEqual({
      ...SITE,
      licence: 'CC-BY-4.0',
      responseDays: 42,
      recognitionThreshold: 3,
      retentionDays: 30,
      fourEyes: true,
      desk: true,
    });
  });

  it('keeps everything that it is given', () => {
    const site = {
      ...SITE,
      tagline: 'Wat spaak loopt, komt aan.',
      editorsEmployedBy: 'Hogeschool Voorbeeld',
      licence: 'CC0-1.0',
      responseDays: 30,
      recognitionThreshold: 5,
      retentionDays: 14,
      fourEyes: false,
      desk: false,
      theme: 'theme/tokens.css',
      privacyAccepted: ACCEPTED,
    };
    expect(siteSchema.parse(site)).toEqual(site);
  });

  it.each<Row>([
    ['an unknown key', { editors: 3 }, 'editors'],
    ['no version', { spaak: undefined }, 'spaak'],
    ['another version', { spaak: 2 }, 'spaak'],
    ['a version in text', { spaak: '1' }, 'spaak'],
    ['no name', { name: undefined }, 'name'],
    ['no region', { region: undefined }, 'region'],
    ['no organisation', { organisation: undefined }, 'organisation'],
    ['no contact', { contact: undefined }, 'contact'],
    ['a contact that is no e-mail address', { contact: 'de redactie' }, 'contact'],
    ['no address', { url: undefined }, 'url'],
    ['an address that is none', { url: 'spaak.example' }, 'url'],
    ['an address with a path', { url: 'https://voorbeeld.example/spaak' }, 'url'],
    ['days in text', { responseDays: '42' }, 'responseDays'],
    ['a threshold in text', { recognitionThreshold: 'drie' }, 'recognitionThreshold'],
    ['a word for true', { fourEyes: 'ja' }, 'fourEyes'],
    ['a desk that is neither', { desk: 'soms' }, 'desk'],
    ['a theme outside the content folder', { theme: '../theme.css' }, 'theme'],
    ['a theme from the root of the machine', { theme: '/etc/theme.css' }, 'theme'],
    ['a theme from elsewhere', { theme: 'https://voorbeeld.example/theme.css' }, 'theme'],
  ])('refuses %s', (_, change, path) => {
    expect(issuePaths(siteSchema, { ...SITE, ...change })).toEqual([path]);
  });
});

describe('vocabulary', () => {
  const TERM = { code: 'wmo', label: 'Wet maatschappelijke ondersteuning' };

  it.each([
    ['an empty list', []],
    ['a code and a label', [TERM]],
    [
      'everything there is',
      [{ ...TERM, code: 'WMO-2015', description: 'Hulp thuis.', url: 'https://wetten.overheid.nl/BWBR0035362' }],
    ],
    ['codes that differ', [TERM, { ...TERM, code: 'wmo-2015' }]],
  ])('takes %s', (_, terms) => {
    expect(issuePaths(termListSchema, terms)).toEqual([]);
  });

  it.each([
    ['what is no list', { wmo: TERM.label }, ''],
    ['no code', [{ label: TERM.label }], '0.code'],
    ['an empty code', [{ ...TERM, code: '' }], '0.code'],
    ['a space in a code', [{ ...TERM, code: 'wmo 2015' }], '0.code'],
    ['an underscore in a code', [{ ...TERM, code: 'wmo_2015' }], '0.code'],
    ['an accent in a code', [{ ...TERM, code: 'privé' }], '0.code'],
    ['no label', [{ code: 'wmo' }], '0.label'],
    ['an unknown key', [{ ...TERM, colour: 'red' }], '0.colour'],
    ['an address that is none', [{ ...TERM, url: 'wetten' }], '0.url'],
    ['the same code twice', [TERM, { ...TERM, label: 'Nog een' }], '1.code'],
    ['the same code in capitals', [TERM, { code: 'jw', label: 'Jeugdwet' }, { ...TERM, code: 'WMO' }], '2.code'],
  ])('refuses %s', (_, terms, path) => {
    expect(issuePaths(termListSchema, terms)).toEqual([path]);
  });

  it.each([
    [
      'lists of words',
      [
        ['huishoudelijke hulp', 'thuishulp'],
        ['gemeente', 'stad', 'dorp'],
      ],
      [],
    ],
    ['no lists', [], []],
    ['what is no list', { hulp: ['steun'] }, ['']],
    ['words outside a list', ['hulp', 'steun'], ['0', '1']],
  ])('reads synonyms from lists of words: %s', (_, synonyms, paths) => {
    expect(issuePaths(synonymsSchema, synonyms)).toEqual(paths);
  });
});

describe('ids', () => {
  it.each(['a', '2026-31-wie-mag-toekennen', 'q1', '7', `${characters(39)}-${characters(40)}`])(
    'takes the id %s',
    (id) => {
      expect(issuePaths(idSchema, id)).toEqual([]);
    },
  );

  it.each([
    '',
    '-',
    'a-',
    '-a',
    'a--b',
    'A',
    'wie mag',
    'wie_mag',
    'privé',
    'a/b',
    '../a',
    'a.b',
    'a\n',
    characters(81),
  ])('refuses the id %j', (id) => {
    expect(issuePaths(idSchema, id)).toEqual(['']);
  });

  it.each(['20260302-abcdefgh', '20260302-z2345677'])('takes the id %s of an annotation', (id) => {
    expect(issuePaths(annotationIdSchema, id)).toEqual([]);
  });

  it.each([
    '',
    '20260302',
    '20260302-abcdefg',
    '20260302-abcdefghi',
    '20260302-ABCDEFGH',
    '20260302-abcdefg0',
    '20260302-abcdefg1',
    '20260302-abcdefg8',
    '2026-03-02-abcdefgh',
    '260302-abcdefgh',
    'abcdefgh',
  ])('refuses the id %j of an annotation', (id) => {
    expect(issuePaths(annotationIdSchema, id)).toEqual(['']);
  });
});

describe('whatever the front matter,', () => {
  const VALID: [string, z.ZodType, object][] = [
    ['a bottleneck', schemaFor('bottleneck', FULL_BOTTLENECK), FULL_BOTTLENECK],
    ['a tombstone', schemaFor('bottleneck', TOMBSTONE), TOMBSTONE],
    ...TYPE_NAMES.map((type): [string, z.ZodType, object] => {
      const { data } = event(type, '2026-03-02');
      return [`a ${type}`, schemaFor('annotation', data), data];
    }),
    ['a circle', schemaFor('circle', CIRCLE), CIRCLE],
    ['an expectation', schemaFor('expectation', EXPECTATION), EXPECTATION],
    ['a page', schemaFor('page', PAGE), PAGE],
    ['a site', siteSchema, { ...SITE, theme: 'theme.css' }],
  ];
  const values = fc.oneof(fc.string(), fc.webUrl(), fc.jsonValue(), fc.constant(undefined));

  it.each(VALID)('the schema of %s finds and never throws', (_, schema, valid) => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(valid)), values, (key, value) => {
        expect(() => schema.safeParse({ ...valid, [key]: value })).not.toThrow();
      }),
    );
  });
});

function takes(kind: Kind, valid: object, rows: [title: string, change: object][]) {
  it.each(rows)('takes %s', (_, change) => {
    const data = { ...valid, ...change };
    expect(issuePaths(schemaFor(kind, data), data)).toEqual([]);
  });
}

function refuses(kind: Kind, valid: object, rows: Row[]) {
  it.each(rows)('refuses %s', (_, change, path) => {
    const data = { ...valid, ...change };
    expect(issuePaths(schemaFor(kind, data), data)).toEqual([path]);
  });
}

/** Where the schema finds something wrong, each place once; an unknown key is such a place. */
function issuePaths(schema: z.ZodType, data: unknown): string[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const places = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );
  return [...new Set(places.map((path) => path.join('.')))];
}
