import type { Given } from '../indicators/formula.ts'
import type { Certainty } from '../terms/certainty.ts'
import type { IndicatorId } from '../words/de/indicators.ts'
import type { DataSetId } from '../words/de/data-set-names.ts'
import type { Message } from '../words/vocabulary.ts'
import type { Published } from '../world/published.ts'
import { sourceTitle } from '../world/scenario-source.ts'
import type { Area } from '../world/snapshot.ts'
import { type Cell, choiceColumn, type Column, column, type ColumnOf } from './columns.ts'

/** Where a row stands: a point, the bends of a line (degrees, EPSG:4326), or an area, whose outline the database has. */
export type RowPlace =
  | { readonly point: readonly [lon: number, lat: number] }
  | { readonly line: readonly (readonly [lon: number, lat: number])[] }
  | { readonly area: Pick<Area, 'level' | 'code'> }

export const placeKinds = ['POINT', 'LINE', 'AREA'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What is told of a row besides its cells. */
export interface RowOrigin {
  /** yyyy, yyyy-mm or yyyy-mm-dd; null where nobody knows. */
  readonly day: string | null
  readonly status: Certainty
  readonly sourceIds: readonly string[]
  /** Of what is known by area. */
  readonly area?: Pick<Area, 'id' | 'level'>
  /** Of the figure of one. */
  readonly indicator?: IndicatorId
}

/** Rows by their place in the table: of many only those that are asked for are made. */
export interface Rows<Row> {
  readonly length: number
  readonly at: (index: number) => Row | undefined
  /** Of rows that are all of one day, status and source. */
  readonly alike?: boolean
}

/** A table as it is made from what may be known of a city. */
export interface OpenDataSet {
  readonly length: number
  readonly alike: boolean
  readonly cells: (index: number) => Cell[]
  readonly place: (index: number) => RowPlace
  readonly origin: (index: number) => RowOrigin
}

/** A table of the city's data, defined once for pages, files and the data dictionary. */
export interface DataSet {
  readonly id: DataSetId
  readonly columns: readonly Column[]
  /** What has no place of its own is that of its area, or holds for the city. */
  readonly places: PlaceKind
  /** Later where ways on foot have to be measured first. */
  readonly open: (given: Given) => Promise<OpenDataSet>
}

interface Definition<Row> {
  readonly rows: (given: Given) => Rows<Row> | Promise<Rows<Row>>
  readonly columns: readonly ColumnOf<Row>[]
  readonly origin: (row: Row, world: Published) => RowOrigin
  /** Besides where it comes from. */
  readonly day?: ColumnOf<Row>
  readonly places?: { readonly kind: PlaceKind; readonly of: (row: Row) => RowPlace }
}

/** A table whose last columns say of each row of which day it is, how sure, and who states it under which licence. */
export function dataSet<Row>(id: DataSetId, definition: Definition<Row>): DataSet {
  const { rows, origin, places } = definition
  const columns = [...definition.columns, ...originColumns(origin)]
  return {
    id,
    columns,
    places: places?.kind ?? 'AREA',
    open: async (given) => {
      const { world } = given
      const found = await rows(given)
      // Cells, place and origin are asked of one row after the other.
      let last: { index: number; row: Row } | undefined
      const rowAt = (index: number): Row => {
        if (last?.index === index) return last.row
        const row = found.at(index)
        if (row === undefined) throw new RangeError(`no row ${String(index)} in ${id}`)
        last = { index, row }
        return row
      }
      return {
        length: found.length,
        alike: found.alike === true,
        cells: (index) => {
          const row = rowAt(index)
          return columns.map(({ cell }) => cell(row, world))
        },
        place: (index) => places?.of(rowAt(index)) ?? areaOf(origin(rowAt(index), world), world),
        origin: (index) => origin(rowAt(index), world),
      }
    },
  }
}

function areaOf({ area }: RowOrigin, { areas }: Published): RowPlace {
  const { level, code } = area ? areas.byId(area.id) : areas.city
  return { area: { level, code } }
}

const originColumns = <Row>(origin: Definition<Row>['origin']): ColumnOf<Row>[] => [
  column('day', 'PARTIAL_DATE', (row, world) => origin(row, world).day, { empty: 'NOT_KNOWN' }),
  choiceColumn('status', 'status', (row, world) => origin(row, world).status),
  column('source_ids', 'TEXT', (row, world) => origin(row, world).sourceIds.join(' ')),
  column('sources', 'TEXT', (row, world) => {
    const named = origin(row, world).sourceIds.flatMap((id) => world.sources.get(id) ?? [])
    return { key: 'dataSourceNames', sources: named.map(nameOf) }
  }),
  column('licences', 'TEXT', (row, world) => {
    const of = origin(row, world).sourceIds.flatMap((id) => world.sources.get(id)?.licence ?? [])
    return [...new Set(of)].join('; ')
  }),
]

const nameOf = (source: Parameters<typeof sourceTitle>[0] & PublisherNames): SourceName => ({
  publisher: { de: source.publisher, en: source.publisherEn ?? source.publisher },
  title: sourceTitle(source),
})

interface PublisherNames {
  readonly publisher: string
  readonly publisherEn: string | null
}

/** Who states something, and under which title. */
export interface SourceName {
  readonly publisher: { readonly de: string; readonly en: string }
  readonly title: Message
}
