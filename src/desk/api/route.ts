import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Filling } from '../fill-page.ts';
import type { FormFields } from './posted.ts';

/** One address of the API: what answers it, what checks it and what describes it. */
export type Route = ReadRoute | PostRoute;

interface RouteBase {
  path: string;
  /** For who programs against it. */
  summary: string;
  status: 200 | 201 | 401;
  /** The JSON that it answers with. */
  answer: z.ZodType;
}

export interface ReadRoute extends RouteBase {
  method: 'GET';
  /** The body of the answer, with its status when it is another than `status`. */
  read: () => Promise<{ status: 200 | 401 | 503; json: unknown }>;
}

/** Takes JSON, or the fields of a form, which a built page answers. */
export interface PostRoute extends RouteBase {
  method: 'POST';
  body: z.ZodType;
  /** The address of that page, and the words that hold on it when nothing was taken in. */
  page: { path: string; when: readonly string[] };
  /** The fields of a form in the shape of `body`, which judges them. */
  toBody: (form: FormFields) => unknown;
  /** @throws {Refusal} */
  post: (body: unknown, client: string) => Promise<Reply>;
}

export interface Reply {
  json: unknown;
  /** The same for the page. */
  filling: Filling;
}

/** What the server gives along with a request, and what is remembered while it is answered. */
export interface ApiEnv {
  Bindings: Partial<HttpBindings>;
  Variables: { form: FormFields | undefined };
}
export type ApiContext = Context<ApiEnv>;
