import { renderText } from '../content/written-text.ts';
import { digestText, toSource } from '../markdown/public-text.ts';
import { readDocument } from '../markdown/render.ts';
import { PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import type { Day } from '../model/dates.ts';
import type { DraftText, EditedText } from '../model/public-text.ts';
import type { Submission } from '../model/submission.ts';
import type { Vocabulary } from '../model/vocabulary.ts';
import type { PortalFacts } from './api/portal.ts';
import type { PreviewAnswer } from './api/review-schemas.ts';
import type { Knowledge } from './judge-codes.ts';
import { judgeFields, type Problems } from './judge-fields.ts';
import { judgeSource, type LineFinding } from './judge-source.ts';
import { findTerm, writeOutFields, writeOutSource } from './written-out.ts';

/** What can be taken over of what was sent in on `day`: never what its writer does not want shown. */
export function toDraft(submission: Submission, day: Day): DraftText {
  const { title, happens, obstacle, helps, domains, kinds, frequency, affected, laws, questions = [] } = submission;
  return {
    ...{ title, summary: '', story: '', happens, obstacle, helps, domains, kinds },
    reported: day.slice(0, 'YYYY-MM'.length),
    municipality: submission.showMunicipality ? submission.municipality : REGION_CODE,
    role: submission.showRole ? submission.role : PROFESSIONAL_CODE,
    ...(frequency && { frequency }),
    ...(affected && { affected }),
    ...(laws && { laws }),
    ...(questions.length > 0 && {
      questions: questions.map((text, index) => ({ id: `vraag-${index + 1}`, text })),
    }),
  };
}

/** What must be different before a text can be public, by field; for a source also what there is to say by line. */
export function judgeText(text: EditedText, known: Knowledge = {}): { problems: Problems; findings: LineFinding[] } {
  return typeof text === 'string' ? judgeSource(text, known) : { problems: judgeFields(text, known), findings: [] };
}

/** All that becomes public, in words for its writer, who agrees to it. */
export function describeForWriter(text: EditedText, vocabulary: Vocabulary): string {
  return typeof text === 'string' ? writeOutSource(text, vocabulary) : writeOutFields(text, vocabulary);
}

/** A text as it would look if it was published today, by the renderer of the site. Nothing of it is kept. */
export function previewText(text: EditedText, { portal, today }: { portal: PortalFacts; today: Day }): PreviewAnswer {
  const { problems, findings } = judgeText(text, portal);
  const source = toSource(text, today);
  return {
    html: Object.keys(problems).length > 0 ? '' : render(source, portal),
    source,
    digest: digestText(text),
    problems,
    findings,
  };
}

function render(source: string, { vocabulary }: PortalFacts): string {
  const { document } = readDocument(source, { kind: 'bottleneck' });
  return document ? renderText(document.tree, (code) => findTerm(vocabulary, 'laws', code)) : '';
}
