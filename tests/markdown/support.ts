import type { Finding } from '../../src/markdown/finding.ts';
import { renderSubmission } from '../../src/markdown/render.ts';

/** Front matter of a bottleneck that passes, as it is written in a file. */
const BOTTLENECK = {
  title: 'Wie mag hulp bij het huishouden toekennen?',
  summary: 'Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.',
  reported: '2026-01',
  published: '2026-01-05',
  municipality: 'regio',
  domains: '[wmo]',
  kinds: '[samenloop]',
  role: 'professional',
};

const ANNOTATION = {
  type: 'comment',
  created: '2026-02-02T12:00:00+01:00',
  by: '{ role: policyOfficer, organisation: gemeente Voorbeeld }',
};

/** Lines of front matter: text of a field, or undefined to leave the field out. */
export type Fields = Record<string, string | undefined>;

/** Line of the file on which the body of `bottleneck(…)` starts, when no field was added. */
const BODY_LINE = Object.keys(BOTTLENECK).length + 3;

/** The source of a bottleneck with this body; `changes` are fields as they are written, on the lines after the others. */
export function bottleneck(body: string, changes: Fields = {}): string {
  return toSource({ ...BOTTLENECK, ...changes }, body);
}

/** The source of a comment by a policy officer with this body. */
export function annotation(body: string, changes: Fields = {}): string {
  return toSource({ ...ANNOTATION, ...changes }, body);
}

export function toSource(fields: Fields, body: string): string {
  const lines = Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return ['---', ...lines, '---', body].join('\n');
}

/** Renders a bottleneck with this body. */
export function render(body: string) {
  return renderSubmission(bottleneck(body));
}

/** Findings in short, by the line of the body instead of the file: `unsafe-url 1:4`. */
export function inBody(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, line, column }) => `${rule} ${line - BODY_LINE + 1}:${column}`);
}

/** Findings in short, with their place in the file: `unsafe-url 14:4`. */
export function inFile(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}
