import type { Published } from '../../../src/desk/publish/publisher.ts';
import { writeFrontMatter } from '../../../src/markdown/front-matter-writer.ts';
import { toSource } from '../../../src/markdown/public-text.ts';
import type { Role } from '../../../src/model/moves.ts';
import type { PortalFacts } from '../../../src/desk/api/portal.ts';
import { WHO } from '../../support/staff.ts';
import { PUBLIC_TEXT } from '../api/review-support.ts';
import { ORIGIN, PORTAL, type TestDesk } from '../api/support.ts';

export const ID = '2026-12-a';

/** The portal of the desk's tests, with something to refer to. */
export const KNOWN: PortalFacts = {
  ...PORTAL,
  expectations: new Map([['van-de-raad', 'council']]),
  titles: {
    expectation: new Map([
      ['binnen-een-week', 'Binnen een week een besluit'],
      ['van-de-raad', 'Wat de raad verwacht'],
    ]),
    circle: new Map([
      ['wonen', 'Leerkring Wonen'],
      ['elders', 'Leerkring Elders'],
    ]),
  },
  circles: new Map([
    ['wonen', 'Werkplaats'],
    ['elders', 'Een andere werkplaats'],
  ]),
};

/** A bottleneck that asks two things, and its reading text. */
export const SOURCE = toSource(
  {
    ...PUBLIC_TEXT,
    happens: 'Hulp komt te laat. Wie belt, wacht.\n\nWie schrijft, wacht ook.',
    questions: [
      { id: 'wie', text: 'Wie tekent?' },
      { id: 'wanneer', text: 'Wanneer gaat dat in?' },
    ],
  },
  '2026-03-01',
);

/** An event of before, as its file: at noon of a day, by somebody of the municipality unless fields say otherwise. */
export function file(id: string, type: string, fields: object = {}, body = ''): Published['annotations'][number] {
  const created = `${id.slice(0, 4)}-${id.slice(4, 6)}-${id.slice(6, 8)}T12:00:00+01:00`;
  const by = { role: 'policyOfficer', organisation: 'Gemeente Voorbeeld' };
  return { id, source: `${writeFrontMatter({ type, created, by, ...fields })}${body && `\n${body}\n`}` };
}

/** Puts the bottleneck where it can be reacted to, after these events. */
export function publish(desk: TestDesk, annotations: Published['annotations'] = [], source = SOURCE): void {
  desk.published.set(ID, { id: ID, version: 'v1', source, annotations });
}

/** What the files of its dialogue are now, the newest last. */
export function readFiles(desk: TestDesk): Published['annotations'] {
  return desk.published.get(ID)?.annotations ?? [];
}

export interface Answer {
  status: number;
  json: Record<string, unknown> & { id: string; error?: { code: string; message: string; fields?: object } };
}

/** Asks as somebody of the staff: `policyOfficer/ilse`. */
export async function ask(
  desk: TestDesk,
  who: Role | `${Role}/${string}`,
  call: string,
  body?: object,
): Promise<Answer> {
  const [method = '', path = ''] = call.split(' ');
  const response = await desk.app.request(path, {
    method,
    headers: { origin: ORIGIN, 'content-type': 'application/json', [WHO]: who },
    ...(body && { body: JSON.stringify(body) }),
  });
  return { status: response.status, json: (await response.json()) as Answer['json'] };
}
