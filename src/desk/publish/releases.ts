/** The built sites under SPAAK_DATA, of which one is live. */
export interface Releases {
  /** Folder of the live release; undefined before there is one. */
  getRoot(): string | undefined;
  /** Folder of the release before it, for pages that are still open; undefined when it was deleted. */
  getPrevious(): string | undefined;
  /**
   * Asks for a release that holds `commit`, which is on `main`: it is made of `main` as it is when the build begins. One
   * is built at a time; of what waits only the newest is built. `fresh`: from nothing, and older releases go as soon as
   * it is live; what needs that keeps needing it until one succeeds.
   */
  request(commit: string, options?: { fresh?: boolean }): void;
  getStatus(): BuildsStatus;
  /** Resolves when nothing is building or waiting. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface BuildsStatus {
  /** What is live. */
  live?: { commit: string; day: string; since: string };
  running?: { commit: string; started: string };
  waiting?: { commit: string };
  /** The last build that failed, unless a later one succeeded. */
  failed?: { commit: string; at: string; output: string };
}
