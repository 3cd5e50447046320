import type { Content } from '../../content/content.ts';
import { bottleneckNumber, PROFESSIONAL_CODE, REGION_CODE } from '../../model/bottleneck.ts';
import type { Day } from '../../model/dates.ts';
import type { Holder } from '../../model/expectation.ts';
import { isTombstone } from '../../model/kinds.ts';
import type { Vocabulary } from '../../model/vocabulary.ts';

/** What the desk knows of the portal that it works for, as its content is now. */
export interface PortalFacts {
  /** The codes that exist, by the field of a submission that holds them. */
  codes: Record<CodeField, ReadonlySet<string>>;
  vocabulary: Vocabulary;
  /** By id: who expects it. */
  expectations: ReadonlyMap<string, Holder>;
  /** By id, of what an annotation may refer to. */
  titles: Record<'expectation' | 'circle', ReadonlyMap<string, string>>;
  /** By id: the organisation that leads it. */
  circles: ReadonlyMap<string, string>;
  /** By id; closed are those that were withdrawn or merged into another. */
  bottlenecks: ReadonlyMap<string, KnownBottleneck>;
  /** Days that a submission is kept after its end. */
  retentionDays: number;
  /** Whether a second editor signs. */
  fourEyes: boolean;
}

export interface KnownBottleneck {
  state: 'open' | 'closed';
  number: string;
  /** Absent when it was withdrawn. */
  title?: string;
  published: Day;
}

export type CodeField = 'domains' | 'kinds' | 'laws' | 'municipality' | 'role';

/** @throws {Error} when there is no site.yaml that can be used. */
export function toPortalFacts({ site, vocabulary, bottlenecks, expectations, circles }: PortalContent): PortalFacts {
  if (!site) throw new Error('The content has no site.yaml that can be used. "npm run spaak -- check" says why.');
  const { domains, kinds, laws, municipalities, roles } = vocabulary;
  const list = (terms: readonly { code: string }[], ...more: string[]) =>
    new Set([...terms.map(({ code }) => code), ...more]);
  return {
    codes: {
      domains: list(domains),
      kinds: list(kinds),
      laws: list(laws),
      municipality: list(municipalities, REGION_CODE),
      role: list(roles, PROFESSIONAL_CODE),
    },
    vocabulary,
    expectations: new Map(expectations.map(({ id, data }) => [id, data.holder])),
    titles: { expectation: toTitles(expectations), circle: toTitles(circles) },
    circles: new Map(circles.map(({ id, data }) => [id, data.facilitator.organisation])),
    bottlenecks: new Map(bottlenecks.map(({ id, data }) => [id, toKnown(id, data)])),
    retentionDays: site.retentionDays,
    fourEyes: site.fourEyes,
  };
}

function toTitles(entries: readonly { id: string; data: { title: string } }[]): Map<string, string> {
  return new Map(entries.map(({ id, data }) => [id, data.title]));
}

function toKnown(id: string, data: PortalContent['bottlenecks'][number]['data']): KnownBottleneck {
  const { published } = data;
  const number = bottleneckNumber(id) ?? id;
  if (isTombstone(data)) return { state: 'closed', number, published };
  return { state: data.mergedInto ? 'closed' : 'open', number, title: data.title, published };
}

type PortalContent = Pick<Content, 'site' | 'vocabulary' | 'bottlenecks' | 'expectations' | 'circles'>;
