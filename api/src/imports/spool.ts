import {
  type CellValue,
  layerTables,
  type LayerRow,
  type LayerTableName,
} from '@atlas/geo/layers/layer-tables'
import { measures, Totals } from '@atlas/geo/imports/plausibility'
import { createHash, type Hash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { contentHash } from '../database/content-hash.ts'

const pack = promisify(gzip)

/** Rows in one piece: some megabytes, before it is packed. */
const rowsInPiece = 50_000

/** Rows after which others have their turn: who reads hears whether it goes on, and tells how far it is. */
const rowsInTurn = 500

/** What is to be laid upon a table, written to files while it is read: there is only one piece of it in memory. */
export interface SpooledLayer {
  readonly table: LayerTableName
  readonly rows: number
  readonly contentHash: string
  readonly scopes: readonly (readonly CellValue[])[]
  /** The files of its pieces, packed. */
  readonly pieces: readonly string[]
}

/** With the sums over it, by which it is compared. */
export interface MeasuredLayer extends SpooledLayer {
  readonly totals: Totals | null
}

/** Writes rows to files in a folder, a piece after the other. */
export class Spool {
  readonly #directory: string
  readonly #layers = new Map<LayerTableName, OpenLayer>()
  #rows = 0

  constructor(directory: string) {
    this.#directory = directory
  }

  get rows(): number {
    return this.#rows
  }

  /** @returns nothing while there is nothing to wait for, which most rows do not take */
  add({ table, cells }: LayerRow): Promise<unknown> | undefined {
    let layer = this.#layers.get(table)
    if (!layer) this.#layers.set(table, (layer = new OpenLayer(table, this.#directory)))
    this.#rows += 1
    layer.add(cells)
    if (layer.isFull) return layer.write()
    return this.#rows % rowsInTurn === 0 ? turn() : undefined
  }

  async close(): Promise<MeasuredLayer[]> {
    const layers = [...this.#layers.values()].sort((one, other) =>
      one.table < other.table ? -1 : 1,
    )
    for (const layer of layers) await layer.write()
    return layers.map((layer) => layer.closed())
  }
}

class OpenLayer {
  readonly table: LayerTableName
  readonly #directory: string
  readonly #scope: readonly number[]
  readonly #scopes = new Map<string, CellValue[]>()
  readonly #totals: Totals | null
  readonly #hash: Hash = createHash('sha256')
  readonly #pieces: string[] = []
  #lines: string[] = []
  #rows = 0
  #lastScope = ''

  constructor(table: LayerTableName, directory: string) {
    const columns = Object.keys(layerTables[table].columns)
    const measure = measures[table]
    this.table = table
    this.#directory = directory
    this.#scope = layerTables[table].scope.map((column) => columns.indexOf(column))
    this.#totals = measure ? new Totals(table, measure) : null
  }

  get isFull(): boolean {
    return this.#lines.length >= rowsInPiece
  }

  add(cells: readonly CellValue[]): void {
    let line = ''
    for (let at = 0; at < cells.length; at += 1) {
      if (at > 0) line += ','
      line += inCsv(cells[at] ?? null)
    }
    this.#lines.push(line)
    this.#rows += 1
    const scope = this.#scope.map((at) => cells[at] ?? null)
    const key = scope.join('\n')
    if (key !== this.#lastScope || this.#scopes.size === 0) {
      this.#scopes.set(key, scope)
      this.#lastScope = key
    }
    this.#totals?.add(cells)
  }

  async write(): Promise<void> {
    if (this.#lines.length === 0) return
    const text = `${this.#lines.join('\n')}\n`
    this.#lines = []
    this.#hash.update(text)
    const file = join(this.#directory, `${this.table}-${this.#pieces.length}.csv.gz`)
    this.#pieces.push(file)
    await writeFile(file, await pack(text, { level: 1 }), { mode: 0o600 })
  }

  closed(): MeasuredLayer {
    return {
      table: this.table,
      rows: this.#rows,
      contentHash: contentHash([this.table, this.#hash.digest('hex')]),
      scopes: [...this.#scopes.values()],
      pieces: this.#pieces,
      totals: this.#totals,
    }
  }
}

function inCsv(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  return /[",\r\n\\]|^\s|\s$/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

export const readPiece = (file: string): Promise<Buffer> => readFile(file)
