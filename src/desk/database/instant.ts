/** The instant in UTC, so that instants sort as texts. @throws {RangeError} when it is none. */
export function toInstant(at: string): string {
  return new Date(at).toISOString();
}
