import { defineConfig } from 'vitest/config';
import { createSummaryReporter } from './tests/support/summary-reporter.ts';

// Steps that start processes of their own share two cores with everything else.
const PATIENT = { testTimeout: 180_000, hookTimeout: 180_000, expect: { poll: { timeout: 15_000 } } };
const MODEL = ['tests/model/**/*.test.ts'];
const SITE = ['tests/build/**/*.test.ts', 'tests/browser/**/*.test.ts'];
const CHECK = ['tests/check.test.ts'];

export default defineConfig({
  test: {
    reporters: ['default', createSummaryReporter()],
    // Vitest leaves one core free, which on two cores means one test file at a time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...MODEL, ...SITE, ...CHECK],
          testTimeout: 20_000,
        },
      },
      // A day must be the same day everywhere: the model runs on both sides of Amsterdam.
      { test: { name: 'model-utc', include: MODEL, env: { TZ: 'UTC' } } },
      { test: { name: 'model-new-york', include: MODEL, env: { TZ: 'America/New_York' } } },
      { test: { name: 'check', include: CHECK, ...PATIENT } },
      {
        test: {
          name: 'site',
          include: SITE,
          globalSetup: 'tests/support/built-site.ts',
          sequence: { groupOrder: 1 },
          ...PATIENT,
        },
      },
    ],
  },
});
