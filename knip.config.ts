import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  entry: ['scripts/*.{ts,mjs}'],
  project: ['src/**/*.{ts,tsx,js,mjs,astro,mdx,css}', 'scripts/**/*.{ts,mjs}', 'tests/**/*.ts'],
  // Called by its command, `astro check`.
  ignoreDependencies: ['@astrojs/check'],
  // Made by the build, after which the browser fetches it.
  // A type that stands in the signature of an export is part of it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  compilers: {
    // The front matter of a page of the manual names its layout.
    mdx: (text) =>
      [...text.matchAll(/^(?:import .*|layout: (.*))$/gm)]
        .map(([line, layout]) => (layout ? `import '${layout}';` : line))
        .join('\n'),
    // Style sheets use packages too.
    css: (text) =>
      [...text.matchAll(/@import\s+(['"].*?['"])/g)].map(([, specifier]) => `import ${specifier};`).join('\n'),
  },
};

export default config;
