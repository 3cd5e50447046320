import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '../../src/desk/environment.ts';

// Tests run in the project's root, where these folders and this file are.
const FOLDER = 'src';
const FILE = 'package.json';
const DEFAULTS = {
  HOST: '127.0.0.1',
  PORT: 4321,
  SPAAK_CONTENT: resolve(FOLDER),
  SPAAK_DATA: resolve('.spaak'),
  SPAAK_RELEASE: 'local',
};
const SECRET = 'x'.repeat(32);
const PROVIDER = {
  OIDC_ISSUER: 'https://login.example/realms/spaak',
  OIDC_CLIENT_ID: 'spaak',
  OIDC_CLIENT_SECRET: 'geheim',
  OIDC_ROLES: 'groups:redactie=editor',
};
const RULES = [{ claim: 'groups', value: 'redactie', role: 'editor' }];
const PORTAL = { SPAAK_URL: 'https://spaak.example' };
const TOGETHER = 'OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_ROLES are needed together.';

describe('parseEnvironment', () => {
  it.each([
    ['nothing', {}, {}],
    ['an empty variable as absent', { PORT: '', HOST: '', SPAAK_NOW: '' }, {}],
    ['another port', { PORT: '8080' }, { PORT: 8080 }],
    ['any free port', { PORT: '0' }, { PORT: 0 }],
    ['all interfaces', { HOST: '0.0.0.0' }, { HOST: '0.0.0.0' }],
    ['an IPv6 address', { HOST: '::1' }, { HOST: '::1' }],
    ['a day', { SPAAK_NOW: '2026-11-24' }, { SPAAK_NOW: '2026-11-24' }],
    ['an instant', { SPAAK_NOW: '2026-11-24T09:30:00+01:00' }, { SPAAK_NOW: '2026-11-24T09:30:00+01:00' }],
    ['a folder for its data', { SPAAK_DATA: 'tests' }, { SPAAK_DATA: resolve('tests') }],
    ['a folder that is still to be made', { SPAAK_DATA: 'nergens/data' }, { SPAAK_DATA: resolve('nergens/data') }],
    ['a public address', { SPAAK_URL: 'https://spaak.example' }, { SPAAK_URL: 'https://spaak.example' }],
    [
      'a public address on a port',
      { SPAAK_URL: 'http://spaak.example:81/' },
      { SPAAK_URL: 'http://spaak.example:81/' },
    ],
    ['a secret', { SPAAK_SECRET: SECRET }, { SPAAK_SECRET: SECRET }],
    ...[
      'https://redactie:geheim@git.example/spaak/inhoud.git',
      'http://127.0.0.1:8080/inhoud.git',
      'ssh://git@git.example/spaak/inhoud.git',
      'git@git.example:spaak/inhoud.git',
      'file:///srv/inhoud.git',
      '/srv/in houd.git',
    ].map((SPAAK_REMOTE): [string, NodeJS.ProcessEnv, object] => [SPAAK_REMOTE, { SPAAK_REMOTE }, { SPAAK_REMOTE }]),
    ['a remote by its relative path', { SPAAK_REMOTE: '../inhoud.git' }, { SPAAK_REMOTE: resolve('../inhoud.git') }],
    [
      'builds by others',
      { SPAAK_REMOTE: '/srv/inhoud.git', SPAAK_RELEASE: 'push' },
      { SPAAK_REMOTE: '/srv/inhoud.git', SPAAK_RELEASE: 'push' },
    ],
    ['a provider', { ...PROVIDER, ...PORTAL }, { ...PROVIDER, ...PORTAL, OIDC_ROLES: RULES }],
    ['a provider for this machine', PROVIDER, { ...PROVIDER, OIDC_ROLES: RULES }],
    [
      'a provider on this machine',
      { ...PROVIDER, OIDC_ISSUER: 'http://127.0.0.1:8080' },
      { ...PROVIDER, OIDC_ISSUER: 'http://127.0.0.1:8080', OIDC_ROLES: RULES },
    ],
    [
      'a provider and a loopback address',
      { ...PROVIDER, SPAAK_URL: 'http://localhost:81', HOST: '0.0.0.0' },
      { ...PROVIDER, SPAAK_URL: 'http://localhost:81', HOST: '0.0.0.0', OIDC_ROLES: RULES },
    ],
    [
      'the claim with the organisation',
      { ...PROVIDER, OIDC_ORGANISATION: 'org.name' },
      { ...PROVIDER, OIDC_ROLES: RULES, OIDC_ORGANISATION: 'org.name' },
    ],
    ...[
      'smtps://spaak:ge%20heim@mail.example:465',
      'smtp://localhost:2525',
      'smtp://mail.example/?requireTLS=false',
    ].map((SMTP_URL): [string, NodeJS.ProcessEnv, object] => [SMTP_URL, { SMTP_URL }, { SMTP_URL }]),
    ['variables of others', { HOME: '/root' }, {}],
  ])('takes %s', (_, variables, expected) => {
    const result = parseEnvironment({ SPAAK_CONTENT: FOLDER, ...variables });
    expect(result).toEqual({ environment: { ...DEFAULTS, ...expected } });
  });

  it.each([
    [{ PORT: 'http' }, 'PORT must be a port number from 0 to 65535, not "http".'],
    [{ PORT: '65536' }, 'PORT must be a port number from 0 to 65535, not "65536".'],
    [{ PORT: '-1' }, 'PORT must be a port number from 0 to 65535, not "-1".'],
    [{ PORT: '80.5' }, 'PORT must be a port number from 0 to 65535, not "80.5".'],
    [
      { HOST: 'http://localhost' },
      'HOST must be a host name or an IP address, such as 127.0.0.1, not "http://localhost".',
    ],
    [
      { SPAAK_NOW: 'morgen' },
      'SPAAK_NOW must be a day (YYYY-MM-DD) or an ISO instant (2026-11-24T09:30:00+01:00), not "morgen".',
    ],
    [
      { SPAAK_NOW: '2026-02-30' },
      'SPAAK_NOW must be a day (YYYY-MM-DD) or an ISO instant (2026-11-24T09:30:00+01:00), not "2026-02-30".',
    ],
    [{ SPAAK_CONTENT: 'nergens' }, 'SPAAK_CONTENT must be a folder that exists, not "nergens".'],
    [{ SPAAK_CONTENT: FILE }, `SPAAK_CONTENT must be a folder that exists, not "${FILE}".`],
    [{ SPAAK_DATA: FILE }, `SPAAK_DATA must be a folder that exists or can be made, not "${FILE}".`],
    ...['spaak.example', 'https://spaak.example/portaal', 'ftp://spaak.example', 'https://spaak.example/?'].map(
      (SPAAK_URL): [NodeJS.ProcessEnv, string] => [
        { SPAAK_URL },
        `SPAAK_URL must be an http or https address without a path, such as https://spaak.example, not "${SPAAK_URL}".`,
      ],
    ),
    [{ SPAAK_RELEASE: 'morgen' }, 'SPAAK_RELEASE must be local or push, not "morgen".'],
    [{ SPAAK_RELEASE: 'push' }, 'SPAAK_RELEASE can be push only with SPAAK_REMOTE: there is nothing to push to.'],
    // What was set is not repeated.
    ...[
      'http://git.example/inhoud.git',
      'ftp://git.example/inhoud.git',
      'ext::sh -c true',
      '--upload-pack=true',
      '-oProxyCommand=true@git.example:inhoud.git',
      'ssh://-oProxyCommand=true/inhoud.git',
      'file://git.example/inhoud.git',
      'https://git.example/in\nhoud.git',
    ].map((SPAAK_REMOTE): [NodeJS.ProcessEnv, string] => [
      { SPAAK_REMOTE },
      'SPAAK_REMOTE must be an https, ssh or file address of a git repository, or a path.',
    ]),
    [
      { SPAAK_SECRET: SECRET.slice(1) },
      'SPAAK_SECRET must hold at least 32 characters; make one with "openssl rand -hex 32".',
    ],
    ...[
      'mail.example',
      'https://mail.example',
      'smtp://',
      'smtps://u:geheim@mail.example/pad',
      'smtp:mail.example#a',
    ].map((SMTP_URL): [NodeJS.ProcessEnv, string] => [
      { SMTP_URL },
      'SMTP_URL must be the address of a mail server, such as smtps://user:password@mail.example:465.',
    ]),
    ...['http://login.example', 'login.example', 'https://login.example/?a', 'https://u:geheim@login.example'].map(
      (OIDC_ISSUER): [NodeJS.ProcessEnv, string] => [
        { ...PROVIDER, OIDC_ISSUER },
        'OIDC_ISSUER must be the https address of a provider, such as https://login.example/realms/spaak.',
      ],
    ),
    ...Object.keys(PROVIDER).map((name): [NodeJS.ProcessEnv, string] => [
      { ...PROVIDER, [name]: '' },
      `${name} must be set too: to sign in, ${TOGETHER}`,
    ]),
    [
      { ...PROVIDER, OIDC_ROLES: 'redactie=editor' },
      'OIDC_ROLES must hold parts such as groups:spaak-redactie=editor between commas, not "redactie=editor".',
    ],
    [
      { ...PROVIDER, HOST: '0.0.0.0' },
      'SPAAK_URL must be set where people sign in from other machines (HOST is "0.0.0.0"): the provider sends them ' +
        'back to /api/auth/callback there.',
    ],
    [
      { ...PROVIDER, SPAAK_URL: 'http://spaak.example' },
      'SPAAK_URL must be an https address where people sign in, not "http://spaak.example": browsers keep a session ' +
        'only there.',
    ],
  ])('refuses %j', (variables, problem) => {
    expect(parseEnvironment({ SPAAK_CONTENT: FOLDER, ...variables })).toEqual({ problems: [problem] });
  });

  it('tells all problems at once', () => {
    const result = parseEnvironment({
      PORT: 'x',
      SPAAK_NOW: 'x',
      SPAAK_CONTENT: 'x',
      SPAAK_DATA: FILE,
      SPAAK_URL: 'x',
      SPAAK_SECRET: 'x',
      OIDC_ROLES: 'x,y',
      OIDC_CLIENT_SECRET: 'geheim',
    });
    expect('problems' in result && result.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'SPAAK_NOW',
      'SPAAK_CONTENT',
      'SPAAK_DATA',
      'SPAAK_URL',
      'SPAAK_SECRET',
      'OIDC_ROLES',
      'OIDC_ROLES',
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
    ]);
    expect(JSON.stringify(result)).not.toContain('geheim');
  });
});
