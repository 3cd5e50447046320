/** What somebody pressed is gone: the bar says what came of it. Where they were reading stays in sight. */
export function focusBar(): void {
  document.querySelector<HTMLElement>('.annotate-bar')?.focus({ preventScroll: true });
}
