import { editing as words, FIELD_LABELS } from '../../../messages/review.ts';
import type { Choice } from '../../../queries/review-form.ts';
import { toControlId } from './places.ts';

interface SelectProps {
  field: string;
  value: string | undefined;
  options: readonly Choice[];
  onChange: (value: string) => void;
  problem: string | undefined;
  /** Whether nothing may be chosen. */
  isOptional?: boolean;
}

/** One choice out of a list. A code that is not in it, such as one of an older list, stays until another is chosen. */
export function SelectField({ field, value = '', options, onChange, problem, isOptional = false }: SelectProps) {
  const id = toControlId(field);
  const isKnown = value === '' || options.some(({ code }) => code === value);
  return (
    <div class="field">
      <label for={id}>{FIELD_LABELS[field]}</label>
      <Problem id={id} text={problem} />
      <select
        id={id}
        value={value}
        aria-describedby={problem && `${id}-fout`}
        aria-invalid={problem ? 'true' : undefined}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        {(isOptional || value === '') && <option value="">{words.none}</option>}
        {!isKnown && <option value={value}>{value}</option>}
        {options.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface ChecksProps {
  field: string;
  values: readonly string[];
  options: readonly Choice[];
  onChange: (values: string[]) => void;
  problem: string | undefined;
}

/** One or more out of a list. */
export function ChecksField({ field, values, options, onChange, problem }: ChecksProps) {
  const id = toControlId(field);
  const unknown = values.filter((value) => !options.some(({ code }) => code === value));
  return (
    <fieldset class="field" id={id} tabIndex={-1} aria-describedby={problem && `${id}-fout`}>
      <legend>{FIELD_LABELS[field]}</legend>
      <Problem id={id} text={problem} />
      <div class="ticks">
        {[...options, ...unknown.map((code) => ({ code, label: code }))].map(({ code, label }) => (
          <label class="tick" key={code}>
            <input
              type="checkbox"
              checked={values.includes(code)}
              onChange={({ currentTarget }) =>
                onChange(currentTarget.checked ? [...values, code] : values.filter((value) => value !== code))
              }
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Problem({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p class="wrong" id={`${id}-fout`}>
      {text}
    </p>
  ) : null;
}
