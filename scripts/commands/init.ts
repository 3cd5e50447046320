import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { newPortal, writeNewFiles } from '../../src/content/scaffold.ts';
import { UsageError, type Command } from './command.ts';

export const init: Command = {
  usage: 'init DIR [--name TEXT] [--region TEXT] [--url URL]',
  summary: 'Makes an empty portal of your own in a folder. Serve it with SPAAK_CONTENT=DIR npm start.',
  run(args) {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { name: { type: 'string' }, region: { type: 'string' }, url: { type: 'string' } },
    });
    const [root] = positionals;
    if (!root) throw new UsageError('Say in which folder.');
    const files = newPortal(values);
    writeNewFiles(root, files);
    console.log(
      [
        ...files.map(({ path }) => `Made ${join(root, path)}`),
        '',
        `Fill in ${join(root, 'site.yaml')} and the vocabularies, then:`,
        `  SPAAK_CONTENT=${root} npm run spaak -- new bottleneck --title "…"`,
        `  SPAAK_CONTENT=${root} npm start`,
      ].join('\n'),
    );
    return 0;
  },
};
