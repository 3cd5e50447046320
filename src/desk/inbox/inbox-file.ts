import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The database of the inbox in a data folder, whether it is there or not. */
export function toInboxPath(data: string): string {
  return join(data, 'inbox.sqlite');
}

/** The same where it must be there. @throws {Error} when it is not, with a message for the operator. */
export function findInbox(data: string): string {
  const path = toInboxPath(data);
  if (!existsSync(path)) throw new Error(`There is no inbox in ${data}. SPAAK_DATA says which folder it is.`);
  return path;
}
