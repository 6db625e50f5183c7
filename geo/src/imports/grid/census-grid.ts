import type { CountedResidents, DistrictPart, OlderResidents } from '../../estimate/inputs.ts'
import { scaled } from '../../estimate/likely-residents.ts'
import { canBeMeasured, type MeasuredError, measureErrors } from '../../estimate/measure-errors.ts'
import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import { transformed } from '../../outlines/outline.ts'
import { europesGrid } from '../../projection/europes-grid.ts'
import { knownOutlines } from '../boundaries/known-outlines.ts'
import type { ImportContext, ImportFile, ImportKind } from '../import-kind.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import { errorRows } from '../residents/error-rows.ts'
import { countedOn, partsOn, tablesOfDistricts } from '../residents/known-districts.ts'
import { dividedCells } from './divided-cell.ts'
import { DistrictsOfPlaces } from './districts-of-places.ts'
import type { PeopleColumns } from './grid-header.ts'
import { type KnownResidents, knownResidents } from './known-residents.ts'
import { type Counted, divisionByGrid, peopleOfCell, reaches } from './people-of-cells.ts'
import { type CountedCell, readCells } from './read-cells.ts'

/**
 * Where older people live, as a grid has it: residents of districts, on the newest day they are known for, distributed
 * among its cells. Nothing of it is held but sums, so that grids may be of any size: it is read as often as needed.
 */
export const censusGrid: ImportKind = {
  id: 'census-grid',
  tables: ['cells', 'estimate-errors'],
  compares: ['district-outlines', ...tablesOfDistricts],
  async *read(files, { source }, context, report) {
    const [file, second] = files
    const about = (of: ImportFile, message: ProblemMessage) => {
      report({ file: of.name, line: null, column: null, value: null, message })
    }
    if (second) about(second, { key: 'ONE_GRID_ONLY' })
    const known = knownResidents(context)
    if (!file || second) return
    if (!known) {
      about(file, { key: 'NO_RESIDENTS_OF_DISTRICTS' })
      return
    }
    const grid = new Grid(file, districtsOf(context), known, context.today)
    if (!(await grid.check(report))) return
    yield* grid.rows(source)
    const { day } = known
    yield* errorRows(grid.errors(countedOn(day, context), partsOn(day, context)), {
      ...{ level: 'cell', day, source },
    })
  },
}

/** Land of so many metres is looked at once. */
const squareSide = 1000

const districtsOf = (context: ImportContext): DistrictsOfPlaces =>
  new DistrictsOfPlaces(
    new Map(
      [...knownOutlines(context)].map(([code, outline]) => [
        code,
        transformed(outline, europesGrid.fromDegrees),
      ]),
    ),
    squareSide,
  )

class Grid {
  readonly #file: ImportFile
  readonly #districts: DistrictsOfPlaces
  readonly #known: KnownResidents
  readonly #today: string
  readonly #counted = new Map<string, { first: number; from80: number }>()
  /** Known once all of it has been read. */
  #by: PeopleColumns['of'] = 'ALL'

  constructor(
    file: ImportFile,
    districts: DistrictsOfPlaces,
    known: KnownResidents,
    today: string,
  ) {
    this.#file = file
    this.#districts = districts
    this.#known = known
    this.#today = today
  }

  /** Reads all of it and reports what is wrong; @returns whether nothing is. */
  async check(report: ReportProblem): Promise<boolean> {
    let isWhole = true
    const wrong: ReportProblem = (problem) => {
      isWhole = false
      report(problem)
    }
    const { name } = this.#file
    const about = (message: ProblemMessage, value: string | null = null) => {
      wrong({ file: name, line: null, column: null, value, message })
    }
    const of = await this.#eachCell(wrong, (cell, host) => {
      const sum = this.#counted.get(host) ?? { first: 0, from80: 0 }
      sum.first += cell.first
      sum.from80 += cell.from80
      this.#counted.set(host, sum)
    })
    if (of === undefined) return false
    this.#by = of
    if (this.#counted.size === 0) {
      about({ key: 'NO_CELL_IN_CITY' })
      return false
    }
    for (const [district, residents] of this.#known.of) {
      if (!reaches(of, this.#of(district), residents)) {
        about({ key: 'NOBODY_IN_CELLS' }, district)
      }
    }
    return isWhole
  }

  #of(host: string): Counted {
    return this.#counted.get(host) ?? { first: 0, from80: 0 }
  }

  /**
   * How far its cells may miss, at least: by as much as social spaces are missed where planning areas are divided among
   * them as districts are among cells.
   */
  errors(counted: readonly CountedResidents[], parts: readonly DistrictPart[]): MeasuredError[] {
    if (!canBeMeasured(counted)) return []
    return measureErrors(
      counted,
      parts,
      divisionByGrid(this.#by, (host) => this.#of(host)),
    )
  }

  async *rows(source: string): AsyncGenerator<LayerRow> {
    const { day, of, hostOf } = this.#known
    const sums = this.#by === 'OLDER' ? await this.#likelySums() : of
    const read = await readCells(this.#file, null, this.#today)
    if (!read) return
    for await (const block of read.cells) {
      for (const cell of dividedCells(block)) {
        const district = this.#districts.at(cell.x, cell.y)
        const host = district === null ? '' : hostOf(district)
        const [here, sum, residents] = [this.#likely(cell, host), sums.get(host), of.get(host)]
        if (district === null || !here || !sum || !residents) continue
        const younger = scaled(here.AGE_60_TO_79, residents.AGE_60_TO_79, sum.AGE_60_TO_79)
        const older = scaled(here.AGE_80_PLUS, residents.AGE_80_PLUS, sum.AGE_80_PLUS)
        if (younger + older === 0) continue
        const [lon, lat] = europesGrid.toDegrees([cell.x, cell.y])
        yield layerRow('cells', {
          day,
          lon: rounded(lon, 1e7),
          lat: rounded(lat, 1e7),
          district,
          age_60_to_79: rounded(younger, 1e6),
          age_80_plus: rounded(older, 1e6),
          source,
        })
      }
    }
  }

  #likely(cell: CountedCell, host: string): OlderResidents | undefined {
    const residents = this.#known.of.get(host)
    return residents && peopleOfCell[this.#by](cell, this.#of(host), residents)
  }

  /** Of each district, what its cells come to before they are fitted to it; otherwise it is what it should be. */
  async #likelySums(): Promise<Map<string, OlderResidents>> {
    const sums = new Map<string, { AGE_60_TO_79: number; AGE_80_PLUS: number }>()
    await this.#eachCell(null, (cell, host) => {
      const here = this.#likely(cell, host)
      if (!here) return
      const sum = sums.get(host) ?? { AGE_60_TO_79: 0, AGE_80_PLUS: 0 }
      sum.AGE_60_TO_79 += here.AGE_60_TO_79
      sum.AGE_80_PLUS += here.AGE_80_PLUS
      sums.set(host, sum)
    })
    return sums
  }

  /**
   * Takes those in the city: a grid may be that of a whole country.
   * @returns by what the grid tells its people; undefined where it cannot be read
   */
  async #eachCell(report: ReportProblem | null, take: (cell: CountedCell, host: string) => void) {
    const read = await readCells(this.#file, report, this.#today)
    if (!read) return undefined
    for await (const block of read.cells) {
      for (const cell of dividedCells(block)) {
        const district = this.#districts.at(cell.x, cell.y)
        if (district !== null) take(cell, this.#known.hostOf(district))
      }
    }
    return read.people.of
  }
}

const rounded = (value: number, parts: number) => Math.round(value * parts) / parts
