import type { AnnotationEntry, Content } from '../../content/content.ts';
import { isWithdrawn, type Annotation } from '../../model/annotation.ts';
import type { Bottleneck } from '../../model/bottleneck.ts';
import { amsterdamDay, type Day } from '../../model/dates.ts';
import { foldDialogue } from '../../model/dialogue.ts';
import { isTombstone } from '../../model/kinds.ts';
import { compareText } from '../../model/order.ts';
import { bottleneckHref } from '../../queries/addresses.ts';
import { listHappeningsOf } from '../../queries/happenings.ts';
import type { About } from '../subscriptions/about.ts';

/** Something that who follows is told. `id` is that of design.md §5: a case and what happened in it. */
export interface News {
  id: string;
  day: Day;
  bottleneck: { id: string; title: string; domains: readonly string[] };
  /** Path of the page, with the place on it. */
  href: string;
  what: { kind: 'published' } | { kind: 'event' | 'lapsed' | 'review'; annotation: Annotation };
}

type Known = Pick<Content, 'bottlenecks' | 'annotations'>;
interface OpenEntry {
  id: string;
  data: Bottleneck;
}

/**
 * All news up to and including `today`, the oldest first: publications, events, promises that lapsed, outcomes to be
 * looked at again. Without recognitions, which are only counted, and what was withdrawn or merged.
 */
export function listNews({ bottlenecks, annotations }: Known, today: Day): News[] {
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  return bottlenecks
    .flatMap(({ id, data }) => {
      if (isTombstone(data) || data.mergedInto !== undefined || data.published > today) return [];
      return listOfCase({ id, data }, byBottleneck.get(id) ?? [], today);
    })
    .sort((a, b) => compareText(a.day, b.day) || compareText(a.id, b.id));
}

/** Whether news is about what somebody follows. What was merged goes on in the other one. */
export function isAbout(about: About, { bottleneck }: News, { bottlenecks }: Pick<Known, 'bottlenecks'>): boolean {
  switch (about.kind) {
    case 'all':
      return true;
    case 'domain':
      return bottleneck.domains.some((code) => code.toLowerCase() === about.code.toLowerCase());
    case 'bottleneck':
      return findLiving(about.id, bottlenecks) === bottleneck.id;
  }
}

/** The bottleneck that this one was merged into in the end; itself when it was not. */
export function findLiving(id: string, bottlenecks: Known['bottlenecks']): string {
  const seen = new Set<string>();
  for (let next: string | undefined = id; next !== undefined && !seen.has(next);) {
    seen.add(next);
    const data: Content['bottlenecks'][number]['data'] | undefined = bottlenecks.find((one) => one.id === next)?.data;
    next = data && !isTombstone(data) ? data.mergedInto : undefined;
  }
  return [...seen].at(-1) ?? id;
}

function listOfCase({ id, data }: OpenEntry, annotations: readonly AnnotationEntry[], today: Day): News[] {
  const bottleneck = { id, title: data.title, domains: data.domains };
  const open = annotations.flatMap((entry) => {
    const day = amsterdamDay(entry.data.created);
    return isWithdrawn(entry.data) || day === undefined || day > today ? [] : [{ id: entry.id, data: entry.data, day }];
  });
  const dialogue = foldDialogue({ id, data }, open, today);
  return listHappeningsOf({ id, data, annotations: open, dialogue }, today).map(({ kind, name, day, annotation }) => ({
    ...{ id: name, day, bottleneck },
    href: annotation ? `${bottleneckHref(id)}#d-${annotation.id}` : bottleneckHref(id),
    what: annotation && kind !== 'published' ? { kind, annotation: annotation.data } : { kind: 'published' },
  }));
}
