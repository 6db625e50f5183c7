import type { ImportFile } from '../import-kind.ts'
import { isOfPeople, type SuspectedTable } from '../personal/personal-records.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import { cellOfId, type GridCell, isMiddle, isSide, SeenCells } from './grid-id.ts'
import { type GridHeader, gridHeader, type PeopleColumns } from './grid-header.ts'
import { type Line, linesOf } from './grid-lines.ts'

/** A cell of a grid with its people, by what its file tells them. */
export interface CountedCell extends GridCell {
  readonly line: number
  /** People 60 to 79, or 65 and older, or all. */
  readonly first: number
  /** People 80 and older; 0 where the file tells none. */
  readonly from80: number
}

export interface CellsOfFile {
  readonly people: PeopleColumns
  /** Some at a time. */
  readonly cells: AsyncIterable<readonly CountedCell[]>
}

/** What a grid tells of a cell with few people, or none. */
const withheld = /^([-–—./xX*•·]?|-1|-9|NA|null)$/

/**
 * Reads a grid from its beginning.
 * @param report null: it was read before, and nothing was wrong
 * @returns undefined where its header says not what is needed
 */
export async function readCells(
  file: ImportFile,
  report: ReportProblem | null,
  today: string,
): Promise<CellsOfFile | undefined> {
  const blocks = linesOf(file.bytes())
  const [head, ...lines] = await beginningOf(blocks)
  const header = gridHeader(head?.cells ?? [])
  if (report && !isOfCells(file.name, header, head, lines, { report, today })) return undefined
  const { people } = header
  if (!people) return undefined
  const reader = new CellReader(file.name, header, people, sideOf(header, lines), report)
  async function* cells() {
    yield reader.readAll(lines)
    for await (const block of blocks) yield reader.readAll(block)
  }
  return { people, cells: cells() }
}

/** Whether a file tells of cells, where they are and how many live there; if not, that is told. */
function isOfCells(
  file: string,
  header: GridHeader,
  head: Line | undefined,
  lines: readonly Line[],
  { report, today }: { report: ReportProblem; today: string },
): boolean {
  const about = (message: ProblemMessage) => {
    report({ file, line: head?.number ?? null, column: null, value: null, message })
    return false
  }
  if (!head) return about({ key: 'EMPTY_FILE' })
  const saysWhere = header.id !== null || header.middle !== null
  // Without names of columns the first line is somebody's, perhaps.
  const isNamed = saysWhere || header.people !== null
  const rows = isNamed ? lines : [head, ...lines]
  if (isOfPeople(file, suspected(header, rows, today), report)) return false
  const found = isNamed ? header.names.filter((name) => name !== '') : []
  if (!saysWhere) about({ key: 'NO_CELL_COLUMN', found })
  if (!header.people) about({ key: 'NO_PEOPLE_COLUMN', found })
  return saysWhere && header.people !== null
}

/** Of people 60 to 79, or 65 and older, or all. */
const firstColumns = (people: PeopleColumns): readonly number[] =>
  people.of === 'AGES' ? people.from60To79 : people.of === 'OLDER' ? people.from65 : [people.all]

const columnsOf = (people: PeopleColumns): readonly number[] =>
  people.of === 'ALL' ? [people.all] : [...firstColumns(people), ...people.from80]

function suspected(
  { names, id, middle, people }: GridHeader,
  lines: readonly Line[],
  today: string,
): SuspectedTable {
  const counts = people === null ? [] : columnsOf(people)
  const read = new Set([id, ...(middle ?? []), ...counts])
  return {
    ...{ of: 'CELLS', header: names, counts, today },
    rows: lines.map(({ cells }) => cells),
    isExpected: (column) => read.has(column),
  }
}

/** So many lines tell what a file is of; it may have millions. */
const beginning = 200

/** The first lines. */
async function beginningOf(blocks: AsyncGenerator<readonly Line[], void>): Promise<Line[]> {
  const lines: Line[] = []
  while (lines.length < beginning) {
    const next = await blocks.next()
    if (next.done === true) return lines
    lines.push(...next.value)
  }
  return lines
}

/** The size that the file says, or in whose middles its first places lie. */
function sideOf({ id, middle, side }: GridHeader, lines: readonly Line[]): number | null {
  if (id !== null || middle === null || side !== null) return side
  const places = lines.map(({ cells }) => middle.map((at) => numberIn(cells[at] ?? '')))
  const sides = [1000, 500, 250, 200, 100]
  return sides.find((one) => places.every(([x = 0, y = 0]) => isMiddle(x, y, one))) ?? null
}

function numberIn(cell: string): number {
  const plain = cell.includes(',') ? cell.replace(',', '.') : cell
  return plain === '' ? Number.NaN : Number(plain)
}

class CellReader {
  readonly #seen = new SeenCells()
  readonly #first: readonly number[]
  readonly #from80: readonly number[]
  readonly #file: string
  readonly #header: GridHeader
  readonly #report: ReportProblem | null
  #side: number | null

  constructor(
    file: string,
    header: GridHeader,
    people: PeopleColumns,
    side: number | null,
    report: ReportProblem | null,
  ) {
    this.#file = file
    this.#header = header
    this.#report = report
    this.#side = side
    this.#first = firstColumns(people)
    this.#from80 = people.of === 'ALL' ? [] : people.from80
  }

  readAll(lines: readonly Line[]): CountedCell[] {
    const read: CountedCell[] = []
    for (const line of lines) {
      const cell = this.#cellOf(line)
      const first = this.#sum(line, this.#first)
      const from80 = this.#sum(line, this.#from80)
      if (!cell || Number.isNaN(first) || Number.isNaN(from80)) continue
      if (this.#report && this.#seen.add(cell))
        this.#wrong(line, this.#at, { key: 'CELL_GIVEN_TWICE' })
      else read.push({ x: cell.x, y: cell.y, side: cell.side, line: line.number, first, from80 })
    }
    return read
  }

  get #at(): number | null {
    return this.#header.id ?? this.#header.middle?.[0] ?? null
  }

  #wrong(line: Line, at: number | null, message: ProblemMessage): null {
    const column = at === null ? null : (this.#header.names[at] ?? null)
    const value = at === null ? null : (line.cells[at] ?? null)
    this.#report?.({ file: this.#file, line: line.number, column, value, message })
    return null
  }

  #sum(line: Line, columns: readonly number[]): number {
    let sum = 0
    for (const at of columns) {
      const cell = line.cells[at] ?? ''
      const value = withheld.test(cell) ? 0 : numberIn(cell)
      if (!(value >= 0 && value < 1e9)) this.#wrong(line, at, { key: 'NOT_A_COUNT' })
      sum += value >= 0 && value < 1e9 ? value : Number.NaN
    }
    return sum
  }

  #cellOf(line: Line): GridCell | null {
    const { id, middle } = this.#header
    // Whether both agree has been looked at before.
    const isNamed = id !== null && (this.#report !== null || middle === null)
    const named = isNamed ? cellOfId(line.cells[id] ?? '') : undefined
    if (isNamed && !named) return this.#wrong(line, id, { key: 'NOT_A_CELL' })
    const side = this.#sideOf(line, named)
    if (side === null) return null
    if (middle === null) return named ?? null
    return this.#placed(line, middle, side, named)
  }

  #sideOf(line: Line, named: GridCell | undefined): number | null {
    const side = named?.side ?? this.#side
    if (side === null || !isSide(side)) {
      return this.#wrong(line, this.#at, { key: 'NOT_A_CELL_SIZE' })
    }
    this.#side ??= side
    if (side === this.#side) return side
    return this.#wrong(line, this.#at, { key: 'CELLS_OF_TWO_SIZES', metres: this.#side })
  }

  #placed(
    line: Line,
    [atX, atY]: readonly [number, number],
    side: number,
    named: GridCell | undefined,
  ): GridCell | null {
    const [x, y] = [numberIn(line.cells[atX] ?? ''), numberIn(line.cells[atY] ?? '')]
    if (!isMiddle(x, y, side)) {
      return this.#wrong(line, atX, { key: 'NOT_A_MIDDLE', metres: side })
    }
    if (named && (named.x !== x || named.y !== y)) {
      return this.#wrong(line, atX, { key: 'ID_AND_MIDDLE_DIFFER' })
    }
    return { x, y, side }
  }
}
