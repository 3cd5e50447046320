import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { purge } from '../../src/desk/purge.ts';
import { createPortal, PORTAL } from '../content/support.ts';
import { ADDRESSED, CHANGES, HASH } from './inbox/samples.ts';
import { createData, createTemporary, openRepository } from './publish/repository-support.ts';

/** Without a cache, which would outlive the test. */
const check = async (folder: string) => loadContent(folder);
const AT = '2026-11-01T12:00:00Z';

/** An inbox with one entry that ended on 1 November; it stays open, as that of a desk that runs. */
async function openInbox(data: string) {
  const inbox = createSqliteInbox(join(data, 'inbox.sqlite'));
  const { number } = await inbox.submit({ content: ADDRESSED, codeHash: HASH, at: AT });
  await inbox.change(number, 1, CHANGES.take, AT);
  await inbox.change(number, 2, CHANGES.decline, AT);
  return inbox;
}

function readAll(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'latin1')).join('\n');
}

describe('purge', () => {
  it('forgets by what is published while the desk runs, and leaves nothing in the folder', async () => {
    const data = createData();
    // The repository says 10 days; the folder that it was made of, 30.
    const site = `${PORTAL['site.yaml']}retentionDays: 10\n`;
    await openRepository(data, { content: createPortal({ 'site.yaml': site }) });
    const inbox = await openInbox(data);
    const options = { data, content: createPortal() };
    expect(readAll(data)).toContain('doordeweeks');
    expect(await purge({ ...options, today: '2026-11-10' })).toBe(0);
    expect(await purge({ ...options, today: '2026-11-11' })).toBe(1);
    for (const words of ['doordeweeks', 'huishouden.', 'schrijver@example.org'])
      expect(readAll(data)).not.toContain(words);
    expect(await purge({ ...options, today: '2026-11-11' })).toBe(0);
    expect(await inbox.findByCode(HASH)).toMatchObject({ state: 'declined', hasAddress: false });
    await inbox.close();
  });

  it('goes by the content folder where there is no repository yet', async () => {
    const data = createTemporary('data');
    const inbox = await openInbox(data);
    const options = { data, content: createPortal(), check };
    expect(await purge({ ...options, today: '2026-11-30' })).toBe(0);
    expect(await purge({ ...options, today: '2026-12-01' })).toBe(1);
    await inbox.close();
  });

  it('forgets nothing when the content does not say how long things are kept', async () => {
    const data = createTemporary('data');
    const inbox = await openInbox(data);
    const content = createPortal({ 'site.yaml': 'spaak: 1\n' });
    await expect(purge({ data, content, today: '2027-01-01', check })).rejects.toThrow(
      /^The content has no site\.yaml that can be used.* Nothing was forgotten\. .*spaak -- check/,
    );
    expect((await inbox.find('I-2026-0001'))?.content).toEqual(ADDRESSED);
    await inbox.close();
  });

  it('makes no inbox where there is none', async () => {
    const data = createTemporary('data');
    expect(await purge({ data, content: createPortal(), today: '2026-12-01' })).toBeUndefined();
    expect(readdirSync(data)).toEqual([]);
  });
});
