import { sending as words } from '../../messages/submit.ts';
import { find } from '../elements.ts';
import { findErrors } from './constraints.ts';
import { keepDraft } from './draft-keeper.ts';
import { createErrorView } from './error-view.ts';
import { readForm, toSubmission } from './form-values.ts';
import { showReceipt } from './receipt.ts';
import { send } from './send.ts';
import { createTrouble } from './trouble.ts';
import { createWritingHelp } from './writing-help.ts';

// The form with which practice sends in a bottleneck: what a script adds to it.

/** Who is faster than this the desk takes for a program. */
const MIN_MS = 3000;

const form = find('form[data-submission]', HTMLFormElement);
const button = find('[type=submit]', HTMLButtonElement, form);
const state = find('[data-state]', HTMLElement, form);
const opened = Date.now();
const errors = createErrorView(form);
const trouble = createTrouble(form);
const help = createWritingHelp(form);
const draft = keepDraft(form, () => {
  errors.show({});
  trouble.hide();
  help.refresh();
});
let isBusy = false;

help.alsoLoad(() => import('./preview.ts'));
if (form.dataset.submission === 'handover') help.alsoLoad(() => import('./handover.ts'));
form.addEventListener('input', help.update);
form.addEventListener('change', () => void errors.drop(listErrors));
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void submit();
});
find('[data-preview]', HTMLButtonElement, form).addEventListener('click', () => void preview());

/** What is wrong, and what could identify a person. @throws when the privacy check cannot be loaded. */
async function listErrors(): Promise<Record<string, string>> {
  return { ...(await help.findErrors()), ...findErrors(form) };
}

async function preview(): Promise<void> {
  trouble.hide();
  try {
    const { openPreview } = await import('./preview.ts');
    openPreview(form);
  } catch {
    trouble.show(words.unloaded, () => void preview());
  }
}

async function submit(): Promise<void> {
  if (isBusy) return;
  setBusy(true);
  trouble.hide();
  try {
    const found = await listErrors();
    errors.show(found);
    if (Object.keys(found).length > 0) errors.focus();
    else if (form.dataset.submission === 'handover') await handOver();
    else await sendIt();
  } catch {
    trouble.show(words.unloaded, () => void submit());
  } finally {
    setBusy(false);
  }
}

async function sendIt(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, opened + MIN_MS - Date.now()));
  const values = readForm(form);
  const answer = await send(form.action, { ...toSubmission(values), website: values.website?.[0] ?? '', opened });
  if (answer.kind === 'stored') {
    draft.end();
    showReceipt(answer);
  } else if (answer.kind === 'refused') {
    errors.show(answer.fields);
    errors.focus();
  } else trouble.show(answer.message, () => void submit());
}

async function handOver(): Promise<void> {
  const { handOverFile } = await import('./handover.ts');
  handOverFile(toSubmission(readForm(form)));
}

function setBusy(busy: boolean): void {
  isBusy = busy;
  button.setAttribute('aria-disabled', String(busy));
  state.textContent = busy ? words.busy : '';
}
