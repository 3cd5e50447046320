import { z } from 'zod';
import type { PostRoute, Route } from './route.ts';
import { errorAnswer } from './schemas.ts';

/** Refusals that every address which takes something in may give. */
const REFUSALS = ['400', '403', '404', '409', '410', '413', '415', '429', '500'];

/** The API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html), made of the schemas that the routes check with. */
export function describeApi(routes: readonly Route[]): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Spaak',
      version: '1',
      description:
        'What practice sends to the editors of this portal. Send an Origin header of the portal itself with every POST.',
    },
    paths: Object.fromEntries(
      routes.map((route) => [route.path, { [route.method.toLowerCase()]: toOperation(route) }]),
    ),
    components: { schemas: { Error: toSchema(errorAnswer, 'output') } },
  };
}

function toOperation(route: Route): Record<string, unknown> {
  const answer = {
    description: route.summary,
    content: { 'application/json': { schema: toSchema(route.answer, 'output') } },
  };
  return {
    summary: route.summary,
    ...(route.method === 'POST' && { requestBody: toRequestBody(route) }),
    responses: {
      [String(route.status)]: answer,
      ...(route.method === 'POST' && Object.fromEntries(REFUSALS.map((status) => [status, REFUSED]))),
    },
  };
}

/** Forms send the same fields, each as text. */
function toRequestBody({ body }: PostRoute): Record<string, unknown> {
  const content = { schema: toSchema(body, 'input') };
  return { required: true, content: { 'application/json': content, 'application/x-www-form-urlencoded': {} } };
}

const REFUSED = {
  description: 'Not taken in.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
