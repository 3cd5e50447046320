import type { Inbox } from '../inbox/inbox.ts';
import type { Limiter } from './limiter.ts';
import type { OriginPolicy } from './origin.ts';
import type { PortalFacts } from './portal.ts';

/** What the routes work with. */
export interface Desk {
  /** Folder of the built site, whose pages answer forms. */
  siteRoot: string;
  inbox: Inbox;
  /** What tracking codes are hashed with. */
  secret: string;
  isOwnOrigin: OriginPolicy;
  now: () => Date;
  portal: PortalFacts;
  /** By client: what is sent in, and wrong tracking codes. */
  limits: { submissions: Limiter; guesses: Limiter };
  /** For the operator. A line holds no word of what anybody sent. */
  log: (line: string) => void;
}
