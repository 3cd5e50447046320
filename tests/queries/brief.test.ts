import { describe, expect, it } from 'vitest';
import { toShard } from '../../src/feeds/brief/shard.ts';
import { createTraces } from '../../src/desk/blocked/traces.ts';
import { stripJson } from '../../src/desk/blocked/strip-data.ts';
import {
  createReader,
  groupBriefs,
  toBriefCase,
  toBriefIndex,
  type BriefCase,
  type BriefIndex,
} from '../../src/queries/brief.ts';
import type { AnnotationOf } from '../../src/model/annotation.ts';
import { event } from '../model/support.ts';
import { overviewOf, theCase, TODAY, type Case, type Event, type Portal } from './support.ts';

const ID = '2026-1-de-bus';
const AGREED = [{ role: 'wethouder', organisation: 'gemeente Waterdam' }];
const ADJUSTED: Partial<AnnotationOf<'adjustment'>> = {
  ...{ expectation: 'loket', result: 'adjusted', addressee: 'resident', from: 'Elke wijk', to: 'Elke stad' },
  ...{ agreedBy: AGREED, reviewOn: '2027-05-01' },
  ...{ residentText: 'Bel het loket.', circle: 'wonen' },
};
const REFUSED = { reason: 'money', decidedBy: 'het college', reviewOn: '2027-04-01', residentText: 'Nu niet.' };

function briefOf(one: Partial<Case>, portal: Portal = {}): BriefCase {
  const overview = overviewOf({ ...portal, cases: [{ id: ID, ...one }] });
  return toBriefCase(theCase(overview), overview, createReader(overview));
}

/** As somebody of policy, who has a name. */
function byPolicy(type: Parameters<typeof event>[0], day: string, fields: object = {}): Event {
  const by = { role: 'policyOfficer', organisation: 'gemeente Waterdam', name: 'Ilse Veldkamp' } as const;
  return event(type, day, { by, ...fields });
}

describe('a bottleneck for a letter', () => {
  it('has what policy said, and neither names nor what others said', () => {
    const said = [
      byPolicy('acknowledgement', '2026-11-04'),
      byPolicy('context', '2026-11-05', { says: 'rule-exists' }),
      event('comment', '2026-11-06', { by: { role: 'practitioner' } }),
      byPolicy('response', '2026-11-07'),
    ];
    const words = Object.fromEntries(said.map(({ id }, index) => [id, `Zin **${index}**.`]));
    const one = briefOf({ dialogue: said, words });
    expect(one.said.map(({ label, organisation, day, text }) => [label, organisation, day, text])).toEqual([
      ['Toelichting', 'gemeente Waterdam', '2026-11-05', 'Zin 1.'],
      ['Reactie van beleid', 'gemeente Waterdam', '2026-11-07', 'Zin 3.'],
    ]);
    expect(JSON.stringify(one)).not.toMatch(/Veldkamp|Zin 2/);
  });

  it('has the last of many, and says how many there were', () => {
    const days = ['01', '02', '03', '04', '05', '06'];
    const one = briefOf({
      data: { published: '2026-10-01' },
      dialogue: days.map((day) => byPolicy('comment', `2026-11-${day}`)),
    });
    expect(one.said.map(({ day }) => day)).toEqual(['2026-11-03', '2026-11-04', '2026-11-05', '2026-11-06']);
    expect(one.saidBefore).toBe(2);
  });

  it.each([
    [0, 'none'],
    [2, 'some'],
    [3, 3],
  ])('tells of %d recognitions no more than %s', (count, shown) => {
    const dialogue = Array.from({ length: count }, (_, index) =>
      event('recognition', `2026-11-0${index + 4}`, { frequency: 'daily', since: '1987-03' }),
    );
    const one = briefOf({ dialogue });
    expect(one.recognition).toBe(shown);
    expect(JSON.stringify(one)).not.toMatch(/daily|1987/);
    for (const { id } of dialogue) expect(JSON.stringify(one)).not.toContain(id);
  });

  it('has promises, noes, agreements and who must answer', () => {
    const promise = byPolicy('commitment', '2026-11-05', {
      owner: { role: 'hoofd Toegang', organisation: 'gemeente Waterdam' },
      due: '2026-11-20',
      answers: ['een'],
    });
    const refusal = byPolicy('refusal', '2026-11-06', REFUSED);
    const adjustment = event('adjustment', '2026-11-07', ADJUSTED);
    const portal = {
      expectations: [{ id: 'loket', data: { title: 'Een loket om de hoek' } }],
      circles: [{ id: 'wonen', data: { title: 'Leerkring Wonen' } }],
    };
    const questions = [
      { id: 'een', text: 'Wie betaalt de bus?' },
      { id: 'twee', text: 'Wanneer rijdt zij weer?' },
    ];
    const one = briefOf({ data: { questions }, dialogue: [promise, refusal, adjustment] }, portal);
    expect(one).toMatchObject({
      promises: [{ id: promise.id, due: '2026-11-20', state: 'lapsed', role: 'hoofd Toegang' }],
      refusals: [{ id: refusal.id, ...REFUSED, organisation: 'gemeente Waterdam' }],
      adjustments: [
        {
          id: adjustment.id,
          ...{
            result: 'adjusted',
            holder: 'resident',
            from: 'Elke wijk',
            to: 'Elke stad',
            residentText: 'Bel het loket.',
          },
          expectation: { title: 'Een loket om de hoek', href: '/verwachtingen/loket/' },
          circle: { title: 'Leerkring Wonen', href: '/leerkringen/wonen/' },
        },
      ],
      questions,
      answered: [{ question: 'een', by: promise.id, label: 'Toezegging', day: '2026-11-05' }],
    });
    const referral = byPolicy('referral', '2026-11-05', {
      addressee: { organisation: 'het zorgkantoor', decisionLevel: 'college' },
    });
    expect(briefOf({ dialogue: [referral] })).toMatchObject({
      turn: { who: 'addressee', since: '2026-11-05' },
      referrals: [{ id: referral.id, organisation: 'het zorgkantoor' }],
    });
  });

  it('is the same the next day, as long as nothing happens', () => {
    const tell = (today: string) => {
      const overview = overviewOf({ cases: [{ id: ID, data: { published: '2026-11-20' } }], today });
      return toBriefCase(theCase(overview), overview, createReader(overview));
    };
    expect(tell('2026-11-25')).toEqual(tell(TODAY));
    // Until policy is late.
    expect(tell('2027-01-31').turn).toEqual({ who: 'policy', since: '2026-11-20', overdue: true });
  });

  it('leaves out of its text what is too long for a letter', () => {
    const comment = byPolicy('comment', '2026-11-05');
    const words = { [comment.id]: 'Een zin die doorgaat. '.repeat(100) };
    const one = briefOf({ dialogue: [comment], words });
    const [short] = toShard([one]).cases;
    expect(one.said[0]?.text.length).toBeGreaterThan(2000);
    expect(short?.said[0]?.text).toMatch(/^Een zin die doorgaat\. .{200,310}…$/);
  });
});

describe('the data for letters', () => {
  const portal: Portal = {
    cases: [
      { id: 'a', data: { published: '2026-11-01', domains: ['wmo', 'Wonen'] } },
      { id: 'b', data: { published: '2025-11-01', domains: ['Wonen'] } },
      { id: 'c', data: { published: '2026-01-01', domains: ['wmo'], mergedInto: 'a' } },
    ],
    withdrawn: [{ id: 'd', data: { published: '2026-01-01', withdrawn: '2026-02-01', withdrawnReason: 'privacy' } }],
  };

  it('lies by domain and year, without what was merged or withdrawn', () => {
    const overview = overviewOf(portal);
    expect(groupBriefs(overview).map(({ domain, year, cases }) => [domain, year, cases.map(({ id }) => id)])).toEqual([
      ['wmo', '2026', ['a']],
      ['wonen', '2026', ['a']],
      ['wonen', '2025', ['b']],
    ]);
    expect(toBriefIndex(overview)).toMatchObject({
      day: TODAY,
      domains: [{ code: 'wmo' }, { code: 'wonen', label: 'Wonen' }, { code: 'ggz' }],
      shards: [
        { domain: 'wmo', year: '2026', count: 1 },
        { domain: 'wonen', year: '2026', count: 1 },
        { domain: 'wonen', year: '2025', count: 1 },
      ],
      cases: [
        { id: 'a', published: '2026-11-01', domains: ['wmo', 'wonen'] },
        { id: 'b', published: '2025-11-01', domains: ['wonen'] },
      ],
    });
  });

  it('loses what is blocked, and nothing else', () => {
    const answer = byPolicy('response', '2026-11-05', { answers: ['een'] });
    const questions = [{ id: 'een', text: 'Wie betaalt de bus?' }];
    const overview = overviewOf({
      cases: [
        { id: 'a', data: { published: '2026-11-01' } },
        { id: 'b', data: { published: '2026-11-01', questions }, dialogue: [answer] },
      ],
    });
    const read = createReader(overview);
    const shard = toShard(overview.cases.map((one) => toBriefCase(one, overview, read)));
    const strip = <Value>(value: Value, block: { id: string; bottleneck: string }): Value =>
      JSON.parse(stripJson(JSON.stringify(value), createTraces([block], { texts: [], frame: '' })) ?? '') as Value;

    const whole = { id: 'a', bottleneck: 'a' };
    expect(strip(shard, whole).cases).toEqual(shard.cases.filter(({ id }) => id === 'b'));
    const index: BriefIndex = toBriefIndex(overview);
    expect(strip(index, whole)).toEqual({ ...index, cases: index.cases.filter(({ id }) => id === 'b') });

    const [rest] = strip(shard, { id: answer.id, bottleneck: 'b' }).cases;
    const [before] = shard.cases;
    expect(before?.said).toHaveLength(1);
    expect(rest).toEqual({ ...before, said: [], answered: [] });
  });
});
