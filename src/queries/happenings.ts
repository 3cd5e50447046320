import type { Annotation } from '../model/annotation.ts';
import { ANNOTATION_TYPES } from '../model/annotation-types.ts';
import type { Bottleneck } from '../model/bottleneck.ts';
import { addDays, startOfDay, type Day } from '../model/dates.ts';
import { replayDialogue, type Dialogue } from '../model/dialogue.ts';

/** A reaction that counts, with its Amsterdam day. */
export interface Reaction {
  id: string;
  data: Annotation;
  day: Day;
}

/** A bottleneck with its reactions up to today, the oldest first, and what they have come to. */
export interface TalkedAbout<R extends Reaction> {
  id: string;
  data: Bottleneck;
  annotations: readonly R[];
  dialogue: Pick<Dialogue, 'commitments'>;
}

/**
 * Something that happened to a bottleneck. `event` is a reaction; `lapsed` is the day after a promise should have been
 * kept, `review` the day on which an outcome is looked at again.
 */
export interface HappeningOf<R extends Reaction> {
  kind: 'published' | 'event' | 'lapsed' | 'review';
  /** Permanent and unique: `<bottleneck>/published`, `<bottleneck>/<annotation>`, `…/lapsed`, `…/review`. */
  name: string;
  day: Day;
  /** The instant, ISO 8601 in UTC; what a day brings happens as it begins in Amsterdam. */
  at: string;
  /** The reaction that happened, or whose day came. */
  annotation?: R;
}

/** What happened to a bottleneck up to today, in no order; of recognitions, which are only counted, nothing. */
export function listHappeningsOf<R extends Reaction>(one: TalkedAbout<R>, today: Day): HappeningOf<R>[] {
  const { id, data, annotations, dialogue } = one;
  const brought = (kind: 'lapsed' | 'review', annotation: R, day: Day): HappeningOf<R> => ({
    kind,
    name: `${id}/${annotation.id}/${kind}`,
    day,
    at: startOfDay(day),
    annotation,
  });
  const published: HappeningOf<R> = {
    kind: 'published',
    name: `${id}/published`,
    day: data.published,
    at: startOfDay(data.published),
  };
  const events = annotations
    .filter(({ data: { type } }) => ANNOTATION_TYPES[type].onlyCounted !== true)
    .map((annotation): HappeningOf<R> => ({
      kind: 'event',
      name: `${id}/${annotation.id}`,
      day: annotation.day,
      at: new Date(annotation.data.created).toISOString(),
      annotation,
    }));
  const lapses = dialogue.commitments
    // A promise that was kept late did lapse.
    .filter(({ due, fulfilledOn = today }) => fulfilledOn > due)
    .flatMap((promise) => {
      const annotation = annotations.find((each) => each.id === promise.id);
      return annotation ? brought('lapsed', annotation, addDays(promise.due, 1)) : [];
    });
  const reviews = annotations.flatMap((annotation) => {
    const reviewOn = 'reviewOn' in annotation.data ? annotation.data.reviewOn : undefined;
    return reviewOn !== undefined && reviewOn <= today && isReviewed(annotation.id, reviewOn, one)
      ? brought('review', annotation, reviewOn)
      : [];
  });
  return [published, ...events, ...lapses, ...reviews].filter(({ day }) => day <= today);
}

/** Whether an outcome still was the outcome as the day began on which it is looked at again. */
function isReviewed<R extends Reaction>(outcome: string, reviewOn: Day, { id, data, annotations }: TalkedAbout<R>) {
  const before = annotations.filter((each) => each.day < reviewOn || each.id === outcome);
  return replayDialogue({ id, data }, before, reviewOn).reviewsDue.some(({ annotation }) => annotation === outcome);
}
