/** What the live release may not show any more, though it holds it; stored, so that a restart shows nothing either. */
export interface Blocks {
  /** What was blocked before, and is gone from a commit, is now blocked anew: not gone yet. */
  add(block: Pick<Block, 'id' | 'bottleneck'>): Promise<void>;
  /** Says from which commit on it is gone. */
  settle(id: string, commit: string): Promise<void>;
  /** A release that holds none of it is live, or it was not taken down after all. */
  remove(id: string): Promise<void>;
  list(): Block[];
}

export interface Block {
  /** Of the bottleneck, or of the annotation. */
  id: string;
  /** The bottleneck that it is, or is about. */
  bottleneck: string;
  /** ISO 8601 in UTC. */
  since: string;
  /** The commit that it is gone from. */
  commit?: string;
}
