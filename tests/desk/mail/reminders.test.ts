import { describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { listReminders, toReminderId } from '../../../src/desk/mail/reminders.ts';
import { change, COMMITMENT, createPortal, FULFILMENT, mdx, type Files } from '../../content/support.ts';

const OPEN: Files = { [FULFILMENT]: undefined };
const list = (today: string, changes: Files = OPEN) =>
  listReminders(loadContent(createPortal(changes)), today).map(toReminderId);
const BEFORE = ['reminder-20260204-cccccccc-before'];
const DUE = ['reminder-20260204-cccccccc-due'];

describe('listReminders', () => {
  // Due on 1 June.
  it.each([
    ['2026-05-17', []],
    ['2026-05-18', BEFORE],
    ['2026-05-31', BEFORE],
    ['2026-06-01', DUE],
    ['2026-06-04', DUE],
    ['2026-06-05', []],
  ])('on %s reminds of %j', (today, expected) => expect(list(today)).toEqual(expected));

  it.each<[string, string, Files]>([
    ['that was kept', '2026-06-01', {}],
    [
      'made within the two weeks, before its day',
      '2026-05-20',
      { ...OPEN, ...change(COMMITMENT, '2026-02-04T', '2026-05-19T') },
    ],
    [
      'that was withdrawn',
      '2026-06-01',
      {
        ...OPEN,
        [COMMITMENT]: mdx(
          'type: commitment\ncreated: 2026-02-04T12:00:00+01:00\nby: { role: alderman }\nwithdrawn: 2026-02-05',
        ),
      },
    ],
  ])('does not remind of a promise %s', (_, today, changes) => expect(list(today, changes)).toEqual([]));

  it('reminds of one made within the two weeks on its day', () =>
    expect(list('2026-06-01', { ...OPEN, ...change(COMMITMENT, '2026-02-04T', '2026-05-19T') })).toEqual(DUE));
});
