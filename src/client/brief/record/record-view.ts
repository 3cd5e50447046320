import type { Letter } from '../../../feeds/brief/letter-input.ts';

/** What an editor can do with the letter on the page. */
export interface RecordView {
  /** Says which letter that is, or that there is none. */
  show(letter: Letter | undefined): void;
}
