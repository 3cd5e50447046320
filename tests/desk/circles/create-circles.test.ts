import { describe, expect, it } from 'vitest';
import { hasErrors } from '../../../src/content/report.ts';
import { StaleCircleError, UnknownCircleError } from '../../../src/desk/circles/circles.ts';
import { createCircles } from '../../../src/desk/circles/create-circles.ts';
import { writeCircle } from '../../../src/desk/circles/circle-file.ts';
import { ContentError } from '../../../src/desk/publish/errors.ts';
import { setUpPublisher } from '../publish/publisher-support.ts';
import { git } from '../publish/repository-support.ts';
import { file } from '../annotations/support.ts';

const ID = '2026-01-wie-kent-toe';
const LEADER = { role: 'begeleider', organisation: 'Werkplaats' };

function source(title: string, cases: string[] = []): string {
  return writeCircle({ title, members: ['Wijkteam Noord'], meetings: [], cases }, LEADER);
}

async function setUp() {
  const parts = await setUpPublisher();
  const requested: string[] = [];
  const circles = createCircles({ ...parts, releases: { request: (commit) => void requested.push(commit) } });
  return { ...parts, circles, requested };
}

describe('circles', () => {
  it('are added under the words of their title, without a word of it in the history, and released', async () => {
    const { circles, bare, requested, repository } = await setUp();
    const made = await circles.add('Eén huis, één adres', source('Eén huis, één adres'));
    expect([made.id, requested]).toEqual(['een-huis-een-adres', [made.commit]]);
    expect(git(bare, 'log', '-1', '--format=%B', made.commit)).toBe('Add a circle');
    expect(circles.list().map(({ id }) => id)).toContain(made.id);
    expect(await circles.find(made.id)).toEqual({ id: made.id, version: made.version, source: made.source });
    expect(hasErrors(repository.getContent().findings)).toBe(false);
  });

  it('with the same title get an id each, however many come at once', async () => {
    const { circles } = await setUp();
    const made = await Promise.all(['a', 'b', 'c'].map(() => circles.add('Huizen', source('Huizen'))));
    expect(made.map(({ id }) => id).sort()).toEqual(['huizen', 'huizen-2', 'huizen-3']);
  });

  it('have an id whatever the title is', async () => {
    const { circles } = await setUp();
    expect((await circles.add('???', source('???'))).id).toBe('leerkring');
    const long = await circles.add('x'.repeat(160), source('x'.repeat(160)));
    expect((await circles.add('x'.repeat(160), source('x'.repeat(160)))).id).toBe(`${long.id.slice(0, 78)}-2`);
  });

  it('are changed by one of two at once; the other is told what there is now', async () => {
    const { circles } = await setUp();
    const { id, version } = await circles.add('Wonen', source('Wonen'));
    const titles = ['Huizen', 'Kamers'];
    const results = await Promise.allSettled(titles.map((title) => circles.change(id, version, () => source(title))));
    const [made] = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    const [refused] = results.flatMap((result) => (result.status === 'rejected' ? [result.reason as unknown] : []));
    expect(refused).toBeInstanceOf(StaleCircleError);
    expect((refused as StaleCircleError).current).toEqual({ id, version: made?.version, source: made?.source });
  });

  it('are in the releases that have this very version', async () => {
    const { circles, repository } = await setUp();
    const before = await repository.getHead();
    const first = await circles.add('Wonen', source('Wonen'));
    const second = await circles.change(first.id, first.version, () => source('Huizen'));
    expect(await Promise.all([before, first.commit, second.commit].map((at) => circles.isIn(second, at)))).toEqual([
      false,
      false,
      true,
    ]);
    expect(await circles.isIn(second, 'f'.repeat(40))).toBeUndefined();
  });

  it('make no commit when nothing changes', async () => {
    const { circles, repository } = await setUp();
    const { id, version, commit, source: written } = await circles.add('Wonen', source('Wonen'));
    expect((await circles.change(id, version, () => written)).commit).toBe(commit);
    expect(await repository.getHead()).toBe(commit);
  });

  it.each<[string, (circles: Awaited<ReturnType<typeof setUp>>['circles']) => Promise<unknown>, object]>([
    [
      'another than there is',
      (circles) => circles.change('is-er-niet', 'a', () => source('Wonen')),
      UnknownCircleError,
    ],
    [
      'what refers to nothing',
      (circles) => circles.add('Wonen', source('Wonen', ['2026-99-is-er-niet'])),
      ContentError,
    ],
  ])('refuse %s, with nothing changed', async (_, act, error) => {
    const { circles, repository, requested } = await setUp();
    const before = await repository.getHead();
    await expect(act(circles)).rejects.toThrow(error);
    expect([await repository.getHead(), requested]).toEqual([before, []]);
  });

  it('know what was recorded in their name, whatever it is', async () => {
    const { circles, publisher } = await setUp();
    const { id } = await circles.add('Wonen', source('Wonen', [ID]));
    const by = { role: 'facilitator', organisation: 'Werkplaats' };
    const said = file('20261123-gezegdaa', 'comment', { by, circle: id }, 'Dit zeiden wij.');
    await publisher.annotate(ID, () => said);
    await publisher.annotate(ID, () => file('20261124-anderaaa', 'comment', { by }, 'Dit zei ik.'));
    expect(circles.listRecorded(id)).toEqual([
      { id: said.id, bottleneck: ID, type: 'comment', label: 'Opmerking', created: '2026-11-23T12:00:00+01:00' },
    ]);
  });

  it('must exist to be named by an annotation', async () => {
    const { publisher } = await setUp();
    const by = { role: 'facilitator', organisation: 'Werkplaats' };
    const said = file('20261123-gezegdaa', 'comment', { by, circle: 'is-er-niet' }, 'Dit zeiden wij.');
    await expect(publisher.annotate(ID, () => said)).rejects.toThrow(ContentError);
  });
});
