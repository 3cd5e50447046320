import type { ReviewAnswer } from '../../../desk/api/review-schemas.ts';
import type { Editing } from '../editing/editing.ts';

/** What the form of a step works with. */
export interface ActionFormProps {
  review: ReviewAnswer;
  editing: Editing;
  onDone: (answer: ReviewAnswer, says: string) => void;
  onCancel: () => void;
  /** It was refused because it is no longer as it was: it is read again. */
  reload: () => Promise<void>;
  /** What is wrong with the text is to be shown at its fields. */
  onProblems: () => void;
}
