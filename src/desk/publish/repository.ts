import type { Content } from '../../content/content.ts';

/** The content under git: a bare repository, of which `main` is what the site is built of. */
export interface ContentRepository {
  /** The commit that `main` stands at. */
  getHead(): Promise<string>;
  /** What `main` holds, as it was read for the check. */
  getContent(): Content;
  /** Opens `main`, or another commit, for reading. */
  open(commit?: string): Promise<Snapshot>;
  /**
   * Makes one commit on `main`: `make` says what changes, from a snapshot of `main` as it is; it is called again when
   * `main` moved meanwhile. The changed content is checked as a whole before `main` moves. With SPAAK_REMOTE the commit
   * is pushed before `main` moves, on top of what is new there. A draft that changes nothing makes no commit: it
   * resolves to `main`.
   * @throws {ContentError} when the check finds errors: nothing is then changed, {RemoteError} when SPAAK_REMOTE cannot
   * be reached or holds what is not in order, {ConflictError} as `synchronize`, and whatever `make` throws.
   */
  commit<Result>(make: (snapshot: Snapshot) => Promise<Draft<Result>>): Promise<{ commit: string; result: Result }>;
  /** The newest commit on `main` whose message has this line. */
  findCommit(line: string): Promise<string | undefined>;
  /** Puts the files of a commit in a folder, and takes away what is not in it. */
  checkOut(commit: string, folder: string): Promise<void>;
  /**
   * Fetches SPAAK_REMOTE, where there is one, and takes over what is new there, after the full check. Resolves to
   * whether `main` moved.
   * @throws {ContentError} {ConflictError} {RemoteError} with `main` as it was.
   */
  synchronize(): Promise<boolean>;
  /**
   * Takes over what was changed by hand in SPAAK_CONTENT since `main` was made of it, after the full check. Resolves to
   * whether `main` moved; with SPAAK_REMOTE the folder does not count.
   * @throws {ContentError} {ConflictError} {SeedRefusedError} with `main` as it was.
   */
  takeOverFolder(): Promise<boolean>;
}

export interface Snapshot {
  commit: string;
  /** What was said when it was made. */
  getMessage(): Promise<string>;
  /** The text of a file, by its path in the content folder. */
  read(path: string): Promise<string | undefined>;
  /** Git's name for a file as it is. */
  getVersion(path: string): Promise<string | undefined>;
  /** Paths of the files below a folder, sorted. */
  list(folder: string): Promise<string[]>;
  /** Paths of the files that hold a text, sorted. */
  find(text: string): Promise<string[]>;
}

/** One commit to be. */
export interface Draft<Result> {
  /** By path: the new text of a file, or undefined to take it away. */
  changes: Record<string, string | undefined>;
  /** Without a word of what anybody wrote: history outlives what is taken down. */
  message: string;
  result: Result;
}
