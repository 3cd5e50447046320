import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { newPortal, writeNewFiles } from '../../../src/content/scaffold.ts';
import { createRandom } from '../../bench/random.ts';
import { publishAndKill } from '../../support/publish-kills.ts';
import { createData, createTemporary, openRepository } from './repository-support.ts';

it('publishes each submission once, whole, whenever it is killed', async () => {
  const [folder, content] = [createData(), createTemporary('content')];
  writeNewFiles(content, newPortal({}));
  const submissions = Array.from({ length: 12 }, (_, index) => `I-2026-00${index + 10}`);
  const verdict = await publishAndKill({ folder, content, submissions }, { kills: 8, random: createRandom(1) });
  expect(verdict).toEqual({ kills: 8, whole: 12, wrong: [], broken: [], changed: [], fsck: '' });
  // The next desk finds nothing to clear away.
  await openRepository(folder, { content });
  expect(readdirSync(folder).sort()).toEqual(['check', 'check.index', 'content.git', 'content.lock']);
}, 120_000);
