import type { DeskOptions } from '../../src/desk/app.ts';
import { Refusal } from '../../src/desk/api/refusal.ts';
import { readDocument } from '../../src/markdown/render.ts';
import type { Role } from '../../src/model/moves.ts';
import { createSqliteAuthors } from '../../src/desk/annotations/sqlite-authors.ts';
import { createSqliteProposals } from '../../src/desk/annotations/sqlite-proposals.ts';
import { nextCircleId } from '../../src/content/scaffold.ts';
import { StaleCircleError, type CircleFile } from '../../src/desk/circles/circles.ts';
import type { Block } from '../../src/desk/publish/blocks.ts';
import { UnknownIdError } from '../../src/desk/publish/errors.ts';
import type { Published } from '../../src/desk/publish/publisher.ts';

/** Who asks, in tests without sign-in: `role` or `role/name`. */
export const WHO = 'x-who';

/** What a desk needs for its staff, with nothing behind it: who asks stands in a header, what is published in a map. */
export function createStaffParts(siteRoot: string): StaffParts {
  const blocks: Block[] = [];
  const published = new Map<string, Published>();
  const circles = new Map<string, CircleFile>();
  const calls: unknown[][] = [];
  const commit = 'c'.repeat(40);
  const lines = new Map<string, string>();
  return {
    authors: createSqliteAuthors(':memory:'),
    proposals: createSqliteProposals(':memory:'),
    calls,
    published,
    circleFiles: circles,
    circles: {
      list: () =>
        [...circles.values()].flatMap(({ id, source }) => {
          const { document } = readDocument(source, { kind: 'circle' });
          return document ? [{ id, data: document.data }] : [];
        }),
      listRecorded: () => [],
      async find(id) {
        return circles.get(id);
      },
      isIn: () => Promise.resolve(true),
      async add(title, source) {
        const file = { id: nextCircleId(title, [...circles.keys()]), version: '1', source };
        circles.set(file.id, file);
        calls.push(['addCircle', file.id]);
        return { ...file, commit };
      },
      async change(id, version, write) {
        const current = circles.get(id);
        if (current?.version !== version) throw new StaleCircleError(current ?? { id, version: '', source: '' });
        const file = { id, version: `${Number(version) + 1}`, source: write(current.source) };
        circles.set(id, file);
        calls.push(['changeCircle', id]);
        return { ...file, commit };
      },
    },
    people: {
      routes: [],
      async get(c) {
        const [role, name = 'anna'] = c.req.header(WHO)?.split('/') ?? [];
        if (role === undefined) throw new Refusal('not-signed-in');
        return { id: `id-${name}`, name, organisation: 'Werkplaats', role: role as Role };
      },
    },
    publisher: {
      async publish(text, submission) {
        calls.push(['publish', text, submission]);
        return { id: '2026-31-na-het-ziekenhuis', commit };
      },
      async annotate(bottleneck, write, line) {
        const about = published.get(bottleneck);
        if (!about) throw new UnknownIdError(bottleneck);
        const earlier = line === undefined ? undefined : lines.get(line);
        if (earlier !== undefined) return { id: earlier, commit };
        const file = write(about);
        published.set(bottleneck, { ...about, annotations: [...about.annotations, file] });
        calls.push(['annotate', bottleneck, file, ...(line === undefined ? [] : [line])]);
        if (line !== undefined) lines.set(line, file.id);
        return { id: file.id, commit };
      },
      listAnnotations: () => Promise.resolve([]),
      async find(id) {
        return published.get(id);
      },
      async correct(...call) {
        calls.push(['correct', ...call]);
        return { commit };
      },
      async withdraw(...call) {
        calls.push(['withdraw', ...call]);
        return { commit };
      },
      async withdrawAnnotation(...call) {
        calls.push(['withdrawAnnotation', ...call]);
        const about = [...published.values()].find(({ annotations }) => annotations.some(({ id }) => id === call[0]));
        return { commit, bottleneck: about?.id ?? '' };
      },
    },
    releases: { getRoot: () => siteRoot, getPrevious: () => undefined, getStatus: () => ({}) },
    blocks: {
      async add(block) {
        blocks.push({ ...block, since: '2026-11-24T10:00:00.000Z' });
      },
      settle: () => Promise.resolve(),
      remove: () => Promise.resolve(),
      list: () => blocks,
    },
    remoteTrouble: () => undefined,
  };
}

export interface StaffParts extends Pick<
  DeskOptions,
  'people' | 'publisher' | 'circles' | 'authors' | 'proposals' | 'releases' | 'blocks' | 'remoteTrouble'
> {
  /** What the publisher was asked. */
  calls: unknown[][];
  /** What it finds. */
  published: Map<string, Published>;
  /** What there is of circles. */
  circleFiles: Map<string, CircleFile>;
}
