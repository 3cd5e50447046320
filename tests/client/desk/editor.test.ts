import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createEditor, type Kept } from '../../../src/client/desk/editor.ts';
import type { EditedText } from '../../../src/model/public-text.ts';
import { SAFE } from '../../support/desk-samples.ts';

const titled = (title: string): EditedText => ({ ...SAFE, title });
const LABEL = { label: 'getypt' };

/** A desk that is told what to answer, and when. */
function createDesk(answers: Kept[]) {
  const asked: { text: EditedText; version: string }[] = [];
  let release: () => void = () => undefined;
  const held: { wait?: Promise<void> } = {};
  return {
    asked,
    hold() {
      held.wait = new Promise((resolve) => (release = resolve));
    },
    release: () => release(),
    async keep(text: EditedText, version: string): Promise<Kept> {
      asked.push({ text, version });
      await held.wait;
      return answers.shift() ?? { kind: 'kept', version: String(Number(version) + 1) };
    },
  };
}

function open(answers: Kept[] = []) {
  const desk = createDesk(answers);
  return { desk, editor: createEditor({ text: SAFE, version: '3', keep: desk.keep }) };
}

describe('keeping', () => {
  it('names the version, and then the next', async () => {
    const { desk, editor } = open();
    editor.change(titled('Eerste titel'), LABEL);
    expect(await editor.save()).toBe(true);
    editor.change(titled('Tweede titel'), LABEL);
    await editor.save();
    expect(desk.asked.map(({ version }) => version)).toEqual(['3', '4']);
    expect(editor.isKept()).toBe(true);
  });

  it('asks nothing when nothing changed', async () => {
    const { desk, editor } = open();
    editor.change({ ...SAFE, privacyAccepted: [], expectations: [] }, LABEL);
    expect(await editor.save()).toBe(true);
    expect(desk.asked).toEqual([]);
  });

  it('goes on with what was typed meanwhile, one at a time', async () => {
    const { desk, editor } = open();
    desk.hold();
    editor.change(titled('Eerste titel'), LABEL);
    const saves = [editor.save()];
    editor.change(titled('Eerste titel en meer'), LABEL);
    saves.push(editor.save(), editor.save());
    desk.release();
    expect(await Promise.all(saves)).toEqual([true, true, true]);
    expect(desk.asked.map(({ version }) => version)).toEqual(['3', '4']);
    expect(desk.asked.at(-1)?.text).toMatchObject({ title: 'Eerste titel en meer' });
  });

  it('that fails leaves the text, and can be tried again', async () => {
    const { editor } = open([{ kind: 'failed', message: 'U bent niet ingelogd.', fields: {} }]);
    editor.change(titled('Eerste titel'), LABEL);
    expect(await editor.save()).toBe(false);
    expect(editor.get()).toMatchObject({ status: 'failed', message: 'U bent niet ingelogd.' });
    expect(await editor.save()).toBe(true);
  });

  it('happens by itself after a rest', async () => {
    const desk = createDesk([]);
    const editor = createEditor({ text: SAFE, version: '3', keep: desk.keep, rest: 5 });
    editor.change(titled('Eerste titel'), LABEL);
    await expect.poll(() => editor.get().status).toBe('kept');
  });
});

describe('a text that somebody else kept', () => {
  const theirs = { kind: 'stale', text: titled('Hun titel'), version: '9', by: 'Redacteur B' } as const;

  it('waits for a choice', async () => {
    const { desk, editor } = open([theirs]);
    editor.change(titled('Mijn titel'), LABEL);
    expect(await editor.save()).toBe(false);
    expect(await editor.save()).toBe(false);
    expect(desk.asked).toHaveLength(1);
    expect(editor.get()).toMatchObject({ status: 'stale', theirs: { by: 'Redacteur B' } });
    expect(await editor.keepMine()).toBe(true);
    expect(desk.asked.at(-1)).toMatchObject({ version: '9', text: { title: 'Mijn titel' } });
  });

  it('can be taken, with one’s own a step back', async () => {
    const { desk, editor } = open([theirs]);
    editor.change(titled('Mijn titel'), LABEL);
    await editor.save();
    editor.takeTheirs('overgenomen');
    expect(editor.get().history.text).toMatchObject({ title: 'Hun titel' });
    expect(editor.isKept()).toBe(true);
    editor.undo();
    expect(await editor.save()).toBe(true);
    expect(desk.asked.at(-1)).toMatchObject({ version: '9', text: { title: 'Mijn titel' } });
  });

  it('is no conflict when it is the same', async () => {
    const { editor } = open([{ ...theirs, text: titled('Mijn titel') }]);
    editor.change(titled('Mijn titel'), LABEL);
    expect(await editor.save()).toBe(true);
  });
});

describe('a text that is as it was, of a newer version', () => {
  const newer = { kind: 'stale', text: SAFE, version: '9' } as const;

  it('is kept over', async () => {
    const { desk, editor } = open([newer]);
    editor.change(titled('Mijn titel'), LABEL);
    expect(await editor.save()).toBe(true);
    expect(desk.asked.map(({ version }) => version)).toEqual(['3', '9']);
    expect(editor.get()).toMatchObject({ status: 'kept', history: { text: { title: 'Mijn titel' } } });
  });

  it('waits for a choice when its writer was asked about it', async () => {
    const { desk, editor } = open([{ ...newer, isAsked: true }]);
    editor.change(titled('Mijn titel'), LABEL);
    expect(await editor.save()).toBe(false);
    expect(desk.asked).toHaveLength(1);
    expect(editor.get()).toMatchObject({ status: 'stale', theirs: { isAsked: true } });
    expect(await editor.keepMine()).toBe(true);
    expect(desk.asked.at(-1)).toMatchObject({ version: '9', text: { title: 'Mijn titel' } });
  });

  it('is not asked for again and again by a desk that names the same version', async () => {
    const { desk, editor } = open([{ ...newer, version: '3' }]);
    editor.change(titled('Mijn titel'), LABEL);
    expect(await editor.save()).toBe(false);
    expect(desk.asked).toHaveLength(1);
  });
});

describe('without a rest', () => {
  it('it is kept when somebody says so', async () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const desk = createDesk([]);
    const editor = createEditor({ text: SAFE, version: '3', keep: desk.keep, rest: 5 });
    editor.change(titled('Eerste titel'), LABEL);
    editor.setRest(undefined);
    editor.change(titled('Tweede titel'), LABEL);
    expect(editor.keepsItself()).toBe(false);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(desk.asked).toEqual([]);
    expect(await editor.save()).toBe(true);
  });

  it('that it gets back it is kept by itself again', async () => {
    const desk = createDesk([]);
    const editor = createEditor({ text: SAFE, version: '3', keep: desk.keep });
    editor.change(titled('Eerste titel'), LABEL);
    editor.setRest(5);
    await expect.poll(() => editor.get().status).toBe('kept');
  });
});

describe('undoing', () => {
  it('takes typing in one place as one step, and loses nothing', () => {
    const { editor } = open();
    for (const title of ['E', 'Ee', 'Een']) editor.change(titled(title), { label: 'typen', at: 'title' });
    editor.change(titled('Een naam'), LABEL);
    editor.undo();
    expect(editor.get().history.text).toMatchObject({ title: 'Een' });
    editor.undo();
    expect(editor.get().history.text).toEqual(SAFE);
    editor.redo();
    editor.redo();
    expect(editor.get().history.text).toMatchObject({ title: 'Een naam' });
  });
});
