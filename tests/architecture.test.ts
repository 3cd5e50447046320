import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { findViolations } from './support/architecture.ts';
import { parseImports } from './support/imports.ts';

const SOURCES = ['src/**/*.{ts,tsx,js,mjs,astro,mdx}', 'scripts/**/*.{ts,mjs}', 'astro.config.mjs'];

describe('the house', () => {
  it('keeps its arrows', async () => {
    const paths = (await Array.fromAsync(glob(SOURCES))).map((path) => path.replaceAll('\\', '/'));
    expect(paths.length).toBeGreaterThan(5);
    const files = paths.sort().map((path) => parseImports(path, readFileSync(path, 'utf8')));
    expect(findViolations(files)).toEqual([]);
  });
});

describe('findViolations', () => {
  it.each<[string, Record<string, string>, RegExp[]]>([
    [
      'a model that imports another package than zod',
      { 'src/model/a.ts': "import { z } from 'zod'; import x from 'yaml'; import { join } from 'node:path';" },
      [/src\/model\/a\.ts imports yaml: src\/model may import only zod/, /imports node:path/],
    ],
    [
      'a part that imports what it may not, at any level',
      { 'src/markdown/deep/a.ts': "import { b } from '../../content/b.ts';", 'src/content/b.ts': '' },
      [/src\/markdown\/deep\/a\.ts imports src\/content\/b\.ts: src\/markdown may not import src\/content/],
    ],
    [
      're-exports, dynamic imports and import types',
      {
        'src/privacy/a.ts': "export { b } from '../model/b.ts'; const c = 1;",
        'src/privacy/c.ts': "const b = await import('../model/b.ts');",
        'src/privacy/d.ts': "let b: import('../model/b.ts').B;",
        'src/model/b.ts': '',
      },
      [/privacy\/a\.ts imports/, /privacy\/c\.ts imports/, /privacy\/d\.ts imports/],
    ],
    [
      'a component that imports more of the model than types',
      {
        'src/components/A.astro':
          "---\nimport type { B } from '../model/b.ts';\nimport { type C } from '../model/b.ts';\n---\n",
        'src/components/D.astro': "---\nimport { type B, b } from '../model/b.ts';\n---\n",
        'src/model/b.ts': '',
      },
      [/D\.astro imports src\/model\/b\.ts: src\/components may import only types of src\/model/],
    ],
    [
      'client code in front matter, not in a script',
      {
        'src/pages/a.astro': "---\nimport '../client/b.ts';\n---\n<script>\nimport '../client/b.ts';\n</script>",
        'src/client/b.ts': '',
      },
      [/src\/pages\/a\.astro imports src\/client\/b\.ts: src\/pages may not import src\/client/],
    ],
    [
      'an import of a page or a script',
      {
        'src/pages/a.astro': '',
        'src/pages/b.mdx': "import A from './a.astro'\n\nText\n",
        'scripts/c.ts': "import '../src/pages/a.astro'; import './commands/d.ts';",
        'scripts/commands/d.ts': '',
        'src/desk/e.ts': "import '../../scripts/c.ts';",
      },
      [
        /b\.mdx .* nothing imports src\/pages/,
        /c\.ts .* nothing imports src\/pages/,
        /src\/desk may not import scripts/,
      ],
    ],
    [
      'a folder that is not part of the house',
      { 'src/utils/a.ts': "import 'zod';", 'src/feeds/b.ts': "import '../utils/a.ts';" },
      [
        /src\/utils\/a\.ts is in no known part/,
        /src\/feeds\/b\.ts imports src\/utils\/a\.ts, which is in no known part/,
      ],
    ],
    [
      'a cycle, once',
      {
        'src/model/a.ts': "import './b.ts';",
        'src/model/b.ts': "import './c.ts';",
        'src/model/c.ts': "import type { A } from './a.ts';",
      },
      [/^cycle: src\/model\/a\.ts → src\/model\/b\.ts → src\/model\/c\.ts → src\/model\/a\.ts$/],
    ],
    [
      'a file that imports itself',
      { 'src/model/a.ts': "import './a.ts';" },
      [/^cycle: src\/model\/a\.ts → src\/model\/a\.ts$/],
    ],
    [
      'a barrel',
      { 'src/model/index.ts': "export * from './a.ts';\nexport { b } from './a.ts';", 'src/model/a.ts': '' },
      [/src\/model\/index\.ts is a barrel/],
    ],
    [
      'browser code that reaches Node through another file',
      { 'src/client/a.ts': "import '../model/b.ts';", 'src/model/b.ts': "import fs from 'fs';" },
      [/src\/model may import only zod/, /a\.ts → src\/model\/b\.ts → fs: .* runs in the browser/],
    ],
    [
      'search code for the browser that imports Node, and none at build',
      { 'src/search/client/a.ts': "import 'node:path';", 'src/search/b.ts': "import 'node:path';" },
      [/^src\/search\/client\/a\.ts → node:path/],
    ],
    [
      'a build that reaches the desk, but for types',
      {
        'src/build/a.ts': "import '../desk/b.ts';",
        'src/pages/c.astro': "<script>import '../client/d.ts';</script>",
        'src/client/d.ts': "import type { B } from '../desk/b.ts';",
        'src/desk/b.ts': '',
      },
      [/src\/build may not import src\/desk/, /a\.ts → src\/desk\/b\.ts: .* works without the desk/],
    ],
    [
      'a desk that reaches modules of Astro',
      { 'src/desk/a.ts': "import '../queries/b.ts';", 'src/queries/b.ts': "import { x } from 'astro:content';" },
      [/src\/desk\/a\.ts → src\/queries\/b\.ts → astro:content: .* outside Astro/],
    ],
    [
      'nothing where all is well',
      {
        'src/content.config.ts': "import { a } from './content/a.ts'; import { z } from 'astro/zod';",
        'src/content/a.ts': "import { b } from '../markdown/b.ts'; import 'node:fs';",
        'src/markdown/b.ts': "import { c } from '../model/c.ts'; import 'unified';",
        'src/model/c.ts': "import { z } from 'zod/mini'; import { d } from './d.ts';",
        'src/model/d.ts': 'export const d = 1;',
        'src/layouts/E.astro':
          "---\nimport '../styles/base.css?url';\n---\n<script>import '../search/client/f.ts'</script>",
        'src/search/client/f.ts': "export { d } from '../../model/d.ts'; export const g = 1;",
      },
      [],
    ],
  ])('reports %s', (_, sources, expected) => {
    const files = Object.entries(sources).map(([path, text]) => parseImports(path, text));
    const found = findViolations(files);
    expect(found.map((violation, index) => (expected[index]?.test(violation) ? true : violation))).toEqual(
      expected.map(() => true),
    );
  });
});
