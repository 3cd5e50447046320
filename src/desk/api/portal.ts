import type { Content } from '../../content/content.ts';
import { PROFESSIONAL_CODE, REGION_CODE } from '../../model/bottleneck.ts';
import { isTombstone } from '../../model/kinds.ts';

/** What the desk knows of the portal that it works for. */
export interface PortalFacts {
  /** The codes that exist, by the field of a submission that holds them. */
  codes: Record<CodeField, ReadonlySet<string>>;
  /** By id; closed are those that were withdrawn or merged into another. */
  bottlenecks: ReadonlyMap<string, 'open' | 'closed'>;
}

export type CodeField = 'domains' | 'kinds' | 'laws' | 'municipality' | 'role';

export function toPortalFacts({ vocabulary, bottlenecks }: Pick<Content, 'vocabulary' | 'bottlenecks'>): PortalFacts {
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
    bottlenecks: new Map(
      bottlenecks.map(({ id, data }) => [id, isTombstone(data) || data.mergedInto ? 'closed' : 'open']),
    ),
  };
}
