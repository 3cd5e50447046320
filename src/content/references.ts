import { matchTextQuote } from '../model/text-quote.ts';
import { splitFrontMatter } from '../markdown/front-matter.ts';
import { normalizeSource } from '../markdown/source.ts';
import { createFindings, type Place } from '../markdown/finding.ts';
import { readYaml } from '../markdown/yaml.ts';
import { findCircle, isWithdrawn } from '../model/annotation.ts';
import { PROFESSIONAL_CODE, REGION_CODE } from '../model/bottleneck.ts';
import { amsterdamDay } from '../model/dates.ts';
import { foldDialogue } from '../model/dialogue.ts';
import type { Holder } from '../model/expectation.ts';
import { isTombstone, schemaFor, type Kind } from '../model/kinds.ts';
import type { VocabularyName } from '../model/vocabulary.ts';
import type { ContentFile } from './files.ts';
import type { AnnotationEntry, Content, Entry, Reader } from './content.ts';

/** After every day that content can name: the check looks at the whole dialogue, whatever today is. */
const END_OF_TIME = '9999-12-31';

/** Where a value stands in the front matter. */
type Path = (string | number)[];

/**
 * Checks what no file can know by itself: whether what it refers to exists, and whether the dialogue makes sense.
 * References are looked up among the files that are there, valid or not, so that one broken file does not make its
 * neighbours look broken too.
 */
export function checkReferences(content: Content, files: readonly ContentFile[], reader: Reader): void {
  const check = createCheck(content, files, reader);
  for (const entry of content.bottlenecks) checkBottleneck(entry, check);
  for (const entry of content.circles) checkCircle(entry, check);
  const bottlenecks = new Map(content.bottlenecks.map((entry) => [entry.id, entry]));
  const holders = new Map(content.expectations.map(({ id, data }) => [id, data.holder]));
  for (const entry of content.annotations) checkAnnotation(entry, { bottlenecks, holders }, check);
  for (const entry of [...content.expectations, ...content.pages]) check.body(entry);
  checkUniqueIds(content.annotations, reader);
  checkDialogues(content, files, check);
}

type Check = ReturnType<typeof createCheck>;

function createCheck(content: Content, files: readonly ContentFile[], reader: Reader) {
  const ids = new Map<string, Set<string>>();
  const annotations = new Set<string>();
  for (const { kind, id, bottleneck } of files) {
    ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
    if (kind === 'annotation') annotations.add(`${bottleneck}/${id}`);
  }
  const mergedInto = new Map(
    content.bottlenecks.map(({ id, data }) => [id, 'mergedInto' in data ? data.mergedInto : undefined]),
  );
  const codes = new Map(
    Object.entries(content.vocabulary).map(([name, terms]) => [
      name,
      new Set(terms.map(({ code }) => code.toLowerCase())),
    ]),
  );
  // A vocabulary that did not pass has no codes to compare with; its own findings come first.
  const hasCode = (name: VocabularyName, code: string) =>
    codes.get(name)?.has(code.toLowerCase()) === true || reader.findingsFor(`vocabulary/${name}.yaml`).hasErrors();

  const missing = (entry: Entry, path: Path, message: string) =>
    reader.findingsFor(entry.path).error('unknown-reference', locate(entry, path, reader), message);
  return {
    missing,
    error: (entry: Entry, rule: string, path: Path, message: string) =>
      reader.findingsFor(entry.path).error(rule, locate(entry, path, reader), message),
    hasErrors: ({ path }: Entry) => reader.findingsFor(path).hasErrors(),
    warning: (entry: Entry, rule: string, path: Path, message: string) =>
      reader.findingsFor(entry.path).warning(rule, locate(entry, path, reader), message),
    term(entry: Entry, name: VocabularyName, code: string, path: Path) {
      if (!hasCode(name, code))
        missing(entry, path, `"${code}" is not in vocabulary/${name}.yaml. Add it there or correct it here.`);
    },
    file(entry: Entry, kind: Exclude<Kind, 'annotation'>, id: string, path: Path) {
      if (!ids.get(kind)?.has(id)) missing(entry, path, `There is no ${kind} "${id}". Correct the id or add the file.`);
    },
    annotation(entry: AnnotationEntry, id: string, path: Path) {
      if (annotations.has(`${entry.bottleneck}/${id}`)) return;
      missing(
        entry,
        path,
        `There is no annotation "${id}" at this bottleneck. It must be one of annotations/${entry.bottleneck}/.`,
      );
    },
    isMergedIntoItself(id: string) {
      const seen = new Set<string>();
      for (let next = mergedInto.get(id); next !== undefined && !seen.has(next); next = mergedInto.get(next)) {
        if (next === id) return true;
        seen.add(next);
      }
      return false;
    },
    hasBottleneck: (id: string) => ids.get('bottleneck')?.has(id) === true,
    body({ path, references }: Entry) {
      for (const { kind, value, place } of references) {
        if (kind === 'image' ? content.media.has(value) : hasCode('laws', value)) continue;
        const message =
          kind === 'image'
            ? `There is no image "${value}". Put it in the folder media.`
            : `"${value}" is not in vocabulary/laws.yaml.`;
        reader.findingsFor(path).error('unknown-reference', place, message);
      }
    },
  };
}

function checkBottleneck(entry: Entry<'bottleneck'>, check: Check): void {
  const { data } = entry;
  if (isTombstone(data)) return;
  if (data.municipality !== REGION_CODE) check.term(entry, 'municipalities', data.municipality, ['municipality']);
  if (data.role !== PROFESSIONAL_CODE) check.term(entry, 'roles', data.role, ['role']);
  if (data.decisionLevel) check.term(entry, 'decision-levels', data.decisionLevel, ['decisionLevel']);
  for (const [index, code] of data.domains.entries()) check.term(entry, 'domains', code, ['domains', index]);
  for (const [index, code] of data.kinds.entries()) check.term(entry, 'kinds', code, ['kinds', index]);
  for (const [index, { law }] of (data.laws ?? []).entries()) check.term(entry, 'laws', law, ['laws', index, 'law']);
  for (const [index, id] of (data.expectations ?? []).entries())
    check.file(entry, 'expectation', id, ['expectations', index]);
  if (check.isMergedIntoItself(entry.id))
    check.missing(entry, ['mergedInto'], 'This merge leads back to the bottleneck itself.');
  else if (data.mergedInto) check.file(entry, 'bottleneck', data.mergedInto, ['mergedInto']);
  check.body(entry);
}

function checkCircle(entry: Entry<'circle'>, check: Check): void {
  for (const [index, id] of entry.data.cases.entries()) check.file(entry, 'bottleneck', id, ['cases', index]);
  for (const [at, meeting] of entry.data.meetings.entries()) {
    for (const [index, id] of meeting.cases.entries())
      check.file(entry, 'bottleneck', id, ['meetings', at, 'cases', index]);
  }
  check.body(entry);
}

/** By id. */
interface Known {
  bottlenecks: ReadonlyMap<string, Entry<'bottleneck'>>;
  holders: ReadonlyMap<string, Holder>;
}

function checkAnnotation(entry: AnnotationEntry, { bottlenecks, holders }: Known, check: Check): void {
  const { data, id, bottleneck } = entry;
  if (!check.hasBottleneck(bottleneck))
    check.missing(entry, [], `There is no bottleneck "${bottleneck}". The folder must have its id.`);
  if (amsterdamDay(data.created)?.replaceAll('-', '') !== id.slice(0, 8)) {
    check.error(
      entry,
      'file-name',
      ['created'],
      `The name of the file says ${id.slice(0, 8)}; "created" is another day in Amsterdam. Make them the same.`,
    );
  }
  if (isWithdrawn(data)) return;
  if (data.inReplyTo) check.annotation(entry, data.inReplyTo, ['inReplyTo']);
  if (data.type === 'fulfilment') check.annotation(entry, data.commitment, ['commitment']);
  if (data.type === 'referral')
    check.term(entry, 'decision-levels', data.addressee.decisionLevel, ['addressee', 'decisionLevel']);
  if (data.type === 'adjustment') {
    check.file(entry, 'expectation', data.expectation, ['expectation']);
    const holder = holders.get(data.expectation);
    if (holder !== undefined && holder !== data.addressee)
      check.warning(
        entry,
        'other-holder',
        ['addressee'],
        `The expectation is of the holder "${holder}". Say that here, with residentText when it is a resident.`,
      );
  }
  const circle = findCircle(data);
  if (circle !== undefined) check.file(entry, 'circle', circle, ['circle']);
  if ('answers' in data && data.answers) {
    const about = bottlenecks.get(bottleneck)?.data;
    // A bottleneck that did not pass has no questions to compare with; its own findings come first.
    if (about) {
      const questions = new Set('questions' in about ? about.questions?.map((question) => question.id) : []);
      for (const [index, answer] of data.answers.entries()) {
        if (!questions.has(answer))
          check.missing(entry, ['answers', index], `The bottleneck has no question "${answer}".`);
      }
    }
  }
  check.body(entry);
}

function checkUniqueIds(annotations: readonly AnnotationEntry[], reader: Reader): void {
  const first = new Map<string, string>();
  for (const { id, path } of annotations) {
    const other = first.get(id);
    if (other)
      reader
        .findingsFor(path)
        .error(
          'duplicate-id',
          undefined,
          `${other} has the same id. Ids of annotations are unique in the whole content.`,
        );
    else first.set(id, path);
  }
}

function checkDialogues({ bottlenecks, annotations }: Content, files: readonly ContentFile[], check: Check): void {
  const byBottleneck = Map.groupBy(annotations, ({ bottleneck }) => bottleneck);
  const filesOf = Map.groupBy(files, ({ bottleneck }) => bottleneck);
  for (const { id, data, text } of bottlenecks) {
    if (isTombstone(data)) continue;
    const own = byBottleneck.get(id) ?? [];
    for (const entry of own) checkQuote(entry, text, check);
    // What an event means may hang on a file that did not pass.
    if (own.length < (filesOf.get(id)?.length ?? 0)) continue;
    const entryOf = new Map(own.map((entry) => [entry.id, entry]));
    for (const { annotation, rule } of foldDialogue({ id, data }, own, END_OF_TIME).warnings) {
      const entry = entryOf.get(annotation);
      // What refers to nothing is an error already.
      if (entry && !check.hasErrors(entry))
        check.warning(entry, rule, ['type'], `This event makes no sense where it stands in the dialogue (${rule}).`);
    }
  }
}

function checkQuote(entry: AnnotationEntry, text: string, check: Check): void {
  const target = isWithdrawn(entry.data) ? undefined : entry.data.target;
  if (!target) return;
  const { state } = matchTextQuote(text, target);
  if (state === 'orphaned')
    check.warning(
      entry,
      'quote-orphaned',
      ['target'],
      'The quoted passage is not in the text any more; this shows under "reageert op een eerdere versie".',
    );
  if (state === 'ambiguous')
    check.warning(
      entry,
      'quote-ambiguous',
      ['target'],
      'The quoted passage stands in the text more than once; add prefix or suffix, or it shows under "reageert op een eerdere versie".',
    );
}

/** Where a value stands. The file is read again, which is cheap because it happens only for what is wrong. */
function locate(entry: Entry, path: Path, reader: Reader): Place | undefined {
  const source = reader.read(entry.path);
  const parts = source === undefined ? undefined : splitFrontMatter(normalizeSource(source), createFindings(''));
  if (!parts) return undefined;
  const kind = entry.path.slice(0, entry.path.indexOf('/')).slice(0, -1) as Kind;
  return readYaml(
    parts.frontMatter,
    (value) => schemaFor(kind, value),
    createFindings(''),
    parts.frontMatterLine,
  )?.placeOf(path);
}
