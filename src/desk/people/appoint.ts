import { staffRoles } from '../../messages/sign-in.ts';
import { findName, findOrganisation, type Claims } from './claims.ts';
import type { Person } from './person.ts';
import type { ProviderConfig } from './provider-config.ts';
import type { Tokens } from './provider.ts';
import { listMatches, listRoles, type RoleRule, type StaffRole } from './roles.ts';
import type { Proof } from './sessions.ts';
import { toOpaqueId } from './token.ts';

/** What a provider says of somebody who signs in. */
export interface Statement {
  tokens: Tokens;
  idClaims: Claims;
  userInfo: Claims;
}

/** The roles that somebody may choose from. */
export function listHeldRoles({ idClaims, userInfo }: Statement, { rules }: ProviderConfig): StaffRole[] {
  return listRoles([...listMatches(userInfo, rules), ...listMatches(idClaims, rules)]);
}

/** The one that was asked for, or the only one; undefined when there is something to choose. */
export function chooseRole(held: readonly StaffRole[], asked: StaffRole | undefined): StaffRole | undefined {
  if (asked !== undefined && held.includes(asked)) return asked;
  return held.length === 1 ? held[0] : undefined;
}

/** Somebody in a role that they hold, and what shows that they hold it. */
export function appoint(statement: Statement, role: StaffRole, config: ProviderConfig): Appointment {
  const { tokens, idClaims, userInfo } = statement;
  const claims = { ...idClaims, ...userInfo };
  const organisation = findOrganisation(claims, config.organisationClaim);
  const { subject, accessToken, refreshToken } = tokens;
  const issuer = config.issuer.href;
  // What the provider can be asked again at any time goes before what it said once.
  const fromUserInfo = listGrounds(userInfo, role, config.rules);
  const isUserInfo = fromUserInfo.length > 0;
  return {
    person: {
      id: toOpaqueId(issuer, subject),
      name: findName(claims) ?? staffRoles[role],
      ...(organisation !== undefined && { organisation }),
      role,
    },
    proof: {
      ...{ issuer, subject, accessToken },
      ...(refreshToken !== undefined && { refreshToken }),
      grounds: isUserInfo ? fromUserInfo : listGrounds(idClaims, role, config.rules),
      source: isUserInfo ? 'userinfo' : 'id-token',
    },
  };
}

/** What in these claims gives the role, as it is kept: no more of them than that. */
export function listGrounds(claims: Claims, role: string, rules: readonly RoleRule[]): string[] {
  return listMatches(
    claims,
    rules.filter((rule) => rule.role === role),
  ).map(toGround);
}

/** Whether one of these grounds (still) gives the role. */
export function isGrounded(grounds: readonly string[], role: string, rules: readonly RoleRule[]): boolean {
  return rules.some((rule) => rule.role === role && grounds.includes(toGround(rule)));
}

function toGround({ claim, value }: RoleRule): string {
  return `${claim}:${value}`;
}

interface Appointment {
  person: Person;
  proof: Proof;
}
