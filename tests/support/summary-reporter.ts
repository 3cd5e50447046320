import type { Reporter, TestModule } from 'vitest/node';

/** Ends a run with one line that people and programs can read: `N passed, N failed`, and `, N skipped` if any. */
export function createSummaryReporter(): Reporter {
  // Until the run has ended, what ends the process is a failure.
  let line = '0 passed, 1 failed';
  return {
    onInit: (vitest) => {
      // At exit, because other reporters and the closing of workers still print after the last test.
      if (!vitest.config.watch) process.once('exit', () => process.stdout.write(`${line}\n`));
    },
    onTestRunEnd: (modules, errors) => {
      line = formatSummary(countResults(modules, errors.length));
    },
  };
}

/** A module, suite or hook that fails outside a test counts as one failure, as does each error nobody caught. */
export function countResults(modules: readonly CountedModule[], uncaught: number): Counts {
  const counts = { passed: 0, failed: uncaught, skipped: 0 };
  for (const module of modules) {
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state !== 'pending') counts[state] += 1;
    }
    const failedOutsideTests = [module, ...module.children.allSuites()].filter((task) => task.errors().length > 0);
    counts.failed += failedOutsideTests.length;
  }
  return counts;
}

export function formatSummary({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

type CountedModule = Pick<TestModule, 'errors' | 'children'>;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}
