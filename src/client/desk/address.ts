/** What of the desk is shown. Numbers and ids only: nothing that anybody wrote is in an address. */
export type Place =
  | { show: 'queue' }
  | { show: 'submission'; number: string }
  | { show: 'public' }
  | { show: 'published'; id: string }
  | { show: 'newCircle' }
  | { show: 'circle'; id: string; part: CirclePart };

/** What a facilitator does with a circle: make it ready, or note down what it came to. */
export type CirclePart = 'plan' | 'record';

/** What the sign-in left in the address: why it failed, or between which roles to choose, and where it was going. */
export interface Arrival {
  fault?: string;
  roles: string[];
  /** Whatever somebody wrote there: only for the desk, which goes on to paths of this site alone. */
  to?: string;
}

const DESK = '/desk/';
/** No id: those have no capitals. */
const NEW_CIRCLE = 'Nieuw';
const RECORD = 'vastleggen';

export function parsePlace(search: string): Place {
  const query = new URLSearchParams(search);
  const number = query.get('inzending');
  if (number) return { show: 'submission', number };
  const id = query.get('knelpunt');
  if (id) return { show: 'published', id };
  const circle = query.get('leerkring');
  if (circle === NEW_CIRCLE) return { show: 'newCircle' };
  if (circle) return { show: 'circle', id: circle, part: query.get('deel') === RECORD ? 'record' : 'plan' };
  return { show: query.get('lijst') === 'op-de-site' ? 'public' : 'queue' };
}

export function formatPlace(place: Place): string {
  const query = {
    queue: () => '',
    submission: () => `?inzending=${encodeURIComponent('number' in place ? place.number : '')}`,
    public: () => '?lijst=op-de-site',
    published: () => `?knelpunt=${encodeURIComponent('id' in place ? place.id : '')}`,
    newCircle: () => `?leerkring=${NEW_CIRCLE}`,
    circle: () =>
      `?leerkring=${encodeURIComponent('id' in place ? place.id : '')}` +
      ('part' in place && place.part === 'record' ? `&deel=${RECORD}` : ''),
  }[place.show]();
  return `${DESK}${query}`;
}

export function parseArrival(search: string): Arrival {
  const query = new URLSearchParams(search);
  const fault = query.get('fout');
  const roles = (query.get('rollen') ?? '').split(',').filter((role) => role !== '');
  const to = query.get('to');
  return { ...(fault && { fault }), roles, ...(to && { to }) };
}

/** Where signing in begins, to go on to a path. */
export function formatSignIn(to: string, role?: string): string {
  const query = new URLSearchParams({ ...(role && { role }), to });
  return `/api/auth/login?${query.toString()}`;
}
