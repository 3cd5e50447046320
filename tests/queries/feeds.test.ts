import { describe, expect, it } from 'vitest';
import { FEED_SIZE, feedKey, listFeeds, readHappening, type FeedSource } from '../../src/queries/feeds.ts';
import type { Overview } from '../../src/queries/overview.ts';
import { event, withdrawn } from '../model/support.ts';
import { overviewOf, TODAY, type Case, type Event, type Portal } from './support.ts';

const CASE = '2026-1-a';

function feedOf(overview: Overview, folder: string): FeedSource {
  const feed = listFeeds(overview).find((each) => each.folder === folder);
  if (!feed) throw new Error(`There is no feed at ${folder}.`);
  return feed;
}

/** What a feed tells, newest first: what, with the day and hour in UTC. */
function told(portal: Portal, folder = '/knelpunten/'): string[] {
  return feedOf(overviewOf(portal), folder).happenings.map(({ name, at }) => `${name} ${at.slice(0, 16)}`);
}

/** A case of early January with a dialogue. */
function caseWith(dialogue: Event[], data: Case['data'] = {}): Case {
  return { id: CASE, data: { published: '2026-01-05', ...data }, dialogue };
}

describe('the feed of a bottleneck', () => {
  it('begins with its publication, and has every reaction at its own time', () => {
    const dialogue = [event('question', '2026-01-07'), event('reply', '2026-01-08')];
    expect(told({ cases: [caseWith(dialogue)] }, `/knelpunten/${CASE}/`)).toEqual([
      `${CASE}/${dialogue[1]?.id} 2026-01-08T11:00`,
      `${CASE}/${dialogue[0]?.id} 2026-01-07T11:00`,
      `${CASE}/published 2026-01-04T23:00`,
    ]);
  });

  it('says nothing of recognitions, of what was withdrawn, or of what is still to come', () => {
    const dialogue: Event[] = [
      event('recognition', '2026-01-07'),
      withdrawn(event('comment', '2026-01-09'), '2026-02-01'),
      event('comment', '2026-11-25'),
    ];
    expect(told({ cases: [caseWith(dialogue)] }, `/knelpunten/${CASE}/`)).toEqual([
      `${CASE}/published 2026-01-04T23:00`,
    ]);
  });

  const promise = event('commitment', '2026-02-02');
  const lapse = `${CASE}/${promise.id}/lapsed 2026-06-01T22:00`;

  it.each<[string, string, Event[], boolean]>([
    ['on its last day', '2026-06-01', [], false],
    ['the day after it', '2026-06-02', [], true],
    ['kept on its last day', TODAY, [keep('2026-06-01')], false],
    ['kept late', TODAY, [keep('2026-06-09')], true],
    ['of which the bottleneck is solved', TODAY, [event('resolution', '2026-03-02')], true],
  ])('tells of a promise %s as it should', (_, today, then, lapsed) => {
    expect(told({ cases: [caseWith([promise, ...then])], today }).includes(lapse)).toBe(lapsed);
  });

  function keep(day: string): Event {
    return event('fulfilment', day, { commitment: promise.id });
  }

  const refusal = event('refusal', '2026-02-02');
  const review = `${CASE}/${refusal.id}/review 2026-08-31T22:00`;

  it.each<[string, string, Event[], boolean]>([
    ['the day before', '2026-08-31', [], false],
    ['on the day', '2026-09-01', [], true],
    ['after something else was decided', TODAY, [event('commitment', '2026-05-01')], false],
    ['and goes on telling when something is decided later', TODAY, [event('commitment', '2026-09-01')], true],
  ])('tells of a review %s', (_, today, then, due) => {
    expect(told({ cases: [caseWith([refusal, ...then])], today }).includes(review)).toBe(due);
  });

  it('links to what happened, with its text', () => {
    const comment = event('comment', '2026-01-07');
    const words = { [comment.id]: 'Een **vet** woord.\n\nEn een alinea.' };
    const overview = overviewOf({ cases: [{ ...caseWith([comment]), words }] });
    const [newest] = feedOf(overview, `/knelpunten/${CASE}/`).happenings;
    expect(newest && readHappening(newest, overview)).toMatchObject({
      kind: 'event',
      href: `/knelpunten/${CASE}/#d-${comment.id}`,
      annotation: { text: 'Een vet woord.\nEn een alinea.' },
    });
  });

  it('stays where a bottleneck was, once that is merged into another', () => {
    const cases: Case[] = [
      { id: '2026-1-a', data: { published: '2026-01-05', mergedInto: '2026-2-b' } },
      { id: '2026-2-b', data: { published: '2026-01-06', mergedInto: '2026-3-c' } },
      { id: '2026-3-c', data: { published: '2026-01-07' } },
    ];
    const feed = feedOf(overviewOf({ cases }), '/knelpunten/2026-1-a/');
    expect(feed.href).toBe('/knelpunten/2026-3-c/');
    expect(feed.happenings.map(({ name }) => name)).toEqual(['2026-3-c/published']);
  });

  it('is gone when the bottleneck, or what it was merged into, is withdrawn', () => {
    const folders = listFeeds(
      overviewOf({
        cases: [{ id: '2026-1-a', data: { mergedInto: '2026-2-b' } }],
        withdrawn: [
          { id: '2026-2-b', data: { published: '2026-01-05', withdrawn: '2026-02-01', withdrawnReason: 'writer' } },
        ],
      }),
    ).map(({ folder }) => folder);
    expect(folders).not.toContain('/knelpunten/2026-1-a/');
    expect(folders).not.toContain('/knelpunten/2026-2-b/');
  });
});

describe('the other feeds', () => {
  const OF_ONE = caseWith([event('comment', '2026-01-07')], {
    domains: ['WMO', 'wonen'],
    kinds: ['wachttijd'],
    municipality: 'GX0002',
    laws: [{ law: 'WMO2015', article: '2.10' }],
  });
  const OTHER: Case = { id: '2026-2-b', data: { published: '2026-02-01', domains: ['ggz'] } };

  it.each([
    ['/knelpunten/', 3],
    ['/domeinen/wmo/', 2],
    ['/domeinen/wonen/', 2],
    ['/domeinen/ggz/', 1],
    ['/soorten/wachttijd/', 2],
    ['/soorten/samenloop/', 1],
    ['/gemeenten/gx0002/', 2],
    ['/gemeenten/gx0001/', 0],
    ['/wetten/wmo2015/', 2],
    ['/wetten/awb/', 0],
  ])('at %s tell of %i things', (folder, count) => {
    expect(told({ cases: [OF_ONE, OTHER] }, folder)).toHaveLength(count);
  });

  it('of a circle tell of what it reads, and of what it agreed elsewhere', () => {
    const adjustment = event('adjustment', '2026-03-02', { circle: 'wonen' });
    const elsewhere: Case = {
      id: '2026-2-b',
      data: { published: '2026-02-01' },
      dialogue: [adjustment],
    };
    const circles = [{ id: 'wonen', data: { cases: [CASE, CASE] } }];
    const feed = told({ cases: [caseWith([]), elsewhere], circles, today: '2026-03-09' }, '/leerkringen/wonen/');
    expect(feed.map((line) => line.split(' ')[0])).toEqual([`2026-2-b/${adjustment.id}`, `${CASE}/published`]);
  });

  it.each([
    ['nothing before the term is over', '2026-02-16', []],
    ['the day after the term', '2026-02-17', [`${CASE}/unheard 2026-02-16T23:00`]],
  ])('of what is unheard tell %s', (_, today, expected) => {
    expect(
      told(
        { cases: [caseWith([event('comment', '2026-01-07', { by: { role: 'practitioner' } })])], today },
        '/ongehoord/',
      ),
    ).toEqual(expected);
  });

  it('of what is unheard tell no longer once policy has spoken', () => {
    expect(told({ cases: [caseWith([event('acknowledgement', '2026-05-01')])] }, '/ongehoord/')).toEqual([]);
  });

  it('have no more than the newest', () => {
    const cases = Array.from({ length: FEED_SIZE + 5 }, (_, index): Case => {
      const day = String(1 + (index % 28)).padStart(2, '0');
      return { id: `2026-${index + 1}-a`, data: { published: `2026-0${1 + Math.floor(index / 28)}-${day}` } };
    });
    const feed = told({ cases });
    expect(feed).toHaveLength(FEED_SIZE);
    expect(feed[0]).toBe(`2026-${FEED_SIZE + 5}-a/published 2026-02-26T23:00`);
  });

  it('stay the same when a day passes on which nothing happened', () => {
    const cases = [caseWith([event('comment', '2026-01-07')]), OTHER];
    const keysOn = (today: string) => listFeeds(overviewOf({ cases, today })).map(feedKey);
    expect(keysOn('2026-11-25')).toEqual(keysOn(TODAY));
  });

  it('stay the same when somebody recognises a bottleneck', () => {
    const keysOf = (dialogue: Event[]) => listFeeds(overviewOf({ cases: [caseWith(dialogue)] })).map(feedKey);
    expect(keysOf([event('recognition', '2026-01-07')])).toEqual(keysOf([]));
  });
});
