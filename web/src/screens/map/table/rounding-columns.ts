import type { MapFigure, MapFigures } from '$api/map-figures'
import type { Unit } from '$api/catalogue'
import { shortDay } from '$figures/days'
import { differenceRounding, roundingCell, type CellValue } from '$tables/sheet'

import type { DayDifferences } from '../time/day-differences'
import { column, type Column } from './column'
import type { Row } from './table-rows'
import type { Tabled } from './tabled'

/** In which the values of a table are told. */
export const unitOf = ({ indicator, need }: Pick<Tabled, 'indicator' | 'need'>): Unit =>
  need ? 'INDEX_POINTS' : indicator.unit

/** Of a district whose own difference was not counted: its social space on the later and on the earlier day. */
export function pairOfSpace(
  { ofSpace }: Row,
  { spaces }: DayDifferences,
): readonly [MapFigure, MapFigure] | null {
  const later = ofSpace && spaces?.later.byArea.get(ofSpace.id)
  const earlier = ofSpace && spaces?.earlier.byArea.get(ofSpace.id)
  return later && earlier ? [later, earlier] : null
}

/** To what each number beside the value is rounded: of a second day, of a difference, on another basis. */
export function roundingsBeside(tabled: Tabled): Column[] {
  const { compared, differences, besides, need, t, language } = tabled
  const { csv } = t.table
  const unit = unitOf(tabled)
  const of = (name: string, cell: (row: Row) => CellValue) =>
    column(`${csv.rounding} (${name})`, cell)
  if (need) return []
  const ofDays =
    compared === null
      ? []
      : [
          of(csv.otherDay(shortDay(compared.asked.date, language)), ({ compared: other }) =>
            other ? roundingCell(unit, other) : null,
          ),
        ]
  const ofDifferences =
    differences === null
      ? []
      : [
          of(csv.difference, ({ figure, compared: other, ofSpace }) =>
            other && !ofSpace ? differenceRounding([figure, other], unit) : null,
          ),
          ...(differences.ofSpace.size === 0
            ? []
            : [
                of(csv.differenceOfSpace, (row) => {
                  const pair = pairOfSpace(row, differences)
                  return pair && differenceRounding(pair, unit)
                }),
              ]),
        ]
  const ofBases = besides.map((map) =>
    of(`${csv.value}, ${t.time.bases[map.asked.basis]}`, (row) => {
      const figure = besideOf(row, map)
      return figure ? roundingCell(unit, figure) : null
    }),
  )
  return [...ofDays, ...ofDifferences, ...ofBases]
}

/** The figure of a row's area on another map. */
export const besideOf = ({ area }: Row, { byArea, city }: MapFigures) =>
  area ? byArea.get(area.id) : city
