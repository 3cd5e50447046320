import type { Finding } from '../markdown/finding.ts';

/** Findings as lines `file:line:column severity rule message`, followed by a line that counts them. */
export function formatFindings(findings: readonly Finding[]): string {
  const lines = findings.map(
    ({ file, line, column, severity, rule, message }) => `${file}:${line}:${column} ${severity} ${rule}  ${message}`,
  );
  return [...lines, countFindings(findings)].join('\n');
}

export function countFindings(findings: readonly Finding[]): string {
  const count = (severity: Finding['severity'], word: string) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    return `${number} ${word}${number === 1 ? '' : 's'}`;
  };
  return `${count('error', 'error')}, ${count('warning', 'warning')}, ${count('note', 'note')}`;
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
