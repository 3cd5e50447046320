import { gzipSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { rolldown } from 'rolldown';
import type { Certainty } from '../../src/privacy/detector.ts';
import { findPersonalData } from '../../src/privacy/detect.ts';
import {
  PERSONAL_DATA_TYPES,
  readSentences,
  type Label,
  type Sentence,
  type SentenceFile,
} from '../privacy/sentences.ts';

const CERTAINTIES: Certainty[] = ['possible', 'likely', 'certain'];

/**
 * Prints how much of the labelled personal data is found, and how much of what is found is labelled, for each type and
 * file. A hit finds a label of its type that it overlaps: at any certainty ("found"), or at the one that the label asks
 * ("recall"). Hits that overlap a `possible` label of their type count for nothing; nor do hits that are only possible.
 */
export async function benchPrivacy(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { file: { type: 'string', multiple: true } } });
  const files = (values.file ?? ['work', 'unseen']) as SentenceFile[];
  console.log('| type | file | labels | found | recall | hits | precision |');
  console.log('|---|---|---:|---:|---:|---:|---:|');
  for (const file of files) {
    const sentences = readSentences(file);
    const counts = PERSONAL_DATA_TYPES.map((type) => countSentences(sentences, type));
    PERSONAL_DATA_TYPES.forEach((type, index) => console.log(toRow(type, file, counts[index] ?? NOTHING)));
    console.log(toRow('all', file, countTotal(counts)));
  }
  console.log(`\nIn the browser: ${((await measureBundle()) / 1000).toFixed(1)} kB gzipped.`);
}

/** How the labels and the hits of one type meet in these sentences. */
export function countSentences(sentences: readonly Sentence[], type: string): Count {
  return sentences
    .map(({ text, hits }) => {
      const found = findPersonalData(text).filter((hit) => hit.type === type);
      const labels = hits.filter((label) => label.type === type);
      const sure = labels.filter(({ minimum }) => minimum !== 'possible');
      const isEnough = (label: Label) =>
        found.some((hit) => overlap(hit, label) && rank(hit.certainty) >= rank(label.minimum));
      const isOpen = (hit: Place) => labels.some((label) => label.minimum === 'possible' && overlap(hit, label));
      const judged = found.filter((hit) => hit.certainty !== 'possible' && !isOpen(hit));
      return {
        labels: sure.length,
        found: sure.filter((label) => found.some((hit) => overlap(hit, label))).length,
        recalled: sure.filter(isEnough).length,
        hits: judged.length,
        right: judged.filter((hit) => sure.some((label) => overlap(hit, label))).length,
      };
    })
    .reduce(add, NOTHING);
}

export function countTotal(counts: readonly Count[]): Count {
  return counts.reduce(add, NOTHING);
}

/** What a page that only checks personal data makes a browser load. */
async function measureBundle(): Promise<number> {
  const bundle = await rolldown({ input: 'src/privacy/detect.ts', platform: 'browser', logLevel: 'silent' });
  try {
    const { output } = await bundle.generate({ format: 'esm', minify: true });
    return gzipSync(output.map((file) => (file.type === 'chunk' ? file.code : '')).join('')).length;
  } finally {
    await bundle.close();
  }
}

function toRow(type: string, file: string, { labels, found, recalled, hits, right }: Count): string {
  const share = (part: number, whole: number) => (whole === 0 ? '–' : (part / whole).toFixed(3));
  return `| ${type} | ${file} | ${labels} | ${share(found, labels)} | ${share(recalled, labels)} | ${hits} | ${share(right, hits)} |`;
}

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

function rank(certainty: Certainty): number {
  return CERTAINTIES.indexOf(certainty);
}

function add(a: Count, b: Count): Count {
  return {
    labels: a.labels + b.labels,
    found: a.found + b.found,
    recalled: a.recalled + b.recalled,
    hits: a.hits + b.hits,
    right: a.right + b.right,
  };
}

const NOTHING: Count = { labels: 0, found: 0, recalled: 0, hits: 0, right: 0 };

interface Count {
  /** Labels that ask for more than a possible hit. */
  labels: number;
  /** Of the labels, those with a hit, and with one that is certain enough. */
  found: number;
  recalled: number;
  /** Certain and likely hits that are for or against, and those that are right. */
  hits: number;
  right: number;
}

interface Place {
  start: number;
  end: number;
}
