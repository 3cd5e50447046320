const DEFAULT = '/desk/';
const LONGEST = 500;
const ANY_SITE = 'http://portal.invalid';

/** Where somebody goes on after signing in: a path of this site, whatever was asked. */
export function toReturnPath(asked: string | undefined): string {
  // Browsers leave out tabs and line ends, and read \ as /: what would then name a host is no path.
  if (asked === undefined || asked.length > LONGEST || !/^\/(?![/\\])[\x21-\x7e]*$/.test(asked)) return DEFAULT;
  const { origin, pathname, search, hash } = new URL(asked, ANY_SITE);
  // Dots may leave nothing between the first two slashes.
  return origin === ANY_SITE && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : DEFAULT;
}
