import { ANSWER_FAILED, ANSWER_THANKS } from '../messages/answers.ts';

// The short forms below a bottleneck: sent without leaving the page. Every bottleneck loads this, so it stands alone.

/** What the desk answers when it does not take something in. */
interface Refusal {
  error?: { message?: string; fields?: Record<string, string> };
}

for (const form of document.querySelectorAll<HTMLFormElement>('.answers form')) sendInPlace(form);
openTarget();
addEventListener('hashchange', openTarget);

function sendInPlace(form: HTMLFormElement): void {
  const says = document.createElement('p');
  says.setAttribute('role', 'status');
  // There before it speaks, or it is not heard.
  form.addEventListener('focusin', () => form.before(says), { once: true });
  let sending = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (sending) return;
    sending = true;
    says.textContent = '';
    void send(form)
      .then((refusal) => {
        if (refusal) showRefusal(form, says, refusal);
        else {
          says.textContent = ANSWER_THANKS;
          form.remove();
        }
      })
      .catch(() => (says.textContent = ANSWER_FAILED))
      .finally(() => (sending = false));
  });
}

/** @throws when nothing comes back. */
async function send(form: HTMLFormElement): Promise<Refusal | undefined> {
  const typed = [...new FormData(form)].filter(([name, value]) => value !== '' || name === 'website');
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...Object.fromEntries(typed), opened: Math.round(performance.timeOrigin) }),
  });
  return response.ok ? undefined : ((await response.json()) as Refusal);
}

function showRefusal(form: HTMLFormElement, says: HTMLElement, { error }: Refusal): void {
  says.textContent = error?.message ?? ANSWER_FAILED;
  let first: HTMLElement | undefined;
  for (const place of form.querySelectorAll<HTMLElement>('[data-error-for]')) {
    const name = place.dataset.errorFor ?? '';
    const message = error?.fields?.[name];
    place.hidden = !message;
    place.textContent = message ?? '';
    for (const control of form.querySelectorAll<HTMLElement>(`[name="${name}"]`)) {
      control.setAttribute('aria-invalid', String(!!message));
      if (message) first ??= control;
    }
  }
  first?.focus();
}

/** Who follows a link to a form wants to see it. */
function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) target.open = true;
}
