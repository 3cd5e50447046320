import { z } from 'zod';
import { STAFF_ROLES } from './roles.ts';
import { TRY_OUT_NAMES } from './try-out.ts';

export const tryBody = z.strictObject({ person: z.enum(TRY_OUT_NAMES) });
export const meAnswer = z.strictObject({
  name: z.string(),
  role: z.enum(STAFF_ROLES),
  organisation: z.string().optional(),
  /** When the session ends if nothing more is asked: an instant in UTC. */
  expires: z.iso.datetime(),
});
/** The answer is its status and headers. */
export const noAnswer = z.null();
