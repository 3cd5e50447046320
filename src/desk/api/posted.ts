import { Refusal } from './refusal.ts';

/** Levels of lists and objects in each other; nothing that the desk takes has half as many. */
const DEEPEST = 16;

/** What a form sent: every value of each field, in order. */
export type FormFields = ReadonlyMap<string, readonly string[]>;
export type Posted = { json: unknown } | { form: FormFields };

/**
 * The body of a request: JSON or the fields of a form.
 * @throws {Refusal} when it is something else, or cannot be read.
 */
export async function readPosted(request: Request): Promise<Posted> {
  const type = parseType(request.headers.get('content-type') ?? '');
  if (!type || request.headers.has('content-encoding')) throw new Refusal('wrong-type');
  const body = decode(await request.arrayBuffer());
  return type === 'json' ? { json: parseJson(body) } : { form: parseForm(body) };
}

/** Which of the two kinds of body this header announces, if any. */
export function parseType(header: string | undefined): 'json' | 'form' | undefined {
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((each) => each.trim()).find((each) => each.startsWith('charset='));
  if (charset !== undefined && !/^charset="?utf-8"?$/.test(charset)) return undefined;
  if (type.trim() === 'application/json') return 'json';
  return type.trim() === 'application/x-www-form-urlencoded' ? 'form' : undefined;
}

function decode(body: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(body);
  } catch {
    throw new Refusal('unreadable');
  }
}

function parseJson(body: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    // Its message would repeat what was sent.
    throw new Refusal('unreadable');
  }
  if (isDeeper(value, DEEPEST)) throw new Refusal('unreadable');
  return value;
}

/** What goes through a value that is nested for ever comes to the end of the stack. */
function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((within) => isDeeper(within, levels - 1));
}

/** https://url.spec.whatwg.org/#urlencoded-parsing, but strict: what is no UTF-8 is not guessed at. */
function parseForm(body: string): FormFields {
  const fields = new Map<string, string[]>();
  for (const pair of body.split('&').filter(Boolean)) {
    const [name = '', ...value] = pair.split('=').map((part) => part.replaceAll('+', ' '));
    const key = decodePart(name);
    fields.set(key, [...(fields.get(key) ?? []), decodePart(value.join('='))]);
  }
  return fields;
}

function decodePart(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal('unreadable');
  }
}
