import { refusals } from '../../messages/desk.ts';
import type { Filling } from '../fill-page.ts';

const STATUSES = {
  invalid: 400,
  unreadable: 400,
  'unknown-field': 400,
  'not-signed-in': 401,
  'other-site': 403,
  forbidden: 403,
  'other-circle': 403,
  'not-found': 404,
  'unknown-code': 404,
  'unknown-bottleneck': 404,
  'unknown-link': 404,
  'unknown-submission': 404,
  'unknown-annotation': 404,
  'unknown-circle': 404,
  'wrong-method': 405,
  'not-now': 409,
  'other-text': 409,
  'not-possible': 409,
  'no-organisation': 409,
  'no-passage': 409,
  'not-in-place': 409,
  stale: 409,
  'not-in-order': 409,
  conflict: 409,
  'closed-bottleneck': 410,
  'too-large': 413,
  'wrong-type': 415,
  'no-version': 428,
  'too-fast': 429,
  'too-many': 429,
  failed: 500,
  'no-sign-in': 503,
  'no-storage': 503,
  'no-mail': 503,
  'only-blocked': 503,
} as const satisfies Record<keyof typeof refusals, number>;

export type RefusalCode = keyof typeof STATUSES;

/** Why the desk does not do what was asked, for whoever asked it. It holds no word of what they sent. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly fields: Readonly<Record<string, string>> | undefined;
  readonly headers: Readonly<Record<string, string>>;
  /** What the page shows beside it; without it, the form that was posted. */
  readonly beside: Pick<Filling, 'values' | 'when'> | undefined;
  /** What the JSON holds beside `error`. */
  readonly more: Readonly<Record<string, unknown>>;

  constructor(code: RefusalCode, details: RefusalDetails = {}) {
    const { message = toMessage(code), fields, headers = {}, beside, more = {} } = details;
    super(message);
    this.code = code;
    this.fields = fields;
    this.headers = headers;
    this.beside = beside;
    this.more = more;
  }

  get status(): (typeof STATUSES)[RefusalCode] {
    return STATUSES[this.code];
  }
}

/** Too much from one client; `seconds` until it may try again. */
export function refuseTooMany(seconds: number): Refusal {
  return new Refusal('too-many', {
    message: refusals['too-many'](Math.ceil(seconds / 60)),
    headers: { 'retry-after': String(Math.ceil(seconds)) },
  });
}

function toMessage(code: RefusalCode): string {
  const message = refusals[code];
  return typeof message === 'function' ? message(60) : message;
}

export interface RefusalDetails {
  message?: string;
  fields?: Readonly<Record<string, string>>;
  headers?: Readonly<Record<string, string>>;
  beside?: Pick<Filling, 'values' | 'when'>;
  more?: Readonly<Record<string, unknown>>;
}
