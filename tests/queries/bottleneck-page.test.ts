import { describe, expect, it } from 'vitest';
import { bottleneckPageKey, toBottleneckPage } from '../../src/queries/bottleneck-page.ts';
import { author, event, MUNICIPALITY, withdrawn } from '../model/support.ts';
import { overviewOf, theCase, TODAY, type Case, type Portal } from './support.ts';

const BODY = `## Wat er gebeurt

Wie hulp vraagt, wacht.

Wie hulp geeft, wacht ook.

- eerst de gemeente
- dan het zorgkantoor

## Wat zou helpen

Eén loket.

Eén gesprek.

Eén besluit.

Eén lijst.

Eén jaar.`;

function pageOf(one: Partial<Case>, portal: Portal = {}) {
  const overview = overviewOf({ ...portal, cases: [{ id: '2026-1-a', body: BODY, ...one }, ...(portal.cases ?? [])] });
  const found = overview.caseOf.get('2026-1-a');
  if (!found) throw new Error('This case is not in the portal.');
  return toBottleneckPage(found, overview);
}

const quoting = (id: string, exact: string, at = '2026-11-10') => event('comment', at, { id, target: { exact } });

describe('the text on the page of a bottleneck', () => {
  it('is cut into its outermost blocks, with headings that can be linked to', () => {
    const { blocks, headings } = pageOf({});
    expect(blocks).toHaveLength(10);
    expect(blocks[0]?.html).toBe('<h2 id="t-wat-er-gebeurt">Wat er gebeurt</h2>');
    expect(headings).toEqual([
      { slug: 't-wat-er-gebeurt', text: 'Wat er gebeurt' },
      { slug: 't-wat-zou-helpen', text: 'Wat zou helpen' },
    ]);
  });

  it('has each note behind the block of its passage, numbered in reading order', () => {
    const { blocks, timeline } = pageOf({
      dialogue: [
        quoting('20261109-cccccccc', 'Eén besluit', '2026-11-09'),
        quoting('20261110-bbbbbbbb', 'wacht. Wie hulp geeft'),
        quoting('20261110-aaaaaaaa', 'hulp vraagt'),
        quoting('20261111-dddddddd', 'wacht ook', '2026-11-11'),
      ],
    });
    expect(blocks.map(({ notes }) => notes.map(({ id, number }) => `${number} ${id}`))).toEqual([
      [],
      ['1 20261110-aaaaaaaa'],
      ['2 20261110-bbbbbbbb', '3 20261111-dddddddd'],
      ...Array<string[]>(4).fill([]),
      ['4 20261109-cccccccc'],
      [],
      [],
    ]);
    const links = [
      ...blocks
        .map(({ html }) => html)
        .join('')
        .matchAll(/href="#n-([^"]*)"[^>]*>(\d)</g),
    ];
    expect(links.map(([, id, number]) => `${number} ${id}`)).toEqual(
      blocks.flatMap(({ notes }) => notes.map(({ id, number }) => `${number} ${id}`)),
    );
    expect(timeline.map(({ id }) => id)).toEqual([
      '20261109-cccccccc',
      '20261110-aaaaaaaa',
      '20261110-bbbbbbbb',
      '20261111-dddddddd',
    ]);
  });

  it('lets a note hang past blocks without notes, five at most', () => {
    const spans = (...quotes: string[]) =>
      pageOf({
        dialogue: quotes.map((quote, index) => quoting(`20261110-aaaaaaa${'abc'.charAt(index)}`, quote)),
      }).blocks.flatMap(({ notes, span }) => (notes.length > 0 ? [span] : []));
    expect(spans('hulp vraagt')).toEqual([5]);
    expect(spans('hulp vraagt', 'wacht ook')).toEqual([1, 5]);
    expect(spans('hulp vraagt', 'Eén loket', 'Eén jaar')).toEqual([4, 4, 1]);
    for (const { span } of pageOf({}).blocks) expect(span).toBeLessThanOrEqual(5);
  });

  it('gives laws their names', () => {
    const { blocks } = pageOf({ body: 'Zie <Law code="wmo2015" article="2.10" />.' });
    expect(blocks[0]?.html).toContain('>Wmo 2015, artikel 2.10<');
  });
});

describe('the dialogue on the page of a bottleneck', () => {
  it('tells what was said, by whom and as what', () => {
    const { timeline } = pageOf({
      data: { questions: [{ id: 'q1', text: 'Wie mag de hulp toekennen?' }] },
      dialogue: [
        event('question', '2026-11-09'),
        event('reply', '2026-11-10', { inReplyTo: '20261109-question', recordedBy: 'editor', evidence: 'meeting' }),
        event('commitment', '2026-11-11', {
          by: { ...author('alderman'), name: 'W. de Wit' },
          answers: ['q1'],
          due: '2026-12-01',
        }),
      ],
      words: { '20261110-reply222': 'Zie <Law code="wmo2015" /> en de noot[^1].\n\n[^1]: Hier.' },
    });
    expect(timeline).toMatchObject([
      {
        label: 'Vraag',
        icon: 'question',
        voice: 'policy',
        by: `Beleidsmedewerker, ${MUNICIPALITY}`,
        day: '2026-11-09',
        html: '<p>Een reactie.</p>',
        questions: [],
      },
      {
        label: 'Antwoord van de praktijk',
        voice: 'practice',
        by: 'Praktijk',
        recordedBy: 'opgetekend door de redactie na een gesprek',
        answersTo: { id: '20261109-question', label: 'Vraag', day: '2026-11-09' },
      },
      {
        label: 'Toezegging',
        by: `W. de Wit, Wethouder, ${MUNICIPALITY}`,
        commitment: { due: '2026-12-01', state: 'open', days: 7 },
        questions: ['Wie mag de hulp toekennen?'],
      },
    ]);
    expect(timeline[1]?.html).toContain('>Wmo 2015<');
    expect(timeline[1]?.html).toContain('id="a-20261110-reply222-v-fn-1"');
  });

  it('never has a recognition in it', () => {
    const known = (id: string) => event('recognition', '2026-11-10', { id, target: { exact: 'hulp vraagt' } });
    const page = pageOf({ dialogue: ['20261110-aaaaaaaa', '20261110-bbbbbbbb', '20261110-cccccccc'].map(known) });
    expect(page).toMatchObject({ timeline: [], earlier: [], recognition: 3 });
    expect(page.blocks.flatMap(({ notes }) => notes)).toEqual([]);
    expect(JSON.stringify(page)).not.toContain('20261110-');
  });

  it('has no trace of what was withdrawn', () => {
    const page = pageOf({ dialogue: [withdrawn(event('comment', '2026-11-10'), '2026-11-12')] });
    expect(JSON.stringify(page)).not.toContain('20261110-');
  });

  it('shows reactions to an earlier version apart, without a number', () => {
    const { earlier, blocks, timeline } = pageOf({
      dialogue: [
        quoting('20261110-aaaaaaaa', 'Wie niets vraagt'),
        quoting('20261110-bbbbbbbb', 'wacht'),
        quoting('20261110-cccccccc', 'wacht ook'),
      ],
    });
    expect(earlier.map(({ id, quote }) => [id, quote?.state])).toEqual([
      ['20261110-aaaaaaaa', 'orphaned'],
      ['20261110-bbbbbbbb', 'ambiguous'],
    ]);
    expect(earlier.every((view) => !('number' in view))).toBe(true);
    expect(blocks.flatMap(({ notes }) => notes.map(({ number }) => number))).toEqual([1]);
    expect(timeline).toHaveLength(3);
  });

  it('shows a reaction to a passage that was taken out for privacy apart, without its words', () => {
    const { earlier } = pageOf({ dialogue: [event('comment', '2026-11-10', { targetOmitted: true })] });
    expect(earlier.map(({ quote }) => quote)).toEqual([{ state: 'omitted' }]);
  });

  it('gives each question what answered it first', () => {
    const { questionList, questions } = pageOf({
      data: {
        questions: [
          { id: 'q1', text: 'Wie mag de hulp toekennen?' },
          { id: 'q2', text: 'Binnen hoeveel dagen mag dat?' },
        ],
      },
      dialogue: [
        event('context', '2026-11-09', { answers: ['q2'], target: { exact: 'Eén loket' } }),
        event('response', '2026-11-10', { answers: ['q2'] }),
      ],
    });
    expect(questions).toEqual({ answered: 1, total: 2 });
    expect(questionList).toEqual([
      { id: 'q1', text: 'Wie mag de hulp toekennen?' },
      {
        id: 'q2',
        text: 'Binnen hoeveel dagen mag dat?',
        answer: { annotation: '20261109-context2', label: 'Toelichting', day: '2026-11-09', number: 1 },
      },
    ]);
  });

  it('names the expectation that was adjusted', () => {
    const { timeline } = pageOf(
      { dialogue: [event('adjustment', '2026-11-10', { reviewOn: '2027-01-01' })] },
      { expectations: [{ id: 'binnen-een-week', data: { title: 'Binnen een week een besluit' } }] },
    );
    expect(timeline[0]?.expectation).toMatchObject({
      id: 'binnen-een-week',
      title: 'Binnen een week een besluit',
      href: '/verwachtingen/binnen-een-week/',
    });
  });

  it('dates the page by its last reaction that is shown', () => {
    expect(pageOf({}).version).toBe('2026-11-03');
    expect(pageOf({ dialogue: [event('comment', '2026-11-10'), event('recognition', '2026-11-12')] }).version).toBe(
      '2026-11-10',
    );
  });
});

describe('related bottlenecks', () => {
  const law = (article?: string) => [{ law: 'wmo2015', ...(article && { article }) }];

  it('share an article first, then a law and a kind, then a domain; three at most, newest first', () => {
    const { related } = pageOf(
      { data: { laws: law('2.10'), kinds: ['samenloop'], domains: ['wmo'] } },
      {
        cases: [
          { id: '2026-2-domein', data: { kinds: ['wachttijd'] } },
          { id: '2026-3-soort', data: { domains: ['ggz'] } },
          {
            id: '2026-4-wet',
            data: { laws: law('2.9'), kinds: ['wachttijd'], domains: ['ggz'], published: '2026-11-04' },
          },
          {
            id: '2026-5-artikel',
            data: { laws: [{ law: 'WMO2015', article: '2.10' }], kinds: ['wachttijd'], domains: ['ggz'] },
          },
          { id: '2026-6-niets', data: { kinds: ['wachttijd'], domains: ['ggz'] } },
        ],
      },
    );
    expect(related.map(({ id }) => id)).toEqual(['2026-5-artikel', '2026-4-wet', '2026-3-soort']);
  });

  it('are found by rare words of title and summary, in whatever form', () => {
    const other = (id: string, title: string): Case => ({
      id,
      data: { title, domains: ['wonen'], kinds: ['geld'], laws: [] },
    });
    const { related } = pageOf(
      { data: { title: 'De tolk komt niet mee naar het gesprek', domains: ['wmo'], kinds: ['samenloop'] } },
      {
        cases: [
          other('2026-3-bril', 'Een bril is in ons land te duur'),
          other('2026-2-tolken', 'Wie betaalt er de tolken?'),
        ],
      },
    );
    expect(related[0]?.id).toBe('2026-2-tolken');
  });

  it('are never the bottleneck itself, nor merged ones', () => {
    const { related } = pageOf({}, { cases: [{ id: '2026-2-b', data: { mergedInto: '2026-1-a' } }] });
    expect(related).toEqual([]);
  });
});

describe('the key of the page of a bottleneck', () => {
  const settled = { dialogue: [event('acknowledgement', '2026-11-09'), event('resolution', '2026-11-10')] };
  const OTHER_WORDS = { title: 'Geen bus op zondag', summary: 'Ouderen blijven binnen omdat er niets rijdt.' };
  const RELATED: Case = { id: '2026-2-b', ...settled };

  function keyOf(one: Partial<Case>, { cases = [RELATED], ...portal }: Portal = {}): string {
    const overview = overviewOf({ ...portal, cases: [{ id: '2026-1-a', body: BODY, ...one }, ...cases] });
    const found = overview.caseOf.get('2026-1-a');
    if (!found) throw new Error('This case is not in the portal.');
    return JSON.stringify(bottleneckPageKey(found, overview));
  }

  it.each<[what: string, one: Partial<Case>, portal?: Portal]>([
    ['its text', { ...settled, body: `${BODY} Of twee.` }],
    ['its title', { ...settled, data: { title: 'Wie mag hulp bij het koken toekennen?' } }],
    ['a reaction that was added', { dialogue: [...settled.dialogue, event('comment', '2026-11-11')] }],
    ['the words of a reaction', { ...settled, words: { '20261110-resoluti': 'Andere woorden.' } }],
    ['a recognition that was added', { dialogue: [...settled.dialogue, event('recognition', '2026-11-11')] }],
    [
      'the status of a related one',
      settled,
      {
        cases: [
          {
            id: '2026-2-b',
            dialogue: [
              event('acknowledgement', '2026-11-09'),
              event('refusal', '2026-11-10', { reviewOn: '2027-01-01' }),
            ],
          },
        ],
      },
    ],
    [
      'the title of a related one',
      settled,
      { cases: [{ ...RELATED, data: { title: 'Een heel andere titel van dit' } }] },
    ],
    ['another related one', settled, { cases: [RELATED, { id: '2026-3-c', ...settled }] }],
    [
      'the threshold of recognitions',
      {
        dialogue: [
          ...settled.dialogue,
          ...['aaaaaaaa', 'bbbbbbbb'].map((end) => event('recognition', '2026-11-11', { id: `20261111-${end}` })),
        ],
      },
      { site: { recognitionThreshold: 2 } },
    ],
  ])('changes with %s', (_, one, portal) => {
    expect(keyOf(one, portal)).not.toBe(keyOf(settled));
  });

  it('changes with the title of an expectation that was adjusted', () => {
    const key = (title: string) =>
      keyOf(
        { dialogue: [event('adjustment', '2026-11-10', { reviewOn: '2027-01-01' })] },
        { expectations: [{ id: 'binnen-een-week', data: { title } }] },
      );
    expect(key('Binnen twee weken een besluit')).not.toBe(key('Binnen een week een besluit'));
  });

  it('does not change with what the page does not show', () => {
    const same = (portal: Portal) => expect(keyOf(settled, portal)).toBe(keyOf(settled));
    same({ cases: [RELATED, { id: '2026-3-c', data: { ...OTHER_WORDS, domains: ['ggz'], kinds: ['wachttijd'] } }] });
    same({ expectations: [{ id: 'binnen-een-week', data: {} }], circles: [{ id: 'wonen', data: {} }] });
    expect(keyOf({ dialogue: [...settled.dialogue, event('comment', '2026-12-01')] })).toBe(keyOf(settled));
  });

  it.each<[what: string, one: Partial<Case>, changes: boolean]>([
    ['where it is policy’s turn', {}, true],
    ['where it is practice’s turn', { dialogue: [event('question', '2026-11-10')] }, true],
    ['where a promise is open', { dialogue: [event('commitment', '2026-11-10', { due: '2026-12-20' })] }, true],
    ['where nobody of policy reacted, though it is resolved', { dialogue: [event('resolution', '2026-11-10')] }, true],
    ['where it is resolved', settled, false],
    [
      'where it was an honest no, to be looked at again later',
      { dialogue: [event('refusal', '2026-11-10', { reviewOn: '2027-01-01' })] },
      false,
    ],
    [
      'where an honest no is looked at again that day',
      { dialogue: [event('refusal', '2026-11-10', { reviewOn: '2026-11-25' })] },
      true,
    ],
  ])('on a new day, %s: %s', (_, one, changes) => {
    const tomorrow = '2026-11-25';
    expect(keyOf(one, { today: tomorrow }) !== keyOf(one)).toBe(changes);
    expect('today' in pageOf(one, { cases: [RELATED] })).toBe(
      changes && !('dialogue' in one && JSON.stringify(one.dialogue).includes(tomorrow)),
    );
  });

  it('covers the whole page: while it is the same, so is the page', () => {
    const overview = overviewOf({ cases: [{ id: '2026-1-a', body: BODY, ...settled }, RELATED] });
    const later = overviewOf({ cases: [{ id: '2026-1-a', body: BODY, ...settled }, RELATED], today: '2027-11-24' });
    expect(toBottleneckPage(theCase(later), later)).toEqual(toBottleneckPage(theCase(overview), overview));
    expect(bottleneckPageKey(theCase(later), later)).toEqual(bottleneckPageKey(theCase(overview), overview));
    expect(TODAY).toBe(overview.today);
  });
});
