import type {
  CountedResidents,
  DistrictPart,
  LivingAlone,
  OlderResidents,
} from '@atlas/geo/estimate/inputs'
import type { LayerTableName } from '@atlas/geo/layers/layer-tables'
import { readDataSet, type Row } from '../database/seed/read-data-set.ts'

/** What a data set says that residents of districts are estimated from, and the estimates it carries. */
export interface DataSetCounts {
  /** Days (yyyy-mm-dd) for which it has such an estimate. */
  readonly days: readonly string[]
  /** Of a day, as the register counts them. */
  readonly counted: (day: string) => CountedResidents[]
  /** Districts, those that lie in several social spaces once for each of them, as they were on a day. */
  readonly parts: (day: string) => DistrictPart[]
  /** The first day for which one-person households are known: one for all estimates, so that they compare. */
  readonly livingAlone: ReadonlyMap<string, LivingAlone>
  readonly livingAloneDay: string
  /** Districts whose residents are counted with another one, by code. */
  readonly countedWith: ReadonlyMap<string, string>
  readonly districts: (day: string) => ReadonlyMap<string, OlderResidents>
  readonly cells: readonly CarriedCell[]
}

export interface CarriedCell {
  readonly lon: number
  readonly lat: number
  readonly district: string
  readonly residents: OlderResidents
}

/** @throws SeedError where its files cannot be read */
export async function readDataSetCounts(directory: string): Promise<DataSetCounts> {
  const { tables } = await readDataSet(directory)
  const rowsOf = (name: LayerTableName) => tables.find((table) => table.name === name)?.rows ?? []
  const byDay = (name: LayerTableName, day: string) => rowsOf(name).filter((row) => row.day === day)
  const districts = rowsOf('districts')
  const estimates = rowsOf('district-seniors-estimate')
  const livingAloneDay = daysOf(rowsOf('living-alone'))[0] ?? ''
  const alone = byDay('living-alone', livingAloneDay)
  return {
    days: daysOf(estimates),
    counted: (day) =>
      byDay('residents-by-age', day).map((row) => ({
        socialSpace: text(row, 'social_space'),
        planningArea: text(row, 'planning_area'),
        residents: {
          AGE_60_TO_79: sum(row, 'age_60_to_64', 'age_65_to_69', 'age_70_to_74', 'age_75_to_79'),
          AGE_80_PLUS: sum(row, 'age_80_to_84', 'age_85_plus'),
        },
      })),
    parts: (day) => {
      const rows = byDay('district-residents', day)
      const allOf = (code: string) =>
        rows
          .filter((row) => text(row, 'district') === code)
          .reduce((all, row) => all + sum(row, 'all'), 0)
      return rows.flatMap((row) => {
        const district = text(row, 'district')
        const place = districts.find(({ code }) => code === district)
        if (!place) return []
        const part = sum(row, 'all') / allOf(district)
        const planningArea = text(place, 'planning_area')
        return [{ district, socialSpace: text(row, 'social_space'), planningArea, part }]
      })
    },
    livingAloneDay,
    livingAlone: new Map(
      [...new Set(alone.map((row) => text(row, 'district')))].map((code) => {
        const rows = alone.filter((row) => text(row, 'district') === code)
        const all = (...columns: string[]) => rows.reduce((n, row) => n + sum(row, ...columns), 0)
        const aged65Plus = all('men_65_plus', 'women_65_plus')
        return [
          code,
          { aged60Plus: aged65Plus + all('men_60_to_64', 'women_60_to_64'), aged65Plus },
        ]
      }),
    ),
    countedWith: new Map(
      districts.flatMap((row): [string, string][] =>
        row.reported_with === null ? [] : [[text(row, 'code'), text(row, 'reported_with')]],
      ),
    ),
    districts: (day) =>
      new Map(
        byDay('district-seniors-estimate', day).map((row) => [
          text(row, 'district'),
          estimatedOf(row),
        ]),
      ),
    cells: rowsOf('cells').map((row) => ({
      lon: sum(row, 'lon'),
      lat: sum(row, 'lat'),
      district: text(row, 'district'),
      residents: estimatedOf(row),
    })),
  }
}

const estimatedOf = (row: Row): OlderResidents => ({
  AGE_60_TO_79: sum(row, 'age_60_to_79'),
  AGE_80_PLUS: sum(row, 'age_80_plus'),
})

const daysOf = (rows: readonly Row[]) => [...new Set(rows.map((row) => text(row, 'day')))].sort()
const text = (row: Row, column: string) => String(row[column])
const sum = (row: Row, ...columns: string[]) =>
  columns.reduce((all, column) => all + Number(row[column]), 0)
