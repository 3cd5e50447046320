import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { listPages, readPage } from '../support/pages.ts';

const CONFIG = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;

describe('every page', () => {
  it('is valid HTML', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(CONFIG));
    const findings: string[] = [];
    for (const address of await listPages()) {
      const report = await validator.validateString(blankTemplates(readPage(address)), address);
      for (const { messages } of report.results) {
        findings.push(
          ...messages.map(({ line, column, ruleId, message }) => `${address}:${line}:${column} ${ruleId}: ${message}`),
        );
      }
    }
    expect(findings).toEqual([]);
  });
});

/** A `<template>` is half a page until a script fills it in; the browser tests see it then. Places stay as they are. */
function blankTemplates(html: string): string {
  return html.replace(/<template\b[\s\S]*?<\/template>/g, (template) => template.replace(/\S/g, ' '));
}
