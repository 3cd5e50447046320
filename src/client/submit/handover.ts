import { preview as headings } from '../../messages/writing-help.ts';
import { parsePlainText, toMarkdown } from '../../model/plain-text.ts';
import type { Submission } from '../../model/submission.ts';
import { download } from '../download.ts';
import { find } from '../elements.ts';
import { fillPage } from '../fill.ts';

/** What readers may not see is not in the file: these stand for it. */
const UNNAMED = { municipality: 'regio', role: 'professional' };

/** For the editor who makes it a bottleneck. */
const TO_ADD = '# De redactie vult aan: summary (40 tot 320 tekens) en published (JJJJ-MM-DD).';

/**
 * A submission as the text of a file: that of a bottleneck, to which an editor adds a summary and the day of
 * publication. `month` is `YYYY-MM`.
 */
export function toHandoverFile(submission: Submission, month: string): string {
  const { title, happens, obstacle, helps, domains, kinds, frequency, affected, laws, questions = [] } = submission;
  const frontMatter = [
    ['title', title],
    ['reported', month],
    ['municipality', submission.showMunicipality ? submission.municipality : UNNAMED.municipality],
    ['domains', domains],
    ['kinds', kinds],
    ['role', submission.showRole ? submission.role : UNNAMED.role],
    ['frequency', frequency],
    ['affected', affected],
    ['laws', laws],
    [
      'questions',
      questions.length > 0 ? questions.map((text, index) => ({ id: `vraag-${index + 1}`, text })) : undefined,
    ],
  ];
  const sections = [
    [headings.happens, happens],
    [headings.obstacle, obstacle],
    [headings.helps, helps],
  ] as const;
  return [
    '---',
    TO_ADD,
    // YAML takes JSON as it is.
    ...frontMatter.flatMap(([key, value]) =>
      value === undefined ? [] : [`${key as string}: ${JSON.stringify(value)}`],
    ),
    '---',
    ...sections.flatMap(([heading, text]) =>
      text === '' ? [] : ['', `## ${heading}`, '', toMarkdown(parsePlainText(text))],
    ),
    '',
  ].join('\n');
}

/** Makes the file, and says what to do with it. */
export function handOverFile(submission: Submission): void {
  const name = toFileName(submission.title);
  const text = toHandoverFile(submission, new Date().toISOString().slice(0, 7));
  download(name, text);
  fillPage(document, { values: { file: name }, when: ['form', 'made'], errors: {} });
  const made = find('[data-when=made]', HTMLElement);
  find('button', HTMLButtonElement, made).onclick = () => download(name, text);
  made.focus();
}

/** `knelpunt-na-het-ziekenhuis.txt` */
export function toFileName(title: string): string {
  const name = title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .replace(/^(.{0,40})(?:-.*|)$/, '$1')
    .slice(0, 40);
  return `${['knelpunt', name].filter(Boolean).join('-')}.txt`;
}
