import type { Role } from '../../model/moves.ts';
import { findClaim, type Claims } from './claims.ts';

/** Who signs in. A practitioner never needs to. */
export const STAFF_ROLES = ['editor', 'policyOfficer', 'alderman', 'facilitator'] as const satisfies readonly Role[];
export type StaffRole = (typeof STAFF_ROLES)[number];

/** Whoever has `value` in `claim` at the provider may sign in as `role`. */
export interface RoleRule {
  claim: string;
  value: string;
  role: StaffRole;
}

/** The name of a claim may be an address, whose colon does not end it. A value may hold anything but a comma. */
const PART = /^(?<claim>[^:]+(?::\/\/[^:]+)?):(?<value>.+)=(?<role>[^=]*)$/;

/** What `OIDC_ROLES` says, `claim:value=role` between commas; what is wrong with each part as what follows its name. */
export function parseRoleRules(text: string): { rules: RoleRule[] } | { problems: string[] } {
  const parts = text.split(',').map((part) => parsePart(part.trim()));
  const problems = parts.flatMap((part) => ('problem' in part ? [part.problem] : []));
  if (problems.length > 0) return { problems };
  return { rules: parts.flatMap((part) => ('rule' in part ? [part.rule] : [])) };
}

/** The rules that give somebody with these claims a role. A claim holds one text or a list of texts. */
export function listMatches(claims: Claims, rules: readonly RoleRule[]): RoleRule[] {
  return rules.filter(({ claim, value }) => {
    const found = findClaim(claims, claim);
    return found === value || (Array.isArray(found) && found.includes(value));
  });
}

/** Each once, in a fixed order. */
export function listRoles(rules: readonly RoleRule[]): StaffRole[] {
  return STAFF_ROLES.filter((role) => rules.some((rule) => rule.role === role));
}

export function isStaffRole(text: string | undefined): text is StaffRole {
  return STAFF_ROLES.some((role) => role === text);
}

function parsePart(part: string): { rule: RoleRule } | { problem: string } {
  const { claim, value, role } = PART.exec(part)?.groups ?? {};
  if (claim === undefined || value === undefined)
    return { problem: `must hold parts such as groups:spaak-redactie=editor between commas, not "${part}"` };
  if (!isStaffRole(role))
    return { problem: `must give one of the roles ${STAFF_ROLES.join(', ')} in "${part}", not "${role ?? ''}"` };
  return { rule: { claim, value, role } };
}
