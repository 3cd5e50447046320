import type { Element, Root } from 'hast';
import { isGenerated } from '../../markdown/hast.ts';
import { annotation as words } from '../../messages/nl.ts';
import { findElements, hasClass, isInline, readLines } from './page-text.ts';

/** Shorter sentences are said everywhere. In characters. */
const SENTENCE = 25;
/** Facts of a reaction that somebody wrote, beside its text. */
const WRITTEN_FACTS: readonly string[] = [words.from, words.to, words.meanwhile, words.forResidents];

const sentences = new Intl.Segmenter('nl', { granularity: 'sentence' });

/** What somebody wrote on the page of a bottleneck: what may be seen nowhere once it is taken down. */
export interface OwnText {
  /** Title, summary and sentences. */
  texts: string[];
  /** Addresses of the pictures in it. */
  pictures: string[];
}

/** Of the whole page of a bottleneck: its text, its questions and what was said about it. */
export function readBottleneck(page: Root): OwnText {
  const said = findElements(page, (element) => hasClass(element, 'say') || isWrittenFact(element, page));
  return {
    texts: [...readWhole(page), ...readCase(page), ...said.flatMap(listSentences)],
    pictures: listPictures(page),
  };
}

/** Of one reaction on that page; empty when the page does not have it. What it quotes of the case stays where it is. */
export function readAnnotation(page: Root, id: string): OwnText {
  const [item] = findElements(page, ({ properties }) => properties.id === `d-${id}`);
  if (!item) return { texts: [], pictures: [] };
  const said = findElements(item, (element) => hasClass(element, 'say') || isWrittenFact(element, item));
  const ofCase = [...readWhole(page), ...readCase(page)];
  const texts = said.flatMap(listSentences).filter((text) => !ofCase.some((other) => other.includes(text)));
  return { texts, pictures: listPictures(item) };
}

/** Title and summary. */
function readWhole(page: Root): string[] {
  return findElements(page, (element) => element.tagName === 'h1' || hasClass(element, 'lede')).map((element) =>
    readLines(element).join(' '),
  );
}

/** The text of the case, with the titles and captions in it, and its questions. */
function readCase(page: Root): string[] {
  const texts = findElements(page, ({ properties }) => properties.dataText !== undefined);
  const lists = findElements(page, ({ properties }) => String(properties.ariaLabelledBy) === 'p-vragen');
  const questions = lists.flatMap((list) =>
    findElements(list, (element) => element.tagName === 'p' && !hasClass(element, 'muted')),
  );
  return [...texts, ...questions].flatMap(listSentences);
}

/**
 * The sentences of an element, with and without what was put in them, such as the name of a law: elsewhere they may
 * stand without.
 */
function listSentences(element: Element): string[] {
  // The name of a law by itself is nobody's sentence.
  const isOther = (each: Element) =>
    hasClass(each, 'notes') || hasClass(each, 'ref') || (hasClass(each, 'law') && !isInline(each));
  const lines = [...readLines(element, isOther), ...readLines(element, (each) => isOther(each) || isGenerated(each))];
  const found = lines.flatMap((line) => [...sentences.segment(line)].map(({ segment }) => segment.trim()));
  return [...new Set(found)].filter((sentence) => sentence.length >= SENTENCE);
}

/** The description beside a term such as "voortaan". */
function isWrittenFact(element: Element, within: Root | Element): boolean {
  if (element.tagName !== 'dd') return false;
  const [group] = findElements(within, ({ children }) => children.includes(element));
  const term = group?.children.find((child) => child.type === 'element' && child.tagName === 'dt');
  return term?.type === 'element' && WRITTEN_FACTS.includes(readLines(term).join(' '));
}

function listPictures(node: Root | Element): string[] {
  return findElements(node, ({ tagName }) => tagName === 'img').flatMap(({ properties: { src } }) =>
    typeof src === 'string' && src.startsWith('/media/') ? [src] : [],
  );
}
