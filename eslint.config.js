import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import ts from 'typescript-eslint';

export default defineConfig(
  globalIgnores(['.astro/', '.cache/', '.spaak/', 'content/', 'dist/']),
  js.configs.recommended,
  ts.configs.strictTypeChecked,
  ts.configs.stylisticTypeChecked,
  astro.configs.recommended,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      // Looking for control characters is what the text guards do.
      'no-control-regex': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An empty string often means "nothing given", in the environment above all.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // What must return a promise is `async`, so that what it throws rejects.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Factories return closures, not classes: their functions carry no `this` to lose.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: a name is the same wherever it is imported.',
        },
      ],
    },
  },
  {
    files: ['**/*.js', '**/*.mjs', '**/*.astro', '**/*.astro/*.ts'],
    extends: [ts.configs.disableTypeChecked],
    // Types know the names that exist; plain JavaScript here runs on Node.
    languageOptions: { globals: { URL: 'readonly' } },
  },
);
