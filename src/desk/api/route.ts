import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { z } from 'zod';
import type { Role } from '../../model/moves.ts';
import type { Filling } from '../fill-page.ts';
import type { Person } from '../people/person.ts';
import type { FormFields } from './posted.ts';

/** One address of the API: what answers it, what checks it and what describes it. */
export type Route = ReadRoute | PostRoute | PlainRoute | StaffRoute;

interface RouteBase {
  path: string;
  /** For who programs against it. */
  summary: string;
  status: 200 | 201 | 401;
  /** The JSON that it answers with. */
  answer: z.ZodType;
}

export interface ReadRoute extends RouteBase {
  kind: 'read';
  method: 'GET';
  /** The body of the answer, with its status when it is another than `status`. */
  read: () => Promise<{ status: 200 | 401 | 503; json: unknown }>;
}

/** Takes JSON, or the fields of a form, which a built page answers. */
export interface PostRoute extends RouteBase {
  kind: 'form';
  method: 'POST';
  body: z.ZodType;
  /** The address of that page, and the words that hold on it when nothing was taken in. */
  page: { path: string; when: readonly string[] };
  /** The fields of a form in the shape of `body`, which judges them. */
  toBody: (form: FormFields) => unknown;
  /** @throws {Refusal} */
  post: (body: unknown, client: string) => Promise<Reply>;
}

/** Works with the request itself: cookies, redirects. */
export interface PlainRoute extends Omit<RouteBase, 'status'> {
  kind: 'plain';
  method: 'GET' | 'POST';
  status: 200 | 204 | 302 | 303;
  body?: z.ZodType;
  /** The page that says what was refused, where browsers ask for one. */
  page?: PostRoute['page'];
  /** @throws {Refusal} */
  respond: (c: ApiContext) => Promise<Response>;
}

/** For who is signed in. Takes JSON and gives JSON. `:name` in its path stands for one part. */
export interface StaffRoute extends RouteBase {
  kind: 'staff';
  method: 'GET' | 'POST' | 'PUT';
  /** Who may. */
  roles: readonly Role[];
  /** Names of what its address asks for behind `?`. */
  query?: readonly string[];
  body?: z.ZodType;
  /** @throws {Refusal} */
  act: (request: StaffRequest) => Promise<StaffReply>;
}

export interface StaffRequest {
  person: Person;
  /** By name, decoded. */
  params: Readonly<Record<string, string>>;
  /** What stands behind `?`, by name. */
  query: Readonly<Record<string, string>>;
  /** What passed the schema `body`. */
  body: unknown;
  /** What `If-Match` says, without quotes. */
  version?: string;
}

export interface StaffReply {
  json: unknown;
  /** When it is another than that of the route. */
  status?: 202;
  /** For `ETag`, without quotes. */
  version?: string;
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
