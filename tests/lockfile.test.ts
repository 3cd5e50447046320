import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

describe('the lockfile', () => {
  it('satisfies npm ci, on every platform', async () => {
    const flags = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    const complaint = await run('npm', flags, { shell: process.platform === 'win32' }).then(
      () => '',
      (error: unknown) => String((error as { stderr?: string }).stderr ?? error),
    );
    // npm prints its whole manual after the lines that matter.
    expect(complaint.split('\nnpm error Clean install')[0]).toBe('');
  });
});
