import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseEnvironment } from '../../src/desk/environment.ts';

// Tests run in the project's root, where these folders and this file are.
const FOLDER = 'src';
const FILE = 'package.json';
const DEFAULTS = { HOST: '127.0.0.1', PORT: 4321, SPAAK_CONTENT: resolve(FOLDER), SPAAK_DATA: resolve('.spaak') };
const SECRET = 'x'.repeat(32);

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
    // What was set is not repeated.
    [
      { SPAAK_SECRET: SECRET.slice(1) },
      'SPAAK_SECRET must hold at least 32 characters; make one with "openssl rand -hex 32".',
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
    });
    expect('problems' in result && result.problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'SPAAK_NOW',
      'SPAAK_CONTENT',
      'SPAAK_DATA',
      'SPAAK_URL',
      'SPAAK_SECRET',
    ]);
  });
});
