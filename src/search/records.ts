import { bottleneckNumber, REGION_CODE, type Bottleneck } from '../model/bottleneck.ts';
import type { Annotation, WithdrawnAnnotation } from '../model/annotation.ts';
import type { Tombstone } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import { foldDialogue } from '../model/dialogue.ts';
import { isTombstone } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import { STATUSES, TURNS } from '../model/status.ts';

/** Sorts after every real day: it is nobody's turn. */
const NEVER = '9999-12-31';

/** What Pagefind indexes of one bottleneck: https://pagefind.app/docs/node-api/#indexaddcustomrecord */
export interface SearchRecord {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sort: Record<string, string>;
}

interface Searchable {
  site: Site | undefined;
  bottlenecks: readonly { id: string; data: Bottleneck | Tombstone; text: string }[];
  annotations: readonly { id: string; bottleneck: string; data: Annotation | WithdrawnAnnotation }[];
}

/** One record for each bottleneck that can be read, with every sort key on every record: without one it would vanish from a sorted list. */
export function toSearchRecords({ site, bottlenecks, annotations }: Searchable, today: Day): SearchRecord[] {
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  return bottlenecks.flatMap(({ id, data, text }) => {
    if (isTombstone(data) || data.mergedInto) return [];
    const { status, turn, turnSince } = foldDialogue({ id, data }, byBottleneck.get(id) ?? [], today, site);
    return [
      {
        url: `/knelpunten/${id}/`,
        content: `${data.title}\n${data.summary}\n${text}`,
        meta: { title: data.title, summary: data.summary, number: bottleneckNumber(id) ?? id },
        filters: {
          domein: data.domains,
          soort: data.kinds,
          gemeente: data.municipality === REGION_CODE ? [] : [data.municipality],
          wet: [...new Set((data.laws ?? []).map(({ law }) => law))],
          status: [STATUSES[status].slug],
          beurt: [TURNS[turn].slug],
          jaar: [data.published.slice(0, 4)],
        },
        sort: { datum: data.published, wacht: turnSince ?? NEVER },
      },
    ];
  });
}
