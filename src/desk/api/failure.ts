/** How much of a path is told: from the folder of the code on. */
const PLACE = /(?:src|node_modules)\/[\w@./-]+:\d+/;

/**
 * A failure for the log: its class and the line of code where it happened. Not its message, which may hold what somebody
 * sent.
 */
export function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  // The trace begins with the message, which may look like a trace itself.
  const head = `${error.name}: ${error.message}`;
  const stack = error.stack ?? '';
  const trace = stack.startsWith(head) ? stack.slice(head.length) : '';
  return [error.constructor.name, PLACE.exec(trace)?.[0]].filter(Boolean).join(' at ');
}
