import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderSubmission } from '../../src/markdown/render.ts';

const FOLDER = 'content/bottlenecks';

describe('limits', () => {
  it.each(readdirSync(FOLDER))('leave room for a write-up of three times the size: %s', (name) => {
    const source = readFileSync(join(FOLDER, name), 'utf8');
    const [, frontMatter = '', body = ''] = /^(---\n[^]*?\n---\n)([^]*)$/.exec(source) ?? [];
    // A footnote may be written once; the other copies only point at it.
    const again = body.replace(/^\[\^[^\]]+\]:.*$/gm, '');
    const { findings } = renderSubmission([frontMatter, body, again, again].join('\n'));
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
