import { layerTableNames, type LayerTableName } from '@atlas/geo/layers/layer-tables'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** One of the files that make the tables of the database out of canonical tables that are staged, in their order. */
export interface LoadStep {
  readonly name: string
  readonly statements: string
  /** The canonical tables it reads: each stands in a temporary table of its name, seed_districts for districts. */
  readonly reads: readonly LayerTableName[]
  /** The tables of the database that are emptied before it. */
  readonly replaces: readonly string[]
  /** Those it changes in place, which are emptied only where the areas are others than before. */
  readonly merges: readonly string[]
  /** What it builds on besides: which areas there are, or their outlines, too. */
  readonly needs: 'areas' | 'outlines' | null
}

/** Whether a table has to be staged for a step: its name as SQL has it, not as the beginning of a longer one. */
export const stagedName = (table: LayerTableName) => `seed_${table.replaceAll('-', '_')}`

export async function readLoadSteps(directory: string): Promise<LoadStep[]> {
  const files = (await readdir(directory)).filter((name) => name.endsWith('.sql')).sort()
  return Promise.all(
    files.map(async (name) => stepOf(name, await readFile(join(directory, name), 'utf8'))),
  )
}

function stepOf(name: string, statements: string): LoadStep {
  const listed = (word: string) =>
    [...statements.matchAll(new RegExp(`^-- ${word}: (.+)$`, 'gm'))].flatMap(([, list = '']) =>
      list.split(', '),
    )
  const words = new Set(statements.match(/\bseed_\w+/g))
  const [needs = null] = listed('needs')
  if (needs !== null && needs !== 'areas' && needs !== 'outlines') {
    throw new Error(`${name}: a step needs areas or outlines, not ${needs}`)
  }
  return {
    name,
    statements,
    reads: layerTableNames.filter((table) => words.has(stagedName(table))),
    replaces: listed('replaces'),
    merges: listed('merges'),
    needs,
  }
}
