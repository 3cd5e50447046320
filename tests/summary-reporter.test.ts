import { describe, expect, it } from 'vitest';
import { countResults, formatSummary } from './support/summary-reporter.ts';

type State = 'passed' | 'failed' | 'skipped';
type Module = Parameters<typeof countResults>[0][number];

describe('the last line of a run', () => {
  it.each<[string, Module[], number, string]>([
    ['passed and failed tests', [createModule(['passed', 'passed', 'failed'])], 0, '2 passed, 1 failed'],
    ['skipped tests, if any', [createModule(['passed', 'skipped'])], 0, '1 passed, 0 failed, 1 skipped'],
    ['tests of all modules', [createModule(['passed']), createModule(['failed'])], 0, '1 passed, 1 failed'],
    ['a module that does not load', [createModule([], { module: 1 })], 0, '0 passed, 1 failed'],
    ['a suite whose hook fails', [createModule(['skipped'], { suite: 2 })], 0, '0 passed, 1 failed, 1 skipped'],
    ['errors that nobody caught', [createModule(['passed'])], 2, '1 passed, 2 failed'],
    ['no tests at all', [], 0, '0 passed, 0 failed'],
  ])('counts %s', (_, modules, uncaught, line) => {
    expect(formatSummary(countResults(modules, uncaught))).toBe(line);
  });
});

function createModule(states: State[], errors: { module?: number; suite?: number } = {}): Module {
  const listErrors = (count = 0) => Array.from({ length: count }, () => ({ message: 'no' }));
  const children = {
    allTests: () => states.map((state) => ({ result: () => ({ state }) })),
    allSuites: () => [{ errors: () => listErrors(errors.suite) }],
  };
  return { errors: () => listErrors(errors.module), children } as unknown as Module;
}
