import { describe, expect, it } from 'vitest';
import { ContentError, UnknownIdError } from '../../../src/desk/publish/errors.ts';
import { findAnnotationMade } from '../../../src/desk/publish/published.ts';
import type { Published } from '../../../src/desk/publish/publisher.ts';
import { hasErrors } from '../../../src/content/report.ts';
import { setUpPublisher } from '../publish/publisher-support.ts';
import { git, readObjects } from '../publish/repository-support.ts';
import { file } from './support.ts';

const ID = '2026-01-wie-kent-toe';
const NEW = file('20261124-nieuwnie', 'comment', {}, 'Kanarie in de kooi.');
const LINE = 'Submission: I-2026-0042 0123456789abcdef';

describe('annotate', () => {
  it('adds a file to the dialogue as it is, says so without its words, and asks for a release', async () => {
    const { publisher, repository, bare, told } = await setUpPublisher();
    const seen: Published[] = [];
    const { id, commit } = await publisher.annotate(ID, (about) => (seen.push(about), NEW));
    expect([id, seen]).toEqual([
      NEW.id,
      [expect.objectContaining({ id: ID, annotations: expect.any(Array) as unknown })],
    ]);
    expect(await (await repository.open(commit)).read(`annotations/${ID}/${NEW.id}.mdx`)).toBe(NEW.source);
    expect(git(bare, 'log', '-1', '--format=%B', commit)).toBe(`Add annotation ${NEW.id} to 2026-01`);
    expect(told).toEqual(['commit', 'build']);
    expect(hasErrors(repository.getContent().findings)).toBe(false);
  });

  it('does what has a line once, however often it is asked, also after a restart', async () => {
    const first = await setUpPublisher();
    let count = 0;
    const write = () => file(`2026112${(count += 1)}-nieuwnie`, 'comment', {}, 'Zo zit het.');
    const [one, two] = await Promise.all([1, 2].map(() => first.publisher.annotate(ID, write, LINE)));
    expect(two).toEqual(one);
    const again = await setUpPublisher({}, first);
    expect((await again.publisher.annotate(ID, write, LINE)).id).toBe(one?.id);
    expect([count, await findAnnotationMade(again.repository, LINE)]).toEqual([1, one?.id]);
    expect(await findAnnotationMade(again.repository, 'Submission: I-2026-0042')).toBeUndefined();
    expect(git(again.bare, 'log', '-1', '--format=%B')).toBe(`Add annotation ${one?.id} to 2026-01\n\n${LINE}`);
  });

  it('shows each of many at once the dialogue with those before it', async () => {
    const { publisher } = await setUpPublisher();
    const counts: number[] = [];
    await Promise.all(
      ['aaaaaaa2', 'bbbbbbb2', 'ccccccc2', 'ddddddd2'].map((end) =>
        publisher.annotate(ID, ({ annotations }) => {
          counts.push(annotations.length);
          return file(`20261124-${end}`, 'comment', {}, 'Zo zit het.');
        }),
      ),
    );
    expect(counts.map((count) => count - (counts[0] ?? 0))).toEqual([0, 1, 2, 3]);
  });

  it.each<[string, string, Published['annotations'][number], new (...values: never[]) => Error]>([
    ['of what is not there', '2026-99-is-er-niet', NEW, UnknownIdError],
    ['that the check refuses', ID, file(NEW.id, 'comment', { target: { exact: '' } }, 'Kanarie.'), ContentError],
    [
      'that refers to nothing',
      ID,
      file(NEW.id, 'comment', { inReplyTo: '20260101-isernita' }, 'Kanarie.'),
      ContentError,
    ],
    ['whose id is another day’s', ID, { ...NEW, id: '20261123-nieuwnie' }, ContentError],
    ['whose id is taken', ID, { ...file('20260206-eeeeeeee', 'comment', {}, 'Kanarie.') }, ContentError],
  ])('refuses one %s, and keeps nothing', async (_, bottleneck, annotation, kind) => {
    const { publisher, bare, told } = await setUpPublisher();
    if (annotation.id.startsWith('20260206')) {
      await publisher.annotate('2026-02-wachten-op-een-besluit', () => NEW);
      told.length = 0;
      annotation = NEW;
    }
    await expect(publisher.annotate(bottleneck, () => annotation)).rejects.toThrow(kind);
    expect(told).toEqual([]);
    if (annotation !== NEW) expect(readObjects(bare)).not.toMatch(/kanarie/i);
  });

  it('changes nothing when what writes it refuses', async () => {
    const { publisher, told } = await setUpPublisher();
    await expect(
      publisher.annotate(ID, () => {
        throw new RangeError('no');
      }),
    ).rejects.toThrow(RangeError);
    expect(told).toEqual([]);
  });
});

describe('listAnnotations', () => {
  it('lists those of a commit, and of no commit that is not there', async () => {
    const { publisher, repository } = await setUpPublisher();
    const before = await repository.getHead();
    const { commit } = await publisher.annotate(ID, () => NEW);
    const ids = (await publisher.listAnnotations(ID, before)) ?? [];
    expect(ids).toContain('20260202-aaaaaaaa');
    expect(await publisher.listAnnotations(ID, commit)).toEqual([...ids, NEW.id].sort());
    expect(await publisher.listAnnotations('is-er-niet', commit)).toEqual([]);
    expect(await publisher.listAnnotations(ID, 'f'.repeat(40))).toBeUndefined();
  });
});
