import type { Finding, Findings } from '../markdown/finding.ts';
import type { Reference } from '../markdown/guard.ts';
import type { Heading } from '../markdown/to-hast.ts';
import type { Kind, KindData } from '../model/kinds.ts';
import type { Site } from '../model/site.ts';
import type { Vocabulary } from '../model/vocabulary.ts';

/** A file that passed. Its tree is in the document cache, under `digest`. */
export interface Entry<K extends Kind = Kind> {
  id: string;
  path: string;
  digest: string;
  data: KindData[K];
  text: string;
  headings: Heading[];
  references: Reference[];
}

export interface AnnotationEntry extends Entry<'annotation'> {
  /** Id of the bottleneck that it is about. */
  bottleneck: string;
}

/** A content folder: what passed, and everything there is to say about it. */
export interface Content {
  /** Undefined when site.yaml is absent or wrong. */
  site: Site | undefined;
  vocabulary: Vocabulary;
  synonyms: string[][];
  bottlenecks: Entry<'bottleneck'>[];
  annotations: AnnotationEntry[];
  circles: Entry<'circle'>[];
  expectations: Entry<'expectation'>[];
  pages: Entry<'page'>[];
  /** Paths of images that passed. */
  media: Set<string>;
  /** The region's own style sheet. */
  theme: string | undefined;
  /** Every finding of every file, in reading order. */
  findings: Finding[];
  /** How many files were read. */
  fileCount: number;
}

/** Access to the files of one content folder, with their findings. */
export interface Reader {
  findingsFor(path: string): Findings;
  allFindings(): Finding[];
  /** The text of a file; undefined when it is absent, or not text (which is then a finding). */
  read(path: string): string | undefined;
  fileCount(): number;
}
