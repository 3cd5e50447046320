import { loadContent } from '../../src/content/load.ts';
import type { Case } from '../../src/desk/annotations/case.ts';
import { listOfferedTypes } from '../../src/desk/annotations/offer.ts';
import { toPortalFacts } from '../../src/desk/api/portal.ts';
import type { StaffRole } from '../../src/desk/people/roles.ts';
import { isTombstone } from '../../src/model/kinds.ts';
import type { OfferedType } from '../../src/client/annotate/offer.ts';

/** Every type that a role is offered at one of the example bottlenecks, each as the desk describes it there. */
export function listEveryOffer(role: StaffRole, day: string): OfferedType[] {
  const content = loadContent('content');
  const known = toPortalFacts(content);
  const cases = content.bottlenecks.flatMap(({ id, data, text }): Case[] => {
    const annotations = content.annotations.filter(({ bottleneck }) => bottleneck === id);
    return isTombstone(data) || data.mergedInto !== undefined ? [] : [{ id, data, text, annotations }];
  });
  const offers = cases.flatMap((about) => listOfferedTypes(about, { role, known, day }));
  return [...new Map(offers.map((offer) => [offer.type, offer])).values()];
}
