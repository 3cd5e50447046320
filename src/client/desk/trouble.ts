/** Something that is not in order, by place. */
export interface Finding {
  /** In the content folder; absent when it is the text itself. */
  file?: string;
  line: number;
  /** In Dutch. */
  message?: string;
  /** What the check of the files says, in English. */
  detail?: string | undefined;
}

/** Why something was not done. */
export interface Trouble {
  says: string;
  findings?: readonly Finding[];
}

/** What the desk found, out of the body of its answer. */
export function parseFindings(body: unknown): Finding[] {
  const { findings } = (body ?? {}) as { findings?: unknown };
  return Array.isArray(findings) ? findings.flatMap(parseFinding) : [];
}

function parseFinding(value: unknown): Finding[] {
  const { file, line, message, detail } = (value ?? {}) as Record<string, unknown>;
  if (typeof line !== 'number' || typeof message !== 'string') return [];
  // About the files of the site only their check speaks, which knows no Dutch.
  if (typeof file === 'string') return [{ file, line, detail: message }];
  return [{ line, message, ...(typeof detail === 'string' && { detail }) }];
}
