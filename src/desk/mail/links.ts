import { createLinkTokens } from './link-tokens.ts';

/** The addresses that mail leads to, in full. */
export interface MailLinks {
  /** Of a page of the site, by its path. */
  page(path: string): string;
  confirm(subscriber: string): string;
  /** Where one changes or stops: everything, or first of all this. A POST there stops everything by itself (RFC 8058). */
  manage(subscriber: string, about?: string): string;
  /** Where a writer stops mail about a submission; so does a POST. */
  stopWriter(number: string): string;
}

export const CONFIRM_PATH = '/api/subscriptions/confirm';
export const UNSUBSCRIBE_PATH = '/api/subscriptions/unsubscribe';

/** `origin` is the portal's public one. */
export function createMailLinks(origin: string, secret: string): MailLinks {
  const tokens = createLinkTokens(secret);
  const toLink = (path: string, query: Record<string, string>) =>
    new URL(`${path}?${new URLSearchParams(query).toString()}`, origin).href;
  return {
    page: (path) => new URL(path, origin).href,
    confirm: (subscriber) => toLink(CONFIRM_PATH, { token: tokens.create('confirm', subscriber) }),
    manage: (subscriber, about) =>
      toLink(UNSUBSCRIBE_PATH, {
        token: tokens.create('subscriber', subscriber),
        ...(about !== undefined && { about }),
      }),
    stopWriter: (number) => toLink(UNSUBSCRIBE_PATH, { token: tokens.create('writer', number) }),
  };
}
