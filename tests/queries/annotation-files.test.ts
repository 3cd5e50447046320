import { describe, expect, it } from 'vitest';
import { FILE_SIZE, listAnnotationFiles, readAnnotationFile } from '../../src/queries/annotation-files.ts';
import { event, withdrawn } from '../model/support.ts';
import { overviewOf, type Case } from './support.ts';

const CASE = '2026-1-a';

/** A case with as many comments, one a minute. */
function talkative(count: number): Case {
  const dialogue = Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.parse('2026-01-05T12:00:00Z') + index * 60_000).toISOString();
    return event('comment', at, { id: `20260105-${String(index).padStart(8, 'a')}` });
  });
  return { id: CASE, dialogue };
}

describe('the files with the annotations', () => {
  it('are one, also when there is nothing', () => {
    expect(listAnnotationFiles(overviewOf({}))).toEqual([
      { name: 'annotaties', sources: [], before: 0, total: 0, oldest: 'annotaties' },
    ]);
  });

  it('are more beyond a size, the newest in the first and the oldest all in full ones', () => {
    const files = listAnnotationFiles(overviewOf({ cases: [talkative(2 * FILE_SIZE + 3)] }));
    expect(files.map(({ sources, total: _total, ...file }) => ({ ...file, count: sources.length }))).toEqual([
      { name: 'annotaties', count: 3, before: 0, older: 'annotaties-2', oldest: 'annotaties-1' },
      {
        name: 'annotaties-2',
        count: FILE_SIZE,
        before: 3,
        older: 'annotaties-1',
        newer: 'annotaties',
        oldest: 'annotaties-1',
      },
      { name: 'annotaties-1', count: FILE_SIZE, before: FILE_SIZE + 3, newer: 'annotaties-2', oldest: 'annotaties-1' },
    ]);
    const ids = files.flatMap(({ sources }) => sources.map(({ annotation }) => annotation.id));
    expect(new Set(ids).size).toBe(2 * FILE_SIZE + 3);
  });

  it('change in the first file only when something is said', () => {
    const idsOf = (count: number) =>
      listAnnotationFiles(overviewOf({ cases: [talkative(count)] })).map(({ sources }) =>
        sources.map(({ annotation }) => annotation.id).join(),
      );
    expect(idsOf(FILE_SIZE + 2).slice(1)).toEqual(idsOf(FILE_SIZE + 1).slice(1));
  });

  it('hold no recognitions, nothing that was withdrawn, and no address of either', () => {
    const recognition = event('recognition', '2026-11-05');
    const gone = event('commitment', '2026-11-06');
    const dialogue = [
      recognition,
      withdrawn(gone, '2026-11-08'),
      event('comment', '2026-11-07', { inReplyTo: recognition.id }),
      event('fulfilment', '2026-11-08', { commitment: gone.id }),
      event('comment', '2026-11-09', { inReplyTo: '20261107-comment2' }),
    ];
    const overview = overviewOf({ cases: [{ id: CASE, dialogue }] });
    const [file] = listAnnotationFiles(overview).map((each) => readAnnotationFile(each, overview));
    expect(file?.annotations.map(({ href, links }) => [href.split('#')[1], links])).toEqual([
      ['d-20261109-comment2', { inReplyTo: `/knelpunten/${CASE}/#d-20261107-comment2` }],
      ['d-20261108-fulfilme', {}],
      ['d-20261107-comment2', {}],
    ]);
  });
});
