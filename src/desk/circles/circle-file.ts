import { isDeepStrictEqual } from 'node:util';
import { readFields, takeFrontMatter, writeFrontMatter } from '../../markdown/front-matter-writer.ts';
import { readDocument } from '../../markdown/render.ts';
import { circleSchema, type Circle } from '../../model/circle.ts';
import { normalizePlainText, parseMarkdown, parsePlainText, toMarkdown } from '../../model/plain-text.ts';
import { digestHit } from '../../privacy/accepted.ts';
import { findPersonalData } from '../../privacy/detect.ts';
import { toAmsterdamTime } from '../annotations/created.ts';
import type { CircleText } from './circle-text.ts';
import { createMeetingId } from './meeting-id.ts';

/** Why the address of a meeting may stand there. */
const ADDRESS_REASON = 'Het adres van een bijeenkomst.';

type Facilitator = Circle['facilitator'];
type Accepted = NonNullable<Circle['privacyAccepted']>[number];

/** A circle as the desk shows it; undefined when its file is not in order. */
export function parseCircle(source: string): { text: CircleText; facilitator: Facilitator } | undefined {
  const { document } = readDocument(source, { kind: 'circle' });
  if (!document) return undefined;
  const { title, region, facilitator, members, meetings, cases, questions } = document.data;
  const words = toPlainText(readBody(source));
  return {
    facilitator,
    text: {
      ...{ title, members, meetings, cases },
      ...(region !== undefined && { region }),
      ...(questions && { questions }),
      ...(words !== undefined && { text: words }),
    },
  };
}

/** The file of a new circle. */
export function writeCircle(text: CircleText, facilitator: Facilitator): string {
  return toSource({ ...toFields(text), facilitator }, {}, toBody(text.text ?? ''));
}

/**
 * The file of a circle that is there already, with what a facilitator made of it. What they do not see stays; where
 * nothing changed, so does every character.
 */
export function rewriteCircle(text: CircleText, current: string): string {
  const before = parseCircle(current);
  const fields = readFields(current);
  if (!before || !fields) throw new Error('The file of the circle is not in order.');
  const next = toFields(text);
  const isSame =
    isDeepStrictEqual(next, toFields(before.text)) &&
    (text.text === undefined || normalizePlainText(text.text) === before.text.text);
  if (isSame) return current;
  const known = { ...next, facilitator: fields.facilitator as Facilitator };
  return toSource(known, fields, text.text === undefined ? readBody(current) : toBody(text.text));
}

type Fields = ReturnType<typeof toFields>;

/** Meetings in the order in which they are held, each once and with an id of its own that never changes. */
function toFields({ title, region, members, meetings, cases, questions = [] }: CircleText) {
  return {
    ...{ title, region, members },
    meetings: meetings
      .map(({ id = createMeetingId(), start, end, place, cases: onTable }) => ({
        ...{ id, start: toLocal(start), end: toLocal(end), place },
        cases: [...new Set(onTable)],
      }))
      .sort((a, b) => Date.parse(a.start) - Date.parse(b.start)),
    cases: [...new Set(cases)],
    questions: questions.length > 0 ? questions : undefined,
  };
}

/** In the order of `circleSchema`. */
function toSource(known: Fields & { facilitator: Facilitator }, beside: Record<string, unknown>, body: string): string {
  const accepted = listAccepted(known, beside.privacyAccepted as Accepted[] | undefined);
  const all: Record<string, unknown> = { ...beside, ...known, privacyAccepted: accepted };
  const names = [...Object.keys(circleSchema.shape), ...Object.keys(all)];
  const present = [...new Set(names)].filter((name) => all[name] !== undefined);
  return `${writeFrontMatter(Object.fromEntries(present.map((name) => [name, all[name]])))}${body}`;
}

/** Where people meet is an address that everybody may know. */
function listAccepted({ meetings }: Fields, before: readonly Accepted[] = []): Accepted[] | undefined {
  const places = meetings.flatMap(({ place }) =>
    listAddresses(place).map((words) => ({
      ...({ type: 'address', digest: digestHit('address', words), reason: ADDRESS_REASON } as const),
    })),
  );
  const kept = before.filter(({ reason }) => reason !== ADDRESS_REASON);
  const accepted = new Map([...kept, ...places].map((one) => [`${one.type} ${one.digest}`, one]));
  return accepted.size > 0 ? [...accepted.values()] : undefined;
}

function listAddresses(place: string): string[] {
  return findPersonalData(place)
    .filter(({ type }) => type === 'address')
    .map(({ start, end }) => place.slice(start, end));
}

function toLocal(instant: string): string {
  return toAmsterdamTime(new Date(instant));
}

/** All that stands behind the front matter. */
function readBody(source: string): string {
  return source.slice(takeFrontMatter(source)?.length ?? 0);
}

function toBody(text: string): string {
  const body = toMarkdown(parsePlainText(text));
  return body && `\n${body}\n`;
}

/** Undefined for a body that holds more than plain text. */
function toPlainText(body: string): string | undefined {
  const text = parseMarkdown(body.trim());
  return toBody(text).trim() === body.trim() ? text : undefined;
}
