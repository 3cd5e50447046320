import { createHash } from 'node:crypto';
import type { Site } from '../model/site.ts';
import {
  listAnnotationFiles,
  readAnnotationFile,
  type AnnotationFile,
  type AnnotationSet,
} from './annotation-files.ts';
import { toCircleCalendar } from './circles.ts';
import { getOverview } from './collection.ts';
import { feedKey, listFeeds, readHappening, type FeedSource, type Happening } from './feeds.ts';
import { listDatedPromises } from './promises.ts';
import type { CircleCalendar, DatedPromise } from './views.ts';

/** A feed as it is written. */
export interface FeedPage extends Omit<FeedSource, 'happenings'> {
  happenings: Happening[];
  site: Site;
}

const FORMATS = ['xml', 'json'] as const;

/** The addresses of all feeds. */
export async function listFeedPages(): Promise<
  { params: { folder: string; format: (typeof FORMATS)[number] }; props: FeedSource; cacheKey: string }[]
> {
  const overview = await getOverview();
  return listFeeds(overview).flatMap((feed) => {
    const cacheKey = toKey([overview.site, feedKey(feed)]);
    const folder = feed.folder.slice(1, -1);
    return FORMATS.map((format) => ({ params: { folder, format }, props: feed, cacheKey }));
  });
}

/** A feed with its texts. Made when it is written, because most builds write few of them. */
export async function getFeed(feed: FeedSource): Promise<FeedPage> {
  const overview = await getOverview();
  return {
    ...feed,
    happenings: feed.happenings.map((happening) => readHappening(happening, overview)),
    site: overview.site,
  };
}

/** The files with the annotations. */
export async function listAnnotationPages(): Promise<
  { params: { file: string }; props: AnnotationFile; cacheKey: string }[]
> {
  const overview = await getOverview();
  return listAnnotationFiles(overview).map((file) => ({
    params: { file: file.name },
    props: file,
    cacheKey: toKey([
      overview.site,
      file.name,
      file.older,
      file.oldest,
      file.total,
      file.sources.map(({ annotation, case: { row } }) => [annotation.digest, row.href]),
    ]),
  }));
}

/** A file with its texts. */
export async function getAnnotationFile(file: AnnotationFile): Promise<{ set: AnnotationSet; site: Site }> {
  const overview = await getOverview();
  return { set: readAnnotationFile(file, overview), site: overview.site };
}

/** The promises that a calendar shows. */
export async function getDatedPromises(): Promise<{ promises: DatedPromise[]; site: Site }> {
  const overview = await getOverview();
  return { promises: listDatedPromises(overview), site: overview.site };
}

/** The calendars of the circles. */
export async function listCircleCalendars(): Promise<
  { params: { id: string }; props: { calendar: CircleCalendar; site: Site }; cacheKey: string }[]
> {
  const overview = await getOverview();
  return overview.circles.map((circle) => {
    const props = { calendar: toCircleCalendar(circle, overview), site: overview.site };
    return { params: { id: circle.id }, props, cacheKey: toKey(props) };
  });
}

function toKey(shown: unknown): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
