// Builds the site once, into `dist` or the folder after --outDir; what else is given goes to Astro.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite } from '../src/desk/build-site.ts';

const args = process.argv.slice(2);
const { values, tokens } = parseArgs({ args, options: { outDir: { type: 'string' } }, strict: false, tokens: true });
const { outDir = 'dist' } = values;

if (typeof outDir === 'string' && outDir !== '') {
  const own = tokens.flatMap((token) => {
    if (token.kind !== 'option' || token.name !== 'outDir') return [];
    return token.inlineValue ? [token.index] : [token.index, token.index + 1];
  });
  const { ok } = await buildSite(resolve(outDir), {
    args: args.filter((_, index) => !own.includes(index)),
    onOutput: (chunk) => process.stdout.write(chunk),
  });
  if (!ok) process.exitCode = 1;
} else {
  console.error('Say after --outDir into which folder the site goes: npm run build -- --outDir FOLDER');
  process.exitCode = 2;
}
