import { bottleneckSchema, type Bottleneck } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import type { OpenBottleneck, OpenData } from '../model/open-data.ts';
import { listAnnotationFiles } from './annotation-files.ts';
import type { OpenCase, Overview } from './overview.ts';

/** Beyond so many bottlenecks there is a file for each year beside the one with all: that is some five megabytes by then. */
export const YEARLY_FROM = 1000;

const NAME = 'knelpunten';

/** A file with bottlenecks. */
export interface OpenDataFile {
  /** Without its extension. */
  name: string;
  /** The year of publication that it is limited to. */
  year?: string;
  /** Newest first; merged and withdrawn ones are in none. */
  cases: readonly OpenCase[];
}

/** How much there is to take, for the page that offers it. */
export interface OpenDataCounts {
  bottlenecks: number;
  annotations: number;
  /** In how many files those are. */
  annotationFiles: number;
  /** First and last day of publication; undefined when there is nothing. */
  period?: { from: Day; to: Day };
  /** The files for one year, the newest first. */
  years: { name: string; year: string }[];
}

/** The file with all bottlenecks, and beyond a size one a year, the newest first. */
export function listOpenDataFiles({ cases }: Overview): OpenDataFile[] {
  const all = { name: NAME, cases };
  if (cases.length <= YEARLY_FROM) return [all];
  const byYear = Map.groupBy(cases, ({ data }) => data.published.slice(0, 4));
  return [all, ...[...byYear].map(([year, own]) => ({ name: `${NAME}-${year}`, year, cases: own }))];
}

/** All that there is. `readText` gives the reading text of a document by its digest. */
export function toOpenData(
  { cases, site, today, vocabulary }: Overview,
  readText: (digest: string) => string,
): OpenData {
  const toUrl = (path: string) => new URL(path, site.url).href;
  return {
    $schema: toUrl('/data/schema/knelpunten.json'),
    spaak: site.spaak,
    site: site.name,
    region: site.region,
    organisation: site.organisation,
    url: toUrl('/'),
    licence: site.licence,
    generated: today,
    responseDays: site.responseDays,
    recognitionThreshold: site.recognitionThreshold,
    vocabulary,
    bottlenecks: cases.map((one) => ({
      id: one.id,
      url: toUrl(one.row.href),
      ...pickGiven(one.data),
      text: readText(one.digest),
      dialogue: toOpenDialogue(one),
    })),
  };
}

export function countOpenData(overview: Overview): OpenDataCounts {
  const { cases } = overview;
  const [newest, oldest] = [cases[0], cases.at(-1)];
  const annotations = listAnnotationFiles(overview);
  return {
    bottlenecks: cases.length,
    annotations: annotations[0]?.total ?? 0,
    annotationFiles: annotations.length,
    ...(newest && oldest && { period: { from: oldest.data.published, to: newest.data.published } }),
    years: listOpenDataFiles(overview).flatMap(({ name, year }) => (year === undefined ? [] : { name, year })),
  };
}

/** What is in the front matter, in the order of the schema. What the privacy check hit is the editors' own. */
function pickGiven(data: Bottleneck): Omit<Bottleneck, 'mergedInto' | 'privacyAccepted'> {
  const { mergedInto: _mergedInto, privacyAccepted: _privacyAccepted, ...given } = data;
  const names = Object.keys(bottleneckSchema.shape) as (keyof typeof given)[];
  return Object.fromEntries(
    names.filter((name) => given[name] !== undefined).map((name) => [name, given[name]]),
  ) as typeof given;
}

function toOpenDialogue({ dialogue }: OpenCase): OpenBottleneck['dialogue'] {
  const { status, turn, turnSince, addressees, overdue, unheard, questions, commitments, reviewsDue, recognition } =
    dialogue;
  return {
    status,
    turn,
    ...(turnSince !== undefined && { turnSince }),
    addressees: addressees.map(({ organisation }) => organisation),
    overdue,
    unheard,
    questions,
    commitments,
    reviewsDue,
    recognition,
  };
}
