import type { Bottleneck } from '../model/bottleneck.ts';
import type { PortalFacts } from './api/portal.ts';

/** What is known of the portal; what is not, is not looked at. */
export type Knowledge = Partial<Pick<PortalFacts, 'codes' | 'vocabulary' | 'expectations'>> & {
  /** Whether it is to become a bottleneck, rather than to correct one. */
  isNew?: boolean;
};

/** The fields that hold a code which does not exist. Its case makes no difference. */
export function listUnknownCodes(fields: CodedFields, known: Knowledge): string[] {
  const { codes, vocabulary, expectations } = known;
  const { domains, kinds, laws = [], municipality, role, decisionLevel } = fields;
  const levels = vocabulary?.['decision-levels'].map(({ code }) => code);
  const given: [field: string, values: readonly string[], exist: Iterable<string> | undefined][] = [
    ['domains', domains, codes?.domains],
    ['kinds', kinds, codes?.kinds],
    ['laws', laws.map(({ law }) => law), codes?.laws],
    ['municipality', [municipality], codes?.municipality],
    ['role', [role], codes?.role],
    ['decisionLevel', decisionLevel === undefined ? [] : [decisionLevel], levels],
    ['expectations', fields.expectations ?? [], expectations?.keys().toArray()],
  ];
  return given.flatMap(([field, values, exist]) =>
    exist && !values.every((code) => hasCode(exist, code)) ? field : [],
  );
}

export function hasCode(codes: Iterable<string>, code: string): boolean {
  const wanted = code.toLowerCase();
  return Iterator.from(codes).some((each) => each.toLowerCase() === wanted);
}

type CodedFields = Pick<
  Bottleneck,
  'domains' | 'kinds' | 'laws' | 'municipality' | 'role' | 'decisionLevel' | 'expectations'
>;
