import { beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Api } from '../../../../src/client/desk/api.ts';
import { createCircleEditor } from '../../../../src/client/desk/circles/circle-editor.ts';
import { hasKeptWords, setKeptWords } from '../../../../src/client/desk/kept-words.ts';
import type { CircleAnswer, CircleMadeAnswer } from '../../../../src/desk/api/circle-schemas.ts';

const ANSWER: CircleAnswer = {
  ...{ id: 'wonen', href: '/leerkringen/wonen/', version: '1', isOwn: true, isLive: true, recorded: [] },
  facilitator: { role: 'begeleider', organisation: 'Werkplaats' },
  circle: { title: 'Leerkring Wonen', members: ['Wijkteam Noord'], meetings: [], cases: ['2026-01-a'], text: '' },
  cases: [{ id: '2026-01-a', number: '2026-01', title: 'Wie tekent', href: '/knelpunten/2026-01-a/', isOpen: true }],
};

beforeEach(() => {
  for (const id of ['wonen', '']) setKeptWords(`leerkring ${id}`, '');
});

/** A desk that takes what it is given, unless a test says how it answers. */
function open({ isNew = false }: { isNew?: boolean } = {}) {
  const sent: { call: string; body: unknown; version?: string }[] = [];
  const answers: Answer<unknown>[] = [];
  const kept: CircleMadeAnswer[] = [];
  const held: { wait?: Promise<void> } = {};
  const take = async <Value>(call: string, body: unknown, version?: string): Promise<Answer<Value>> => {
    sent.push({ call, body, ...(version !== undefined && { version }) });
    await held.wait;
    const circle = body as CircleAnswer['circle'];
    const value = { ...ANSWER, circle, version: String(Number(version ?? 0) + 1), commit: 'c' };
    return (answers.shift() ?? { kind: 'ok', value }) as Answer<Value>;
  };
  const api: Api = {
    get: () => Promise.reject(new Error('Nothing here is read.')),
    post: (path, body) => take(`POST ${path}`, body),
    put: (path, body, version) => take(`PUT ${path}`, body, version),
  };
  const onKept = (made: CircleMadeAnswer) => void kept.push(made);
  const editor = createCircleEditor({ api, onKept, ...(!isNew && { answer: ANSWER }) });
  return { editor, sent, answers, kept, held };
}

const stale = (circle: Partial<CircleAnswer['circle']>): Answer<unknown> => ({
  ...{ kind: 'stale', message: 'Intussen veranderd.' },
  current: { ...ANSWER, version: '7', circle: { ...ANSWER.circle, ...circle } },
});

describe('a circle that is worked on', () => {
  it('is kept under the version that it was made of, and then the next', async () => {
    const { editor, sent, kept } = open();
    editor.change({ title: 'Leerkring Huizen' });
    expect([editor.isKept(), hasKeptWords()]).toEqual([false, true]);
    expect(await editor.save()).toBe(true);
    expect([editor.isKept(), hasKeptWords(), kept.length]).toEqual([true, false, 1]);
    editor.change({ title: 'Leerkring Kamers' });
    await editor.save();
    expect(sent.map(({ call, version }) => [call, version])).toEqual([
      ['PUT /api/circles/wonen', '1'],
      ['PUT /api/circles/wonen', '2'],
    ]);
  });

  it('outlives its view with what is not kept, and the version that it was made of', async () => {
    open().editor.change({ title: 'Leerkring Huizen' });
    const again = open();
    expect(again.editor.get().draft.title).toBe('Leerkring Huizen');
    await again.editor.save();
    expect(again.sent[0]?.version).toBe('1');
  });

  it('that is new is made once, and leaves nothing behind', async () => {
    const { editor, sent } = open({ isNew: true });
    expect(await editor.save()).toBe(false);
    expect(Object.keys(editor.get().trouble?.fields ?? {})).toEqual(['title', 'members']);
    editor.change({ title: 'Wonen', members: 'Noord' });
    expect(await editor.save()).toBe(true);
    expect([sent.map(({ call }) => call), hasKeptWords()]).toEqual([['POST /api/circles'], false]);
  });

  it('is sent once, however often somebody presses', async () => {
    const { editor, sent, held } = open();
    let release: () => void = () => undefined;
    held.wait = new Promise((resolve) => (release = resolve));
    editor.change({ title: 'Leerkring Huizen' });
    const saves = [editor.save(), editor.save()];
    editor.change({ title: 'Leerkring Huizen en meer' });
    release();
    expect(await Promise.all(saves)).toEqual([true, false]);
    expect(sent).toHaveLength(1);
    expect([editor.get().draft.title, editor.isKept()]).toEqual(['Leerkring Huizen en meer', false]);
  });

  it('says what the desk does not take, and loses nothing', async () => {
    const { editor, answers } = open();
    editor.change({ cases: ['2026-01-a', 'weg'] });
    answers.push({
      ...{ kind: 'failed', status: 400, message: 'Klopt niet.', fields: { 'cases.1': 'Onbekend.' } },
      ...{ findings: [], body: undefined },
    });
    expect(await editor.save()).toBe(false);
    expect(editor.get()).toMatchObject({
      trouble: { message: 'Klopt niet.', fields: { 'cases.1': 'Onbekend.' } },
      draft: { cases: ['2026-01-a', 'weg'] },
    });
  });

  it('no longer says of a field that it is wrong once that changes', async () => {
    const { editor } = open();
    editor.change({ title: '', members: '' });
    await editor.save();
    editor.change({ title: 'Leerkring Wonen' });
    expect(Object.keys(editor.get().trouble?.fields ?? {})).toEqual(['members']);
    editor.change({ members: 'Wijkteam Noord' });
    expect(editor.get().trouble).toBeUndefined();
  });

  it('goes back a step after a button, and back to what there was', () => {
    const { editor } = open();
    editor.act({ cases: [] }, 'weggehaald');
    expect(editor.get().undo?.label).toBe('weggehaald');
    editor.undo();
    expect(editor.get().draft.cases).toEqual(['2026-01-a']);
    editor.change({ title: 'Anders' });
    editor.reset();
    expect(editor.isKept()).toBe(true);
    editor.undo();
    expect(editor.get().draft.title).toBe('Anders');
  });
});

describe('a circle that somebody else changed', () => {
  it('shows both, and goes on with mine over what I did not touch', async () => {
    const { editor, sent, answers } = open();
    editor.change({ title: 'Mijn titel' });
    answers.push(stale({ title: 'Hun titel', members: ['Wijkteam Zuid'] }));
    expect(await editor.save()).toBe(false);
    expect(editor.get().theirs?.draft.title).toBe('Hun titel');
    expect(editor.get().draft.title).toBe('Mijn titel');
    expect(await editor.save()).toBe(false);
    expect(sent).toHaveLength(1);
    expect(await editor.keepMine()).toBe(true);
    expect(sent[1]).toMatchObject({ version: '7', body: { title: 'Mijn titel', members: ['Wijkteam Zuid'] } });
  });

  it('goes on with theirs, mine a step back', async () => {
    const { editor, answers } = open();
    editor.change({ title: 'Mijn titel' });
    answers.push(stale({ title: 'Hun titel' }));
    await editor.save();
    editor.takeTheirs();
    expect([editor.get().draft.title, editor.isKept()]).toEqual(['Hun titel', true]);
    editor.undo();
    expect(editor.get().draft.title).toBe('Mijn titel');
  });
});
