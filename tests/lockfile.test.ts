import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

describe('the lockfile', () => {
  it('satisfies npm ci', async () => {
    const flags = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const result = await run('npm', flags, { shell: process.platform === 'win32' }).catch((error: unknown) => error);
    expect(result).not.toBeInstanceOf(Error);
  });
});
