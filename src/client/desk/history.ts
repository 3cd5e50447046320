import type { EditedText } from '../../model/public-text.ts';

/** A text with what it was before, so that nothing that was done or typed is lost. */
export interface History {
  text: EditedText;
  past: Step[];
  future: Step[];
  /** What the last step was about: typing on in the same place makes no new one. */
  at?: string | undefined;
}

interface Step {
  text: EditedText;
  /** What was done to it. */
  label: string;
}

const MOST_STEPS = 200;

export function createHistory(text: EditedText): History {
  return { text, past: [], future: [] };
}

/** `at` names the place of what is typed; what is done with a button has none, and is a step of its own. */
export function addStep(history: History, text: EditedText, { label, at }: { label: string; at?: string }): History {
  if (at !== undefined && at === history.at) return { ...history, text, future: [] };
  return { text, past: [...history.past, { text: history.text, label }].slice(-MOST_STEPS), future: [], at };
}

export function undo(history: History): History {
  const step = history.past.at(-1);
  if (!step) return history;
  const { text, past, future } = history;
  return { text: step.text, past: past.slice(0, -1), future: [{ text, label: step.label }, ...future] };
}

export function redo(history: History): History {
  const [step, ...rest] = history.future;
  if (!step) return history;
  return { text: step.text, past: [...history.past, { text: history.text, label: step.label }], future: rest };
}
