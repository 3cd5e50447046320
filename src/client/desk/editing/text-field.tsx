import { editing as words, FIELD_LABELS } from '../../../messages/review.ts';
import { describe, Says } from '../../said.tsx';
import { MarkedText } from './marked-text.tsx';
import type { Mark } from './marks.ts';
import { toControlId } from './places.ts';

interface Props {
  field: string;
  label?: string;
  value: string;
  onInput: (value: string) => void;
  onBlur: () => void;
  marks: readonly Mark[];
  problem: string | undefined;
  rows?: number;
  /** A line break is a space. */
  isOneLine?: boolean;
  /** Most characters, counted while somebody writes. */
  max?: number | undefined;
  isOptional?: boolean;
}

/** Free text, which grows with what is in it and is marked from below. */
export function TextField({ field, label, value, marks, problem, max, ...props }: Props) {
  const id = toControlId(field);
  const hint = words.hints[field];
  const described = [describe(id, { hint, problem }), max && `${id}-lengte`].filter(Boolean).join(' ');
  return (
    <div class="field text-field">
      <label for={id}>
        {label ?? FIELD_LABELS[field]} {props.isOptional && <span class="muted">{words.optional}</span>}
      </label>
      <Says {...{ id, hint, problem }} />
      <div class="writing">
        <div class="mirror" aria-hidden="true">
          <MarkedText text={value} marks={marks} isSilent />
          {/* A line that nothing stands on yet has its height only with something on it. */}
          {'\u200b'}
        </div>
        <textarea
          id={id}
          rows={props.rows ?? 1}
          value={value}
          aria-describedby={described || undefined}
          aria-invalid={problem ? 'true' : undefined}
          onInput={({ currentTarget }) =>
            props.onInput(props.isOneLine ? currentTarget.value.replace(/\s*\n\s*/g, ' ') : currentTarget.value)
          }
          onBlur={props.onBlur}
        />
      </div>
      {max && (
        <p class={value.length > max ? 'wrong counter' : 'muted counter'} id={`${id}-lengte`}>
          {words.length(value.length, max)}
        </p>
      )}
    </div>
  );
}
