/** Something to say about a place in a file. Lines and columns count from 1, over the whole file, front matter included. */
export interface Finding {
  /** Path relative to the content folder; empty when the source has no file yet. */
  file: string;
  line: number;
  column: number;
  severity: 'error' | 'warning' | 'note';
  /** Short and permanent, such as `no-mdx-import`. */
  rule: string;
  message: string;
}

/** A place in a file, from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Collects the findings of one file; the file and the severity are stamped here. A message is one line, whatever it quotes. */
export interface Findings {
  readonly list: Finding[];
  hasErrors(): boolean;
  error(rule: string, place: Place | undefined, message: string): void;
  warning(rule: string, place: Place | undefined, message: string): void;
  note(rule: string, place: Place | undefined, message: string): void;
}

export function createFindings(file: string): Findings {
  const list: Finding[] = [];
  const add = (severity: Finding['severity']) => (rule: string, place: Place | undefined, message: string) => {
    list.push({ file, line: place?.line ?? 1, column: place?.column ?? 1, severity, rule, message: toLine(message) });
  };
  return {
    list,
    hasErrors() {
      return list.some(({ severity }) => severity === 'error');
    },
    error: add('error'),
    warning: add('warning'),
    note: add('note'),
  };
}

function toLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
}

/** Findings in reading order: by file, then place, then rule. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      a.line - b.line ||
      a.column - b.column ||
      (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
