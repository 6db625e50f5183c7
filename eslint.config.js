import js from '@eslint/js'
import prettier from 'eslint-config-prettier/flat'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

import wording from './tasks/wording-rule.mjs'
import svelteConfig from './web/svelte.config.js'

const processEnv = {
  object: 'process',
  property: 'env',
  message: 'Only api/src/environment.ts reads it',
}

// Components alone: TypeScript and JavaScript are oxlint's, see .oxlintrc.json.
export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '.atlas/',
    'web/src/api/graphql-env.d.ts',
  ]),
  {
    // Without type information: each component would cost a program of its own, and
    // svelte-check already looks at the types.
    files: ['**/*.svelte'],
    extends: [js.configs.recommended, ts.configs.strict, ts.configs.stylistic],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
    },
  },
  {
    files: ['web/**/*.svelte', 'web/**/*.svelte.ts'],
    extends: [svelte.configs.recommended, svelte.configs.prettier],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { parser: ts.parser, svelteConfig },
    },
    rules: {
      // The atlas is served at the root of its host, so an address needs no base path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['web/src/**/*.svelte'],
    plugins: { wording },
    rules: {
      'no-restricted-properties': ['error', processEnv],
      'no-restricted-imports': [
        'error',
        { name: 'node:process', importNames: ['env'], message: processEnv.message },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: 'world/snapshot(\\.ts)?$',
              importNames: ['Snapshot'],
              message: 'What may be known is a Published',
            },
          ],
        },
      ],
      // Components name what is to be said, dictionaries say it.
      'wording/in-components': 'error',
    },
  },
  prettier,
)
