import { execFile } from 'node:child_process'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'

const root = fileURLToPath(new URL('../../', import.meta.url))

/** What a program of the project writes, whether it finds a fault or not. */
const written = (name: string, args: readonly string[], cwd: string) =>
  new Promise<string>((resolve) => {
    execFile(join(root, 'node_modules/.bin', name), args, { cwd }, (_, text) => {
      resolve(text)
    })
  })

/** A small project: each file with those that it imports. */
const files: Readonly<Record<string, readonly string[]>> = {
  'geo/src/terms/certainty.ts': [],
  'geo/src/words/vocabulary.ts': ['geo/src/terms/certainty.ts'],
  'geo/src/words/reach.ts': ['geo/src/world/snapshot.ts'],
  'geo/src/world/snapshot.ts': ['geo/src/terms/certainty.ts'],
  'geo/src/world/scenario.ts': ['geo/src/words/vocabulary.ts'],
  'geo/src/world/published-world.ts': ['geo/src/world/snapshot.ts'],
  'geo/src/disclosure/publish.ts': ['geo/src/world/published-world.ts'],
  'api/src/world/load-snapshot.ts': ['geo/src/world/snapshot.ts'],
  'api/src/world/current-world.ts': [
    'geo/src/disclosure/publish.ts',
    'api/src/world/load-snapshot.ts',
  ],
  'api/src/tiles/layers.ts': ['api/src/world/load-snapshot.ts'],
  'api/src/schema/builder.ts': [],
  'api/src/schema/types.ts': ['api/src/features/areas/schema.ts'],
  'api/src/features/areas/schema.ts': [
    'api/src/schema/builder.ts',
    'geo/src/world/published-world.ts',
  ],
  'api/src/walking/ways.ts': [
    'api/src/streets/network/street-network.ts',
    'api/src/environment.ts',
  ],
  'api/src/streets/network/street-network.ts': ['api/src/features/areas/schema.ts'],
  'api/src/health/readiness.test.ts': ['api/src/schema/builder.ts'],
  'api/src/extras/extra.ts': ['api/src/environment.ts'],
  'api/src/environment.ts': [],
  'api/src/main.ts': ['api/src/world/current-world.ts'],
  'web/src/screens/reach/address.ts': [],
  'web/src/screens/map/Legend.svelte': ['$screens/reach/address'],
  'web/src/screens/map/Panel.svelte': [
    '$screens/map/Legend.svelte',
    '$lib/../screens/reach/address',
  ],
  'web/src/drawing/PageOf.svelte': ['$screens/map/Panel.svelte'],
  'web/src/ui/Icon.svelte': ['$map/map-scene', 'geo/src/terms/certainty.ts'],
  'web/src/map/map-scene.ts': [],
  'web/src/tables/Table.svelte': ['$figures/written'],
  'web/src/figures/written.ts': [],
  'web/src/figures/Figure.svelte': ['$tables/sheet'],
  'web/src/tables/sheet.ts': ['web/src/tables/sheet-fixture.ts', 'web/tests/sheet.test.ts'],
  'web/src/tables/sheet-fixture.ts': [],
  'web/tests/sheet.test.ts': ['web/src/tables/sheet-fixture.ts'],
}

/** As a file writes it: in the web by a room's alias, elsewhere by its place. */
const specifierOf = (directory: string, imported: string) =>
  imported.startsWith('$') ? imported : join(directory, imported)

function textOf(directory: string, path: string, imported: readonly string[]): string {
  const specifiers = imported.map((other) => specifierOf(directory, other))
  if (!path.endsWith('.svelte')) {
    const lines = specifiers.map((specifier) => `export * from '${specifier}'`)
    return [...lines, 'export const rule = 1', ''].join('\n')
  }
  const lines = specifiers.map(
    (specifier, index) => `  import * as part${index} from '${specifier}'`,
  )
  return ['<script lang="ts">', ...lines, '</script>', ''].join('\n')
}

const report = z.object({
  summary: z.object({
    violations: z.array(
      z.object({ rule: z.object({ name: z.string() }), from: z.string(), to: z.string() }),
    ),
  }),
})

describe('the import rules', () => {
  let broken: string[]
  let directory: string

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'atlas-import-rules-'))
    for (const name of ['.dependency-cruiser.tsconfig.json', 'tsconfig.json']) {
      await copyFile(join(root, name), join(directory, name))
    }
    for (const [path, imported] of Object.entries(files)) {
      await mkdir(dirname(join(directory, path)), { recursive: true })
      await writeFile(join(directory, path), textOf(directory, path, imported))
    }
    const rules = join(root, '.dependency-cruiser.cjs')
    const args = ['--config', rules, '--output-type', 'json', 'geo', 'api', 'web']
    const { summary } = report.parse(JSON.parse(await written('depcruise', args, directory)))
    broken = summary.violations
      .filter(({ rule }) => rule.name !== 'no-orphan')
      .map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
  })
  afterAll(async () => {
    await rm(directory, { recursive: true })
  })

  it('refuse rooms that import each other, though no files do', () => {
    expect(broken).toContain('no-circle-of-folders: geo/src/words → geo/src/world')
    expect(broken).toContain('no-circle-of-folders: geo/src/world → geo/src/words')
    expect(broken).toContain('no-circle-of-folders: api/src/schema → api/src/features/areas')
    expect(broken.filter((one) => one.startsWith('no-circle:'))).toEqual([])
  })

  it('refuse a component that imports another screen by an alias, and none that imports its own', () => {
    const rule = 'screens-stand-alone: '
    expect(broken.filter((one) => one.startsWith(rule))).toEqual([
      `${rule}web/src/screens/map/Legend.svelte → web/src/screens/reach/address.ts`,
    ])
  })

  it('refuse a component that takes the way round by $lib, which is no room here', () => {
    expect(broken).toContain(
      'resolvable: web/src/screens/map/Panel.svelte → $lib/../screens/reach/address',
    )
  })

  it('refuse the product what is made up for tests, and tests themselves', () => {
    expect(broken.filter((one) => /^(fixtures|nothing)-/.test(one)).sort()).toEqual([
      'fixtures-are-for-tests: web/src/tables/sheet.ts → web/src/tables/sheet-fixture.ts',
      'nothing-imports-tests: web/src/tables/sheet.ts → web/tests/sheet.test.ts',
    ])
  })

  it('refuse each room what its list does not name, by whatever way it is imported, and tests nothing', () => {
    expect(broken.filter((one) => one.startsWith('room-')).sort()).toEqual([
      'room-api/schema: api/src/schema/types.ts → api/src/features/areas/schema.ts',
      'room-api/streets: api/src/streets/network/street-network.ts → api/src/features/areas/schema.ts',
      'room-api/tiles: api/src/tiles/layers.ts → api/src/world/load-snapshot.ts',
      'room-api/walking: api/src/walking/ways.ts → api/src/environment.ts',
      'room-geo/words: geo/src/words/reach.ts → geo/src/world/snapshot.ts',
      'room-web/drawing: web/src/drawing/PageOf.svelte → web/src/screens/map/Panel.svelte',
      'room-web/figures: web/src/figures/Figure.svelte → web/src/tables/sheet.ts',
      'room-web/ui: web/src/ui/Icon.svelte → geo/src/terms/certainty.ts',
      'room-web/ui: web/src/ui/Icon.svelte → web/src/map/map-scene.ts',
      'room-without-a-list-in-api: api/src/extras/extra.ts → api/src/environment.ts',
    ])
  })

  it('know every room there is, each of which ARCHITECTURE names', async () => {
    const rules = await readFile(join(root, '.dependency-cruiser.cjs'), 'utf8')
    const sections = (await readFile(join(root, 'ARCHITECTURE.md'), 'utf8')).split(/^### /m)
    for (const part of ['geo', 'api', 'web']) {
      const described = sections.find((section) => section.startsWith(`${part}/src`))
      const entries = await readdir(join(root, part, 'src'), { withFileTypes: true })
      for (const { name } of entries.filter((entry) => entry.isDirectory())) {
        expect(rules, `${part}/src/${name}`).toMatch(new RegExp(`^ {4}${name}: \\[`, 'm'))
        expect(described, `${part}/src/${name}`).toContain(`\`${name}\``)
      }
    }
  })

  it('refuse rooms of the web that import each other by aliases, though no files do', () => {
    expect(broken).toContain('no-circle-of-folders: web/src/tables → web/src/figures')
    expect(broken).toContain('no-circle-of-folders: web/src/figures → web/src/tables')
  })

  it('refuse whoever makes a Published or loads a Snapshot outside their rooms, and nobody in them', () => {
    const rule = 'disclosure-control-is-behind-the-world: '
    expect(broken.filter((one) => one.startsWith(rule)).sort()).toEqual([
      `${rule}api/src/features/areas/schema.ts → geo/src/world/published-world.ts`,
      `${rule}api/src/tiles/layers.ts → api/src/world/load-snapshot.ts`,
    ])
  })
})
