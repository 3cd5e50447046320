import { z } from 'zod';
import { MAIL_FREQUENCIES } from '../subscriptions/subscriptions.ts';

const token = z.string().min(1);
const frequency = z.enum(MAIL_FREQUENCIES);

export const subscriptionBody = z.strictObject({
  email: z.email({ error: 'must be an e-mail address' }).max(254, 'must be at most 254 characters'),
  /** `alles`, `domein:<code>` or `knelpunt:<id>`. */
  about: z.string().min(1),
  frequency: frequency.default('weekly'),
  /** A field that people do not see. */
  website: z.string().optional(),
  /** When the form was opened, in ms since 1970. */
  opened: z.int().nonnegative().optional(),
});
export const tokenBody = z.strictObject({ token });
export const changeBody = z.strictObject({ token, frequency });
/** Without `about` everything is stopped. */
export const stopBody = z.strictObject({ token, about: z.string().optional() });

/** The same for every address. */
export const askedAnswer = z.strictObject({ asked: z.literal(true) });
export const subscriberAnswer = z.strictObject({
  /** Absent until the address was confirmed. */
  frequency: frequency.optional(),
  follows: z.array(z.string()),
  /** Not confirmed yet. */
  requests: z.array(z.strictObject({ about: z.string(), frequency })),
});
/** What a link stops: what somebody follows, or mail about a submission. */
export const stoppableAnswer = z.union([subscriberAnswer, z.strictObject({ number: z.string() })]);
export const stoppedAnswer = z.strictObject({ stopped: z.literal(true) });

export type SubscriberAnswer = z.output<typeof subscriberAnswer>;
