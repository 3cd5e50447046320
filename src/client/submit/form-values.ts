import type { Submission } from '../../model/submission.ts';

/** What is filled in, by the name of the field; a field without a value has none, or an empty one. */
export type FormValues = Record<string, string[]>;

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The controls with a name, in the form's order. */
export function listControls(form: HTMLFormElement): Control[] {
  return [...form.querySelectorAll<Control>('input[name], textarea[name], select[name]')];
}

export function readForm(form: HTMLFormElement): FormValues {
  const values: FormValues = {};
  for (const control of listControls(form)) {
    if (isBox(control) && !control.checked) continue;
    (values[control.name] ??= []).push(control.value);
  }
  return values;
}

/** Fills in what was read before; what the values do not name becomes empty. */
export function writeForm(form: HTMLFormElement, values: FormValues): void {
  const places: Record<string, number> = {};
  for (const control of listControls(form)) {
    const of = values[control.name] ?? [];
    if (isBox(control)) {
      control.checked = of.includes(control.value);
      continue;
    }
    const place = places[control.name] ?? 0;
    control.value = of[place] ?? '';
    places[control.name] = place + 1;
  }
}

/** Whether somebody wrote or chose anything. */
export function hasValues(values: FormValues): boolean {
  return Object.values(values).some((of) => of.some((value) => value.trim() !== ''));
}

/** As the desk takes it. What is missing or wrong stays so. */
export function toSubmission(values: FormValues): Submission {
  const list = (name: string) => (values[name] ?? []).map((value) => value.trim()).filter(Boolean);
  const one = (name: string) => list(name)[0] ?? '';
  const isOn = (name: string) => list(name).includes('on');
  const [law, article, frequency, affected, email] = ['law', 'article', 'frequency', 'affected', 'email'].map(one);
  const questions = list('questions');
  return {
    title: one('title'),
    happens: one('happens'),
    obstacle: one('obstacle'),
    helps: one('helps'),
    domains: list('domains'),
    kinds: list('kinds'),
    municipality: one('municipality'),
    showMunicipality: isOn('showMunicipality'),
    role: one('role'),
    showRole: isOn('showRole'),
    ...(frequency && { frequency: frequency as NonNullable<Submission['frequency']> }),
    ...(affected && { affected: affected as NonNullable<Submission['affected']> }),
    ...(law && { laws: [{ law, ...(article && { article }) }] }),
    ...(questions.length > 0 && { questions }),
    ...(email && { email, keepInformed: isOn('keepInformed') }),
    licence: isOn('licence') as true,
  };
}

function isBox(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox' || control.type === 'radio';
}
