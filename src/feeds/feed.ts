import type { Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { amsterdamDay } from '../model/dates.ts';
import type { Site } from '../model/site.ts';
import { feed as words, feedTitles } from '../messages/feeds.ts';
import { ADJUSTMENT_RESULTS, CONTEXT_SAYS, frame, listWords, REFUSAL_REASONS } from '../messages/nl.ts';
import { shorten } from './shorten.ts';

/** Something that happened to a bottleneck. */
export interface FedHappening {
  kind: 'published' | 'event' | 'lapsed' | 'review' | 'unheard';
  /** Permanent and unique within the portal: `<bottleneck>/<annotation>`. */
  name: string;
  /** The instant, ISO 8601 in UTC. */
  at: string;
  href: string;
  bottleneck: {
    title: string;
    summary: string;
    number: string;
    example: boolean;
    domains: readonly { label: string }[];
    municipality: { label: string };
  };
  /** The reaction that happened, or whose day came, with what was written in it. */
  annotation?: { data: Annotation; text: string };
}

/** What a feed is about, and what it tells. */
export interface FedPage {
  /** Address of the page that the feed goes with. */
  href: string;
  subject: { kind: keyof typeof feedTitles; label: string };
  /** Newest first. */
  happenings: readonly FedHappening[];
}

/** A feed before it is written in a format. All texts are plain. */
export interface Feed {
  /** Address of the page that it goes with; by it the feed is known too. */
  page: string;
  title: string;
  description: string;
  author: string;
  licence: string;
  /** The instant of the newest entry, so that a feed to which nothing was added stays the same file. */
  updated: string;
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** A tag URI, permanent: https://www.rfc-editor.org/rfc/rfc4151 */
  id: string;
  url: string;
  at: string;
  title: string;
  /** An organisation, or the word for practice; never a person. */
  author: string;
  paragraphs: string[];
  tags: string[];
}

/** When a feed was updated to which nothing was ever added: a feed must say when. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The words of a feed. */
export function toFeed({ href, subject: { kind, label }, happenings }: FedPage, site: Site): Feed {
  const title = feedTitles[kind];
  return {
    page: new URL(href, site.url).href,
    title: frame.pageTitle(typeof title === 'string' ? title : title(label), site.name),
    description: kind === 'unheard' ? words.ledeUnheard(site.responseDays) : words.lede,
    author: site.organisation,
    licence: site.licence,
    updated: happenings[0]?.at ?? NEVER,
    entries: happenings.map((happening) => toFeedEntry(happening, site)),
  };
}

function toFeedEntry(happening: FedHappening, site: Site): FeedEntry {
  const { name, at, href, bottleneck } = happening;
  const { hostname } = new URL(site.url);
  const { what, author = site.organisation, paragraphs } = tell(happening, site);
  return {
    id: `tag:${hostname},${(amsterdamDay(at) ?? at).slice(0, 4)}:${name}`,
    url: new URL(href, site.url).href,
    at,
    title: words.title(what, bottleneck.title),
    author,
    paragraphs: [...paragraphs, ...(bottleneck.example ? [words.example] : [])],
    tags: [...bottleneck.domains.map(({ label }) => label), ...(bottleneck.example ? [words.exampleTag] : [])],
  };
}

interface Told {
  what: string;
  /** Absent: nobody wrote it, the portal says so. */
  author?: string;
  paragraphs: string[];
}

function tell({ kind, bottleneck, annotation }: FedHappening, { responseDays }: Site): Told {
  const { number, summary, municipality, domains } = bottleneck;
  if (kind === 'unheard')
    return { what: words.unheard, paragraphs: [words.unheardFor(responseDays), summary, words.number(number)] };
  if (kind === 'published' || !annotation) {
    const about = words.sentence(listWords([municipality.label, ...domains.map(({ label }) => label)]));
    return { what: words.published, paragraphs: [summary, `${words.number(number)} ${about}`] };
  }
  const { data } = annotation;
  const said = shorten(listSaid(data, annotation.text).join(' '));
  const own = said === '' ? [] : [said];
  if (kind === 'lapsed' && data.type === 'commitment') {
    const { role, organisation } = data.owner;
    return {
      what: words.lapsed,
      paragraphs: [`${words.wasDue(data.due)} ${words.owner(role, organisation)}`, ...own, words.at(number)],
    };
  }
  if (kind === 'review' && 'reviewOn' in data) {
    const label = ANNOTATION_TYPES[data.type].label;
    return { what: words.review, paragraphs: [words.reviewNow(label, data.reviewOn), ...own, words.at(number)] };
  }
  return {
    what: ANNOTATION_TYPES[data.type].label,
    author: data.by.organisation ?? words.practice,
    paragraphs: [...own, ...listFacts(data), words.by(data.by.organisation, number)],
  };
}

/** What somebody wrote, wherever their type of reaction keeps it. */
function listSaid(data: Annotation, text: string): string[] {
  const said = data.type === 'resolution' ? data.evidenceText : data.type === 'reopening' ? data.reason : '';
  return [said, text].filter(Boolean).map((part) => part.replaceAll('\n', ' '));
}

/** What the fields of a reaction say. A type that is not named here has nothing to add. */
function listFacts(data: Annotation): string[] {
  switch (data.type) {
    case 'context': {
      const says = CONTEXT_SAYS[data.says];
      return says === undefined ? [] : [words.sentence(says)];
    }
    case 'commitment':
      return [`${words.due(data.due)} ${words.owner(data.owner.role, data.owner.organisation)}`];
    case 'referral':
      return [words.addressee(data.addressee.organisation)];
    case 'refusal':
      return [`${words.reason(REFUSAL_REASONS[data.reason])} ${words.reviewOn(data.reviewOn)}`];
    case 'adjustment':
      return [
        words.sentence(ADJUSTMENT_RESULTS[data.result]),
        words.was(shorten(data.from)),
        words.becomes(shorten(data.to)),
        words.reviewOn(data.reviewOn),
      ];
    default:
      return [];
  }
}
