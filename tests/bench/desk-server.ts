// The desk without a site, its inbox in the file that the first argument names: prints its address once it listens.
import { dirname } from 'node:path';
import { createOriginPolicy } from '../../src/desk/api/origin.ts';
import { createDesk } from '../../src/desk/app.ts';
import { createSqliteInbox } from '../../src/desk/inbox/sqlite.ts';
import { listen } from '../../src/desk/listen.ts';
import { createStaffParts } from '../support/staff.ts';
import { DRAFT_CODES } from './drafts.ts';

const [path = '', secret = ''] = process.argv.slice(2);
let port = 0;
const nothing = { domains: [], kinds: [], laws: [], municipalities: [], roles: [], 'decision-levels': [] };
const facts = {
  ...{ codes: DRAFT_CODES, vocabulary: nothing, expectations: new Map(), bottlenecks: new Map() },
  ...{
    retentionDays: 30,
    fourEyes: true,
    titles: { expectation: new Map<string, string>(), circle: new Map<string, string>() },
    circles: new Map<string, string>(),
  },
};
const app = createDesk({
  ...createStaffParts(dirname(path)),
  inbox: createSqliteInbox(path),
  secret,
  isOwnOrigin: createOriginPolicy({ url: undefined, port: () => port }),
  now: () => new Date(),
  portal: () => facts,
  // Everything comes from one client here.
  limits: { submissionsPerHour: Infinity },
});
const { origin } = await listen(app, { host: '127.0.0.1', port: 0 });
port = Number(new URL(origin).port);
console.log(origin);
