import { FIELD_LABELS } from '../../messages/annotate.ts';
import type { Functionary } from './offer.ts';
import { WrittenField, type Privacy } from './written-field.tsx';

interface Props {
  /** Of the field that it is a part of. */
  name: string;
  value: Functionary;
  onChange: (value: Functionary) => void;
  problems: Readonly<Record<string, string>>;
  /** The field as a whole is. */
  isWrong: boolean;
  privacy: Privacy;
}

/** A function and an organisation, never a name. */
export function FunctionaryParts({ name, value, onChange, problems, isWrong, privacy }: Props) {
  return (
    <>
      {(['role', 'organisation'] as const).map((part) => (
        <WrittenField
          key={part}
          name={`${name}.${part}`}
          label={FIELD_LABELS[part] ?? part}
          value={value[part]}
          onInput={(words) => onChange({ ...value, [part]: words })}
          problem={problems[`${name}.${part}`]}
          isWrong={isWrong}
          privacy={privacy}
          isOptional={false}
          isOneLine
          rows={1}
        />
      ))}
    </>
  );
}
