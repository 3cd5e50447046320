interface Props {
  id: string;
  label: string;
  hint: string;
  value: string;
  onInput: (value: string) => void;
  rows?: number;
}

/** What an editor writes to a writer. */
export function WordsField({ id, label, hint, value, onInput, rows = 4 }: Props) {
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <p class="muted" id={`${id}-hint`}>
        {hint}
      </p>
      <textarea
        id={id}
        rows={rows}
        value={value}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
    </div>
  );
}
