import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { addDays } from '../../../src/model/dates.ts';
import { toOverview } from '../../../src/queries/content-overview.ts';
import { listFeeds } from '../../../src/queries/feeds.ts';
import { findLiving, isAbout, listNews } from '../../../src/desk/mail/news.ts';
import {
  CASE,
  change,
  createPortal,
  FULFILMENT,
  mdx,
  OTHER_CASE,
  QUESTION,
  type Files,
} from '../../content/support.ts';

const ID = '2026-01-wie-kent-toe';
const OTHER = '2026-02-wachten-op-een-besluit';
const load = (changes: Files = {}) => loadContent(createPortal(changes));
const listIds = (changes: Files, today: string) => listNews(load(changes), today).map(({ id }) => id);

describe('listNews', () => {
  it('tells publications and events, the oldest first, and nothing of recognitions', () => {
    expect(listIds({}, '2026-02-28')).toEqual([
      `${ID}/published`,
      `${OTHER}/published`,
      `${ID}/20260202-aaaaaaaa`,
      `${ID}/20260203-bbbbbbbb`,
      `${ID}/20260204-cccccccc`,
      `${ID}/20260205-dddddddd`,
      `${ID}/20260206-eeeeeeee`,
      `${ID}/20260207-ffffffff`,
    ]);
  });

  it('tells nothing of days to come', () => {
    expect(listIds({}, '2026-01-05')).toEqual([`${ID}/published`]);
    expect(listIds({}, '2026-01-04')).toEqual([]);
  });

  it.each([
    ['the day itself', '2026-06-01', []],
    ['the day after', '2026-06-02', [`${ID}/20260204-cccccccc/lapsed`]],
    ['the day of a review', '2026-09-01', [`${ID}/20260204-cccccccc/lapsed`, `${ID}/20260207-ffffffff/review`]],
  ])('tells on %s what lapsed and what is to be looked at again', (_, today, expected) => {
    const ids = listIds({ [FULFILMENT]: undefined }, today);
    expect(ids.filter((id) => id.split('/').length > 2)).toEqual(expected);
  });

  it('still tells that a promise lapsed which was kept too late', () => {
    const late = change(FULFILMENT, '2026-02-05', '2026-06-10');
    expect(listIds(late, '2026-06-30')).toContain(`${ID}/20260204-cccccccc/lapsed`);
  });

  it('tells nothing of what was withdrawn or merged', () => {
    const withdrawn = mdx(
      'type: question\ncreated: 2026-02-02T12:00:00+01:00\nby: { role: policyOfficer }\nwithdrawn: 2026-02-03',
    );
    expect(listIds({ [QUESTION]: withdrawn }, '2026-02-28')).not.toContain(`${ID}/20260202-aaaaaaaa`);
    const tombstone = mdx('published: 2026-01-21\nwithdrawn: 2026-02-01\nwithdrawnReason: writer');
    expect(listIds({ [OTHER_CASE]: tombstone }, '2026-02-28')).not.toContain(`${OTHER}/published`);
    const merged = change(OTHER_CASE, 'role: professional', `role: professional\nmergedInto: ${ID}`);
    expect(listIds(merged, '2026-02-28')).not.toContain(`${OTHER}/published`);
  });

  it('still tells of a review to who reads later, when it was opened again since', () => {
    const event = `---
type: reopening
created: 2026-09-03T12:00:00+02:00
by: { role: facilitator, organisation: Werkplaats Voorbeeld }
reason: Het speelt weer.
---
`;
    const folder = QUESTION.replace(/[^/]+$/, '');
    expect(listIds({ [`${folder}20260903-zzzzzzzz.mdx`]: event }, '2026-09-07')).toContain(
      `${ID}/20260207-ffffffff/review`,
    );
  });

  const content = loadContent('content');
  it.each(['2025-01-01', '2026-06-30', '2026-11-24'])('tells on %s what the feed of everything tells', (today) => {
    const { site } = content;
    if (!site) throw new Error('content/site.yaml cannot be read.');
    const overview = toOverview({ ...content, site }, { today, getTree: () => ({ type: 'root', children: [] }) });
    const feed = listFeeds(overview).find(({ folder }) => folder === '/knelpunten/')?.happenings ?? [];
    const oldest = feed.at(-1)?.at.slice(0, 10) ?? '';
    const news = listNews(content, today);
    expect(news.map(({ id }) => id)).toEqual(expect.arrayContaining(feed.map(({ name }) => name)));
    expect(feed.map(({ name }) => name)).toEqual(
      expect.arrayContaining(news.filter(({ day }) => day > addDays(oldest, 1)).map(({ id }) => id)),
    );
  });

  it('leads to the place on the page', () => {
    const [published, , question] = listNews(load(), '2026-02-28');
    expect(published?.href).toBe(`/knelpunten/${ID}/`);
    expect(question?.href).toBe(`/knelpunten/${ID}/#d-20260202-aaaaaaaa`);
  });
});

describe('isAbout', () => {
  it('goes by the bottleneck, and goes on where one was merged into', () => {
    const content = load(change(OTHER_CASE, 'role: professional', `role: professional\nmergedInto: ${ID}`));
    const [news] = listNews(content, '2026-02-28');
    if (!news) throw new Error('There is no news.');
    expect(isAbout({ kind: 'all' }, news, content)).toBe(true);
    expect(isAbout({ kind: 'domain', code: 'WMO' }, news, content)).toBe(true);
    expect(isAbout({ kind: 'domain', code: 'wonen' }, news, content)).toBe(false);
    expect(isAbout({ kind: 'bottleneck', id: ID }, news, content)).toBe(true);
    expect(isAbout({ kind: 'bottleneck', id: OTHER }, news, content)).toBe(true);
    expect(isAbout({ kind: 'bottleneck', id: 'x' }, news, content)).toBe(false);
  });

  it('ends where two were merged into each other', () => {
    const content = load({
      ...change(OTHER_CASE, 'role: professional', `role: professional\nmergedInto: ${ID}`),
      ...change(CASE, 'role: wijkteammedewerker', `role: wijkteammedewerker\nmergedInto: ${OTHER}`),
    });
    expect([ID, OTHER]).toContain(findLiving(ID, content.bottlenecks));
  });
});
