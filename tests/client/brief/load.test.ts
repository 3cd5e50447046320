import { describe, expect, it } from 'vitest';
import { createBriefData } from '../../../src/client/brief/load.ts';

const SHARDS = Array.from({ length: 9 }, (_, at) => ({ domain: `d${at}`, year: '2026', count: 1 }));

/** A site that answers when it is told to; some files it has not. */
function createSite(broken: ReadonlySet<string> = new Set()) {
  const asked: string[] = [];
  const waiting: (() => void)[] = [];
  const ask = async (path: string) => {
    asked.push(path);
    await new Promise<void>((resolve) => waiting.push(resolve));
    if (broken.has(path)) throw new Error('503');
    const [, name = ''] = /brief\/(.*)\.json/.exec(path) ?? [];
    return { cases: [{ id: `${name}-x` }, { id: 'in-all' }] };
  };
  /** Answers all that was asked, and what is asked thereupon. */
  const answerAll = async () => {
    while (waiting.length > 0) {
      waiting.splice(0).forEach((resolve) => resolve());
      for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
    }
  };
  return { ask, asked, waiting, answerAll };
}

describe('the data for letters', () => {
  it('is asked for six files at a time, each once, and told how far it is', async () => {
    const { ask, asked, waiting, answerAll } = createSite();
    const data = createBriefData(ask);
    const progress: string[] = [];
    const cases = data.getCases(SHARDS, (done, all) => progress.push(`${done}/${all}`));
    expect(waiting).toHaveLength(6);
    await answerAll();
    expect([...(await cases).keys()]).toEqual([
      'd0-2026-x',
      'in-all',
      ...SHARDS.slice(1).map(({ domain }) => `${domain}-2026-x`),
    ]);
    expect(progress).toEqual(['0/9', '1/9', '2/9', '3/9', '4/9', '5/9', '6/9', '7/9', '8/9', '9/9']);
    expect(data.countMissing(SHARDS)).toBe(0);
    await data.getCases(SHARDS.slice(0, 3), () => progress.push('again'));
    expect([asked.length, progress.length]).toEqual([9, 10]);
  });

  it('that does not come is asked for again, and nothing else', async () => {
    const broken = new Set(['/data/brief/d1-2026.json']);
    const { ask, asked, answerAll } = createSite(broken);
    const data = createBriefData(ask);
    const failing = data.getCases(SHARDS.slice(0, 3), () => undefined);
    const refused = expect(failing).rejects.toThrow('Not every file came.');
    await answerAll();
    await refused;
    expect(data.countMissing(SHARDS.slice(0, 3))).toBe(1);
    broken.clear();
    asked.length = 0;
    const cases = data.getCases(SHARDS.slice(0, 3), () => undefined);
    await answerAll();
    expect([...(await cases).keys()]).toContain('d1-2026-x');
    expect(asked).toEqual(['/data/brief/d1-2026.json']);
  });

  it('has one index, until somebody asks for a newer one, or it did not come', async () => {
    const path = '/data/brief/index.json';
    const broken = new Set([path]);
    const { ask, asked, answerAll } = createSite(broken);
    const data = createBriefData(ask);
    const refused = expect(data.getIndex()).rejects.toThrow('503');
    await answerAll();
    await refused;
    broken.clear();
    const twice = Promise.all([data.getIndex(), data.getIndex()]);
    await answerAll();
    await twice;
    expect(asked).toEqual([path, path]);
    data.renew();
    const newer = data.getIndex();
    await answerAll();
    await newer;
    expect(asked).toHaveLength(3);
  });
});
