import { connection as words } from '../../messages/review.ts';
import { parseFindings, type Finding, type Trouble } from './trouble.ts';

/** What the desk answered, or that it did not. */
export type Answer<Value> =
  | { kind: 'ok'; value: Value }
  /** Somebody else was first: how it stands now. */
  | { kind: 'stale'; current: Value; message: string }
  | Failure;

export interface Failure {
  kind: 'failed';
  status: number;
  message: string;
  fields: Record<string, string>;
  findings: Finding[];
  body: unknown;
}

export interface Api {
  get<Value>(path: string): Promise<Answer<Value>>;
  /** `version`, here and below, is the one that the change was made to. */
  post<Value>(path: string, body?: unknown, version?: string): Promise<Answer<Value>>;
  put<Value>(path: string, body: unknown, version: string): Promise<Answer<Value>>;
}

/** Longer than any connection that still works. */
const PATIENCE_MS = 60_000;
const NO_CONTENT = 204;

/** Talks to the desk. Never rejects. `onSignedOut`: the desk no longer knows who asks. */
export function createApi(onSignedOut: () => void): Api {
  return {
    get: (path) => ask(path, { method: 'GET' }),
    post: (path, body, version) => ask(path, { method: 'POST', ...toBody(body, version) }),
    put: (path, body, version) => ask(path, { method: 'PUT', ...toBody(body, version) }),
  };

  async function ask<Value>(path: string, init: RequestInit): Promise<Answer<Value>> {
    try {
      const response = await fetch(path, { ...init, cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) });
      if (response.status === 401) onSignedOut();
      const text = await response.text();
      if (!response.ok) return toFailure<Value>(response.status, parse(text));
      return { kind: 'ok', value: (response.status === NO_CONTENT ? undefined : JSON.parse(text)) as Value };
    } catch {
      // What answers with something else than the desk would, as a network where one must log in first, is no answer.
      return { kind: 'failed', status: 0, message: words.lost, fields: {}, findings: [], body: undefined };
    }
  }
}

/** What is told of an answer that is not the one that was hoped for. */
export function toTrouble(answer: Exclude<Answer<unknown>, { kind: 'ok' }>): Trouble {
  if (answer.kind === 'stale') return { says: answer.message };
  return { says: [answer.message, ...Object.values(answer.fields)].join(' '), findings: answer.findings };
}

function toBody(body: unknown = {}, version?: string): RequestInit {
  const match = version === undefined ? {} : { 'if-match': `"${version}"` };
  return { headers: { 'content-type': 'application/json', ...match }, body: JSON.stringify(body) };
}

function toFailure<Value>(status: number, body: unknown): Answer<Value> {
  const { error, current } = toRecord(body);
  const { code, message, fields } = toRecord(error);
  const says = typeof message === 'string' && message !== '' ? message : words.failed;
  if (code === 'stale' && current !== undefined) return { kind: 'stale', current: current as Value, message: says };
  const told = Object.entries(toRecord(fields)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const findings = parseFindings(body);
  return { kind: 'failed', status, message: says, fields: Object.fromEntries(told), findings, body };
}

/** Undefined when it is no JSON: what stands before the desk answers in HTML. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
