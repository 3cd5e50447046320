import { describe, expect, it } from 'vitest';
import { renderSubmission } from '../../src/markdown/render.ts';
import {
  normalizePlainText,
  parseMarkdown,
  parsePlainText,
  toMarkdown,
  type Block,
} from '../../src/model/plain-text.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const list = (...items: string[]): Block => ({ kind: 'list', items });

describe('parsePlainText', () => {
  it.each<[what: string, text: string, blocks: Block[]]>([
    ['nothing', ' \n\n ', []],
    ['one paragraph over lines', 'Het team\nmag  niets.', [paragraph('Het team mag niets.')]],
    ['paragraphs with blank lines between', 'Een.\n \n\nTwee.\r\n\r\nDrie.', ['Een.', 'Twee.', 'Drie.'].map(paragraph)],
    ['a list', '- een\n- twee', [list('een', 'twee')]],
    ['a list with other signs, and an item over lines', '• een\n  vervolg\n* twee', [list('een vervolg', 'twee')]],
    ['a list after its sentence', 'Vaak:\n- een\n- twee', [paragraph('Vaak:'), list('een', 'twee')]],
    ['a hyphen that opens no item', '-een\n2-3 keer', [paragraph('-een 2-3 keer')]],
    ['one list with blank lines in it', '- een\n\n- twee', [list('een', 'twee')]],
    ['two lists with text between', '- een\n\nen\n\n- twee', [list('een'), paragraph('en'), list('twee')]],
    ['a hyphen on a line of its own', '-\neen', [list('een')]],
    ['line breaks of other systems', 'een\u2028twee\u2029drie\u0085vier', ['een twee', 'drie vier'].map(paragraph)],
    ['hidden characters', 'e\u200ben\u0000 \ud83d twee\ufeff', [paragraph('een twee')]],
    ['a letter and its accent', 'e\u0301e\u0301n', [paragraph('één')]],
  ])('reads %s', (_, text, blocks) => {
    expect(parsePlainText(text)).toEqual(blocks);
  });
});

describe('toMarkdown', () => {
  const FRONT_MATTER = `---
title: "Na het ziekenhuis wacht de hulp"
summary: "Wie op vrijdag thuiskomt, wacht tot maandag op een besluit."
reported: "2026-11"
published: "2026-11-24"
municipality: regio
domains: [wmo]
kinds: [wachttijd]
role: professional
---

`;

  it.each([
    'Een kop? # Nee. *Niet* _vet_ `of` ~~door~~ |tabel|',
    '# Geen kop',
    '> geen citaat',
    '1. geen nummer',
    '2) ook niet',
    '+ geen punt',
    '-- of ---',
    '=== geen lijn',
    '[geen](verwijzing) ![geen plaat](x.png) [^1] [x]: y',
    'a < b > c & d &amp; e {f} $g$ \\h',
    '<Callout type="info">nee</Callout> <!-- nee --> <script>nee</script>',
    "import x from 'y'",
    'export default nee',
    ': geen uitleg',
    '    geen code',
    '``` geen code',
    'wacht! [echt] (niet)',
  ])('keeps %j as it was written, and passes the check', (text) => {
    const { findings, text: read } = renderSubmission(FRONT_MATTER + toMarkdown(parsePlainText(text)));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(read).toBe(text.replace(/\s+/g, ' ').trim());
  });

  it.each([
    ['De [weggelaten]e dag', 'De <Redacted />e dag'],
    ['[onbekend]', '<Unknown />'],
    ['[weggelaten] [onbekend]', '&#32;<Redacted /> <Unknown />'],
    ['- [onbekend]', '- <Unknown />'],
    ['[Weggelaten] [ onbekend ]', '\\[Weggelaten\\] \\[ onbekend \\]'],
    ['constructor', 'constructor'],
  ])('writes %j as %j', (text, markdown) => {
    expect(toMarkdown(parsePlainText(text))).toBe(markdown);
    expect(parseMarkdown(markdown)).toBe(text);
  });

  it('keeps paragraphs and lists', () => {
    const { html } = renderSubmission(FRONT_MATTER + toMarkdown(parsePlainText('Vaak:\n- een\n- # twee\n\nDaarna.')));
    expect(html.replace(/\s*\n\s*/g, '')).toMatch(
      /<p[^>]*>Vaak:<\/p><ul><li>een<\/li><li># twee<\/li><\/ul><p[^>]*>Daarna\.<\/p>/,
    );
  });
});

describe('normalizePlainText', () => {
  it.each([
    ['Vaak:\r\n* een\r\n  vervolg\r\n• twee\r\n\r\n\r\n  Daarna.  ', 'Vaak:\n\n- een vervolg\n- twee\n\nDaarna.'],
    ['–\n\n-\neen', '–\n\n- een'],
    [' \n\t\n ', ''],
  ])('writes %j in one way, which stays so', (text, normal) => {
    expect(normalizePlainText(text)).toBe(normal);
    expect(normalizePlainText(normal)).toBe(normal);
    expect(parsePlainText(normal)).toEqual(parsePlainText(text));
  });
});
