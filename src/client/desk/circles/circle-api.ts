import { recordedTypes } from '../../../messages/circle-desk.ts';
import type { Offer, OfferedType } from '../../annotate/offer.ts';
import type { Api } from '../api.ts';

const ANNOTATIONS = '/api/annotations';

/** What a circle records, in the order of the form. */
const TYPES: readonly string[] = ['comment', 'adjustment', 'referral', 'commitment'];

/**
 * The desk, spoken to in the name of a circle: what is written at a bottleneck names it, and nothing is offered that
 * could not.
 */
export function inCircle(api: Api, circle: string): Api {
  return {
    ...api,
    async get<Value>(path: string) {
      const answer = await api.get<Value>(path);
      if (answer.kind !== 'ok' || !path.startsWith(`${ANNOTATIONS}?`)) return answer;
      const offer = answer.value as Offer;
      return { ...answer, value: { ...offer, types: toTypes(offer.types, circle) } as Value };
    },
    post: (path, body, version) =>
      api.post(path, path === ANNOTATIONS ? { ...(body as object), circle } : body, version),
  };
}

/** Which circle it is, is not asked. */
function toTypes(types: readonly OfferedType[], circle: string): OfferedType[] {
  return TYPES.flatMap((name) => {
    const type = types.find(({ type: each }) => each === name);
    const isIts = type?.fields.some(
      ({ name: field, choices }) => field === 'circle' && choices?.some(({ value }) => value === circle),
    );
    if (!type || !isIts) return [];
    const fields = type.fields.filter(({ name: field }) => field !== 'circle');
    return { ...type, fields, mayTarget: false, label: recordedTypes[name]?.label ?? type.label };
  });
}
