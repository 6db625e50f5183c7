import { fileURLToPath } from 'node:url'

import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const lint = new ESLint({
  cwd: fileURLToPath(new URL('..', import.meta.url)),
  ruleFilter: ({ ruleId }) => ruleId === 'no-restricted-syntax',
})

/**
 * @param {string} code
 * @param {string} filePath of a file that is there: its place decides what may stand in it
 */
async function refusals(code, filePath) {
  const [result] = await lint.lintText(code, { filePath })
  return (result?.messages ?? []).map(({ message }) => message)
}

const refused = [expect.stringContaining('Say it in each dictionary')]

// The first one reads ESLint and all its plugins.
describe('a sentence outside the dictionaries is refused', { timeout: 60_000 }, () => {
  it.each([
    ['in a rule', 'geo/src/statistics/share.ts', "export const formula = 'Summe aller Stadtteile'"],
    [
      'around values',
      'geo/src/statistics/share.ts',
      'export const range = (from: number, to: number) => `${from} bis ${to}`',
    ],
    [
      'in one German word',
      'geo/src/statistics/share.ts',
      "export const unit = 'Vollzeitäquivalente'",
    ],
    [
      'in a resolver',
      'api/src/features/sites/site.ts',
      "export const note = 'not known to anybody'",
    ],
    ['in the web', 'web/src/tables/sheet.ts', "export const note = 'The list is not complete.'"],
    ['as text of a component', 'web/src/ui/Footer.svelte', '<p>Quellen</p>'],
    ['in an attribute', 'web/src/ui/Footer.svelte', '<button aria-label="Close">×</button>'],
    [
      'in the script of a component',
      'web/src/ui/Footer.svelte',
      '<script lang="ts">const title = \'The list is complete\'</script>{title}',
    ],
  ])('%s', async (_, filePath, code) => {
    expect(await refusals(code, filePath)).toEqual(refused)
  })

  it('while what developers read is none: errors, descriptions, styles, names', async () => {
    expect(
      await refusals(
        "export const check = (value: number) => {\n  if (value < 0) throw new RangeError('A share is never below zero')\n}\nexport const field = { description: 'The share of those who live alone.' }",
        'geo/src/statistics/share.ts',
      ),
    ).toEqual([])
    expect(
      await refusals(
        '<p class="two words here">Atlas 60+</p>\n<style>p { color: red }</style>',
        'web/src/ui/Footer.svelte',
      ),
    ).toEqual([])
  })
})
