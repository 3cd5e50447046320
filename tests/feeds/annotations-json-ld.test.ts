import { describe, expect, it } from 'vitest';
import { describeAnnotations, type DescribedAnnotation } from '../../src/feeds/annotations-json-ld.ts';
import { ANNOTATION_TYPE_NAMES, ANNOTATION_TYPES } from '../../src/model/annotation-types.ts';
import { siteSchema } from '../../src/model/site.ts';
import { event } from '../model/support.ts';
import { AS, expandAnnotations, listExpanded, OA } from '../support/json-ld.ts';

const SITE = siteSchema.parse({
  spaak: 1,
  name: 'Spaak',
  region: 'Voorbeeldregio',
  organisation: 'Werkplaats Voorbeeld',
  contact: 'redactie@spaak.example',
  url: 'https://spaak.example',
});
const BOTTLENECK = '/knelpunten/2026-01-wie/';
const OURS = 'https://spaak.example/data/#';

function described(
  data: DescribedAnnotation['data'],
  { text = 'Een woord.', links = {} }: { text?: string; links?: Record<string, string> } = {},
): DescribedAnnotation {
  return { href: `${BOTTLENECK}#d-20260107-abcdefgh`, bottleneck: BOTTLENECK, data, text, links };
}

function write(annotations: DescribedAnnotation[], file = {}): object {
  const one = { name: 'annotaties', before: 0, total: annotations.length, oldest: 'annotaties' };
  return describeAnnotations({ ...one, ...file, annotations }, SITE);
}

/** One annotation as it is written. */
function itemOf(annotation: DescribedAnnotation): Record<string, unknown> {
  const { first } = write([annotation]) as { first: { items: Record<string, unknown>[] } };
  return first.items[0] ?? {};
}

describe('an annotation', () => {
  it.each(ANNOTATION_TYPE_NAMES)('of type %s means something in each of its terms', async (type) => {
    const annotation = described(event(type, '2026-01-07').data);
    const [expanded] = listExpanded(await expandAnnotations(write([annotation])));
    expect(expanded).toMatchObject({
      '@id': 'https://spaak.example/knelpunten/2026-01-wie/#d-20260107-abcdefgh',
      '@type': [`${OA}Annotation`],
      [`${OA}motivatedBy`]: [{ '@id': OA + ANNOTATION_TYPES[type].motivation }],
      [`${OURS}type`]: [{ '@value': type }],
    });
  });

  it('quotes the passage it is about', () => {
    const target = { exact: 'een zin', prefix: 'voor ', suffix: ' na' };
    expect(itemOf(described(event('comment', '2026-01-07', { target }).data)).target).toEqual({
      type: 'SpecificResource',
      source: 'https://spaak.example/knelpunten/2026-01-wie/',
      selector: { type: 'TextQuoteSelector', exact: 'een zin', prefix: 'voor ', suffix: ' na' },
    });
  });

  it('is about the whole bottleneck when its passage was taken out, and says so', () => {
    const item = itemOf(described(event('comment', '2026-01-07', { targetOmitted: true }).data));
    expect(item.target).toBe('https://spaak.example/knelpunten/2026-01-wie/');
    expect(item['spaak:targetOmitted']).toBe(true);
  });

  it.each([
    [
      'an organisation',
      { role: 'alderman', organisation: 'gemeente A', name: 'Anna Voorbeeld' },
      { type: 'Organization', name: 'gemeente A' },
    ],
    ['practice', { role: 'practitioner' }, { type: 'Practice', name: 'Praktijk' }],
  ] as const)('is by %s, never by a person', (_, by, creator) => {
    const item = itemOf(described(event('comment', '2026-01-07', { by }).data));
    expect(item.creator).toEqual(creator);
    expect(JSON.stringify(item)).not.toContain('Anna');
  });

  it('has no body when nothing was written', () => {
    expect(itemOf(described(event('acknowledgement', '2026-01-07').data, { text: '' }))).not.toHaveProperty('body');
  });

  it('names what its fields point at by its address, and nothing that has none', () => {
    const data = event('fulfilment', '2026-01-07').data;
    expect(itemOf(described(data, { links: { commitment: `${BOTTLENECK}#d-b` } }))['spaak:commitment']).toEqual({
      id: 'https://spaak.example/knelpunten/2026-01-wie/#d-b',
    });
    expect(itemOf(described(data))).not.toHaveProperty('spaak:commitment');
  });

  it('has the fields of its type, those within them too, and days as days', async () => {
    const annotation = described(event('commitment', '2026-01-07').data);
    const [expanded] = listExpanded(await expandAnnotations(write([annotation])));
    expect(expanded).toMatchObject({
      [`${OURS}due`]: [{ '@value': '2026-06-01', '@type': 'http://www.w3.org/2001/XMLSchema#date' }],
      [`${OURS}owner`]: [{ [`${OURS}role`]: [{ '@value': 'hoofd Toegang' }] }],
    });
  });
});

describe('the files', () => {
  it('are a collection with its first page in it', async () => {
    const collection = await expandAnnotations(write([], { total: 0 }));
    expect(collection).toMatchObject({
      '@id': 'https://spaak.example/data/annotaties.jsonld',
      '@type': [`${AS}OrderedCollection`],
      [`${AS}totalItems`]: [{ '@value': 0 }],
    });
  });

  it('lead to each other', () => {
    const at = (file: string) => `https://spaak.example/data/${file}.jsonld`;
    const first = write([], { total: 2500, older: 'annotaties-2', oldest: 'annotaties-1' });
    expect(first).toMatchObject({ first: { next: at('annotaties-2') }, last: at('annotaties-1') });
    const second = { name: 'annotaties-2', before: 500, newer: 'annotaties', older: 'annotaties-1' };
    expect(write([], second)).toMatchObject({
      id: at('annotaties-2'),
      type: 'AnnotationPage',
      partOf: at('annotaties'),
      prev: `${at('annotaties')}#eerste`,
      next: at('annotaties-1'),
      startIndex: 500,
    });
  });
});
