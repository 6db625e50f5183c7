import { open, writeFile } from 'node:fs/promises'
import { z } from 'zod'

/**
 * Columns of numbers in one file, as they lie in memory, so that to read a million rows is to read their bytes. At the
 * beginning stands which column lies where.
 */
const kinds = ['Int32Array', 'Uint32Array', 'Uint16Array', 'Uint8Array'] as const
type Kind = (typeof kinds)[number]
export type Column = Int32Array | Uint32Array | Uint16Array | Uint8Array

const directory = z.record(
  z.string(),
  z.object({
    kind: z.enum(kinds),
    offset: z.int().min(0),
    length: z.int().min(0),
  }),
)

/** What any of the kinds may begin at. */
const alignment = 8
const aligned = (offset: number) => Math.ceil(offset / alignment) * alignment

/** @returns how many bytes it takes */
export async function writeColumns(
  path: string,
  columns: ReadonlyMap<string, Column>,
): Promise<number> {
  let end = 0
  const entries = [...columns].map(([name, column]) => {
    const offset = aligned(end)
    end = offset + column.byteLength
    const kind = column.constructor.name
    return [name, { kind, offset, length: column.length }] as const
  })
  const head = Buffer.from(JSON.stringify(Object.fromEntries(entries)))
  const start = aligned(4 + head.length)
  const file = Buffer.alloc(start + end)
  file.writeUInt32LE(head.length)
  head.copy(file, 4)
  for (const [name, { offset }] of entries) {
    const column = columns.get(name)
    if (!column) continue
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + offset)
  }
  await writeFile(path, file)
  return file.length
}

/** The columns of a file, which share its bytes. */
export class Columns {
  readonly #bytes: ArrayBuffer
  readonly #start: number
  readonly #directory: z.infer<typeof directory>

  private constructor(bytes: ArrayBuffer) {
    const length = new DataView(bytes).getUint32(0, true)
    this.#bytes = bytes
    this.#start = aligned(4 + length)
    const head = Buffer.from(bytes, 4, length).toString()
    this.#directory = directory.parse(JSON.parse(head))
  }

  static async read(path: string): Promise<Columns> {
    const handle = await open(path)
    try {
      // Not a slice of a larger buffer, in which a column might begin anywhere.
      const bytes = new ArrayBuffer((await handle.stat()).size)
      await handle.read(new Uint8Array(bytes))
      return new Columns(bytes)
    } finally {
      await handle.close()
    }
  }

  has(name: string): boolean {
    return name in this.#directory
  }

  int32(name: string): Int32Array {
    return new Int32Array(this.#bytes, ...this.#rangeOf(name, 'Int32Array'))
  }

  uint32(name: string): Uint32Array {
    return new Uint32Array(this.#bytes, ...this.#rangeOf(name, 'Uint32Array'))
  }

  uint16(name: string): Uint16Array {
    return new Uint16Array(this.#bytes, ...this.#rangeOf(name, 'Uint16Array'))
  }

  uint8(name: string): Uint8Array {
    return new Uint8Array(this.#bytes, ...this.#rangeOf(name, 'Uint8Array'))
  }

  #rangeOf(name: string, kind: Kind): [offset: number, length: number] {
    const found = this.#directory[name]
    if (found?.kind !== kind) throw new Error(`there is no column ${name} of ${kind}`)
    return [this.#start + found.offset, found.length]
  }
}
