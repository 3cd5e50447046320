/** What is said about a control, above it. */
export interface Said {
  /** What helps. */
  hint?: string | undefined;
  /** What is wrong. */
  problem?: string | undefined;
}

/** Ids of what is said about the control `id`, for its `aria-describedby`. */
export function describe(id: string, { hint, problem }: Said): string | undefined {
  return [hint && `${id}-hint`, problem && `${id}-fout`].filter(Boolean).join(' ') || undefined;
}

export function Says({ id, hint, problem }: Said & { id: string }) {
  return (
    <>
      {hint && (
        <p class="muted" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="wrong" id={`${id}-fout`}>
          {problem}
        </p>
      )}
    </>
  );
}
