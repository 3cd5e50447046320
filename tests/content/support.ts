import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Finding } from '../../src/markdown/finding.ts';

/** Files by their path in a content folder; undefined leaves one out. */
export type Files = Record<string, string | Uint8Array | undefined>;

/** Front matter, line by line, and a body. */
export function mdx(frontMatter: string, body = ''): string {
  return `---\n${frontMatter.trim()}\n---\n${body}`;
}

export const CASE = 'bottlenecks/2026-01-wie-kent-toe.mdx';
export const OTHER_CASE = 'bottlenecks/2026-02-wachten-op-een-besluit.mdx';
const DIALOGUE = 'annotations/2026-01-wie-kent-toe';
export const QUESTION = `${DIALOGUE}/20260202-aaaaaaaa.mdx`;
export const REPLY = `${DIALOGUE}/20260203-bbbbbbbb.mdx`;
export const COMMITMENT = `${DIALOGUE}/20260204-cccccccc.mdx`;
export const FULFILMENT = `${DIALOGUE}/20260205-dddddddd.mdx`;
export const REFERRAL = `${DIALOGUE}/20260206-eeeeeeee.mdx`;
export const ADJUSTMENT = `${DIALOGUE}/20260207-ffffffff.mdx`;
const RECOGNITION = `${DIALOGUE}/20260208-gggggggg.mdx`;

/** The bytes that a PNG image begins with; no more is looked at. */
export const PNG = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\0', 'latin1');

/** A small portal in which nothing is wrong and everything refers to something. */
export const PORTAL = {
  'site.yaml': `spaak: 1
name: Spaak
region: Voorbeeldregio
organisation: Werkplaats Voorbeeld
contact: redactie@spaak.example
url: https://spaak.example
`,
  'vocabulary/domains.yaml': '- { code: wmo, label: Wmo }\n- { code: wonen, label: Wonen }\n',
  'vocabulary/kinds.yaml': '- { code: samenloop, label: Regels botsen }\n',
  'vocabulary/laws.yaml': '- { code: wmo2015, label: Wmo 2015 }\n',
  'vocabulary/municipalities.yaml': '- { code: GX0001, label: Voorbeeldstad }\n',
  'vocabulary/roles.yaml': '- { code: wijkteammedewerker, label: Wijkteammedewerker }\n',
  'vocabulary/decision-levels.yaml': '- { code: gemeente, label: Gemeente }\n',
  'vocabulary/synonyms.yaml': '- [schuld, achterstand]\n',
  'media/schema.png': PNG,
  [CASE]: mdx(
    `
title: Wie mag hulp bij het huishouden toekennen?
summary: Twee wetten wijzen naar elkaar, zodat niemand de hulp bij het huishouden toekent.
reported: 2026-01
published: 2026-01-05
municipality: GX0001
domains: [wmo]
kinds: [samenloop]
role: wijkteammedewerker
laws:
  - law: wmo2015
    article: 2.10
decisionLevel: gemeente
expectations: [binnen-een-week]
questions:
  - id: wie
    text: Wie mag de hulp toekennen?
`,
    `
Twee wetten wijzen naar elkaar.

<Law code="wmo2015" article="2.10" />

![Het schema](media/schema.png)

Wie hulp vraagt, wacht. Wie hulp geeft, wacht.
`,
  ),
  [OTHER_CASE]: mdx(
    `
title: Wachten op een besluit over een woning
summary: Een besluit over een woning duurt langer dan de noodopvang open is, elk jaar weer.
reported: 2026-01-20
published: 2026-01-21
municipality: regio
domains: [wonen]
kinds: [samenloop]
role: professional
`,
    '\nHet besluit duurt te lang.\n',
  ),
  [QUESTION]: mdx(
    `
type: question
created: 2026-02-02T12:00:00+01:00
by: { role: policyOfficer, organisation: gemeente Voorbeeldstad }
target: { exact: Twee wetten }
`,
    '\nWelke twee?\n',
  ),
  [REPLY]: mdx(
    `
type: reply
created: 2026-02-03T12:00:00+01:00
by: { role: practitioner }
inReplyTo: 20260202-aaaaaaaa
`,
    '\nDe Wmo en de Zvw.\n',
  ),
  [COMMITMENT]: mdx(
    `
type: commitment
created: 2026-02-04T12:00:00+01:00
by: { role: alderman, organisation: gemeente Voorbeeldstad }
owner: { role: hoofd Toegang, organisation: gemeente Voorbeeldstad }
due: 2026-06-01
answers: [wie]
`,
    '\nWij zoeken het uit.\n',
  ),
  [FULFILMENT]: mdx(
    `
type: fulfilment
created: 2026-02-05T12:00:00+01:00
by: { role: alderman, organisation: gemeente Voorbeeldstad }
commitment: 20260204-cccccccc
`,
    '\nHet is uitgezocht.\n',
  ),
  [REFERRAL]: mdx(
    `
type: referral
created: 2026-02-06T12:00:00+01:00
by: { role: facilitator, organisation: Werkplaats Voorbeeld }
addressee: { organisation: Zorgkantoor, decisionLevel: gemeente }
`,
    '\nDit is aan het zorgkantoor.\n',
  ),
  [ADJUSTMENT]: mdx(
    `
type: adjustment
created: 2026-02-07T12:00:00+01:00
by: { role: facilitator, organisation: Werkplaats Voorbeeld }
expectation: binnen-een-week
result: adjusted
addressee: officer
from: Binnen een week.
to: Binnen drie weken.
agreedBy:
  - { role: hoofd Toegang, organisation: gemeente Voorbeeldstad }
reviewOn: 2026-09-01
circle: wonen
`,
    '\nZo spreken wij af.\n',
  ),
  [RECOGNITION]: mdx(`
type: recognition
created: 2026-02-08T12:00:00+01:00
by: { role: practitioner }
`),
  'circles/wonen.mdx': mdx(
    `
title: Leerkring Wonen
facilitator: { role: begeleider, organisation: Werkplaats Voorbeeld }
members: [Wijkteam Noord]
meetings:
  - id: eerste
    start: 2026-03-10T13:30:00+01:00
    end: 2026-03-10T16:00:00+01:00
    place: Buurthuis De Brug
    cases: [2026-01-wie-kent-toe]
cases: [2026-01-wie-kent-toe, 2026-02-wachten-op-een-besluit]
`,
    '\nWat zoeken wij uit?\n',
  ),
  'expectations/binnen-een-week.mdx': mdx(
    `
title: Binnen een week een besluit
holder: officer
statement: Wie hulp vraagt, hoort binnen een week of die er komt.
`,
    '\nZo staat het in de folder.\n',
  ),
  'pages/over.mdx': mdx('title: Over Spaak', '\nTekst.\n'),
} satisfies Files;

/** A content folder with these files, for the time of one test. */
export function createFolder(files: Files): string {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'spaak-test-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  writeFiles(root, files);
  return root;
}

/** The folder of `PORTAL` with some files changed. */
export function createPortal(changes: Files = {}): string {
  return createFolder({ ...PORTAL, ...changes });
}

function writeFiles(root: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** A file of `PORTAL` with one thing changed. */
export function change(path: keyof typeof PORTAL, from: string, to: string): Files {
  const source = String(PORTAL[path]);
  if (!source.includes(from)) throw new Error(`${path} does not hold "${from}".`);
  return { [path]: source.replace(from, to) };
}

/** Findings in short: `unknown-reference circles/wonen.mdx 12:3`. */
export function summarize(findings: readonly Finding[]): string[] {
  return findings.map(({ rule, file, line, column }) => `${rule} ${file} ${line}:${column}`);
}
