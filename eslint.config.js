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

// Three words in a row, a small word before another, or a letter only German has among ours.
const wording =
  '/[a-zäöüß]{2,},? [a-zäöüß]{2,},? [a-zäöüß]{2,}|(^|\\s)(und|oder|von|bis|für|mit|ist|sind|and|or|of|from|with|is|are|per|je)\\s|[äöüß]/i'
// What developers read, not people: errors, SQL and GraphQL, descriptions of the schema, media queries.
const forDevelopers = [
  'NewExpression',
  'TaggedTemplateExpression',
  'CallExpression[callee.name=/^(graphql|matchMedia)$/]',
  'Property[key.name="description"]',
  // `… ${fragment} …` as const: GraphQL that types are read from.
  'TSAsExpression',
  'VariableDeclarator[id.name="fontName"]',
].join(', ')
const sentences = [
  `:not(${forDevelopers}) > Literal[value=${wording}]`,
  `:not(${forDevelopers}) > TemplateLiteral > TemplateElement[value.raw=${wording}]`,
  // In a component: its text, and what an attribute says; a name is the same in every language.
  `:not(SvelteStyleElement) > SvelteText[value=/(?!Atlas\\b)\\b[a-zäöüß]{2,}/i]`,
  `SvelteAttribute[key.name=/^(title|alt|placeholder|label|aria-label|aria-description|aria-roledescription)$/] > SvelteLiteral[value=/[a-zäöüß]{2,}/i]`,
].map((selector) => ({
  selector,
  message:
    'Say it in each dictionary: geo/src/words for what a rule says, web/src/words for a screen',
}))

// Components, and the few rules that oxlint has not: all others of TypeScript and JavaScript are in .oxlintrc.json.
export default defineConfig(
  globalIgnores([
    '**/dist/',
    '**/build/',
    '**/.svelte-kit/',
    '.atlas/',
    'web/src/api/graphql-env.d.ts',
  ]),
  {
    files: ['**/*.ts'],
    extends: [ts.configs.base],
  },
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
    // Rules and components name what is to be said, dictionaries say it.
    files: ['{geo,web}/src/**/*.{ts,svelte}', 'api/src/features/**/*.ts'],
    ignores: ['{geo,web}/src/words/**', '**/*{.test,-fixture,-laws}.ts', '**/testing/**'],
    rules: { 'no-restricted-syntax': ['error', ...sentences] },
  },
  prettier,
)
