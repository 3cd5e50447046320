import type { Day } from '../model/dates.ts';
import type { Site } from '../model/site.ts';

/** What machines are told of a bottleneck. */
export interface DescribedBottleneck {
  href: string;
  title: string;
  summary: string;
  number: string;
  published: Day;
  /** The day of the last change. */
  version: Day;
  /** What it is about, in words. */
  about: readonly string[];
  /** How many reactions it has. */
  reactions: number;
}

const LICENCE_ADDRESSES: Record<string, string> = { 'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/' };

/** A bottleneck in the words of https://schema.org/Article. */
export function describeBottleneck(
  { href, title, summary, number, published, version, about, reactions }: DescribedBottleneck,
  site: Site,
): object {
  const url = new URL(href, site.url).href;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    identifier: number,
    headline: title,
    abstract: summary,
    inLanguage: 'nl',
    datePublished: published,
    dateModified: version,
    about: about.map((name) => ({ '@type': 'Thing', name })),
    commentCount: reactions,
    author: { '@type': 'Organization', name: site.organisation },
    publisher: { '@type': 'Organization', name: site.organisation },
    isPartOf: { '@type': 'WebSite', name: site.name, url: new URL('/', site.url).href },
    license: LICENCE_ADDRESSES[site.licence] ?? site.licence,
  };
}

/** The portal in the words of https://schema.org/WebSite, with its search. */
export function describeSite({ name, region, tagline, organisation, url }: Site): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name,
    description: tagline ?? `Knelpunten van wijkteams in ${region}`,
    inLanguage: 'nl',
    url: new URL('/', url).href,
    publisher: { '@type': 'Organization', name: organisation },
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${new URL('/zoeken/', url).href}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}
