import type { Element, Root } from 'hast';
import { renderText } from '../content/written-text.ts';
import { walkTree } from '../markdown/hast.ts';
import { toSource, UNPUBLISHED } from '../markdown/public-text.ts';
import { readText } from '../markdown/reading-text.ts';
import { readDocument } from '../markdown/render.ts';
import { AFFECTED, bottleneck as words, formatMonthOrDay, FREQUENCY } from '../messages/nl.ts';
import { publicText } from '../messages/public-text.ts';
import { PROFESSIONAL_CODE, REGION_CODE, type Bottleneck } from '../model/bottleneck.ts';
import { isTombstone } from '../model/kinds.ts';
import { normalizePublicText, SECTIONS, type DraftText } from '../model/public-text.ts';
import type { Term, Vocabulary, VocabularyName } from '../model/vocabulary.ts';

/** Fields as a text to read, with everything that becomes public beside it. */
export function writeOutFields(draft: DraftText, vocabulary: Vocabulary): string {
  const text = normalizePublicText(draft);
  const section = (heading: string, body: string) => (body === '' ? [] : [`${heading}\n\n${body}`]);
  return [
    text.title,
    text.summary,
    ...section(publicText.story, text.story),
    ...Object.entries(SECTIONS).flatMap(([field, heading]) => section(heading, text[field as keyof typeof SECTIONS])),
    ...writeOutFacts(text, vocabulary),
  ].join('\n\n');
}

/**
 * The same of a source, with the source itself below it: it can hold what no page shows. As it stands there when it
 * cannot be read.
 */
export function writeOutSource(source: string, vocabulary: Vocabulary): string {
  const { document } = readDocument(toSource(source, UNPUBLISHED), { kind: 'bottleneck' });
  if (!document || isTombstone(document.data)) return source;
  const { data, tree } = document;
  renderText(tree, (code) => findTerm(vocabulary, 'laws', code));
  return [
    ...[data.title, data.summary, readShown(tree), ...writeOutFacts(data, vocabulary)],
    `${publicText.source}\n\n${source}`,
  ].join('\n\n');
}

type Facts = Omit<DraftText | Bottleneck, 'title' | 'summary'>;

function writeOutFacts(facts: Facts, vocabulary: Vocabulary): string[] {
  const { facts: terms } = words;
  const label = (list: VocabularyName, code: string) => findTerm(vocabulary, list, code)?.label ?? code;
  const { laws = [], questions = [], privacyAccepted = [], expectations = [] } = facts;
  const rows: [term: string, value: string | undefined][] = [
    [
      terms.municipality,
      facts.municipality === REGION_CODE ? publicText.region : label('municipalities', facts.municipality),
    ],
    [terms.role, words.role(facts.role === PROFESSIONAL_CODE ? publicText.professional : label('roles', facts.role))],
    [terms.domains(facts.domains.length), facts.domains.map((code) => label('domains', code)).join(', ')],
    [terms.kinds, facts.kinds.map((code) => label('kinds', code)).join(', ')],
    [
      terms.laws,
      laws.map(({ law, article, paragraph }) => words.law(label('laws', law), article, paragraph)).join('; '),
    ],
    [terms.decisionLevel, facts.decisionLevel && label('decision-levels', facts.decisionLevel)],
    [terms.frequency, facts.frequency && FREQUENCY[facts.frequency]],
    [terms.affected, facts.affected && AFFECTED[facts.affected]],
    [terms.reported, formatMonthOrDay(facts.reported)],
    // Titles of expectations are in files of their own; their ids say in words what they are.
    [publicText.expectations, expectations.map((id) => id.replaceAll('-', ' ')).join('; ')],
    [publicText.accepted, privacyAccepted.map(({ reason }) => reason).join('; ')],
  ];
  return [
    `${publicText.also}\n\n${rows.flatMap(([term, value]) => (value ? `${term}: ${value}` : [])).join('\n')}`,
    ...(questions.length > 0
      ? [`${words.questions}\n\n${questions.map(({ text }, index) => `${index + 1}. ${text}`).join('\n')}`]
      : []),
  ];
}

export function findTerm(vocabulary: Vocabulary, list: VocabularyName, code: string): Term | undefined {
  return vocabulary[list].find((term) => term.code.toLowerCase() === code.toLowerCase());
}

/** All that readers see of a text and reach by it: what stands in attributes too, but for signs of footnotes. */
function readShown(tree: Root): string {
  for (const { node } of [...walkTree(tree)]) {
    if (node.type !== 'element') continue;
    if (node.tagName !== 'sup' && node.properties.dataFootnoteBackref === undefined)
      delete node.properties.dataGenerated;
    if (node.tagName === 'img') become(node, publicText.image(String(node.properties.alt)));
    const { href } = node.properties;
    if (node.tagName === 'a' && typeof href === 'string' && !href.startsWith('#'))
      node.children.push({ type: 'text', value: ` (${href})` });
  }
  return readText(tree).text.replaceAll('\n', '\n\n');
}

function become(node: Element, value: string): void {
  node.tagName = 'span';
  node.children = [{ type: 'text', value }];
}
