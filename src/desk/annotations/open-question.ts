import type { Day } from '../../model/dates.ts';
import { foldCase, listLive, listOfType, type Case } from './case.ts';

/** A question that practice may answer. */
export interface OpenQuestion {
  /** Of the annotation. */
  id: string;
  text: string;
}

/** The last question that nobody of practice replied to, while it is practice's turn on `day`. */
export function findOpenQuestion(about: Case, day: Day): OpenQuestion | undefined {
  if (foldCase(about, day).turn !== 'practice') return undefined;
  const live = listLive(about, day);
  const replied = new Set(listOfType(live, 'reply').map(({ data }) => data.inReplyTo));
  const question = listOfType(live, 'question').findLast(({ id }) => !replied.has(id));
  return question && { id: question.id, text: question.text };
}
