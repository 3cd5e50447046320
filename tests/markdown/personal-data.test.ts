import { describe, expect, it } from 'vitest';
import { renderSubmission } from '../../src/markdown/render.ts';
import { digestHit } from '../../src/privacy/accepted.ts';
import { annotation, bottleneck, inBody, inFile } from './support.ts';

const EMAIL = 'sanne@voorbeeld.nl';

describe('a certain hit', () => {
  it.each([
    ['in a paragraph', `Mail ${EMAIL} maar.`, 'personal-data-email 1:6'],
    ['after an escape', `Een \\{ en dan ${EMAIL}.`, 'personal-data-email 1:15'],
    ['on a later line of a paragraph', `Een zin.\nMail ${EMAIL} maar.`, 'personal-data-email 2:6'],
    ['in emphasis', `Mail **${EMAIL}** maar.`, 'personal-data-email 1:8'],
    ['in a heading', `## Mail ${EMAIL}`, 'personal-data-email 1:9'],
    ['in a list', `- een\n- ${EMAIL}`, 'personal-data-email 2:3'],
    ['in a table', `| a |\n|---|\n| ${EMAIL} |`, 'personal-data-email 3:3'],
    ['in a code block', `\`\`\`\n${EMAIL}\n\`\`\``, 'personal-data-email 2:1'],
    ['in an attribute', `<Callout type="tip" title="Mail ${EMAIL}">\nTekst.\n</Callout>`, 'personal-data-email 1:1'],
    ['in the address of a link', `[Mail](mailto:${EMAIL}) maar.`, 'personal-data-email 1:1'],
  ])('stops a file at its place: %s', (_, body, expected) => {
    const { findings, html, text, data } = renderSubmission(bottleneck(body));
    expect(inBody(findings.filter(({ severity }) => severity === 'error'))).toContain(expected);
    expect({ html, text, data }).toEqual({ html: '', text: '', data: undefined });
  });

  it('in the front matter stands at its character', () => {
    const { findings } = renderSubmission(bottleneck('Tekst.', { title: `Mail ${EMAIL} als u wacht` }));
    expect(inFile(findings)).toContain('personal-data-email 2:13');
  });

  it.each([
    ['before the first field', (source: string) => source.replace('---\n', `---\n# Mail ${EMAIL}\n`)],
    ['beside a field', (source: string) => source.replace(/^(title: .*)$/m, `$1 # Mail ${EMAIL}`)],
    ['below the last field', (source: string) => source.replace('\n---\n', `\n# Mail ${EMAIL}\n---\n`)],
  ])('in a comment %s stops a file too: it is in the file', (_, comment) => {
    const { findings } = renderSubmission(comment(bottleneck('Tekst.')));
    expect(findings.map(({ rule }) => rule)).toEqual(['personal-data-email']);
  });

  it('is never repeated in a message', () => {
    const { findings } = renderSubmission(bottleneck(`Mail ${EMAIL} maar.`));
    expect(JSON.stringify(findings)).not.toContain('sanne');
  });
});

describe('an accepted hit', () => {
  const accept = (type: string, text: string) =>
    `[{ type: ${type}, digest: ${digestHit(type, text)}, reason: openbaar adres }]`;

  it('is passed over', () => {
    expect(
      renderSubmission(bottleneck(`Mail ${EMAIL} maar.`, { privacyAccepted: accept('email', EMAIL) })).findings,
    ).toEqual([]);
  });

  it('silences no other text and no other type', () => {
    for (const accepted of [accept('email', 'anders@voorbeeld.nl'), accept('name', EMAIL)]) {
      const { findings } = renderSubmission(bottleneck(`Mail ${EMAIL} maar.`, { privacyAccepted: accepted }));
      expect(findings.map(({ rule }) => rule)).toEqual(['personal-data-email']);
    }
  });
});

describe('the name of who reacts', () => {
  it('is their own choice', () => {
    const by = '{ role: alderman, organisation: gemeente Voorbeeld, name: J. de Vries }';
    expect(renderSubmission(annotation('Wij kijken ernaar.', { by }), { kind: 'annotation' }).findings).toEqual([]);
  });
});
