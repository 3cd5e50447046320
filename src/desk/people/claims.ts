/** What a provider says of somebody. */
export type Claims = Readonly<Record<string, unknown>>;

const LONGEST_NAME = 120;
const SHORTEST_ORGANISATION = 2;
const LONGEST_ORGANISATION = 120;

/** The claim of this name or, when there is none, what the dots in it lead to: `realm_access.roles`. */
export function findClaim(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name.split('.').reduce<unknown>((value, key) => (hasKey(value, key) ? value[key] : undefined), claims);
}

/** One line for colleagues, when the provider tells one. */
export function findName(claims: Claims): string | undefined {
  const lines = [claims.name, claims.preferred_username].map(toLine);
  return lines.find((line) => line !== undefined && line.length <= LONGEST_NAME);
}

/** One line for the public, when the provider tells one in the claim `name`. */
export function findOrganisation(claims: Claims, name: string | undefined): string | undefined {
  const line = name === undefined ? undefined : toLine(findClaim(claims, name));
  if (line === undefined || line.length < SHORTEST_ORGANISATION || line.length > LONGEST_ORGANISATION) return undefined;
  return line;
}

/** Undefined for what is no text, is empty, or holds characters that nobody sees. */
function toLine(value: unknown): string | undefined {
  const line = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().normalize('NFC') : '';
  return line === '' || /\p{C}/u.test(line) ? undefined : line;
}

function hasKey(value: unknown, key: string): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key);
}
