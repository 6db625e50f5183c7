import type { MapLevel } from '$api/catalogue'
import type { Messages } from '$words/messages'

import { figureColumns, sourceNote, type FigureRow, type Note } from './figure-columns'
import { sheetOf, type Sheet, type SheetColumn } from './sheet'

/** A table of areas and, below them, their city on its way into files: a screen says which rows and columns it has. */
export interface AreaFile<Row, Cell extends { row: Row }> {
  t: Messages
  level: MapLevel
  /** In the order of the page, the city last. */
  rows: readonly Row[]
  /** null: the city */
  area: (row: Row) => ReturnType<FigureRow<Row>['area']>
  /** What the table calls the city. */
  city: string
  /** In which larger areas those of the table lie. */
  parents: readonly SheetColumn<Row>[]
  sources: FigureRow<Cell>['sources']
  sites?: FigureRow<Cell>['sites']
  wide: { name: string; columns: readonly SheetColumn<Row>[] }
  long: LongTable<Row, Cell>
}

/** What the table to compute with says of each of its numbers, between its area and its source. */
interface LongTable<Row, Cell> extends Pick<FigureRow<Cell>, 'figure' | 'sourcesOf'> {
  name: string
  cells: (row: Row) => readonly Cell[]
  columns: (ofFigure: OfFigure<Cell>) => readonly SheetColumn<Cell>[]
}

type OfFigure<Cell> = ReturnType<typeof figureColumns<Cell>>

/** The table to read, and to go on computing with: an area a row, a figure a column, its unit in the heading. */
export function wideSheet<Row, Cell extends { row: Row }>(file: AreaFile<Row, Cell>): Sheet {
  const { t, level, area, city, parents, wide, rows } = file
  const places: SheetColumn<Row>[] = [
    { header: t.table.csv.code, width: 9, cell: (row) => area(row)?.code ?? '' },
    { header: t.areas.levels[level].one, width: 24, cell: (row) => area(row)?.name ?? city },
    ...parents,
  ]
  return sheetOf(wide.name, [...places, ...wide.columns], rows)
}

/** The table to compute with: a figure a row, with all that it rests on. */
export function longSheet<Row, Cell extends { row: Row }>(file: AreaFile<Row, Cell>): Sheet {
  const { t, area, city, parents, sources, sites, long } = file
  const ofFigure = figureColumns<Cell>(t, {
    area: ({ row }) => area(row),
    city,
    figure: long.figure,
    sources,
    sites,
    sourcesOf: long.sourcesOf,
  })
  const places: SheetColumn<Cell>[] = [
    ofFigure.level,
    ofFigure.code,
    ofFigure.area,
    ...parents.map(({ cell, ...heading }) => ({
      ...heading,
      cell: ({ row }: Cell, at: Parameters<typeof cell>[1]) => cell(row, at),
    })),
  ]
  const columns = [...places, ...long.columns(ofFigure), ofFigure.source, ofFigure.licence]
  return sheetOf(long.name, columns, cellsOf(file))
}

/** The sources of all numbers of the table, each once. */
export function sourceNotes<Row, Cell extends { row: Row }>(file: AreaFile<Row, Cell>): Note[] {
  const ids = new Set(cellsOf(file).flatMap((cell) => file.long.sourcesOf(cell)))
  return [...ids].flatMap((id) => {
    const source = file.sources.get(id)
    return source ? [sourceNote(source, file.t)] : []
  })
}

/** Every number of the table, area by area. */
const cellsOf = <Row, Cell extends { row: Row }>({ rows, long }: AreaFile<Row, Cell>): Cell[] =>
  rows.flatMap((row) => long.cells(row))
