import { actions as words } from '../../../messages/review.ts';
import { WordsField } from './words-field.tsx';

/** Characters that say it. */
export const MIN_AGREED = 10;

/** How a writer without a tracking code agreed. */
export function AgreedElsewhere({ value, onInput }: { value: string; onInput: (value: string) => void }) {
  return (
    <WordsField
      id="akkoord-elders"
      label={words.agreedElsewhere}
      hint={words.agreedElsewhereHint}
      value={value}
      onInput={onInput}
      rows={2}
    />
  );
}
