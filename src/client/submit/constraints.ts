import { fieldMessage } from '../../messages/submit.ts';
import { listControls, readForm } from './form-values.ts';

/** What a control asks, as its attributes say, and what stands in it. */
export interface Facts {
  value: string;
  required: boolean;
  min?: number;
  max?: number;
  pattern?: string;
  /** The browser does not take it for what the field asks, such as an e-mail address. */
  mistyped?: boolean;
}

/** The code of what is wrong, as `fieldMessage` knows them; undefined when nothing is. */
export function findProblem({
  value,
  required,
  min = 0,
  max = Infinity,
  pattern,
  mistyped,
}: Facts): string | undefined {
  const text = value.trim();
  if (text === '') return required ? 'missing' : undefined;
  if (text.length < min) return 'too_small';
  if (text.length > max) return 'too_big';
  if (mistyped || (pattern !== undefined && !new RegExp(`^(?:${pattern})$`).test(text))) return 'invalid_format';
  return undefined;
}

/** What is wrong in the form, by the name of the field, in the form's order. */
export function findErrors(form: HTMLFormElement): Record<string, string> {
  const values = readForm(form);
  const has = (name: string) => (values[name] ?? []).some((value) => value.trim() !== '');
  const codes: Record<string, string | undefined> = {};
  for (const control of listControls(form)) {
    const { name } = control;
    const isGroup = form.querySelector(`[data-required="${name}"]`) !== null;
    if (isGroup || control.type === 'checkbox') {
      if ((isGroup || isRequired(control)) && !has(name)) codes[name] = 'missing';
    } else codes[name] ??= findProblem(toFacts(control));
  }
  if (has('article') && !has('law')) codes.law ??= 'missing';
  if (has('keepInformed') && !has('email')) codes.email ??= 'missing';
  return Object.fromEntries(
    Object.entries(codes).flatMap(([name, code]) => (code === undefined ? [] : [[name, fieldMessage(name, code)]])),
  );
}

function toFacts(control: ReturnType<typeof listControls>[number]): Facts {
  const number = (name: string) => {
    const written = control.getAttribute(name);
    return written === null ? {} : { [name.slice(0, 3)]: Number(written) };
  };
  const pattern = control.getAttribute('pattern');
  return {
    value: control.value,
    required: isRequired(control),
    ...number('minlength'),
    ...number('maxlength'),
    ...(pattern !== null && { pattern }),
    mistyped: control.validity.typeMismatch,
  };
}

function isRequired(control: Element): boolean {
  return control.getAttribute('aria-required') === 'true';
}
