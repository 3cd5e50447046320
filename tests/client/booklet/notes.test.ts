import { describe, expect, it } from 'vitest';
import { createNoteStore } from '../../../src/client/booklet/notes.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const NOTES = { 'een-knelpunt/herkent': 'Ja, wekelijks.' };

/** A browser's storage, as far as a store uses it. */
function createDevice(refuses = false): Storage {
  const items = new Map<string, string>();
  const guard = <Result>(result: () => Result): Result => {
    if (refuses) throw new Error('No storage here.');
    return result();
  };
  return {
    getItem: (key: string) => guard(() => items.get(key) ?? null),
    setItem: (key: string, text: string) => guard(() => void items.set(key, text)),
    removeItem: (key: string) => guard(() => void items.delete(key)),
    get length() {
      return items.size;
    },
  } as Storage;
}

describe('a store of notes', () => {
  it('keeps them, and nothing when there are none', () => {
    const device = createDevice();
    const store = createNoteStore('map', { device: () => device, now: () => 0 });
    expect(store.find()).toBeUndefined();
    expect(store.save(NOTES)).toBe(true);
    expect(store.find()).toEqual(NOTES);
    store.save({});
    expect(store.find()).toBeUndefined();
    expect(device.length).toBe(0);
  });

  it.each([
    [89, NOTES],
    [90, undefined],
  ])('after %i days without a change has %j', (days, found) => {
    const device = createDevice();
    let now = 0;
    const store = createNoteStore('map', { device: () => device, now: () => now });
    store.save(NOTES);
    now = days * DAY_MS;
    expect(store.find()).toEqual(found);
    expect(device.length).toBe(found ? 1 : 0);
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['a list', '{"saved":1,"notes":["a"]}'.replace('["a"]', '[1]')],
    ['another shape', '{"saved":"1","notes":{}}'],
  ])('takes %s for no notes', (_, text) => {
    const device = createDevice();
    device.setItem('map', text);
    expect(createNoteStore('map', { device: () => device, now: () => 1 }).find()).toBeUndefined();
  });

  it('says that it could not keep them where the browser refuses', () => {
    const store = createNoteStore('map', { device: () => createDevice(true), now: () => 0 });
    expect(store.save(NOTES)).toBe(false);
    expect(store.find()).toBeUndefined();
  });
});
