import { z } from 'zod';
import type { Route } from './route.ts';
import { errorAnswer } from './schemas.ts';

/** Refusals that addresses may give, by the kind of route. */
const REFUSALS: Record<Route['kind'], readonly string[]> = {
  read: [],
  form: ['400', '403', '404', '409', '410', '413', '415', '429', '500', '503'],
  plain: ['400', '401', '404', '413', '415', '429', '500', '503'],
  staff: ['400', '401', '403', '404', '409', '410', '413', '415', '428', '500', '503'],
};

/** The API in OpenAPI 3.1 (https://spec.openapis.org/oas/v3.1.1.html), made of the schemas that the routes check with. */
export function describeApi(routes: readonly Route[]): Record<string, unknown> {
  return {
    openapi: '3.1.1',
    info: {
      title: 'Spaak',
      version: '1',
      description:
        'What practice sends to the editors of this portal, and what they do with it. Send an Origin header of the ' +
        'portal itself with every POST and PUT.',
    },
    paths: Object.fromEntries(
      [...Map.groupBy(routes, ({ path }) => toTemplate(path))].map(([path, same]) => [path, toPathItem(path, same)]),
    ),
    components: { schemas: { Error: toSchema(errorAnswer, 'output') } },
  };
}

/** `:name` in an address is `{name}` here. */
function toTemplate(path: string): string {
  return path.replace(/:(\w+)/g, '{$1}');
}

function toPathItem(path: string, routes: readonly Route[]): Record<string, unknown> {
  const parameters = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true },
    schema: { type: 'string' },
  }));
  const operations = routes.map((route) => [route.method.toLowerCase(), toOperation(route)] as const);
  return { ...(parameters.length > 0 && { parameters }), ...Object.fromEntries(operations) };
}

function toOperation(route: Route): Record<string, unknown> {
  const answer = {
    description: route.summary,
    content: { 'application/json': { schema: toSchema(route.answer, 'output') } },
  };
  const body = route.kind === 'read' ? undefined : route.body;
  return {
    summary: route.summary,
    ...(body && { requestBody: toRequestBody(body, route.kind) }),
    ...(route.method === 'PUT' && { parameters: [IF_MATCH] }),
    ...(route.kind === 'staff' && route.query && { parameters: route.query.map(toQueryParameter) }),
    responses: {
      [String(route.status)]: answer,
      ...Object.fromEntries(REFUSALS[route.kind].map((status) => [status, REFUSED])),
    },
  };
}

/** Forms send the same fields, each as text. */
function toRequestBody(body: z.ZodType, kind: Route['kind']): Record<string, unknown> {
  const json = { 'application/json': { schema: toSchema(body, 'input') } };
  return { required: true, content: kind === 'form' ? { ...json, 'application/x-www-form-urlencoded': {} } : json };
}

function toQueryParameter(name: string): object {
  return { name, in: 'query', required: true, schema: { type: 'string' } };
}

const IF_MATCH = {
  ...{ name: 'If-Match', in: 'header', required: true },
  description: 'The ETag of what is changed.',
  schema: { type: 'string' },
};

const REFUSED = {
  description: 'Not taken in.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
};

function toSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io });
  return rest;
}
