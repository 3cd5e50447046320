import type { DraftText } from '../../../model/public-text.ts';
import { editing as words, FIELD_LABELS } from '../../../messages/review.ts';
import { useDesk } from '../desk-context.ts';
import { ChecksField, SelectField } from './choice-fields.tsx';
import { LawFields } from './law-fields.tsx';
import { toControlId } from './places.ts';

interface Props {
  text: DraftText;
  choose: (change: Partial<DraftText>, field: string) => void;
  problemOf: (field: string) => string | undefined;
}

/** What it is about: choices out of lists, some of which nobody has to make. */
export function MoreFields({ text, choose, problemOf }: Props) {
  const { choices } = useDesk();
  const optional = [
    ['frequency', choices.frequencies],
    ['affected', choices.affected],
    ['decisionLevel', choices.decisionLevels],
  ] as const;
  const problem = problemOf('reported');
  return (
    <>
      <h3 class="part">{words.about}</h3>
      {(['domains', 'kinds'] as const).map((field) => (
        <ChecksField
          key={field}
          field={field}
          values={text[field]}
          options={choices[field]}
          onChange={(values) => choose({ [field]: values }, field)}
          problem={problemOf(field)}
        />
      ))}
      <div class="pairs">
        <SelectField
          field="municipality"
          value={text.municipality}
          options={choices.municipalities}
          onChange={(municipality) => choose({ municipality }, 'municipality')}
          problem={problemOf('municipality')}
        />
        <SelectField
          field="role"
          value={text.role}
          options={choices.roles}
          onChange={(role) => choose({ role }, 'role')}
          problem={problemOf('role')}
        />
      </div>
      <LawFields laws={text.laws ?? []} onChange={(laws) => choose({ laws }, 'laws')} problem={problemOf('laws')} />
      <details class="if-known">
        <summary>{words.ifKnown}</summary>
        <div class="pairs">
          {optional.map(([field, options]) => (
            <SelectField
              key={field}
              field={field}
              value={text[field]}
              options={options}
              // None is said by leaving it out, which is done before it is sent.
              onChange={(value) => choose({ [field]: value }, field)}
              problem={problemOf(field)}
              isOptional
            />
          ))}
          <div class="field">
            <label for={toControlId('reported')}>{FIELD_LABELS.reported}</label>
            <p class="muted" id="reported-hint">
              {words.reportedHint}
            </p>
            {problem && <p class="wrong">{problem}</p>}
            <input
              type="text"
              id={toControlId('reported')}
              value={text.reported}
              aria-describedby="reported-hint"
              aria-invalid={problem ? 'true' : undefined}
              onInput={({ currentTarget }) => choose({ reported: currentTarget.value.trim() }, 'reported')}
            />
          </div>
        </div>
        {choices.expectations.length > 0 && (
          <ChecksField
            field="expectations"
            values={text.expectations ?? []}
            options={choices.expectations}
            onChange={(expectations) => choose({ expectations }, 'expectations')}
            problem={problemOf('expectations')}
          />
        )}
      </details>
    </>
  );
}
