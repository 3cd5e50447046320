import type { Day } from '../model/dates.ts';
import { replayDialogue } from '../model/dialogue.ts';
import { CLOSED_STATUSES } from '../model/status.ts';
import type { OpenCase } from './overview.ts';

/** Since when a bottleneck without an outcome has had none: its publication, or what opened it again. */
export function findOpenSince({ id, data, annotations }: Pick<OpenCase, 'id' | 'data' | 'annotations'>): Day {
  const opener = annotations.findLast(({ day }, index) => {
    // Days that pass never change the status, so it is enough to look before each event.
    const { status } = replayDialogue({ id, data }, annotations.slice(0, index), day);
    return CLOSED_STATUSES.includes(status);
  });
  return opener?.day ?? data.published;
}
