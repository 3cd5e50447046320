import { panel as words } from '../../messages/annotate-page.ts';
import { NO_FUNCTIONARY, type FieldValue } from './draft.ts';
import { describe } from '../said.tsx';
import { Grouped, Labelled, toId } from './field-parts.tsx';
import { FunctionaryParts } from './functionary-parts.tsx';
import type { Functionary, Offer, OfferedField } from './offer.ts';
import { WrittenField, type Privacy } from './written-field.tsx';

interface Props {
  field: OfferedField;
  offer: Offer;
  value: FieldValue | undefined;
  onChange: (value: FieldValue) => void;
  /** What is wrong, by name, of all fields. */
  problems: Readonly<Record<string, string>>;
  privacy: Privacy;
}

/** A field of a type, by its kind. */
export function Field({ field, offer, value, onChange, problems, privacy }: Props) {
  const { name, kind, label, hint, required } = field;
  const id = toId(name);
  const problem = problems[name];
  const line = typeof value === 'string' ? value : '';
  const frame = { id, label, hint, problem, isOptional: !required };
  const control = {
    id,
    value: line,
    'aria-describedby': describe(id, { hint, problem }),
    'aria-invalid': problem ? ('true' as const) : undefined,
  };

  switch (kind) {
    case 'text':
    case 'longText':
      return (
        <WrittenField
          {...{ name, label, hint, problem, privacy }}
          value={line}
          onInput={onChange}
          isOptional={!required}
          isOneLine={kind === 'text'}
          rows={kind === 'text' ? 1 : 2}
        />
      );
    case 'day':
      return (
        <Labelled {...frame}>
          <input type="date" {...control} onInput={({ currentTarget }) => onChange(currentTarget.value)} />
        </Labelled>
      );
    case 'questions':
      return (
        <Questions
          {...{ frame, offer, onChange }}
          choices={field.choices ?? []}
          chosen={toList(value) as readonly string[]}
        />
      );
    case 'functionary':
      return (
        <Grouped {...frame}>
          <FunctionaryParts
            {...{ name, problems, privacy, onChange }}
            isWrong={problem !== undefined}
            value={toFunctionary(value)}
          />
        </Grouped>
      );
    case 'functionaries':
      return (
        <Functionaries
          {...{ name, frame, problems, privacy, onChange }}
          list={toList(value) as readonly Functionary[]}
        />
      );
    default:
      return (
        <Labelled {...frame}>
          <select {...control} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
            <option value="">{words.choose}</option>
            {(field.choices ?? []).map((choice) => (
              <option key={choice.value} value={choice.value}>
                {choice.label}
              </option>
            ))}
          </select>
        </Labelled>
      );
  }
}

type Frame = Omit<Parameters<typeof Grouped>[0], 'children'>;

interface QuestionsProps extends Pick<Props, 'offer' | 'onChange'> {
  frame: Frame;
  choices: NonNullable<OfferedField['choices']>;
  chosen: readonly string[];
}

function Questions({ frame, offer: { questions }, choices, chosen, onChange }: QuestionsProps) {
  if (choices.length === 0) return null;
  const answered = new Set(questions.filter((question) => question.answered).map(({ id }) => id));
  return (
    <Grouped {...frame}>
      {choices.map(({ value, label }) => (
        <label class="tick" key={value}>
          <input
            type="checkbox"
            checked={chosen.includes(value)}
            onChange={({ currentTarget }) =>
              onChange(currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
            }
          />
          <span>
            {label} {answered.has(value) && <span class="muted">{words.answered}</span>}
          </span>
        </label>
      ))}
    </Grouped>
  );
}

interface FunctionariesProps extends Pick<Props, 'problems' | 'privacy' | 'onChange'> {
  name: string;
  frame: Frame;
  list: readonly Functionary[];
}

function Functionaries({ name, frame, problems, privacy, onChange, list }: FunctionariesProps) {
  const all = list.length > 0 ? list : [NO_FUNCTIONARY];
  return (
    <Grouped {...frame}>
      {all.map((one, index) => (
        <fieldset class="annotate-functionary" key={index}>
          <legend class="vh">{words.nobodyElse(index)}</legend>
          <FunctionaryParts
            name={`${name}.${index}`}
            problems={problems}
            isWrong={frame.problem !== undefined}
            privacy={privacy}
            value={one}
            onChange={(next) => onChange(all.with(index, next))}
          />
          {all.length > 1 && (
            <button
              class="as-link"
              type="button"
              onClick={() => {
                onChange(all.toSpliced(index, 1));
                document.getElementById(frame.id)?.focus();
              }}
            >
              {words.remove(index)}
            </button>
          )}
        </fieldset>
      ))}
      <button
        class="nl-button nl-button--secondary"
        type="button"
        onClick={() => {
          onChange([...all, NO_FUNCTIONARY]);
          setTimeout(() => document.getElementById(toId(`${name}.${all.length}.role`))?.focus());
        }}
      >
        {words.add}
      </button>
    </Grouped>
  );
}

function toList(value: FieldValue | undefined): readonly unknown[] {
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
}

function toFunctionary(value: FieldValue | undefined): Functionary {
  return value && typeof value === 'object' && 'role' in value ? value : NO_FUNCTIONARY;
}
