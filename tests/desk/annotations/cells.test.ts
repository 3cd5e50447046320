import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContent } from '../../../src/content/load.ts';
import { toCase, foldCase } from '../../../src/desk/annotations/case.ts';
import { mayHaveBody } from '../../../src/desk/annotations/describe-fields.ts';
import type { AnnotationTypeName } from '../../../src/model/annotation-types.ts';
import type { Role } from '../../../src/model/moves.ts';
import { STATUSES, type Status } from '../../../src/model/status.ts';
import { createFolder, PORTAL, type Files } from '../../content/support.ts';
import { ROLE_NAMES, TYPE_NAMES } from '../../model/support.ts';
import { createSite, createTestDesk, type TestDesk } from '../api/support.ts';
import { CELLS, fieldsOf, judgeCell, PATHS, type Cell, type Past } from './cells.ts';
import { ask, file, ID, KNOWN, publish, readFiles, SOURCE } from './support.ts';

const BASE32 = 'abcdefghijklmnopqrstuvwxyz234567';
const TODAY = '2026-11-24';
const LONG_AGO = 'het stond er al';

let site: ReturnType<typeof createSite>;
let desk: TestDesk;
beforeAll(() => {
  site = createSite();
  // One for all: each puts its own bottleneck there.
  desk = createTestDesk(site.siteRoot, { portal: () => KNOWN });
});
afterAll(() => site.remove());

/** The events that lead to a status, a day after each other, with ids that nothing else has. */
function writePath(status: Status, nextId: (day: string) => string): { id: string; source: string }[] {
  return PATHS[status].reduce<{ id: string; source: string }[]>((files, past, index) => {
    const id = nextId(`2026110${index + 1}`);
    return [
      ...files,
      file(
        id,
        past.type,
        toFields(
          past,
          files.map((each) => each.id),
        ),
        LONG_AGO,
      ),
    ];
  }, []);
}

function toFields({ type, role, fields }: Past, past: readonly string[]): object {
  return { by: toAuthor(role), ...fieldsOf(type, past), ...fields };
}

function toAuthor(role: Role): object {
  return role === 'practitioner' ? { role } : { role, organisation: 'Gemeente Voorbeeld' };
}

/** Ids by counting, of a day. */
function createIds(): (day: string) => string {
  let count = 0;
  return (day) => {
    count += 1;
    const digits = Array.from({ length: 8 }, (_, index) => BASE32.charAt(Math.floor(count / 32 ** index) % 32));
    return `${day}-${digits.reverse().join('')}`;
  };
}

/** What the desk answers to a cell, and where the bottleneck stands afterwards. */
async function askCell({ role, type, status }: Cell) {
  const path = writePath(status, createIds());
  publish(desk, path);
  const body = {
    bottleneck: ID,
    type,
    ...fieldsOf(
      type,
      path.map(({ id }) => id),
    ),
  };
  const answer = await ask(desk, role, 'POST /api/annotations', {
    ...body,
    ...(mayHaveBody(type) && { body: 'Zo zit het.' }),
  });
  return { path, answer, files: readFiles(desk) };
}

function fold(files: { id: string; source: string }[]) {
  return foldCase(toCase({ id: ID, version: 'v1', source: SOURCE, annotations: files }), TODAY);
}

describe('the paths to the statuses', () => {
  it.each(Object.keys(STATUSES) as Status[])('lead to %s, with nothing that makes no sense', (status) => {
    expect(fold(writePath(status, createIds()))).toMatchObject({ status, warnings: [] });
  });
});

describe.each(ROLE_NAMES)('at the desk %s', (role) => {
  describe.each(TYPE_NAMES)('with a %s', (type) => {
    it.each(Object.keys(STATUSES) as Status[])('of what is %s gets what the model says', async (status) => {
      const cell = { role, type, status };
      const { path, answer, files } = await askCell(cell);
      const verdict = judgeCell(cell);
      const isProposal = role === 'facilitator' && type === 'commitment';
      // Nobody of practice signs in, and what practice says no session writes.
      const isClosed = role === 'practitioner' || (verdict === 'not theirs' && !isProposal);
      const expected = isClosed ? 403 : isProposal ? 202 : verdict === 'allowed' ? 201 : 409;
      expect([answer.status, answer.json.error?.code]).toEqual([
        expected,
        { 403: 'forbidden', 409: 'not-in-place', 201: undefined, 202: undefined }[expected],
      ]);
      expect(files).toHaveLength(path.length + (expected === 201 ? 1 : 0));
      if (expected === 201) expect(fold(files).warnings).toEqual([]);
    });
  });
});

describe('what the desk offers', () => {
  it.each(ROLE_NAMES.filter((role) => role !== 'practitioner'))('%s is what it takes from them', async (role) => {
    for (const status of Object.keys(STATUSES) as Status[]) {
      publish(desk, writePath(status, createIds()));
      const { json } = await ask(desk, role, `GET /api/annotations?bottleneck=${ID}`);
      const types = (json as unknown as { types: { type: AnnotationTypeName }[] }).types.map(({ type }) => type);
      const taken = TYPE_NAMES.filter(
        (type) => judgeCell({ role, type, status }) === 'allowed' || (role === 'facilitator' && type === 'commitment'),
      );
      expect([status, types]).toEqual([status, taken]);
    }
  });
});

describe('spaak check', () => {
  it('says of every cell what the desk says', () => {
    const nextId = createIds();
    const files: Files = {
      ...PORTAL,
      'vocabulary/decision-levels.yaml': '- { code: gemeente, label: G }\n- { code: college, label: C }\n',
    };
    const source = SOURCE.replace('domains: [jeugd]', 'domains: [wmo]').replace('kinds: [regel]', 'kinds: [samenloop]');
    const places = CELLS.map((cell, index) => {
      const bottleneck = `cel-${index}`;
      const path = writePath(cell.status, nextId);
      const id = nextId('20261120');
      const event = {
        by: toAuthor(cell.role),
        ...fieldsOf(
          cell.type,
          path.map((each) => each.id),
        ),
      };
      files[`bottlenecks/${bottleneck}.mdx`] = source;
      for (const each of [...path, file(id, cell.type, event, mayHaveBody(cell.type) ? 'Zo zit het.' : '')])
        files[`annotations/${bottleneck}/${each.id}.mdx`] = each.source;
      return { cell, place: `annotations/${bottleneck}/${id}.mdx` };
    });
    const byFile = Map.groupBy(loadContent(createFolder(files)).findings, (finding) => finding.file);
    const told = places.map(({ cell, place }) => ({
      ...cell,
      rules: byFile.get(place)?.map(({ severity, rule }) => `${severity} ${rule}`) ?? [],
    }));
    const expected = CELLS.map((cell) => ({ ...cell, rules: listRules(cell) }));
    expect(told).toEqual(expected);
    expect([...byFile.keys()].filter((path) => !places.some(({ place }) => place === path))).toEqual([]);
  }, 60_000);
});

describe('what design.md forbids', () => {
  const OTHER = 'annotations/2026-02-wachten-op-een-besluit';
  const by = { role: 'policyOfficer', organisation: 'Gemeente Voorbeeld' };

  it.each<[string, string, object, string]>([
    ['a response to an unknown question', 'response', { by, answers: ['waarom'] }, 'unknown-reference'],
    [
      'the fulfilment of another case’s promise',
      'fulfilment',
      { by, commitment: '20260204-cccccccc' },
      'unknown-reference',
    ],
    ['a resolution by policy', 'resolution', { by, evidenceText: 'Het is over.' }, 'invalid-field'],
    ['a reply by policy', 'reply', { by, inReplyTo: '20260202-aaaaaaaa' }, 'invalid-field'],
    ['a recognition by an editor', 'recognition', { by: { ...by, role: 'editor' } }, 'invalid-field'],
  ])('%s is an error of the check, and refused by the desk', async (_, type, fields: { by?: object }, rule) => {
    const path = `${OTHER}/20261101-verboden.mdx`;
    const { findings } = loadContent(
      createFolder({ ...PORTAL, [path]: file('20261101-verboden', type, fields).source }),
    );
    expect(findings.map((finding) => [finding.file, finding.severity, finding.rule])).toEqual([[path, 'error', rule]]);
    publish(desk);
    const { by: author, ...own } = fields;
    const { role } = author as { role: Role };
    const answer = await ask(desk, role, 'POST /api/annotations', { bottleneck: ID, type, body: 'Ja.', ...own });
    expect([answer.status, readFiles(desk)]).toEqual([rule === 'invalid-field' ? 403 : 409, []]);
  });
});

function listRules(cell: Cell): string[] {
  const verdict = judgeCell(cell);
  if (verdict === 'allowed') return [];
  if (verdict === 'not theirs') return ['error invalid-field'];
  // What it keeps is no promise, or there is nothing to open again.
  return [cell.type === 'fulfilment' ? 'warning unknown-commitment' : 'warning nothing-to-reopen'];
}
