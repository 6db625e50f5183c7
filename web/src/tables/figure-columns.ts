import type { Ends } from '@atlas/geo/figures/range'

import type { AreaEntry, MapLevel, Source, Unit } from '$api/catalogue'
import { parentLevelsAmong } from '$api/levels-among'
import type { MethodSpan } from '$api/map-figures'
import { listFormat } from '$figures/figures'
import { apartFromSites, byPublisher } from '$figures/source-line'
import { statusWords, type StatedStatus } from '$figures/status-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import {
  amountCell,
  codedName,
  codedParents,
  dayCell,
  endCell,
  roundingCell,
  type CellValue,
  type Sheet,
  type SheetColumn,
} from './sheet'

/** A figure that a file states in a row, with all it rests on. */
interface FileFigure extends StatedStatus {
  value: number | null
  unit: Unit
  range?: MethodSpan | null
  /** In how many decimals it is stated, where its status does not say so. */
  statedIn?: number
  asOf: string
  since?: string | null
  staffAsOf?: string | null
}

/** Where a row has its figure and what is said of it. */
export interface FigureRow<Row> {
  /** null: the city */
  area: (row: Row) => Pick<AreaEntry, 'level' | 'code' | 'name'> | null
  /** What the table calls the city. */
  city: string
  figure: (row: Row) => FileFigure
  /** How it was found, where that is more than its figure says. */
  status?: (row: Row) => string
  sources: ReadonlyMap<string, NamedSource & Pick<Source, 'id'>>
  /** Of all that entered, by id. */
  sourcesOf: (row: Row) => readonly string[]
  /** Those of sites are told by who says where they are. */
  sites?: readonly { source: { id: string } }[] | undefined
}

type NamedSource = Pick<Source, 'publisher' | 'title' | 'licence'>

/** What files say of a figure, whatever their table is about. */
export function figureColumns<Row>(
  t: Messages,
  { area, city, figure, status, sources, sourcesOf, sites = [] }: FigureRow<Row>,
) {
  const { csv, units } = t.table
  const column = (
    header: string,
    width: number,
    cell: (row: Row) => CellValue,
  ): SheetColumn<Row> => ({ header, width, cell })
  const ofFigure = (header: string, width: number, cell: (figure: FileFigure) => CellValue) =>
    column(header, width, (row) => cell(figure(row)))
  const foundOf = (row: Row) => [...new Set(sourcesOf(row))].flatMap((id) => sources.get(id) ?? [])
  const end = (of: keyof Ends) => ofFigure(csv[of], 12, (given) => endCell(given, of, given.unit))
  return {
    level: column(csv.level, 16, (row) => {
      const found = area(row)
      return found ? t.areas.levels[found.level].one : csv.cityLevel
    }),
    code: column(csv.code, 9, (row) => area(row)?.code ?? ''),
    area: column(csv.area, 28, (row) => {
      const found = area(row)
      return found ? codedName(found) : city
    }),
    value: ofFigure(csv.value, 12, ({ value, unit, range }) => amountCell(value, unit, range)),
    low: end('low'),
    high: end('high'),
    rangeMethod: ofFigure(csv.rangeMethod, 60, ({ range }) => range?.method ?? ''),
    unit: ofFigure(csv.unit, 24, ({ unit }) => units[unit]),
    rounding: ofFigure(csv.rounding, 14, (given) =>
      roundingCell(given.unit, given, given.statedIn),
    ),
    status: status
      ? column(csv.status, 22, status)
      : ofFigure(csv.status, 22, (given) => statusWords(given, t)),
    day: ofFigure(csv.day, 12, ({ asOf }) => dayCell(asOf)),
    since: ofFigure(csv.since, 14, ({ since }) => dayCell(since)),
    staffDay: ofFigure(csv.staffDay, 20, ({ staffAsOf }) => dayCell(staffAsOf)),
    source: column(csv.source, 60, (row) => {
      const named = apartFromSites(foundOf(row), ({ id }) => id, sites)
      const publishers = new Set(named.sites.map(({ publisher }) => publisher))
      return [...byPublisher(named.numbers, ({ title }) => title, ': '), ...publishers].join('; ')
    }),
    licence: column(csv.licence, 16, (row) =>
      [...new Set(foundOf(row).map(({ licence }) => licence))].join('; '),
    ),
  }
}

/** In which larger areas those of a level lie, each with its code. */
export const parentColumns = <Row>(
  level: MapLevel,
  areaOf: (row: Row) => AreaEntry | null,
  areas: ReadonlyMap<string, AreaEntry>,
  say: { t: Messages; language: Language },
): SheetColumn<Row>[] =>
  parentLevelsAmong(level, areas).map((parentLevel) => ({
    header: say.t.areas.levels[parentLevel].one,
    width: 28,
    cell: (row) => {
      const area = areaOf(row)
      const parents = area?.parents.flatMap((id) => areas.get(id) ?? []) ?? []
      const ofLevel = parents.filter(({ level }) => level === parentLevel)
      return area ? codedParents(area, ofLevel, say) : ''
    },
  }))

/** What the brackets of larger areas mean, where an area of a level lies in several. */
export function partsNotes(
  { areas }: { areas: ReadonlyMap<string, AreaEntry> },
  level: MapLevel,
  { t, language }: { t: Messages; language: Language },
): Note[] {
  const divided = [...areas.values()].filter(
    (area) => area.level === level && Object.keys(area.parts).length > 0,
  )
  if (divided.length === 0) return []
  const names = listFormat(language)(divided.map(codedName))
  return [[t.areas.levels.SOCIAL_SPACE.one, t.areas.partsInFile(names, divided.length === 1)]]
}

/** What the tables of a file rest on, in words: a term and what is said of it. */
export type Note = readonly [term: string, content: CellValue]

export const notesSheet = (
  notes: readonly Note[],
  { table: { csv, sheets } }: Messages,
): Sheet => ({
  name: sheets.notes,
  columns: [
    { header: csv.term, width: 46 },
    { header: csv.content, width: 100 },
  ],
  rows: notes.map((note) => [...note]),
})

export const sourceNote = (
  { publisher, title, licence }: NamedSource,
  { table: { csv } }: Messages,
): Note => [csv.source, `${publisher}: ${title} (${licence})`]
