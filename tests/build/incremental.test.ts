import { appendFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../src/desk/build-site.ts';
import { copyContent, type ContentCopy } from '../support/content-copy.ts';
import { digestFolder } from '../support/folder-digests.ts';

const DAY = '2026-11-24';

/** What may happen to a portal between two builds. */
const STEPS: { name: string; day: string; change: (root: string) => void }[] = [
  { name: 'nothing happened', day: DAY, change: () => undefined },
  {
    name: 'a bottleneck was added',
    day: DAY,
    change: (root) => {
      const [first = ''] = bottlenecks(root);
      const source = readFileSync(join(root, 'bottlenecks', first), 'utf8');
      writeFileSync(
        join(root, 'bottlenecks/2026-90-een-nieuw-knelpunt.mdx'),
        source.replace(/^title:.*$/m, 'title: Een knelpunt dat er bij kwam'),
      );
    },
  },
  {
    name: 'a text was changed',
    day: DAY,
    change: (root) =>
      appendFileSync(join(root, 'bottlenecks', bottlenecks(root)[1] ?? ''), '\nEen zin die er bij kwam.\n'),
  },
  {
    name: 'a reaction was added',
    day: DAY,
    change: (root) => {
      const folder = join(root, 'annotations/2026-90-een-nieuw-knelpunt');
      mkdirSync(folder);
      writeFileSync(join(folder, '20261123-abcdefgh.mdx'), REACTION);
    },
  },
  {
    name: 'a bottleneck was removed',
    day: DAY,
    change: (root) => {
      rmSync(join(root, 'bottlenecks/2026-90-een-nieuw-knelpunt.mdx'));
      rmSync(join(root, 'annotations/2026-90-een-nieuw-knelpunt'), { recursive: true });
    },
  },
  { name: 'a day passed', day: '2026-11-25', change: () => undefined },
  {
    name: 'the portal got another name',
    day: '2026-11-25',
    change: (root) =>
      writeFileSync(
        join(root, 'site.yaml'),
        readFileSync(join(root, 'site.yaml'), 'utf8').replace(/^name:.*$/m, 'name: Spaak Anders'),
      ),
  },
];

function bottlenecks(root: string): string[] {
  return readdirSync(join(root, 'bottlenecks')).sort();
}

const REACTION = `---
type: acknowledgement
created: 2026-11-23T12:00:00+01:00
by: { role: policyOfficer, organisation: gemeente Waterdam }
---
`;

describe('a build after a change', () => {
  let grown: ContentCopy;

  beforeAll(() => {
    grown = copyContent();
  });
  afterAll(() => grown.remove());

  for (const { name, day, change } of STEPS) {
    it(`gives what a build from nothing gives when ${name}`, async () => {
      change(grown.root);
      expect(await build(grown.root, grown.output, day)).toBe('');
      const fresh = copyContent(grown.root);
      try {
        expect(await build(fresh.root, fresh.output, day)).toBe('');
        expect(digestFolder(grown.output)).toEqual(digestFolder(fresh.output));
      } finally {
        fresh.remove();
      }
    });
  }

  it('takes no page for its own that another build left in the folder', async () => {
    const other = copyContent();
    try {
      writeFileSync(
        join(other.root, 'site.yaml'),
        readFileSync(join(other.root, 'site.yaml'), 'utf8').replace(/^name:.*$/m, 'name: Spaak Elders'),
      );
      expect(await build(other.root, other.output, DAY)).toBe('');
      expect(await build(grown.root, other.output, DAY)).toBe('');
      expect(await build(grown.root, grown.output, DAY)).toBe('');
      expect(digestFolder(other.output)).toEqual(digestFolder(grown.output));
    } finally {
      other.remove();
    }
  });
});

/** Builds; returns what the build printed when it failed. */
async function build(content: string, output: string, day: string): Promise<string> {
  const result = await buildSite(output, { env: { SPAAK_CONTENT: content, SPAAK_NOW: day } });
  return result.ok ? '' : result.output;
}
