import type { StatusAnswer } from '../desk/api/schemas.ts';
import { status as words, toDismissed } from '../messages/status.ts';
import { fieldMessage } from '../messages/submit.ts';
import { create, find } from './elements.ts';
import { fillPage } from './fill.ts';

// Follows a submission without leaving the page. The tracking code stays in the page's own fields: closing the tab
// is forgetting it.

interface Refusal {
  message: string;
  fields: Record<string, string>;
  /** Whether no submission goes with the code. */
  isUnknown?: boolean;
  /** Whether the page shows how it was, and no longer is. */
  isOutdated?: boolean;
}

type Body = Record<string, string | boolean>;

const root = find('[data-status]', HTMLElement);
/** What holds now, in the words of `data-when`. */
let shown: readonly string[] = ['form'];
let sending = false;

for (const form of root.querySelectorAll('form')) {
  // What is missing is said in the page's own words, all of it at once.
  form.noValidate = true;
  const says = create('p', {});
  says.setAttribute('role', 'status');
  form.append(says);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    says.textContent = words.busy;
    void send(form).finally(() => {
      sending = false;
      says.textContent = '';
    });
  });
}

async function send(form: HTMLFormElement): Promise<void> {
  const fields = listMissing(form);
  const body = toBody(form);
  const answer: StatusAnswer | Refusal =
    Object.keys(fields).length > 0
      ? { message: '', fields }
      : await post(form.action, body).catch(() => ({ message: words.offline, fields: {} }));
  if ('fields' in answer) {
    if (answer.isOutdated) await showCurrent(form, String(body.code));
    showRefusal(answer);
  } else {
    showStatus(answer, String(body.code), form.dataset.action === 'status' ? [] : ['done']);
    form.reset();
    find(form.dataset.action === 'status' ? '#stand' : '#gelukt', HTMLElement, root).focus();
  }
}

/** Shows how it is now; what was ticked was about something else. */
async function showCurrent(form: HTMLFormElement, code: string): Promise<void> {
  const answer = await post('/api/submissions/status', { code }).catch(() => undefined);
  if (!answer || 'fields' in answer) return;
  showStatus(answer, code, []);
  form.reset();
}

function showStatus(status: StatusAnswer, code: string, also: readonly string[]): void {
  const { state, actions, proposal, bottleneck, reason, dismissed } = status;
  shown = [
    'status',
    state,
    ...actions.map((action) => `can-${action}`),
    ...(proposal ? ['proposal'] : []),
    ...(bottleneck ? ['bottleneck'] : []),
    ...(reason === undefined ? [] : ['reason']),
    ...(dismissed ? ['dismissed'] : []),
  ];
  fillPage(document, {
    values: {
      code,
      number: status.number,
      label: status.label,
      submitted: formatDay(status.submitted),
      changed: formatDay(status.changed),
      question: status.question,
      reason,
      dismissed: dismissed?.map(({ said, reason: why }) => toDismissed(formatDay(said), why)).join('\n\n'),
      proposal: proposal?.text,
      // What is asked about takes the place of what was before.
      digest: proposal?.digest ?? '',
      bottleneck: bottleneck?.href,
      merge: bottleneck?.id ?? '',
    },
    when: [...shown, ...also],
    errors: {},
  });
}

// Not by the messages of the site: lists would load what this page needs of them.
function formatDay(day: string): string {
  return new Date(day).toLocaleDateString('nl-NL', { dateStyle: 'long', timeZone: 'UTC' });
}

function showRefusal({ message, fields, isUnknown = false }: Refusal): void {
  if (isUnknown) shown = ['form'];
  fillPage(document, { values: { message }, when: [...shown, 'errors'], errors: fields });
  find('#niet-gelukt', HTMLElement, root).focus();
}

/** @throws when nothing comes back. */
async function post(address: string, body: Body): Promise<StatusAnswer | Refusal> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
    cache: 'no-store',
  });
  const answer = (await response.json().catch(() => ({}))) as Partial<StatusAnswer> & {
    error?: { message?: string; fields?: Record<string, string> };
  };
  if (response.ok && answer.number) return answer as StatusAnswer;
  return {
    message: answer.error?.message ?? words.failed,
    fields: answer.error?.fields ?? {},
    isUnknown: response.status === 404,
    isOutdated: response.status === 409,
  };
}

/**
 * What goes to the desk: that somebody confirms stays here, agreeing is a truth and not a word. Of the text and the
 * merge that could be asked about one is filled in.
 */
function toBody(form: HTMLFormElement): Body {
  const fields = [...new FormData(form)].filter(([, value]) => value !== '');
  const { confirm: _confirm, agree, ...typed } = Object.fromEntries(fields) as Record<string, string>;
  return agree === undefined ? typed : { ...typed, agree: true };
}

function listMissing(form: HTMLFormElement): Record<string, string> {
  const required = form.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[required]');
  const missing = [...required].filter((field) => field.validity.valueMissing || field.value.trim() === '');
  const own: Record<string, string> = words.missing;
  return Object.fromEntries(missing.map(({ name }) => [name, own[name] ?? fieldMessage(name, 'missing')]));
}
