import js from '@eslint/js'
import prettier from 'eslint-config-prettier/flat'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import globals from 'globals'
import ts from 'typescript-eslint'

import svelteConfig from './web/svelte.config.js'

const processEnv = {
  object: 'process',
  property: 'env',
  message: 'Only api/src/environment.ts reads it',
}

export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '.atlas/',
    'web/src/api/graphql-env.d.ts',
  ]),
  js.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      complexity: ['error', 15],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 300, skipComments: true }],
      'no-console': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  {
    files: ['**/*.ts'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    // Without type information: each component would cost a program of its own, and
    // svelte-check already looks at the types.
    files: ['**/*.svelte'],
    extends: [ts.configs.strict, ts.configs.stylistic],
  },
  {
    files: ['**/*.ts', '**/*.svelte'],
    rules: {
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
    files: ['{api,geo,web}/src/**/*.{ts,svelte}'],
    ignores: ['api/src/{environment,main}.ts'],
    rules: {
      'no-restricted-properties': ['error', processEnv],
      'no-restricted-imports': [
        'error',
        { name: 'node:process', importNames: ['env'], message: processEnv.message },
      ],
    },
  },
  {
    files: ['{api,geo,web}/src/**/*.{ts,svelte}'],
    ignores: ['geo/src/{world,disclosure}/**', 'api/src/world/**', '**/*.test.ts'],
    rules: {
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
    },
  },
  {
    // Programs that speak to whoever started them.
    files: [
      'api/build.mjs',
      'api/src/{run,print-schema,database/embedded/prepare}.ts',
      'tests/bench/**',
    ],
    rules: { 'no-console': 'off' },
  },
  prettier,
)
