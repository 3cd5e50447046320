import { describe, expect, it } from 'vitest';
import {
  adoptIds,
  EMPTY_CIRCLE,
  isSameDraft,
  listDifferences,
  mergeDrafts,
  toBody,
  toDraft,
  type CircleDraft,
  type MeetingDraft,
} from '../../../../src/client/desk/circles/circle-draft.ts';
import { listCircleObjections } from '../../../../src/client/desk/circles/circle-objections.ts';
import { circleTextSchema } from '../../../../src/desk/circles/circle-text.ts';

const CIRCLE = circleTextSchema.parse({
  title: 'Leerkring Wonen',
  region: 'Drie Stromen',
  members: ['Wijkteam Noord', 'gemeente'],
  meetings: [
    {
      ...{ id: 'mei', start: '2026-05-28T13:00:00+02:00', end: '2026-05-28T15:30:00+02:00', place: 'De Wissel' },
      cases: ['2026-01-a'],
    },
    { id: 'nacht', start: '2026-12-15T22:00:00+01:00', end: '2026-12-16T01:00:00+01:00', place: 'Laat', cases: [] },
  ],
  cases: ['2026-01-a', '2026-02-b'],
  questions: ['Wie tekent?'],
  text: 'Wij lezen.',
});
const DRAFT = toDraft(CIRCLE);

const planned = (changes: Partial<MeetingDraft> = {}): MeetingDraft => ({
  ...{ key: 'nieuw', day: '2027-01-12', start: '09:30', end: '12:00', nights: 0, place: 'Het Veerhuis', cases: [] },
  ...changes,
});
const withMeeting = (changes: Partial<MeetingDraft> = {}): CircleDraft => ({ ...DRAFT, meetings: [planned(changes)] });

describe('a draft of a circle', () => {
  it('is what the desk has, and goes back as that', () => {
    expect(circleTextSchema.parse(toBody(DRAFT))).toEqual(CIRCLE);
    const { text: _text, ...rest } = CIRCLE;
    expect(toBody(toDraft(rest))).not.toHaveProperty('text');
  });

  it('leaves out what is empty', () => {
    expect(toBody({ ...EMPTY_CIRCLE, title: ' Wonen ', members: '\n Noord \n\n' })).toEqual({
      ...{ title: 'Wonen', members: ['Noord'], questions: [], cases: [], meetings: [], text: '' },
    });
  });

  it('is the same whatever blank there is around its words', () => {
    expect(isSameDraft(DRAFT, { ...DRAFT, title: 'Leerkring Wonen ', members: 'Wijkteam Noord\n\ngemeente' })).toBe(
      true,
    );
    expect(isSameDraft(DRAFT, { ...DRAFT, cases: DRAFT.cases.toReversed() })).toBe(false);
  });

  it('moves a meeting with all its hours, from one side of summer to the other', () => {
    const moved = { ...DRAFT, meetings: DRAFT.meetings.slice(0, 1).map((one) => ({ ...one, day: '2026-11-26' })) };
    expect((toBody(moved) as { meetings: object[] }).meetings).toEqual([
      { ...CIRCLE.meetings[0], start: '2026-11-26T13:00:00+01:00', end: '2026-11-26T15:30:00+01:00' },
    ]);
  });
});

describe('two drafts of a circle', () => {
  const mine: CircleDraft = { ...DRAFT, title: 'Mijn titel', meetings: [...DRAFT.meetings, planned()] };
  const theirs: CircleDraft = { ...DRAFT, title: 'Hun titel', members: 'Wijkteam Zuid', meetings: [] };

  it('differ in what was changed', () => {
    expect(listDifferences(mine, theirs)).toEqual(['title', 'members', 'meetings']);
    expect(listDifferences(mine, mine)).toEqual([]);
  });

  it('become mine, with what I did not touch as theirs', () => {
    const merged = mergeDrafts(DRAFT, mine, theirs);
    expect([merged.title, merged.members, merged.region]).toEqual(['Mijn titel', 'Wijkteam Zuid', 'Drie Stromen']);
    // They took these away: the desk would know them no more.
    expect(merged.meetings.map(({ key, id }) => [key, id])).toEqual([
      ['mei', undefined],
      ['nacht', undefined],
      ['nieuw', undefined],
    ]);
  });

  it('give what was typed meanwhile the ids of new meetings', () => {
    const sent = { ...DRAFT, meetings: [...DRAFT.meetings, planned()] };
    const kept = { ...DRAFT, meetings: [planned({ key: 'x', id: 'x' }), ...DRAFT.meetings] };
    const now = { ...sent, title: 'Anders', meetings: [...DRAFT.meetings, planned({ place: 'Elders' })] };
    const adopted = adoptIds(now, sent, kept);
    expect(adopted.title).toBe('Anders');
    expect(adopted.meetings.map(({ id, place }) => [id, place])).toEqual([
      ['mei', 'De Wissel'],
      ['nacht', 'Laat'],
      ['x', 'Elders'],
    ]);
  });
});

describe('what must be put right', () => {
  it.each<[string, CircleDraft, string[]]>([
    ['nothing', DRAFT, []],
    ['all that is needed', EMPTY_CIRCLE, ['title', 'members']],
    ['a day', withMeeting({ day: '' }), ['meetings.0.day']],
    ['a time', withMeeting({ start: '' }), ['meetings.0.start']],
    ['an hour that there is not', withMeeting({ day: '2027-03-28', start: '02:30' }), ['meetings.0.start']],
    ['an end before its beginning', withMeeting({ end: '09:30' }), ['meetings.0.end']],
    ['an end', withMeeting({ end: '' }), ['meetings.0.end']],
    ['a place', withMeeting({ place: ' ' }), ['meetings.0.place']],
    ['a number that identifies somebody', { ...DRAFT, text: 'Haar bsn is 111222333.' }, ['text']],
    ['a name, until it is judged', { ...DRAFT, members: 'Jan de Vries' }, ['members']],
    ['no address where people meet', withMeeting({ place: 'Kerkstraat 12, 1234 AB Waterdam' }), []],
  ])('is %s', (_, draft, fields) => {
    const found = listCircleObjections(draft, new Set());
    expect(Object.keys(found)).toEqual(fields);
    for (const message of Object.values(found)) expect(message).toMatch(/^[A-Z“"].+/);
  });

  it('is no name that was judged harmless', () => {
    const draft = { ...DRAFT, members: 'Jan de Vries' };
    expect(listCircleObjections(draft, new Set(['name likely Jan de Vries']))).toEqual({});
  });
});
