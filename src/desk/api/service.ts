import { z } from 'zod';
import type { Desk } from './desk.ts';
import { describeApi } from './openapi.ts';
import type { ReadRoute, Route } from './route.ts';
import { healthAnswer } from './schemas.ts';

/** No submission has it. */
const NO_NUMBER = 'I-0000-0000';

/** What is asked without sending anything; `others` are described too. */
export function listServiceRoutes({ inbox, log }: Desk, others: readonly Route[]): ReadRoute[] {
  const routes: ReadRoute[] = [
    {
      kind: 'read',
      method: 'GET',
      path: '/api/health',
      summary: 'Whether the desk works: 200, or 503 when its inbox does not answer.',
      status: 200,
      answer: healthAnswer,
      async read() {
        try {
          await inbox.find(NO_NUMBER);
          return { status: 200, json: { status: 'ok' } };
        } catch {
          log('desk: the inbox does not answer');
          return { status: 503, json: { status: 'failing' } };
        }
      },
    },
    {
      kind: 'read',
      method: 'GET',
      path: '/api/openapi.json',
      summary: 'This description.',
      status: 200,
      answer: z.record(z.string(), z.unknown()),
      async read() {
        return { status: 200, json: description };
      },
    },
  ];
  const description = describeApi([...others, ...routes]);
  return routes;
}
