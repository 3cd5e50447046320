import type { Day } from '../../model/dates.ts';
import { hasQuery, parseSelection, type Selection } from '../../feeds/brief/selection.ts';
import { toDays } from './periods.ts';
import { withPicked, type Picked } from './picked.ts';

/** A link elsewhere puts one more bottleneck into the letter that somebody is making. */
const ADDED = 'erbij';

/**
 * What a page begins with. An address that says what is in the letter decides that, so that it is the same for whoever
 * gets it; else it is what was picked on this device, and with nothing picked this quarter.
 */
export function startSelection(
  address: string,
  { kept, today }: { kept: readonly Picked[]; today: Day },
): { selection: Selection; picked: Picked[]; added: Picked[] } {
  const said = parseSelection(address);
  const added = new URLSearchParams(address)
    .getAll(ADDED)
    .filter((id) => /^[a-z0-9-]{1,100}$/.test(id))
    .map((id) => ({ id }));
  const isSaid = hasQuery(said) || said.picked.length > 0;
  const before = isSaid ? said.picked.map((id) => kept.find((one) => one.id === id) ?? { id }) : [...kept];
  const picked = added.reduce<Picked[]>((list, one) => withPicked(list, one), before);
  const days = isSaid || picked.length > 0 ? {} : toDays('kwartaal', today);
  return { selection: { ...said, ...days, picked: picked.map(({ id }) => id) }, picked, added };
}
