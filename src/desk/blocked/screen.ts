import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import type { Blocks } from '../publish/blocks.ts';
import { readAnnotation, readBottleneck, type OwnText } from './own-text.ts';
import { readLines } from './page-text.ts';
import { stripFragment, stripWords } from './search-files.ts';
import {
  readCalendar,
  readMarkup,
  readXml,
  stripCalendar,
  stripCsv,
  stripJson,
  stripXml,
  tells,
} from './strip-data.ts';
import { stripHtml } from './strip-html.ts';
import { createTraces, isWhole, type Blocked, type Traces } from './traces.ts';

/** What becomes of a file of the release. */
export type Verdict =
  | { kind: 'as-is' }
  /** It may be shown without what is blocked. */
  | { kind: 'stripped'; body: string | Uint8Array }
  /** It is what is blocked. */
  | { kind: 'gone' }
  /** What is blocked cannot be taken out of it. */
  | { kind: 'withheld' };

/** Of so many releases the verdicts are remembered: of the live one and the one before. */
const REMEMBERED = 2;
const AS_IS: Verdict = { kind: 'as-is' };

/** Judges files of releases by what is blocked at that moment. */
export interface Screens {
  /** `file` is a path in the release's `folder`, with slashes. */
  judge(folder: string, file: string): Promise<Verdict>;
}

/** Screens that remember each verdict until something else is blocked. */
export function createScreens(blocks: Pick<Blocks, 'list'>): Screens {
  const screens = new Map<string, Screen>();
  let screened = '';
  return {
    judge: async (folder, file) => {
      const list = blocks.list();
      const key = list.map(({ id }) => id).join(' ');
      if (key !== screened) screens.clear();
      screened = key;
      if (list.length === 0) return AS_IS;
      const screen = screens.get(folder) ?? createScreen(folder, list);
      screens.set(folder, screen);
      for (const old of [...screens.keys()].slice(0, -REMEMBERED)) screens.delete(old);
      return screen.judge(file);
    },
  };
}

interface Screen {
  judge(file: string): Promise<Verdict>;
}

function createScreen(folder: string, blocks: readonly Blocked[]): Screen {
  const verdicts = new Map<string, Promise<Verdict | undefined>>();
  const closed = blocks.filter(isWhole).map(({ id }) => `knelpunten/${id}`);
  let loading: ReturnType<typeof loadOwn> | undefined;
  const isClosed = (file: string) => closed.some((path) => `${file}/`.toLowerCase().startsWith(`${path}/`));

  const judge = async (file: string): Promise<Verdict> => {
    if (isClosed(file)) return { kind: 'gone' };
    const verdict = verdicts.get(file) ?? judgeFile(file);
    verdicts.set(file, verdict);
    const known = await verdict.catch((): Verdict => ({ kind: 'withheld' }));
    // Of the paths that are no file there is no end.
    if (!known) verdicts.delete(file);
    return known ?? AS_IS;
  };

  /** Undefined when there is no such file. */
  async function judgeFile(file: string): Promise<Verdict | undefined> {
    const { traces, pictures } = await (loading ??= loadOwn(folder, blocks));
    const path = file.toLowerCase();
    if (path.startsWith('media/')) {
      const picture = pictures.find((each) => decodeURI(each) === `/${file}`);
      return picture !== undefined && !(await isShown(picture)) ? { kind: 'gone' } : AS_IS;
    }
    if (path.startsWith('_astro/') || (path.startsWith('pagefind/') && !isSearchedText(path))) return AS_IS;
    const bytes = await readFile(join(folder, file)).catch(() => undefined);
    if (!bytes) return undefined;
    if (path.endsWith('.pf_fragment')) return toVerdict(await stripFragment(bytes, blocks, traces), bytes, 'gone');
    const text = bytes.toString();
    if (path === 'pagefind/words.json')
      return toVerdict(await stripWords(text, join(folder, 'pagefind'), blocks), text);
    const isOfBlocked = blocks.some(({ bottleneck }) => path === `knelpunten/${bottleneck}/index.html`);
    return toVerdict(stripText(extname(path), text, { blocks, traces }), text, isOfBlocked ? 'gone' : 'withheld');
  }

  /** Whether a page that is served shows a picture. */
  async function isShown(picture: string): Promise<boolean> {
    for (const entry of await readdir(folder, { recursive: true })) {
      const file = entry.replaceAll('\\', '/');
      if (!file.endsWith('.html') || isClosed(file)) continue;
      const page = await readFile(join(folder, file), 'utf8');
      if (!page.includes(picture)) continue;
      const verdict = await judge(file);
      if (verdict.kind === 'as-is' || (verdict.kind === 'stripped' && String(verdict.body).includes(picture)))
        return true;
    }
    return false;
  }

  return { judge };
}

/** What was written in what is blocked, as the release shows it. */
async function loadOwn(folder: string, blocks: readonly Blocked[]): Promise<{ traces: Traces; pictures: string[] }> {
  const read = (file: string) => readFile(join(folder, file), 'utf8').catch(() => '');
  const frame = readLines(fromHtml(await read('404.html'))).join('\n');
  const own: OwnText[] = [];
  for (const block of blocks) {
    const page = fromHtml(await read(`knelpunten/${block.bottleneck}/index.html`));
    own.push(isWhole(block) ? readBottleneck(page) : readAnnotation(page, block.id));
  }
  return {
    traces: createTraces(blocks, { texts: own.flatMap(({ texts }) => texts), frame }),
    pictures: own.flatMap(({ pictures }) => pictures),
  };
}

/** Of Pagefind's files these hold what was written; those with single words of it, and where they stand, stay. */
function isSearchedText(path: string): boolean {
  return path.endsWith('.pf_fragment') || path === 'pagefind/words.json';
}

/** Undefined when something of what is blocked would be left. */
function stripText(
  extension: string,
  text: string,
  { blocks, traces }: { blocks: readonly Blocked[]; traces: Traces },
): string | undefined {
  const isLeft = (texts: readonly string[]) => tells(texts, traces);
  switch (extension) {
    case '.html':
      return isLeft(readMarkup(text)) ? stripHtml(text, blocks, traces) : text;
    case '.json':
    case '.jsonld':
    case '.webmanifest':
      return stripJson(text, traces);
    case '.xml':
    case '.atom':
    case '.rss': {
      const xml = stripXml(text, traces);
      return isLeft(readXml(xml)) ? undefined : xml;
    }
    case '.csv': {
      const csv = stripCsv(text, traces);
      return isLeft([csv]) ? undefined : csv;
    }
    case '.ics': {
      const calendar = stripCalendar(text, traces);
      return isLeft([readCalendar(calendar)]) ? undefined : calendar;
    }
    case '.txt':
    case '.md':
    case '.svg':
    case '.css':
      return isLeft([text]) ? undefined : text;
    default:
      return text;
  }
}

function toVerdict<Body extends string | Uint8Array>(
  stripped: Body | undefined,
  original: Body,
  otherwise: 'gone' | 'withheld' = 'withheld',
): Verdict {
  if (stripped === undefined) return { kind: otherwise };
  return stripped === original ? AS_IS : { kind: 'stripped', body: stripped };
}
