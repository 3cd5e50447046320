import type { Content } from '../../content/content.ts';
import type { Authors } from '../annotations/authors.ts';
import type { Circles } from '../circles/circles.ts';
import type { Proposals } from '../annotations/proposals.ts';
import type { Inbox } from '../inbox/inbox.ts';
import type { Subscriptions } from '../subscriptions/subscriptions.ts';
import type { People } from '../people/people.ts';
import type { Blocks } from '../publish/blocks.ts';
import type { Publisher } from '../publish/publisher.ts';
import type { Releases } from '../publish/releases.ts';
import type { Limiter } from './limiter.ts';
import type { OriginPolicy } from './origin.ts';
import type { PortalFacts } from './portal.ts';
import type { Turns } from '../turns.ts';

/** What the routes work with. */
export interface Desk {
  /** Folder of the built site, whose pages answer forms; undefined before there is one. */
  siteRoot: () => string | undefined;
  inbox: Inbox;
  /** What tracking codes are hashed with. */
  secret: string;
  isOwnOrigin: OriginPolicy;
  now: () => Date;
  portal: () => PortalFacts;
  people: People;
  publisher: Publisher;
  circles: Circles;
  authors: Authors;
  proposals: Proposals;
  releases: Pick<Releases, 'getStatus'>;
  blocks: Pick<Blocks, 'list'>;
  /** Why what is here and what is at the remote are not the same, for editors; undefined when they are. */
  remoteTrouble: () => string | undefined;
  /** Absent where no mail can be sent. */
  mail?: Mail;
  /** By client: what is sent in, mail that is asked for, and wrong tracking codes. */
  limits: { submissions: Limiter; subscriptions: Limiter; guesses: Limiter };
  /** Whoever changes a submission waits for who is at it. */
  turns: Turns;
  /** For the operator. A line holds no word of what anybody sent. */
  log: (line: string) => void;
}

/** What the routes need of mail. */
export interface Mail {
  subscriptions: Subscriptions;
  /** What can be followed, as it is now. */
  content: () => Pick<Content, 'bottlenecks' | 'vocabulary'>;
  /** Numbers what is new so far, so that who follows from now on is told of what comes. */
  look: () => Promise<void>;
  /** Has what waits sent soon. */
  hurry: () => void;
}
