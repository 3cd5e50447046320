import { parseEnvironment, type Environment } from '../../src/desk/environment.ts';

/** What the environment asks of a command that works on the data folder. @throws {Error} that says all that is wrong. */
export function readSettings(): Environment {
  const result = parseEnvironment(process.env);
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  return result.environment;
}
