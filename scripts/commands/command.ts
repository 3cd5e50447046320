/** A command of the command line. */
export interface Command {
  /** How to call it, after `npm run spaak --`. */
  usage: string;
  summary: string;
  /** What `--help` tells beyond the summary. */
  details?: string;
  /** Runs with the arguments after its name; returns the exit code. */
  run(args: string[]): number | Promise<number>;
}

/** The call itself is wrong; its message is followed by the usage. */
export class UsageError extends Error {}
