import type { Root } from 'hast';
import type { AnnotationEntry, Content, Entry } from '../content/content.ts';
import type { Day } from '../model/dates.ts';
import type { Kind } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { createOverview, type Overview, type Source } from './overview.ts';

/** A content folder joined as the site joins it, for who reads it without Astro. `getTree` is that of its cache. */
export function toOverview(
  content: Content & { site: Site },
  { today, getTree }: { today: Day; getTree: (digest: string) => Root },
): Overview {
  const { site, vocabulary, bottlenecks, annotations, circles, expectations, pages } = content;
  return createOverview({
    ...{ site, vocabulary, today, getTree },
    // Neither is asked for outside of pages.
    media: [],
    findings: [],
    bottlenecks: bottlenecks.map(toSource),
    annotations: annotations.map((entry: AnnotationEntry) => ({ ...toSource(entry), bottleneck: entry.bottleneck })),
    circles: circles.map(toSource),
    expectations: expectations.map(toSource),
    pages: pages.map(toSource),
  });
}

function toSource<K extends Kind>({ id, digest, data, headings }: Entry<K>): Source<K> {
  return { id, digest, frontMatter: data, headings };
}
