/** The id of the control of a field, or of a place in one such as `questions.0`. */
export function toControlId(field: string): string {
  return `veld-${field}`;
}

/** Goes to a place in a field, once it is drawn, and selects what stands there. */
export function goToPlace(field: string, range?: { start: number; end: number }): void {
  setTimeout(() => {
    const control = document.getElementById(toControlId(field));
    if (!control) return;
    for (let fold = control.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
      fold.open = true;
    control.focus();
    if (range && control instanceof HTMLTextAreaElement) control.setSelectionRange(range.start, range.end);
    control.scrollIntoView({ block: 'center' });
  });
}

/** Where a line of a text begins and ends; from 1. */
export function findLine(text: string, line: number): { start: number; end: number } {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((total, each) => total + each.length + 1, 0);
  const end = text.indexOf('\n', start);
  return { start, end: end === -1 ? text.length : end };
}

/** What is wrong with a field, or with something in it. */
export function findProblem(problems: Record<string, string>, field: string): string | undefined {
  return problems[field] ?? Object.entries(problems).find(([name]) => name.startsWith(`${field}.`))?.[1];
}
