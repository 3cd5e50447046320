import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/client/follow/entries.ts';
import type { Followed } from '../../../src/client/follow/followed.ts';
import { createFollowing } from '../../../src/client/follow/following.ts';
import type { Look } from '../../../src/client/follow/look.ts';
import { CASE, createPlaces, entryOf, NOW } from './support.ts';

const JEUGD = { path: '/domeinen/jeugd/', name: 'Jeugd', known: [] };
const KIND = { path: CASE, name: 'Het kind vertaalt', known: [] };
const TOLK = { path: '/zoeken/?q=tolk', name: '“tolk”', known: [] };

/** Somebody who follows things, and a site that answers with entries or with a problem. */
function createReader(followed: Followed[], answers: Record<string, Entry[] | 'gone' | 'offline' | 'failed'>) {
  const places = createPlaces(followed);
  const look = async ({ path }: Followed): Promise<Look> => {
    const answer = answers[path] ?? [];
    return typeof answer === 'string'
      ? { kind: answer }
      : { kind: 'found', found: { entries: answer, full: answer.length >= 50 } };
  };
  const following = createFollowing({ places, look, now: () => NOW });
  const news = () =>
    Object.fromEntries(following.list().map(({ followed: { name }, unread }) => [name, unread.map(({ id }) => id)]));
  return { places, following, answers, news };
}

describe('what is followed', () => {
  it('shows an entry once, with what is about the least, and says where else it is', async () => {
    const both = entryOf('both', { ago: 1 });
    const { following, news } = createReader([JEUGD, KIND], {
      [CASE]: [both],
      [JEUGD.path]: [entryOf('other', { page: '/knelpunten/x/' }), both],
    });
    await following.check();
    expect(news()).toEqual({ Jeugd: ['other'], 'Het kind vertaalt': ['both'] });
    const [jeugd, kind] = following.list();
    expect(jeugd?.shared).toBe(1);
    expect(kind?.unread[0]?.also).toEqual(['Jeugd']);
    expect(following.count()).toEqual({ things: 2, unread: 2 });
  });

  it('stands by its newest entry, and what has none by its name', async () => {
    const { following } = createReader(
      [JEUGD, { path: '/ongehoord/', name: 'Ongehoord' }, { path: '/knelpunten/', name: 'Alle knelpunten' }, KIND],
      { [JEUGD.path]: [entryOf('a', { ago: 5 })], [CASE]: [entryOf('b', { ago: 1 })] },
    );
    await following.check();
    expect(following.list().map(({ followed }) => followed.name)).toEqual([
      'Het kind vertaalt',
      'Jeugd',
      'Alle knelpunten',
      'Ongehoord',
    ]);
  });

  it('is read when its page was opened elsewhere, and stays read', async () => {
    const { following, places, news } = createReader([KIND], { [CASE]: [entryOf('a')] });
    await following.check();
    places.keepUnread([]);
    following.refresh();
    expect(news()).toEqual({ 'Het kind vertaalt': [] });
    await following.check();
    expect(news()).toEqual({ 'Het kind vertaalt': [] });
    expect(following.list()[0]?.earlier.map(({ id }) => id)).toEqual(['a']);
  });

  it('is read all at once', async () => {
    const { following, places, news } = createReader([KIND, JEUGD], {
      [CASE]: [entryOf('a')],
      [JEUGD.path]: [entryOf('b')],
    });
    await following.check();
    following.readAll();
    expect(news()).toEqual({ 'Het kind vertaalt': [], Jeugd: [] });
    expect(places.readUnread()).toEqual([]);
  });

  it('forgets the words of what was taken down', async () => {
    const { following, places, answers } = createReader([JEUGD], { [JEUGD.path]: [entryOf('a'), entryOf('b')] });
    await following.check();
    answers[JEUGD.path] = [entryOf('b')];
    await following.check();
    expect(JSON.stringify([...places.readMemories([JEUGD.path])])).not.toContain('Titel van a');
    expect(places.readUnread().map(([id]) => id)).toEqual(['b']);
  });

  it('that is gone says so, forgets its words, and is not new when it comes back', async () => {
    const { following, answers } = createReader([KIND], { [CASE]: [entryOf('a')] });
    await following.check();
    answers[CASE] = 'gone';
    await following.check();
    expect(following.list()[0]).toMatchObject({ problem: 'gone', unread: [], earlier: [] });
    answers[CASE] = [entryOf('a')];
    await following.check();
    expect(following.list()[0]).toMatchObject({ problem: undefined, unread: [] });
    expect(following.list()[0]?.earlier).toHaveLength(1);
  });

  it.each(['offline', 'failed'] as const)(
    'that is %s shows what was known, until it answers again',
    async (problem) => {
      const { following, answers, news } = createReader([KIND], { [CASE]: [entryOf('a')] });
      await following.check();
      answers[CASE] = problem;
      await following.check();
      expect(following.list()[0]).toMatchObject({ problem });
      expect(news()).toEqual({ 'Het kind vertaalt': ['a'] });
      answers[CASE] = [entryOf('b'), entryOf('a')];
      await following.check([CASE]);
      expect(following.list()[0]?.problem).toBeUndefined();
      expect(news()).toEqual({ 'Het kind vertaalt': ['b', 'a'] });
    },
  );

  it('comes back as it was when somebody stopped and thought better of it', async () => {
    const { following, places, news } = createReader([KIND, JEUGD], { [CASE]: [entryOf('a')] });
    await following.check();
    const restore = following.stop(CASE);
    expect(places.readFollowed()).toEqual([JEUGD]);
    expect(places.readUnread()).toEqual([]);
    restore();
    expect(places.readFollowed()).toEqual([KIND, JEUGD]);
    expect(news()).toEqual({ 'Het kind vertaalt': ['a'], Jeugd: [] });
  });

  it('stays on the page where the browser has no room for it', async () => {
    const { following, places, news } = createReader([KIND], { [CASE]: [entryOf('a')] });
    places.full = true;
    await following.check();
    expect(following.isKept).toBe(false);
    expect(news()).toEqual({ 'Het kind vertaalt': ['a'] });
    expect(() => following.stop(CASE)).toThrow('full');
  });

  it('is looked at six at a time', async () => {
    let [now, most] = [0, 0];
    const followed = Array.from({ length: 30 }, (_, index) => ({ path: `/domeinen/d${index}/`, name: `D${index}` }));
    const following = createFollowing({
      places: createPlaces(followed),
      now: () => NOW,
      async look() {
        most = Math.max(most, (now += 1));
        await new Promise((done) => setImmediate(done));
        now -= 1;
        return { kind: 'found', found: { entries: [], full: false } };
      },
    });
    await following.check();
    expect(most).toBe(6);
    expect(following.list().every(({ memory }) => memory)).toBe(true);
  });
});

describe('a followed search', () => {
  const found = (...pages: string[]) => pages.map((page) => entryOf(`zoek:${page}`, { page }));

  it('shows only what it did not find before', async () => {
    const first = ['/knelpunten/a/', '/knelpunten/b/'];
    const { following, news, answers } = createReader([{ ...TOLK, known: first.map((page) => `zoek:${page}`) }], {
      [TOLK.path]: found(...first),
    });
    await following.check();
    expect(following.list()[0]).toMatchObject({ unread: [], earlier: [] });
    answers[TOLK.path] = found('/knelpunten/c/', ...first);
    await following.check();
    expect(news()).toEqual({ '“tolk”': ['zoek:/knelpunten/c/'] });
    following.readAll();
    await following.check();
    expect(following.list()[0]?.earlier.map(({ page }) => page)).toEqual(['/knelpunten/c/']);
  });

  it('without a first time begins with the first look', async () => {
    const { following, news } = createReader([{ path: TOLK.path, name: TOLK.name }], {
      [TOLK.path]: found('/knelpunten/a/'),
    });
    await following.check();
    expect(news()).toEqual({ '“tolk”': [] });
  });
});
