import { keepUnread, readUnread, showUnread } from './unread.ts';

// Nothing is asked of the site: only what this browser knows already is counted.

show();
// On the way back the browser may show the page as it was left.
addEventListener('pageshow', show);

function show(): void {
  const kept = readUnread();
  const unread = kept.filter(([, page]) => page !== location.pathname);
  if (unread.length < kept.length) keepUnread(unread);
  showUnread(unread.length);
}
