import { describe, expect, it } from 'vitest';
import { formatPlace, formatSignIn, parseArrival, parsePlace, type Place } from '../../../src/client/desk/address.ts';
import { toPieces, type Mark } from '../../../src/client/desk/editing/marks.ts';
import { findLine } from '../../../src/client/desk/editing/places.ts';
import { findPublished } from '../../../src/client/desk/published/find-published.ts';
import { findPause, judgeStage, type Stage } from '../../../src/client/desk/releases.ts';
import { createQuestion, toSendable } from '../../../src/client/desk/text.ts';
import type { BuildsAnswer } from '../../../src/desk/api/review-schemas.ts';
import { SAFE } from '../../support/desk-samples.ts';

describe('the address', () => {
  it.each<[string, Place]>([
    ['/desk/', { show: 'queue' }],
    ['/desk/?inzending=I-2026-0042', { show: 'submission', number: 'I-2026-0042' }],
    ['/desk/?lijst=op-de-site', { show: 'public' }],
    ['/desk/?knelpunt=2026-15-a', { show: 'published', id: '2026-15-a' }],
    ['/desk/?leerkring=Nieuw', { show: 'newCircle' }],
    ['/desk/?leerkring=wonen', { show: 'circle', id: 'wonen', part: 'plan' }],
    ['/desk/?leerkring=wonen&deel=vastleggen', { show: 'circle', id: 'wonen', part: 'record' }],
  ])('%s', (address, place) => {
    expect(formatPlace(place)).toBe(address);
    expect(parsePlace(address.slice('/desk/'.length))).toEqual(place);
  });

  it('tells why signing in failed, and where it comes back', () => {
    expect(parseArrival('?fout=verlopen')).toEqual({ fault: 'verlopen', roles: [] });
    expect(parseArrival('?rollen=editor,alderman')).toEqual({ roles: ['editor', 'alderman'] });
    expect(parseArrival('?rollen=editor&to=%2Fa%2F%3Fb')).toEqual({ roles: ['editor'], to: '/a/?b' });
    expect(formatSignIn('/desk/?knelpunt=a', 'editor')).toBe(
      '/api/auth/login?role=editor&to=%2Fdesk%2F%3Fknelpunt%3Da',
    );
  });
});

describe('judgeStage', () => {
  const at = { day: '2026-11-24', since: '2026-11-24T12:00:00Z' };
  const started = '2026-11-24T12:00:00Z';
  const failed = { commit: 'b', at: started, output: '' };
  const before: BuildsAnswer = { live: { commit: 'old', ...at }, blocked: [] };
  it.each<[what: string, now: Partial<BuildsAnswer>, stage: Stage]>([
    ['it waits', { waiting: { commit: 'a' } }, 'waiting'],
    ['it is built', { running: { commit: 'a', started } }, 'running'],
    ['it is live', { live: { commit: 'a', ...at } }, 'live'],
    ['its build failed', { failed: { ...failed, commit: 'a' } }, 'failed'],
    ['another is built that holds it', { running: { commit: 'b', started } }, 'running'],
    ['another went live that holds it', { live: { commit: 'b', ...at } }, 'live'],
    ['the build of another that holds it failed', { failed }, 'failed'],
    ['nothing is seen of it yet', {}, 'waiting'],
  ])('when %s', (_, now, stage) => {
    expect(judgeStage('a', { ...before, ...now }, before)).toBe(stage);
  });
});

describe('findPause', () => {
  it.each([
    [0, false, 1000],
    [59, true, 1000],
    [60, false, 5000],
    [5 * 60, false, 15_000],
    [15 * 60, false, undefined],
    [15 * 60, true, 15_000],
  ])('after %i seconds, with something on its way: %s', (seconds, isBusy, pause) => {
    expect(findPause(seconds * 1000, isBusy)).toBe(pause);
  });
});

describe('toPieces', () => {
  it.each<[string, Mark[], string]>([
    ['abcdef', [], 'abcdef'],
    ['abcdef', [{ start: 1, end: 3, kind: 'likely' }], 'a<likely:bc>def'],
    [
      'abcdef',
      [
        { start: 2, end: 4, kind: 'certain' },
        { start: 0, end: 6, kind: 'added' },
      ],
      '<added:ab><certain:cd><added:ef>',
    ],
    ['', [{ start: 0, end: 0, kind: 'added' }], ''],
  ])('%s %j', (text, marks, expected) => {
    const pieces = toPieces(text, marks).map(({ text: piece, kind }) => (kind ? `<${kind}:${piece}>` : piece));
    expect(pieces.join('')).toBe(expected);
  });
});

describe('what is kept', () => {
  it('leaves out lines that are not filled in yet, and choices that were undone', () => {
    const sent = toSendable({
      ...SAFE,
      laws: [{ law: '' }, { law: 'awb', article: '', paragraph: '2' }],
      questions: [
        { id: 'vraag-1', text: 'Wie?' },
        { id: 'vraag-2', text: ' ' },
      ],
      decisionLevel: '',
    });
    expect(sent).toMatchObject({ laws: [{ law: 'awb', paragraph: '2' }], questions: [{ id: 'vraag-1' }], story: '' });
    expect(sent).not.toHaveProperty('decisionLevel');
  });

  it('gives a question an id that no other has', () => {
    expect(createQuestion([{ id: 'vraag-2', text: '' }]).id).toBe('vraag-3');
    expect(createQuestion().id).toBe('vraag-1');
  });
});

describe('finding', () => {
  it('a line of a text', () => {
    expect(findLine('een\ntwee\ndrie', 2)).toEqual({ start: 4, end: 8 });
    expect(findLine('een\ntwee\ndrie', 3)).toEqual({ start: 9, end: 13 });
  });

  it('a bottleneck by words of its number and title', () => {
    const rows = ['Tachtig euro en zes weken', 'Elf euro te veel'].map((title, index) => ({
      ...{ id: `${index}`, number: `2026-1${index}`, title, published: '2026-10-01', href: '/' },
    }));
    const find = (sought: string) => findPublished(rows, sought).map(({ id }) => id);
    expect([find(''), find('EURO'), find('euro tachtig'), find('2026-11'), find('x')]).toEqual([
      ['0', '1'],
      ['0', '1'],
      ['0'],
      ['1'],
      [],
    ]);
  });
});
