import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadContent } from '../../src/content/load.ts';
import { locateContent } from '../../src/content/location.ts';
import { formatFindings, hasErrors } from '../../src/content/report.ts';
import { UsageError, type Command } from './command.ts';

export const check: Command = {
  usage: 'check [--content DIR] [--json]',
  summary: 'Checks every file of a content folder and lists all findings. Exit code 1 when there are errors.',
  run(args) {
    const { values } = parseArgs({ args, options: { content: { type: 'string' }, json: { type: 'boolean' } } });
    const root = values.content ?? locateContent().root;
    if (!statSync(root, { throwIfNoEntry: false })?.isDirectory())
      throw new UsageError(`There is no folder "${root}".`);
    const { findings, fileCount } = loadContent(root);
    const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
    if (values.json)
      console.log(
        JSON.stringify({ files: fileCount, errors: count('error'), warnings: count('warning'), findings }, null, 2),
      );
    else console.log(`${formatFindings(findings)} in ${fileCount} files`);
    return hasErrors(findings) ? 1 : 0;
  },
};
