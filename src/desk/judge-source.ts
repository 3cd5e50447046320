import type { Finding } from '../markdown/finding.ts';
import { toSource, UNPUBLISHED } from '../markdown/public-text.ts';
import { readDocument } from '../markdown/render.ts';
import { publicTextMessage, sourceMessage, textProblems } from '../messages/public-text.ts';
import { isTombstone } from '../model/kinds.ts';
import { hasCode, listUnknownCodes, type Knowledge } from './judge-codes.ts';
import type { Problems } from './judge-fields.ts';

/** Something about a line of a source, in Dutch. */
export interface LineFinding extends Pick<Finding, 'severity' | 'message'> {
  line: number;
  /** What the check of the file says, in English. */
  detail?: string;
}

/** What must be different before this source can be public, and everything there is to say about its lines. */
export function judgeSource(source: string, known: Knowledge): { problems: Problems; findings: LineFinding[] } {
  const judged = toSource(source, UNPUBLISHED);
  const { document, findings } = readDocument(judged, { kind: 'bottleneck' });
  const toOwnLine = createLineMap(source, judged);
  const found = findings.map(({ line, severity, rule, message: detail }): LineFinding => ({
    ...{ line: toOwnLine(line), severity, message: sourceMessage(rule), detail },
  }));
  if (!document) {
    const errors = found.filter(({ severity }) => severity === 'error');
    return { problems: { text: textProblems.source(errors.length) }, findings: found };
  }
  const { data, references } = document;
  if (isTombstone(data)) return { problems: { text: textProblems.withdrawn }, findings: found };
  // Nobody would be asked whether it may be merged, and it is no example.
  const early = known.isNew && (['mergedInto', 'example'] as const).find((field) => data[field] !== undefined);
  if (early) return { problems: { text: textProblems.notNew(early) }, findings: found };
  const unknown = references.flatMap(({ kind, value, place }): LineFinding[] => {
    if (kind !== 'law' || !known.codes || hasCode(known.codes.laws, value)) return [];
    return [{ line: toOwnLine(place.line), severity: 'error', message: textProblems.law(value) }];
  });
  return {
    problems: {
      ...Object.fromEntries(listUnknownCodes(data, known).map((field) => [field, publicTextMessage(field, 'unknown')])),
      ...(unknown.length > 0 && { text: textProblems.source(unknown.length) }),
    },
    findings: [...found, ...unknown],
  };
}

/** From lines of what was judged to those of what somebody typed, which may lack the one with the day. */
function createLineMap(source: string, judged: string): (line: number) => number {
  const [own, other] = [source, judged].map((text) => text.split(/\r\n?|\n/));
  if (!own || own.length === other?.length) return (line) => line;
  const added = other?.findIndex((line, index) => line !== own[index]) ?? 0;
  return (line) => (line > added ? line - 1 : line);
}
