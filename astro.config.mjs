import process from 'node:process';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { digestCode } from './src/build/code-digest.ts';
import { trueOutput } from './src/build/output.ts';
import { pagefindIndex } from './src/build/pagefind.ts';
import { releaseCheck } from './src/build/release-check.ts';
import { locateContent } from './src/content/location.ts';

// Nobody who builds or writes here agreed to be counted.
process.env.ASTRO_TELEMETRY_DISABLED = '1';

/** The script that every page has stays one file when it holds Vite's loader of further ones, which others need too. */
const SEARCH_BOX = { name: 'search-box', test: /vite\/preload-helper|SearchBox\.astro|client\/search-box/ };
/** So does the one of the button to follow: its page needs the list that the button keeps. */
const FOLLOW_BUTTON = {
  name: 'follow-button',
  test: /FollowButton\.astro|client\/follow\/follow(?:-button|ed)\.ts|messages\/follow-button/,
};

export default defineConfig({
  trailingSlash: 'always',
  cacheDir: `${locateContent().cacheFolder}/astro`,
  // The only Markdown that Astro sees is our own, without code to colour; Shiki would need inline styles.
  markdown: { syntaxHighlight: false },
  build: { format: 'directory', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  integrations: [mdx(), trueOutput(), pagefindIndex(), releaseCheck()],
  experimental: { incrementalBuild: true },
  vite: {
    // Nothing reads it: with another value Astro keeps no page of an earlier build.
    define: { 'import.meta.env.SPAAK_CODE': JSON.stringify(digestCode('src')) },
    build: { emptyOutDir: false, assetsInlineLimit: 0 },
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting: { groups: [SEARCH_BOX, FOLLOW_BUTTON] } } } } },
    },
  },
});
