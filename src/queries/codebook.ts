import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../model/annotation-types.ts';
import { PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import { listFields, toJsonSchema, type Field, type SchemaName } from '../model/json-schema.ts';
import type { Role } from '../model/moves.ts';
import type { VocabularyName } from '../model/vocabulary.ts';

/** A field, as the codebook explains it. */
export interface CodebookField extends Field {
  /** The vocabulary that its codes are from, and the one code that is not. */
  vocabulary?: { name: VocabularyName; own?: string };
  /** Whether it is in the files of the content only. */
  fileOnly: boolean;
}

export interface CodebookType {
  name: string;
  label: string;
  who: readonly Role[];
  /** Only their number may be given away. */
  onlyCounted: boolean;
  /** Those that other types do not have, or need not have. */
  fields: CodebookField[];
}

/** Every field that there is, by what it is of. */
export interface Codebook {
  /** What stands around the bottlenecks. */
  file: CodebookField[];
  bottleneck: CodebookField[];
  /** What is derived. */
  dialogue: CodebookField[];
  annotation: CodebookField[];
  types: CodebookType[];
  expectation: CodebookField[];
  circle: CodebookField[];
  /** What is in the files of the content only. */
  source: { name: string; fields: CodebookField[] }[];
  term: CodebookField[];
}

/** By the path of a field, whatever it is of. */
const VOCABULARY_OF: Readonly<Record<string, NonNullable<CodebookField['vocabulary']>>> = {
  municipality: { name: 'municipalities', own: REGION_CODE },
  domains: { name: 'domains' },
  kinds: { name: 'kinds' },
  role: { name: 'roles', own: PROFESSIONAL_CODE },
  'laws.law': { name: 'laws' },
  decisionLevel: { name: 'decision-levels' },
  'addressee.decisionLevel': { name: 'decision-levels' },
};
/** What an annotation is given away without. */
const KEPT: readonly string[] = ['by.name', 'evidence', 'privacyAccepted'];
const DERIVED = 'dialogue.';
/** The same wherever it is, so that it is explained once. */
const ACCEPTED = 'privacyAccepted.';

/** Every field of the schemas. Pure. */
export function toCodebook(): Codebook {
  const open = list('knelpunten', 'open-bottleneck');
  const given = new Set(open.map(({ path }) => path));
  const [common, types] = listTypes();
  return {
    file: list('knelpunten').filter(({ path }) => !/^(?:bottlenecks|vocabulary)\./.test(path)),
    bottleneck: open.filter(({ path }) => !path.startsWith(DERIVED)),
    dialogue: open.filter(({ path }) => path.startsWith(DERIVED)),
    annotation: common,
    types,
    expectation: list('expectation'),
    circle: list('circle'),
    source: [
      { name: 'bottleneck', fields: list('bottleneck', 'bottleneck').filter(({ path }) => !given.has(path)) },
      { name: 'tombstone', fields: list('bottleneck', 'tombstone') },
      { name: 'withdrawn-annotation', fields: list('annotation', 'withdrawn-annotation') },
      { name: 'accepted', fields: list('bottleneck', 'accepted') },
    ],
    term: list('vocabulary', 'term'),
  };
}

/** The fields of a schema, or of one of its `$defs`. */
function list(name: SchemaName, part?: string): CodebookField[] {
  const root = toJsonSchema(name);
  const within = part === undefined ? root : root.$defs?.[part];
  return listFields(root, { by: part ?? name, within: within ?? {} })
    .filter(({ path }) => !path.startsWith(ACCEPTED))
    .map(toCodebookField);
}

function toCodebookField(field: Field): CodebookField {
  const vocabulary = field.shape === 'code' ? VOCABULARY_OF[field.path] : undefined;
  return { ...field, ...(vocabulary && { vocabulary }), fileOnly: false };
}

/** The fields that all types of annotation share, and each type with its own. */
function listTypes(): [shared: CodebookField[], types: CodebookType[]] {
  const all = ANNOTATION_TYPE_NAMES.map((name) => ({ name, fields: list('annotation', name) }));
  const [first] = all;
  const shared = (first?.fields ?? [])
    .filter(({ path }) => all.every(({ fields }) => fields.some((field) => field.path === path)))
    .map((field) => ({
      ...field,
      ...(field.path === 'type' && { schema: { type: 'string', enum: ANNOTATION_TYPE_NAMES } }),
      fileOnly: KEPT.includes(field.path),
    }));
  const isShared = ({ path, required }: Field) =>
    shared.some((field) => field.path === path && field.required === required);
  const types = all.map(({ name, fields }) => {
    const { label, who, onlyCounted = false } = ANNOTATION_TYPES[name];
    return { name, label, who, onlyCounted, fields: fields.filter((field) => !isShared(field)) };
  });
  return [shared, types];
}
