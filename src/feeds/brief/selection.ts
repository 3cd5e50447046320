import type { Day } from '../../model/dates.ts';
import { isDay } from '../../model/dates.ts';
import type { BriefEntry, BriefIndex, BriefShard } from '../../queries/brief.ts';
import { ADDRESSEES, type Addressee } from '../../messages/brief.ts';

/** Which bottlenecks a letter tells of, and to whom. */
export interface Selection {
  addressee: Addressee;
  /** Published on or after this day, and on or before the other. */
  from?: Day;
  until?: Day;
  /** Codes, lower-cased; none is every domain. */
  domains: readonly string[];
  /** Ids of those that are in it whatever the rest says. */
  picked: readonly string[];
}

export const DEFAULT_ADDRESSEE: Addressee = 'raad';
/** Where letters are made. */
export const BRIEF_PATH = '/brief/';

const MAX_VALUES = 200;
const PARAMETERS = { addressee: 'aan', from: 'van', until: 'tot', domains: 'domein', picked: 'knelpunt' } as const;

/** Whether more is asked for than what was picked by hand. */
export function hasQuery({ from, until, domains }: Selection): boolean {
  return from !== undefined || until !== undefined || domains.length > 0;
}

/** Those that were published in the period and are of one of the domains, and those that were picked; each once. */
export function selectCases<Entry extends BriefEntry>(cases: readonly Entry[], selection: Selection): Entry[] {
  const { from = '', until = '9999-12-31', domains, picked } = selection;
  const isAsked = hasQuery(selection);
  const chosen = new Set(picked);
  return cases.filter(
    (one) =>
      chosen.has(one.id) ||
      (isAsked &&
        one.published >= from &&
        one.published <= until &&
        (domains.length === 0 || one.domains.some((domain) => domains.includes(domain)))),
  );
}

/** Files that hold all of these bottlenecks: few, and of those that hold as many the smallest. */
export function listShards(cases: readonly BriefEntry[], { shards }: Pick<BriefIndex, 'shards'>): BriefShard[] {
  const needed: BriefShard[] = [];
  let left = cases.map(({ domains, published }) =>
    domains.map((domain) => nameShard({ domain, year: published.slice(0, 4) })),
  );
  while (left.length > 0) {
    const held = new Map<string, number>();
    for (const name of left.flat()) held.set(name, (held.get(name) ?? 0) + 1);
    const holdsOf = (shard: BriefShard) => held.get(nameShard(shard)) ?? 0;
    const [best] = shards
      .filter((shard) => holdsOf(shard) > 0)
      .sort((a, b) => holdsOf(b) - holdsOf(a) || a.count - b.count);
    if (!best) break;
    needed.push(best);
    left = left.filter((names) => !names.includes(nameShard(best)));
  }
  return needed;
}

/** Without its extension. */
export function nameShard({ domain, year }: Pick<BriefShard, 'domain' | 'year'>): string {
  return `${domain}-${year}`;
}

/** Reads the query string of an address. What makes no sense in it is left out. */
export function parseSelection(address: string): Selection {
  const parameters = new URLSearchParams(address);
  const day = (name: string) => {
    const value = parameters.get(name)?.trim() ?? '';
    return isDay(value) ? value : undefined;
  };
  const list = (name: string) => {
    const values = parameters.getAll(name).map((value) => value.trim().toLowerCase());
    return [...new Set(values)].filter((value) => /^[a-z0-9-]{1,100}$/.test(value)).slice(0, MAX_VALUES);
  };
  const [from, until] = [day(PARAMETERS.from), day(PARAMETERS.until)];
  return {
    addressee: findAddressee(parameters.get(PARAMETERS.addressee) ?? '') ?? DEFAULT_ADDRESSEE,
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    domains: list(PARAMETERS.domains),
    picked: list(PARAMETERS.picked),
  };
}

/** The query string of an address, with its question mark: the inverse of `parseSelection`. */
export function formatSelection({ addressee, from, until, domains, picked }: Selection): string {
  const parameters = new URLSearchParams({ [PARAMETERS.addressee]: addressee });
  if (from !== undefined) parameters.set(PARAMETERS.from, from);
  if (until !== undefined) parameters.set(PARAMETERS.until, until);
  for (const domain of domains) parameters.append(PARAMETERS.domains, domain);
  for (const id of picked) parameters.append(PARAMETERS.picked, id);
  return `?${parameters.toString()}`;
}

export function findAddressee(value: string): Addressee | undefined {
  const name = value.trim().toLowerCase();
  return Object.hasOwn(ADDRESSEES, name) ? (name as Addressee) : undefined;
}
