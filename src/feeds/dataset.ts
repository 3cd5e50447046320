import type { Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { LICENCES } from '../messages/nl.ts';
import { dataset as words } from '../messages/open-data.ts';

/** What there is to take. */
export interface DescribedData {
  today: Day;
  /** First and last day of publication; absent when there is nothing. */
  period?: { from: Day; to: Day };
  /** In bytes. */
  size: { table: number; whole: number };
}

/** The open data in the words of https://schema.org/Dataset. */
export function describeDataset({ today, period, size }: DescribedData, site: Site): object {
  const toUrl = (path: string) => new URL(path, site.url).href;
  const publisher = { '@type': 'Organization', name: site.organisation };
  const distribution = (name: string, path: string, rest: object) => ({
    '@type': 'DataDownload',
    name,
    contentUrl: toUrl(path),
    ...rest,
  });
  return {
    '@context': 'https://schema.org',
    '@type': 'Dataset',
    '@id': toUrl('/data/'),
    url: toUrl('/data/'),
    name: words.name(site.name, site.region),
    description: words.description(site.region),
    keywords: words.keywords,
    inLanguage: 'nl',
    license: LICENCES[site.licence]?.href ?? site.licence,
    isAccessibleForFree: true,
    creator: publisher,
    publisher,
    spatialCoverage: { '@type': 'Place', name: site.region },
    ...(period && { temporalCoverage: `${period.from}/${period.to}` }),
    dateModified: today,
    version: String(site.spaak),
    distribution: [
      distribution(words.table, '/data/knelpunten.csv', {
        encodingFormat: 'text/csv',
        contentSize: `${size.table} B`,
      }),
      distribution(words.whole, '/data/knelpunten.json', {
        encodingFormat: 'application/json',
        contentSize: `${size.whole} B`,
      }),
      distribution(words.annotations, '/data/annotaties.jsonld', { encodingFormat: 'application/ld+json' }),
    ],
  };
}
