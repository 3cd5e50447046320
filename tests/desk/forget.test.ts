import { describe, expect, it } from 'vitest';
import type { Content } from '../../src/content/content.ts';
import { loadContent } from '../../src/content/load.ts';
import { forgetOldSubmissions, listClosedOn } from '../../src/desk/forget.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { CASE, createPortal, mdx, OTHER_CASE, type Files } from '../content/support.ts';
import { ADDRESSED, CHANGES, HASH, PATHS } from './inbox/samples.ts';

const ID = '2026-02-wachten-op-een-besluit';
const TODAY = '2026-11-24';
const TOMBSTONE = mdx('published: 2026-01-21\nwithdrawn: 2026-10-02\nwithdrawnReason: privacy');
const MERGED = `
title: Wachten op een besluit over een woning
summary: Een besluit over een woning duurt langer dan de noodopvang open is, elk jaar weer.
reported: 2026-01-20
published: 2026-01-21
municipality: regio
domains: [wonen]
kinds: [samenloop]
role: professional
mergedInto: 2026-01-wie-kent-toe`;

const POLICY = 'by: { role: alderman, organisation: gemeente Voorbeeldstad }';
const REFUSAL = `type: refusal
reason: money
decidedBy: het college
reviewOn: 2026-10-20
residentText: Dit kan nu niet.
${POLICY}`;
const RESOLUTION = 'type: resolution\nby: { role: practitioner }\nevidenceText: Niemand wacht meer.';
const REOPENING = 'type: reopening\nby: { role: practitioner }\nreason: Er wordt weer gewacht.';
const COMMENT = `type: comment\n${POLICY}`;

/** Events of the other bottleneck, each on a day. */
function events(...list: [day: string, frontMatter: string][]): Files {
  return Object.fromEntries(
    list.map(([day, frontMatter], index) => [
      `annotations/${ID}/${day.replaceAll('-', '')}-bbbbbbb${'abcdefgh'.charAt(index)}.mdx`,
      mdx(`created: ${day}T12:00:00+01:00\n${frontMatter}`, '\nTekst.\n'),
    ]),
  );
}

function load(changes: Files): Content {
  const content = loadContent(createPortal(changes));
  expect(content.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return content;
}

describe('listClosedOn', () => {
  it.each<[what: string, changes: Files, closed: string | undefined]>([
    ['never for what nobody answered', {}, undefined],
    ['when practice says it is solved', events(['2026-03-02', RESOLUTION]), '2026-03-02'],
    ['when policy refuses, also after the day of review', events(['2026-03-03', REFUSAL]), '2026-03-03'],
    ['never once it was reopened', events(['2026-03-02', RESOLUTION], ['2026-04-02', REOPENING]), undefined],
    [
      'the last time, when it was reopened in between',
      events(['2026-03-02', RESOLUTION], ['2026-04-02', REOPENING], ['2026-05-02', RESOLUTION]),
      '2026-05-02',
    ],
    [
      'the first time, when it went from one end to another',
      events(['2026-03-02', REFUSAL], ['2026-04-02', RESOLUTION]),
      '2026-03-02',
    ],
    [
      'not later for what was said afterwards',
      events(['2026-02-02', COMMENT], ['2026-03-02', RESOLUTION], ['2026-04-02', COMMENT]),
      '2026-03-02',
    ],
    ['not yet by what is to come', events(['2026-12-02', RESOLUTION]), undefined],
    [
      'by the day in Amsterdam',
      {
        [`annotations/${ID}/20260302-bbbbbbbb.mdx`]: mdx(`created: 2026-03-01T23:30:00Z\n${RESOLUTION}`, '\nTekst.\n'),
      },
      '2026-03-02',
    ],
    ['when it was withdrawn', { [OTHER_CASE]: TOMBSTONE }, '2026-10-02'],
    [
      'by the other one, when it was merged',
      { [OTHER_CASE]: mdx(MERGED, '\nTekst.\n'), ...events(['2026-03-02', RESOLUTION]) },
      '2026-02-07',
    ],
  ])('is %s', (_, changes, closed) => {
    expect(listClosedOn(load(changes), TODAY)(ID)).toBe(closed);
  });

  it('is never for what is not there, or goes round in circles', () => {
    const content = load({ [OTHER_CASE]: mdx(MERGED, '\nTekst.\n') });
    expect(listClosedOn(content, TODAY)('2026-99-weg')).toBeUndefined();
    const bottlenecks = content.bottlenecks.map((each) => ({ ...each, data: { ...each.data, mergedInto: ID } }));
    expect(listClosedOn({ ...content, bottlenecks }, TODAY)(ID)).toBeUndefined();
  });
});

describe('forgetOldSubmissions', () => {
  it('goes by the content: an address stays while the bottleneck goes on', async () => {
    const inbox = createSqliteInbox(':memory:');
    const bottlenecks = [ID, CASE.replace(/^.*\/|\.mdx$/g, '')];
    for (const [index, bottleneck] of bottlenecks.entries()) {
      const codeHash = HASH.replace(/^./, String(index));
      const { number } = await inbox.submit({ content: ADDRESSED, codeHash, at: '2026-01-01T12:00:00Z' });
      for (const [at, type] of PATHS.published.entries()) {
        const change = type === 'publish' ? { ...CHANGES.publish, bottleneck } : CHANGES[type];
        await inbox.change(number, at + 1, change, '2026-01-02T12:00:00Z');
      }
    }
    const content = load({});
    expect(await forgetOldSubmissions(inbox, { today: '2026-03-08', retentionDays: 30, content })).toBe(2);
    const entries = await Promise.all((await inbox.list()).map(({ number }) => inbox.find(number)));
    expect(entries.map((entry) => [entry?.title, entry?.hasAddress])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
    expect(await forgetOldSubmissions(inbox, { today: '2026-03-09', retentionDays: 30, content })).toBe(1);
    expect((await inbox.find('I-2026-0002'))?.hasAddress).toBe(false);
    expect((await inbox.find('I-2026-0001'))?.hasAddress).toBe(true);
    await inbox.close();
  });

  it('forgets at once what was taken down', async () => {
    const inbox = createSqliteInbox(':memory:');
    const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: '2026-02-01T12:00:00Z' });
    for (const [at, type] of PATHS.published.entries()) {
      const change = type === 'publish' ? { ...CHANGES.publish, bottleneck: ID } : CHANGES[type];
      await inbox.change(number, at + 1, change, '2026-02-02T12:00:00Z');
    }
    const forget = (content: ReturnType<typeof load>) =>
      forgetOldSubmissions(inbox, { today: '2026-02-03', retentionDays: 30, content });
    expect(await forget(load({}))).toBe(0);
    expect(await forget(load({ [OTHER_CASE]: TOMBSTONE }))).toBe(1);
    expect(await forget(load({ [OTHER_CASE]: TOMBSTONE }))).toBe(0);
    expect((await inbox.find(number))?.content).toBeUndefined();
    await inbox.close();
  });
});
