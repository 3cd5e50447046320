import type { Content } from '../../content/content.ts';
import { isWithdrawn } from '../../model/annotation.ts';
import { addDays, amsterdamDay, daysBetween, type Day } from '../../model/dates.ts';
import { foldDialogue } from '../../model/dialogue.ts';
import { isTombstone } from '../../model/kinds.ts';

/** Days before its day that a promise is reminded of. */
const DAYS_BEFORE = 14;
/** Days that a reminder for the day itself is still sent, when the desk was stopped then. */
const DAYS_AFTER = 3;

/** A promise that was not kept yet. */
export interface OpenPromise {
  bottleneck: string;
  annotation: string;
  title: string;
  made: Day;
  due: Day;
  owner: { role: string; organisation: string };
}

/** A promise that the editors are reminded of; `moment` says which of the two times it is. */
export interface PromiseReminder extends OpenPromise {
  moment: 'before' | 'due';
}

/** What is to be reminded of on this day: promises not kept, in the two weeks before their day or just after it came. */
export function listReminders(content: Known, today: Day): PromiseReminder[] {
  return listOpenPromises(content, today).flatMap((promise) => {
    const moment = findMoment(promise, today);
    return moment ? [{ ...promise, moment }] : [];
  });
}

/** What was promised and not kept, of what can be read. */
export function listOpenPromises({ bottlenecks, annotations }: Known, today: Day): OpenPromise[] {
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  return bottlenecks.flatMap(({ id, data }) => {
    const own = byBottleneck.get(id) ?? [];
    if (isTombstone(data) || data.mergedInto !== undefined || !own.some((each) => each.data.type === 'commitment'))
      return [];
    return foldDialogue({ id, data }, own, today).commitments.flatMap(({ id: annotation, due, fulfilledOn }) => {
      const promise = own.find((each) => each.id === annotation)?.data;
      if (!promise || isWithdrawn(promise) || promise.type !== 'commitment' || fulfilledOn !== undefined) return [];
      const made = amsterdamDay(promise.created) ?? today;
      return [{ bottleneck: id, annotation, title: data.title, made, due, owner: promise.owner }];
    });
  });
}

/** Each is sent once: this is its id. */
export function toReminderId({ annotation, moment }: PromiseReminder): string {
  return `reminder-${annotation}-${moment}`;
}

/** Who promised something for within two weeks needs no reminder before its day. */
function findMoment({ made, due }: OpenPromise, today: Day): PromiseReminder['moment'] | undefined {
  const left = daysBetween(today, due);
  if (left <= 0) return left >= -DAYS_AFTER ? 'due' : undefined;
  return left <= DAYS_BEFORE && made < addDays(due, -DAYS_BEFORE) ? 'before' : undefined;
}

type Known = Pick<Content, 'bottlenecks' | 'annotations'>;
