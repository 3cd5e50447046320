import { Parser } from 'htmlparser2';
import type { Traces } from './traces.ts';

/** What an entry is called in feeds and in the sitemap. */
const ENTRIES = new Set(['url', 'entry', 'item']);

/** XML without the entries that tell of what is blocked. */
export function stripXml(xml: string, traces: Traces): string {
  const gone: [start: number, end: number][] = [];
  let depth = 0;
  let start = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (!ENTRIES.has(name)) return;
        if (depth === 0) start = parser.startIndex;
        depth += 1;
      },
      onclosetag(name) {
        if (!ENTRIES.has(name)) return;
        depth -= 1;
        const end = parser.endIndex + 1;
        if (depth === 0 && tells(readXml(xml.slice(start, end)), traces)) gone.push([start, end]);
      },
    },
    { xmlMode: true },
  );
  parser.end(xml);
  return gone.reduceRight((text, [from, to]) => text.slice(0, from) + text.slice(to), xml);
}

/** The text of a page as one, and each attribute by itself. */
export function readMarkup(html: string): string[] {
  const attributes: string[] = [];
  let text = '';
  const parser = new Parser({
    onattribute: (_name, value) => void attributes.push(value),
    ontext: (part) => void (text += part),
  });
  parser.end(html);
  return [text, ...attributes];
}

/** The texts and attributes of XML, and the texts in HTML that it holds as text. */
export function readXml(xml: string): string[] {
  const found: string[] = [];
  let part = '';
  const parser = new Parser(
    {
      onattribute: (_name, value) => void found.push(value),
      ontext: (text) => void (part += text),
      onclosetag() {
        found.push(part);
        part = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return [...found, part].flatMap(withoutMarkup);
}

/**
 * JSON without the items of lists that tell of what is blocked, the innermost first; outside of lists, without the
 * properties that do. Undefined when it is no JSON.
 */
export function stripJson(json: string, traces: Traces): string | undefined {
  try {
    const value: unknown = JSON.parse(json);
    return tellsDirectly(value, traces) ? JSON.stringify(stripValue(value, { traces, inList: false })) : json;
  } catch {
    return undefined;
  }
}

/** Every string in a JSON value, keys too. */
export function readJson(value: unknown): string[] {
  if (typeof value === 'string') return withoutMarkup(value);
  if (Array.isArray(value)) return value.flatMap(readJson);
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, each]) => [key, ...readJson(each)]);
  return [];
}

/** CSV without the rows, the first excepted, that tell of what is blocked: https://www.rfc-editor.org/rfc/rfc4180 */
export function stripCsv(csv: string, traces: Traces): string {
  const rows = csv.match(/(?:"[^"]*"|[^"\n])*(?:\n|$)/g) ?? [];
  return rows.filter((row, index) => index === 0 || !tells([...readRow(row), row], traces)).join('');
}

/**
 * A calendar without the events that tell of what is blocked: https://www.rfc-editor.org/rfc/rfc5545. One that tells of
 * it in lines of its description alone, such as a meeting at which it is read, goes on without those.
 */
export function stripCalendar(calendar: string, traces: Traces): string {
  return calendar.replace(/BEGIN:VEVENT[^]*?END:VEVENT(?:\r?\n|$)/g, (event) => {
    if (!isTold(event, traces)) return event;
    const rest = event.replace(/^DESCRIPTION[^]*?(?=\r?\n(?![ \t]))/m, (lines) => stripLines(lines, traces));
    return isTold(rest, traces) ? '' : rest;
  });
}

function isTold(event: string, traces: Traces): boolean {
  return tells([readCalendar(event), ...readCalendar(event).split(/\r?\n/)], traces);
}

/** The result is one long line, which every calendar can read. */
function stripLines(property: string, traces: Traces): string {
  const lines = property.replace(/\r?\n[ \t]/g, '').split(/(?<!\\)\\n/i);
  return lines.filter((line, index) => index === 0 || !tells([readCalendar(line)], traces)).join('\\n');
}

/** Long lines are folded, and some characters escaped. */
export function readCalendar(calendar: string): string {
  return calendar.replace(/\r?\n[ \t]/g, '').replace(/\\[nN]/g, ' ');
}

/** Whether any of these texts names or quotes what is blocked. */
export function tells(texts: readonly string[], { names, quotes }: Traces): boolean {
  return texts.some((text) => names(text) || quotes(text));
}

/** In a list the whole item goes, so that what is left of it does not stay. */
function stripValue(value: unknown, { traces, inList }: { traces: Traces; inList: boolean }): unknown {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      // Of a list of thousands most tell nothing: each is read once.
      if (!tellsDirectly(item, traces)) return [item];
      const rest = stripValue(item, { traces, inList: true });
      return tellsDirectly(rest, traces) ? [] : [rest];
    });
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, stripValue(each, { traces, inList })] as const);
  // What is left of a list tells nothing.
  const tellsAny = ([key, each]: readonly [string, unknown]) =>
    tellsDirectly(Array.isArray(each) ? key : [key, each], traces);
  return Object.fromEntries(inList ? entries : entries.filter((entry) => !tellsAny(entry)));
}

function tellsDirectly(value: unknown, traces: Traces): boolean {
  return tells(readJson(value), traces);
}

function readRow(row: string): string[] {
  return row
    .trimEnd()
    .split(/[,;\t](?=(?:[^"]*"[^"]*")*[^"]*$)/)
    .map((cell) => cell.replace(/^"|"$/g, '').replaceAll('""', '"'));
}

/** A text as it is and, where it may be HTML, as readers see it. */
function withoutMarkup(text: string): string[] {
  return text.includes('<') ? [text, text.replace(/<[^>]*>/g, '')] : [text];
}
