// Builds the site once, into `dist` or the folder after --outDir; what else is given goes to Astro.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/desk/build-site.ts';

const args = process.argv.slice(2);
const { tokens } = parseArgs({ args, options: { outDir: { type: 'string' } }, strict: false, tokens: true });
const option = tokens.find((token) => token.kind === 'option' && token.name === 'outDir');
const outDir = option?.kind === 'option' ? option.value : 'dist';

if (outDir) {
  const ofOption = option ? args.slice(option.index, option.index + (isInline(option) ? 1 : 2)) : [];
  const rest = args.filter((arg) => !ofOption.includes(arg));
  const { ok } = await buildSite(resolve(outDir), { args: rest, onOutput: (chunk) => process.stdout.write(chunk) });
  if (!ok) process.exitCode = 1;
} else {
  console.error('Say after --outDir into which folder the site goes: npm run build -- --outDir FOLDER');
  process.exitCode = 2;
}

function isInline(token: object): boolean {
  return 'inlineValue' in token && token.inlineValue === true;
}
