import { describe, expect, it } from 'vitest';
import { createDraftStore, type Draft } from '../../../src/client/submit/draft.ts';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.UTC(2026, 10, 24);
const VALUES = { title: ['Een titel'] };

/** A browser's two stores, a clock, and the drafts kept there. */
function createBrowser() {
  let now = START;
  const [tab, device] = [createStorage(), createStorage()];
  return {
    tab,
    device,
    drafts: createDraftStore({ tab: () => tab, device: () => device, now: () => now }),
    wait: (ms: number) => (now += ms),
  };
}

describe('a draft', () => {
  it.each<[own: boolean, kept: 'tab' | 'device', empty: 'tab' | 'device']>([
    [false, 'tab', 'device'],
    [true, 'device', 'tab'],
  ])('on a device of one’s own (%s) is kept in the %s only', (own, kept, empty) => {
    const { drafts, ...stores } = createBrowser();
    drafts.save({ values: { title: ['Eerder'] }, own: !own });
    drafts.save({ values: VALUES, own });
    expect(drafts.find()).toEqual({ values: VALUES, own });
    expect([stores[kept].length, stores[empty].length]).toEqual([1, 0]);
  });

  it.each<[days: number, expected: Draft | undefined]>([
    [6.9, { values: VALUES, own: true }],
    [7, undefined],
    [-1, undefined],
  ])('on one’s own device is there or gone after %d days', (days, expected) => {
    const { drafts, device, wait } = createBrowser();
    drafts.save({ values: VALUES, own: true });
    wait(days * DAY);
    expect(drafts.find()).toEqual(expected);
    expect(device.length).toBe(expected ? 1 : 0);
  });

  it('is nothing when nothing is written, and has no trap in it', () => {
    const { drafts, tab } = createBrowser();
    drafts.save({ values: { title: [''], website: ['x'] }, own: false });
    expect(tab.length).toBe(0);
    drafts.save({ values: { ...VALUES, website: ['x'] }, own: false });
    expect(drafts.find()?.values).toEqual(VALUES);
  });

  it('is wiped everywhere', () => {
    const { drafts, tab, device } = createBrowser();
    drafts.save({ values: VALUES, own: true });
    drafts.wipe();
    expect([drafts.find(), tab.length, device.length]).toEqual([undefined, 0, 0]);
  });

  it.each([
    '',
    'null',
    '{',
    '{"saved":"x","values":{}}',
    '{"saved":1,"values":{"title":"x"}}',
    '{"saved":1,"values":[1]}',
  ])('that reads %j is none', (text) => {
    const { drafts, tab, device } = createBrowser();
    for (const store of [tab, device]) store.setItem('spaak-concept', text);
    expect(drafts.find()).toBeUndefined();
  });

  it('does without, where the browser keeps nothing', () => {
    const refuse = () => {
      throw new Error('forbidden');
    };
    const drafts = createDraftStore({ tab: refuse, device: refuse, now: () => START });
    drafts.save({ values: VALUES, own: true });
    drafts.wipe();
    expect(drafts.find()).toBeUndefined();
  });
});

function createStorage(): Storage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    key: (index) => [...items.keys()][index] ?? null,
    removeItem: (key) => void items.delete(key),
    setItem: (key, value) => void items.set(key, value),
  };
}
