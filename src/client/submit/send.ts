import { sending as words } from '../../messages/submit.ts';

/** What the desk answered, or that it did not. */
export type Answer =
  | { kind: 'stored'; number: string; code: string }
  | { kind: 'refused'; fields: Record<string, string> }
  | { kind: 'failed'; message: string };

/** Longer than any connection that still works. */
const PATIENCE_MS = 60_000;

/** Sends it once. Never throws. */
export async function send(address: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(body),
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    return { kind: 'failed', message: words.lost };
  }
  return toAnswer(response.status, await response.json().catch(() => undefined));
}

export function toAnswer(status: number, body: unknown): Answer {
  const { number, code, error } = toRecord(body);
  if (status === 201 && typeof number === 'string' && typeof code === 'string') return { kind: 'stored', number, code };
  const { message, fields } = toRecord(error);
  const wrong = Object.entries(toRecord(fields)).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  if (wrong.length > 0) return { kind: 'refused', fields: Object.fromEntries(wrong) };
  return { kind: 'failed', message: typeof message === 'string' && message !== '' ? message : words.refused };
}

function toRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
