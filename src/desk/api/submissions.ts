import { createTrackingCode, hashTrackingCode } from '../tracking-code.ts';
import type { Desk } from './desk.ts';
import { toBody, type FieldKind } from './form-body.ts';
import { judge } from './judge.ts';
import type { FormFields } from './posted.ts';
import { Refusal } from './refusal.ts';
import type { PostRoute } from './route.ts';
import { receiptAnswer, submissionBody } from './schemas.ts';
import { takeIn } from './take-in.ts';

const FIELDS: Record<string, FieldKind> = {
  title: 'text',
  happens: 'text',
  obstacle: 'text',
  helps: 'text',
  domains: 'list',
  kinds: 'list',
  municipality: 'text',
  showMunicipality: 'tick',
  role: 'text',
  showRole: 'tick',
  frequency: 'optional',
  affected: 'optional',
  law: 'optional',
  article: 'optional',
  questions: 'list',
  email: 'optional',
  keepInformed: 'tick',
  licence: 'tick',
  website: 'optional',
  opened: 'number',
};

export function createSubmissionRoute(desk: Desk): PostRoute {
  return {
    kind: 'form',
    method: 'POST',
    path: '/api/submissions',
    summary: 'Sends in a bottleneck, for the editors. The code is told this one time.',
    status: 201,
    body: submissionBody,
    answer: receiptAnswer,
    page: { path: '/insturen/', when: ['form'] },
    toBody: toSubmissionBody,
    async post(body, client) {
      const verdict = judge(body, submissionBody, { codes: desk.portal().codes });
      if ('problems' in verdict) throw new Refusal('invalid', { fields: verdict.problems });
      const { website, opened, ...submission } = verdict.data;
      const code = createTrackingCode();
      const entry = {
        content: { kind: 'submission', submission },
        codeHash: hashTrackingCode(code, desk.secret),
      } as const;
      const { number } = await takeIn(desk, entry, { website, opened, client });
      return { json: { number, code }, filling: { values: { number, code }, when: ['receipt'] } };
    },
  };
}

/** The form asks for one law, its article beside it. */
function toSubmissionBody(form: FormFields): unknown {
  const { law, article, ...body } = toBody(form, FIELDS);
  const laws = law === undefined && article === undefined ? [] : [{ law, ...(article !== undefined && { article }) }];
  return { ...body, ...(laws.length > 0 && { laws }) };
}
