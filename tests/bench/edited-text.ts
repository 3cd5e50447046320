import { pick, type Random } from './random.ts';

/** A sentence of a text under edit. It stays itself wherever it goes; a copy is another one. */
export interface Sentence {
  words: string;
  copyOf?: Sentence;
}

/** Where a sentence stood before it was moved or deleted. */
interface Gap {
  left: Sentence;
}

/** A reading text in sentences, which remembers where each of them went. */
export interface EditedText {
  read(): string;
  sentences(): Sentence[];
  /** Where a sentence stands in `read()`; undefined when it was deleted. */
  find(sentence: Sentence): { start: number; end: number } | undefined;
  /** The sentence that holds this stretch of `read()` whole. */
  at(place: { start: number; end: number }): Sentence | undefined;
  /**
   * Whether `other` stands where `sentence` stood in `quoted`: in the gap that it left, or beside what stood beside it
   * (or a copy of that).   * Nobody can tell from the text which of the two it is.
   */
  isInPlaceOf(other: Sentence, sentence: Sentence, quoted: readonly Sentence[]): boolean;
  reword(sentence: Sentence, random: Random): void;
  insert(words: string, random: Random): void;
  remove(sentence: Sentence): void;
  move(sentence: Sentence, random: Random): void;
  copy(sentence: Sentence, random: Random): Sentence;
}

const SEGMENTER = new Intl.Segmenter('nl', { granularity: 'sentence' });

export function createEditedText(text: string): EditedText {
  const blocks: (Sentence | Gap)[][] = text
    .split('\n')
    .map((block) => [...SEGMENTER.segment(block)].map(({ segment }) => ({ words: segment.trim() })));

  const listBlocks = () => blocks.map((block) => block.filter(isSentence)).filter((block) => block.length > 0);
  const listPlaces = () => {
    let end = -1;
    return listBlocks().flatMap((block) =>
      block.map((sentence) => {
        const start = end + 1;
        end = start + sentence.words.length;
        return { sentence, start, end };
      }),
    );
  };
  const replace = (sentence: Sentence, ...by: (Sentence | Gap)[]) => {
    for (const block of blocks) {
      const index = block.indexOf(sentence);
      if (index !== -1) block.splice(index, 1, ...by);
    }
  };
  const put = (sentence: Sentence, random: Random) => {
    const block = pick(random, blocks);
    block.splice(random(block.length + 1), 0, sentence);
  };

  return {
    read: () =>
      listBlocks()
        .map((block) => block.map(({ words }) => words).join(' '))
        .join('\n'),
    sentences: () => listBlocks().flat(),
    find: (wanted) => listPlaces().find(({ sentence }) => sentence === wanted),
    at: (place) => listPlaces().find(({ start, end }) => start <= place.start && place.end <= end)?.sentence,
    isInPlaceOf(other, sentence, quoted) {
      const row = blocks.flat();
      const at = row.indexOf(other);
      const gap = row.findIndex((one) => 'left' in one && one.left === sentence);
      if (gap !== -1 && !row.slice(Math.min(gap, at) + 1, Math.max(gap, at)).some(isSentence)) return true;
      const index = quoted.indexOf(sentence);
      const before = row.slice(0, at).findLast(isSentence);
      const after = row.slice(at + 1).find(isSentence);
      return isSame(before, quoted[index - 1]) || isSame(after, quoted[index + 1]);
    },
    reword(sentence, random) {
      sentence.words = changeWord(sentence.words, random);
    },
    insert: (words, random) => put({ words }, random),
    remove: (sentence) => replace(sentence, { left: sentence }),
    move(sentence, random) {
      replace(sentence, { left: sentence });
      put(sentence, random);
    },
    copy(sentence, random) {
      const copy = { words: sentence.words, copyOf: sentence };
      put(copy, random);
      return copy;
    },
  };
}

function isSentence(one: Sentence | Gap): one is Sentence {
  return 'words' in one;
}

/** Whether these read the same: they are one sentence, one is a copy of the other, or both are the border of the text. */
function isSame(one: Sentence | undefined, other: Sentence | undefined): boolean {
  if (!one || !other) return one === other;
  return one === other || one.words === other.words || (one.copyOf !== undefined && isSame(one.copyOf, other));
}

/** One word more, less, twice or misspelt. */
function changeWord(sentence: string, random: Random): string {
  const words = sentence.split(' ');
  const at = random(words.length);
  const word = words[at] ?? '';
  const changed = pick(random, [
    [word, 'ook'],
    [`${word.slice(0, 1)}${word.slice(2)}x`],
    ['soms', word],
    words.length > 2 ? [] : ['niets'],
  ]);
  return words.toSpliced(at, 1, ...changed).join(' ');
}
