import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'

import { root } from './steps.mjs'
import { tool } from './tool.mjs'

const sentence = [expect.stringContaining('Say it in each dictionary')]

/** @type {Record<string, [path: string, code: string, refusals: unknown[]]>} where a file lies decides what may stand in it */
const scripts = {
  'a sentence in a rule': [
    'geo/src/statistics/share.ts',
    "export const formula = 'Summe aller Stadtteile'",
    sentence,
  ],
  'a sentence around values': [
    'geo/src/statistics/range.ts',
    'export const range = (from: number, to: number) => `${from} bis ${to}`',
    sentence,
  ],
  'one German word': [
    'geo/src/statistics/unit.ts',
    "export const unit = 'Vollzeitäquivalente'",
    sentence,
  ],
  'a sentence in a resolver': [
    'api/src/features/sites/site.ts',
    "export const note = 'not known to anybody'",
    sentence,
  ],
  'a sentence in the web': [
    'web/src/tables/sheet.ts',
    "export const note = 'The list is not complete.'",
    sentence,
  ],
  'a resolver that names a Snapshot': [
    'api/src/features/areas/area.ts',
    "import type { Snapshot } from '@atlas/geo/world/snapshot'\nexport type S = Snapshot",
    [expect.stringContaining('What may be known is a Published')],
  ],
  'reading the environment elsewhere': [
    'api/src/world/current-world.ts',
    "import { env } from 'node:process'\nexport const both = [env, process.env]",
    [
      expect.stringContaining('Only api/src/environment.ts reads it'),
      expect.stringContaining('Only api/src/environment.ts reads it'),
    ],
  ],
  'nothing of what developers read: errors, descriptions, names': [
    'geo/src/statistics/check.ts',
    "export const check = (value: number) => {\n  if (value < 0) throw new RangeError('A share is never below zero')\n}\nexport const field = { description: 'The share of those who live alone.' }",
    [],
  ],
  'nothing in a dictionary': [
    'geo/src/words/de.ts',
    "export const formula = 'Summe aller Stadtteile'",
    [],
  ],
  'nothing where a Snapshot is at home': [
    'api/src/world/load-snapshot.ts',
    "import type { Snapshot } from '@atlas/geo/world/snapshot'\nexport type S = Snapshot",
    [],
  ],
  'nothing where the environment is read': [
    'api/src/environment.ts',
    'export const all = process.env',
    [],
  ],
}

describe('of scripts is refused', () => {
  /** @type {{ filename: string, message: string, help?: string }[]} */
  let findings

  beforeAll(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'atlas-lint-'))
    const rules = JSON.parse(await readFile(resolve(root, '.oxlintrc.json'), 'utf8'))
    const jsPlugins = rules.jsPlugins.map((/** @type {string} */ path) => resolve(root, path))
    await writeFile(join(directory, '.oxlintrc.json'), JSON.stringify({ ...rules, jsPlugins }))
    for (const [path, code] of Object.values(scripts)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), `${code}\n`)
    }
    const args = [resolve(root, tool('oxlint', root)), '-f', 'json']
    const said = await new Promise((done) => {
      execFile(process.execPath, args, { cwd: directory }, (_, output) => {
        done(output)
      })
    })
    findings = JSON.parse(said).diagnostics
    await rm(directory, { recursive: true })
  })

  it.each(Object.keys(scripts))('%s', (name) => {
    const [path, , refusals] = scripts[name] ?? []
    const found = findings.filter(({ filename }) => filename === path)
    expect(found.map(({ message, help = '' }) => `${message} ${help}`)).toEqual(refusals)
  })
})

const lint = new ESLint({
  cwd: root,
  ruleFilter: ({ ruleId }) => ruleId === 'wording/in-components',
})

// The first one reads ESLint and all its plugins.
describe('in a component', { timeout: 60_000 }, () => {
  /** @param {string} code */
  async function refusals(code) {
    const [result] = await lint.lintText(code, { filePath: 'web/src/ui/Footer.svelte' })
    return (result?.messages ?? []).map(({ message }) => message)
  }

  it.each([
    ['as its text', '<p>Quellen</p>'],
    ['in an attribute', '<button aria-label="Close">×</button>'],
    ['in its script', '<script lang="ts">const title = \'The list is complete\'</script>{title}'],
  ])('a sentence is refused %s', async (_, code) => {
    expect(await refusals(code)).toEqual(sentence)
  })

  it('what developers read is no sentence: classes, styles, names', async () => {
    const code = '<p class="two words here">Atlas 60+</p>\n<style>p { color: red }</style>'
    expect(await refusals(code)).toEqual([])
  })
})
