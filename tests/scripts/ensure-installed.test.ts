import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

/** Stands in for npm: writes down its arguments, makes node_modules, and ends with the status it is given. */
const FAKE_NPM = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  mkdirSync('node_modules', { recursive: true });
  writeFileSync('called', process.argv.slice(2).join(' '));
  process.exit(Number(process.env.FAKE_STATUS));
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'spaak-install-'));
  mkdirSync(join(folder, 'scripts'));
  copyFileSync('scripts/ensure-installed.mjs', join(folder, 'scripts/ensure-installed.mjs'));
  writeFileSync(join(folder, 'fake-npm.cjs'), FAKE_NPM);
  writeFileSync(join(folder, 'package-lock.json'), '{"version": 1}');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('ensure-installed', () => {
  it('installs everything, development tools too, when nothing is installed', () => {
    const { status, stderr, called } = runScript();
    expect(status).toBe(0);
    expect(called).toBe('ci --include=dev --include=optional --no-audit --no-fund --loglevel=error');
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(/^Installing what is missing/)]);
  });

  it('does and says nothing when the lockfile is installed', () => {
    runScript();
    expect(runScript()).toEqual({ status: 0, stdout: '', stderr: '', called: undefined });
  });

  it('installs again when the lockfile has changed', () => {
    runScript();
    writeFileSync(join(folder, 'package-lock.json'), '{"version": 2}');
    expect(runScript().called).toMatch(/^ci /);
    expect(runScript().called).toBeUndefined();
  });

  it('passes on the status of an installation that fails, and tries again the next time', () => {
    const { status, stderr } = runScript({ FAKE_STATUS: '7' });
    expect(status).toBe(7);
    expect(stderr.trim().split('\n').at(-1)).toMatch(/^Installing failed: `npm ci` ended with status 7\./);
    expect(runScript().called).toMatch(/^ci /);
  });
});

function runScript(variables: NodeJS.ProcessEnv = {}) {
  const called = join(folder, 'called');
  rmSync(called, { force: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, 'scripts/ensure-installed.mjs')], {
    encoding: 'utf8',
    env: {
      ...process.env,
      npm_node_execpath: process.execPath,
      npm_execpath: join(folder, 'fake-npm.cjs'),
      FAKE_STATUS: '0',
      ...variables,
    },
  });
  return { status, stdout, stderr, called: existsSync(called) ? readFileSync(called, 'utf8') : undefined };
}
