import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/desk/inbox/inbox.ts';
import { CASE, change, COMMITMENT, FULFILMENT, mdx, OTHER_CASE, type Files } from '../../content/support.ts';
import { findLink } from '../../support/mail-server.ts';
import { ADDRESSED, CHANGES, HASH } from '../inbox/samples.ts';
import { createTestMailing, type TestMailing } from './mailing-support.ts';

const ID = '2026-01-wie-kent-toe';
const QUESTIONS = 'annotations/2026-02-wachten-op-een-besluit/';

/** Another event of the other bottleneck. */
const event = (id: string, type: string, by: string, more = ''): Files => ({
  [`${QUESTIONS}${id}.mdx`]: mdx(
    `type: ${type}\ncreated: 2026-02-10T12:00:00+01:00\nby: ${by}\n${more}`,
    type === 'recognition' ? '' : '\nEen zin die niemand mailt.\n',
  ),
});
const SEEN = event(
  '20260210-hhhhhhhh',
  'acknowledgement',
  '{ role: policyOfficer, organisation: gemeente Voorbeeldstad, name: Jet Jansen }',
);
const RECOGNISED = event('20260210-jjjjjjjj', 'recognition', '{ role: practitioner }');
const PROMISED = event(
  '20260210-kkkkkkkk',
  'commitment',
  '{ role: alderman, organisation: gemeente Voorbeeldstad }',
  'owner: { role: hoofd Wonen, organisation: gemeente Voorbeeldstad }\ndue: 2026-03-20',
);

describe('a digest', () => {
  it('tells what is new, where it is and how to stop', async () => {
    const { follow, publish, runDay, setTime } = await createTestMailing();
    const id = await follow('alles');
    publish({ ...SEEN, ...RECOGNISED });
    setTime('2026-02-16T07:00:00Z');
    const [mail, ...more] = await runDay();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      subject: 'Nieuw op Spaak: Wachten op een besluit over een woning',
      messageId: `<digest-${id}-2026-02-16@spaak.example>`,
      recipients: ['lezer@example.org'],
    });
    expect(mail?.text).toContain(
      [
        'Wachten op een besluit over een woning',
        '- Gezien (beleidsmedewerker, gemeente Voorbeeldstad), 10 februari 2026',
        'https://spaak.example/knelpunten/2026-02-wachten-op-een-besluit/#d-20260210-hhhhhhhh',
      ].join('\n'),
    );
    expect(mail?.text).toContain('U krijgt elke week deze mail als er nieuws is over alle knelpunten.');
    const stop = findLink(mail, '/api/subscriptions/unsubscribe');
    expect(mail?.headers.get('list')).toMatchObject({ unsubscribe: { url: stop } });
    for (const secret of ['Jansen', 'Ook bij ons', 'jjjjjjjj', 'Een zin', 'lezer@'])
      expect(`${mail?.text} ${String(mail?.html)}`).not.toContain(secret);
  });

  it('is not sent when there is nothing new, and tells nothing twice', async () => {
    const { follow, publish, runDay, setTime } = await createTestMailing();
    await follow('alles', 'daily');
    setTime('2026-02-11T07:00:00Z');
    expect(await runDay()).toEqual([]);
    publish(SEEN);
    setTime('2026-02-12T07:00:00Z');
    expect(await runDay()).toHaveLength(1);
    expect(await runDay()).toEqual([]);
    setTime('2026-02-13T07:00:00Z');
    expect(await runDay()).toEqual([]);
  });

  it('tells a publication that is dated back, and only what is followed', async () => {
    const { follow, publish, runDay, setTime } = await createTestMailing({
      [OTHER_CASE]: undefined,
      'circles/wonen.mdx': undefined,
    });
    await follow('domein:wonen', 'daily', 'wonen@example.org');
    await follow('domein:wmo', 'daily', 'wmo@example.org');
    await follow('knelpunt:2026-02-wachten-op-een-besluit', 'daily', 'knelpunt@example.org');
    publish({});
    setTime('2026-02-11T07:00:00Z');
    const mails = await runDay();
    expect(mails.map(({ recipients }) => recipients[0]).sort()).toEqual(['knelpunt@example.org', 'wonen@example.org']);
    expect(mails[0]?.text).toContain('- Nieuw knelpunt, 21 januari 2026');
  });

  it('tells one who follows several things in one mail, once, with a way to stop each', async () => {
    const { mailing, follow, publish, runDay, setTime, deliver } = await createTestMailing();
    await mailing.subscriptions.request(
      { address: 'lezer@example.org', about: 'domein:wonen', frequency: 'daily' },
      '2026-02-10T09:00:00Z',
    );
    await deliver();
    setTime('2026-02-11T10:00:00Z');
    await follow('alles', 'daily');
    publish(SEEN);
    setTime('2026-02-12T07:00:00Z');
    const [mail] = await runDay();
    expect(mail?.text?.match(/Gezien/g)).toHaveLength(1);
    expect(mail?.text).toContain('nieuws is over alle knelpunten en het domein “Wonen”.');
    const one = [...(mail?.text ?? '').matchAll(/https:\S+about=(\S+)/g)].map(([, about]) =>
      decodeURIComponent(about ?? ''),
    );
    expect(one).toEqual(['alles', 'domein:wonen']);
  });

  it('tells on their days what lapsed and what is to be looked at again', async () => {
    const { follow, runDay, setTime } = await createTestMailing({ [FULFILMENT]: undefined });
    await follow(`knelpunt:${ID}`, 'daily');
    setTime('2026-06-02T07:00:00Z');
    const lapsed = (await runDay()).find(({ recipients }) => recipients[0] === 'lezer@example.org');
    expect(lapsed?.text).toContain('- Toezegging verlopen, 2 juni 2026');
    setTime('2026-09-01T07:00:00Z');
    const [review] = await runDay();
    expect(review?.text).toContain('- Tijd om opnieuw te kijken (verwachting bijgesteld), 1 september 2026');
  });

  it('does not tell what was taken down before it could be sent', async () => {
    const { mailing, follow, publish, server, setTime, deliver } = await createTestMailing();
    await follow('alles', 'daily');
    publish(SEEN);
    setTime('2026-02-11T07:00:00Z');
    await mailing.look();
    await mailing.queueDigests('2026-02-11');
    publish({});
    expect(await deliver()).toEqual([]);
    expect(server.mails).toHaveLength(1);
    expect(await mailing.count()).toEqual({ waiting: 0, failed: 0 });
  });

  it('is made up for on another day of the week', async () => {
    const { follow, publish, runDay, setTime } = await createTestMailing();
    await follow('alles');
    publish(SEEN);
    setTime('2026-02-15T07:00:00Z');
    expect(await runDay()).toEqual([]);
    setTime('2026-02-18T07:00:00Z');
    expect(await runDay()).toHaveLength(1);
    setTime('2026-02-22T07:00:00Z');
    expect(await runDay()).toEqual([]);
  });
});

describe('the question whether somebody wants mail', () => {
  it('names what was asked for, and leads to a page', async () => {
    const { mailing, deliver } = await createTestMailing();
    await mailing.subscriptions.request(
      { address: 'lezer@example.org', about: `knelpunt:${ID}`, frequency: 'weekly' },
      '2026-02-10T10:00:00Z',
    );
    const [mail] = await deliver();
    expect(mail?.subject).toBe('Wilt u Spaak per mail volgen?');
    expect(mail?.text).toContain('- het knelpunt “Wie mag hulp bij het huishouden toekennen?”, elke week');
    expect(findLink(mail, '/api/subscriptions/confirm')).toMatch(/^https:\/\/spaak\.example\//);
    expect(mail?.headers.has('list')).toBe(false);
  });
});

describe('a writer', () => {
  const PATH = ['take', 'edit', 'propose', 'consent'] as const;

  /** What a writer sent in, after these changes. */
  async function bring({ inbox }: TestMailing, changes: readonly Change[]) {
    const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: '2026-02-10T10:00:00Z' });
    for (const [index, each] of changes.entries()) await inbox.change(number, index + 1, each, '2026-02-10T10:00:00Z');
    return number;
  }
  const published: Change[] = [
    ...PATH.map((type) => CHANGES[type]),
    { type: 'publish', bottleneck: '2026-02-wachten-op-een-besluit', digest: CHANGES.propose.digest },
  ];

  it.each<[string, Change[], number]>([
    ['asks', [CHANGES.take, CHANGES.ask], 1],
    ['proposes', [CHANGES.take, CHANGES.edit, CHANGES.propose], 1],
    ['publishes', published, 2],
    ['declines', [CHANGES.take, CHANGES.decline], 1],
    ['does nothing to tell of', [CHANGES.take, CHANGES.edit], 0],
  ])('hears that there is news when the desk %s, and nothing else', async (_, changes, count) => {
    const desk = await createTestMailing();
    const number = await bring(desk, changes);
    const mails = await desk.deliver();
    expect(mails).toHaveLength(count);
    for (const mail of mails) {
      expect(mail).toMatchObject({ subject: 'Er is nieuws over uw inzending', recipients: ['schrijver@example.org'] });
      expect(mail.text).toContain(`uw inzending ${number}.`);
      expect(mail.text).toContain('https://spaak.example/insturen/status/');
      expect(mail.source).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r?$/m);
      for (const word of [ADDRESSED.submission.title, 'wachten-op-een-besluit', CHANGES.ask.question, 'één huishouden'])
        expect(`${mail.text} ${String(mail.html)}`).not.toContain(word);
    }
  });

  it('hears of each change of turn of what was published, and of nothing that does not change it', async () => {
    const desk = await createTestMailing();
    const { mailing, publish, deliver, setTime } = desk;
    await bring(desk, published);
    await mailing.look();
    await deliver();
    setTime('2026-02-11T10:00:00Z');
    publish(SEEN);
    await mailing.look();
    expect(await deliver()).toEqual([]);
    const asked = event(
      '20260210-iiiiiiii',
      'question',
      '{ role: policyOfficer, organisation: gemeente Voorbeeldstad }',
    );
    publish({ ...SEEN, ...asked });
    await mailing.look();
    await mailing.look();
    const [mail, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(mail?.subject).toBe('Er is nieuws over uw inzending');
    expect(`${mail?.text} ${String(mail?.html)}`).not.toContain('woning');
    publish({ ...SEEN, ...asked, ...PROMISED });
    await mailing.look();
    expect(await deliver()).toHaveLength(1);
    // It lapses.
    setTime('2026-03-21T10:00:00Z');
    await mailing.look();
    expect((await deliver()).map(({ recipients }) => recipients[0])).toContain('schrijver@example.org');
  });

  it('hears nothing any more once they stopped', async () => {
    const desk = await createTestMailing();
    const number = await bring(desk, published);
    expect(await desk.inbox.stopInforming(number)).toBe(true);
    expect(await desk.inbox.stopInforming(number)).toBe(false);
    desk.publish(
      event('20260210-iiiiiiii', 'question', '{ role: policyOfficer, organisation: gemeente Voorbeeldstad }'),
    );
    desk.setTime('2026-02-12T10:00:00Z');
    await desk.mailing.look();
    expect(await desk.deliver()).toEqual([]);
    expect(await desk.inbox.find(number)).toMatchObject({ hasAddress: false });
  });
});

describe('the editors', () => {
  it('are reminded of a promise once before its day and once on it', async () => {
    const { mailing, deliver, setTime } = await createTestMailing({ [FULFILMENT]: undefined });
    const seen: unknown[] = [];
    for (const day of [
      '2026-05-17',
      '2026-05-18',
      '2026-05-19',
      '2026-05-31',
      '2026-06-01',
      '2026-06-02',
      '2026-06-10',
    ]) {
      setTime(`${day}T07:00:00Z`);
      await mailing.look();
      for (const { recipients, subject } of await deliver()) seen.push([day, recipients[0], subject]);
    }
    const title = 'Wie mag hulp bij het huishouden toekennen?';
    expect(seen).toEqual([
      ['2026-05-18', 'redactie@spaak.example', `Toezegging: nog 14 dagen. ${title}`],
      ['2026-06-01', 'redactie@spaak.example', `Toezegging: de dag is er. ${title}`],
    ]);
  });

  it('are not reminded of what was kept while the mail server was down', async () => {
    const { mailing, publish, deliver, setTime } = await createTestMailing({ [FULFILMENT]: undefined });
    setTime('2026-06-01T07:00:00Z');
    await mailing.look();
    publish(change(FULFILMENT, '2026-02-05', '2026-06-01'));
    expect(await deliver()).toEqual([]);
  });

  it('are reminded of one promise, and not of what was taken down', async () => {
    const tombstone = mdx('published: 2026-01-05\nwithdrawn: 2026-02-01\nwithdrawnReason: writer');
    const { mailing, deliver, setTime } = await createTestMailing({ [CASE]: tombstone, [COMMITMENT]: undefined });
    setTime('2026-06-01T07:00:00Z');
    await mailing.look();
    expect(await deliver()).toEqual([]);
  });
});

describe('mail', () => {
  it('waits when the content says no more whose portal it is', async () => {
    const { mailing, publish, follow, setTime } = await createTestMailing();
    await follow('alles', 'daily');
    publish({ 'site.yaml': 'spaak: 1\n' });
    setTime('2026-02-11T07:00:00Z');
    await expect(mailing.look()).rejects.toThrow('The content has no site.yaml that can be used. No mail is sent.');
    await expect(mailing.deliver()).rejects.toThrow('No mail is sent.');
  });
});
