import { Hono } from 'hono';
import { createApi } from './api/api.ts';
import type { Desk } from './api/desk.ts';
import { createLimiter } from './api/limiter.ts';
import type { Blocks } from './publish/blocks.ts';
import type { Releases } from './publish/releases.ts';
import { createSiteApp } from './site.ts';
import { createTurns } from './turns.ts';

/** From one client. A team, or a room full of people, may share an address. */
const SUBMISSIONS_PER_HOUR = 60;
/** Each may bring somebody else a question whether they want mail. */
const SUBSCRIPTIONS_PER_HOUR = 20;
/** Codes that no submission has. There are 2^80, so this is against load more than luck. */
const GUESSES_PER_HOUR = 30;

/** The built site and the desk beside it, as one application: `/api` is the desk's, all else the site's. */
export function createDesk({ limits, log = (line) => console.error(line), ...parts }: DeskOptions): Hono {
  const { releases, blocks } = parts;
  const api = createApi({
    ...parts,
    siteRoot: releases.getRoot,
    turns: createTurns(),
    log,
    limits: {
      submissions: createLimiter(limits?.submissionsPerHour ?? SUBMISSIONS_PER_HOUR),
      subscriptions: createLimiter(limits?.subscriptionsPerHour ?? SUBSCRIPTIONS_PER_HOUR),
      guesses: createLimiter(limits?.guessesPerHour ?? GUESSES_PER_HOUR),
    },
  });
  const site = createSiteApp({ root: releases.getRoot, previous: releases.getPrevious, blocks });
  const app = new Hono();
  app.all('/api/*', (c) => api.fetch(c.req.raw, c.env as object | undefined));
  app.all('*', (c) => site.fetch(c.req.raw, c.env as object | undefined));
  return app;
}

export interface DeskOptions extends Omit<Desk, 'limits' | 'log' | 'turns' | 'siteRoot'> {
  releases: Pick<Releases, 'getRoot' | 'getPrevious' | 'getStatus'>;
  blocks: Blocks;
  /** Others than the usual ones. */
  limits?: { submissionsPerHour?: number; subscriptionsPerHour?: number; guessesPerHour?: number };
  log?: Desk['log'];
}
