import { describe, expect, it } from 'vitest';
import { listMatches, listRoles, parseRoleRules } from '../../../src/desk/people/roles.ts';

describe('parseRoleRules', () => {
  it.each([
    ['roles:redactie=editor', [['roles', 'redactie', 'editor']]],
    [
      'roles:a=editor, roles:b=policyOfficer ,roles:c=alderman,roles:d=facilitator',
      [
        ['roles', 'a', 'editor'],
        ['roles', 'b', 'policyOfficer'],
        ['roles', 'c', 'alderman'],
        ['roles', 'd', 'facilitator'],
      ],
    ],
    ['realm_access.roles:redactie=editor', [['realm_access.roles', 'redactie', 'editor']]],
    ['https://spaak.example/roles:redactie=editor', [['https://spaak.example/roles', 'redactie', 'editor']]],
    ['groups:urn:org:redactie=editor', [['groups', 'urn:org:redactie', 'editor']]],
    ['groups:CN=Redactie=editor', [['groups', 'CN=Redactie', 'editor']]],
    ['groups:De redactie=editor', [['groups', 'De redactie', 'editor']]],
  ])('reads %s', (text, expected) => {
    expect(parseRoleRules(text)).toEqual({
      rules: expected.map(([claim, value, role]) => ({ claim, value, role })),
    });
  });

  const shape = (part: string) => `must hold parts such as groups:spaak-redactie=editor between commas, not "${part}"`;
  const role = (part: string, given: string) =>
    `must give one of the roles editor, policyOfficer, alderman, facilitator in "${part}", not "${given}"`;
  it.each([
    ['editor', [shape('editor')]],
    ['redactie=editor', [shape('redactie=editor')]],
    [':redactie=editor', [shape(':redactie=editor')]],
    ['roles:=editor', [shape('roles:=editor')]],
    ['roles:redactie', [shape('roles:redactie')]],
    ['roles:redactie=', [role('roles:redactie=', '')]],
    ['roles:redactie=Editor', [role('roles:redactie=Editor', 'Editor')]],
    ['roles:team=practitioner', [role('roles:team=practitioner', 'practitioner')]],
    ['roles:a=editor,', [shape('')]],
    ['roles:a=editor,x,roles:b=baas', [shape('x'), role('roles:b=baas', 'baas')]],
  ])('says what is wrong with %s', (text, problems) => {
    expect(parseRoleRules(text)).toEqual({ problems });
  });
});

describe('listMatches', () => {
  it.each<[title: string, claim: string, claims: Record<string, unknown>, expected: string[]]>([
    ['a text', 'roles', { roles: 'redactie' }, ['editor']],
    ['a list', 'roles', { roles: ['x', 'redactie'] }, ['editor']],
    ['a claim in a claim', 'realm_access.roles', { realm_access: { roles: ['redactie'] } }, ['editor']],
    ['a claim with dots in its name', 'a.b', { 'a.b': 'redactie', a: { b: 'x' } }, ['editor']],
    ['no claims', 'roles', {}, []],
    ['a part of a text', 'roles', { roles: 'hoofdredactie redactie' }, []],
    ['another case', 'roles', { roles: ['Redactie'] }, []],
    ['an object', 'roles', { roles: { redactie: true } }, []],
    ['a list in a list', 'roles', { roles: [['redactie']] }, []],
    ['what every object has', 'constructor.name', {}, []],
    ['a text as if it were an object', 'roles.length', { roles: 'redactie' }, []],
    ['null', 'roles.x', { roles: null }, []],
  ])('by %s', (_, claim, claims, expected) => {
    const value = claim === 'constructor.name' ? 'Object' : 'redactie';
    expect(listRoles(listMatches(claims, [{ claim, value, role: 'editor' }]))).toEqual(expected);
  });

  it('gives each role once, in a fixed order', () => {
    const result = parseRoleRules('r:b=alderman,r:a=editor,r:c=editor');
    const rules = 'rules' in result ? result.rules : [];
    expect(listRoles(listMatches({ r: ['a', 'b', 'c'] }, rules))).toEqual(['editor', 'alderman']);
  });
});
