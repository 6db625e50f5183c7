import { figureFormat } from '$figures/figures'
import type { AreaFile } from '$tables/area-file'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { frameworkOf } from '../choices'
import { ofKind } from '../of-kind'
import type { DemandView } from '../view'
import { expectedTargetName, longColumnName, peopleOnDay } from './column-name'
import { columns, type Column } from './columns'
import { disagreement } from './disagreement'
import type { DemandDownload } from './download'
import { expectedTarget, keyInUse } from './expected-target'
import type { FileDemandRow } from './file-table'
import { flagOf } from './flag-of'
import type { DemandFigure, DemandRow } from './table'

/** One number of the table, with what is said of it. */
export interface DemandCell {
  row: FileDemandRow
  name: string
  figure: DemandFigure
  basis: string
  /** Whether it belongs to the framework. */
  planned: boolean
  key: number | null
  remark: string
  /** In how many decimals the framework states it, where its status does not say so. */
  statedIn?: number
}

/** The table to compute with: what the plan says of each of its numbers. */
export function longTable(download: DemandDownload): AreaFile<FileDemandRow, DemandCell>['long'] {
  const { choices, view, t } = download
  const { columns: words, long: name } = t.demand.downloads
  const { csv } = t.table
  const framework = frameworkOf(choices, view.framework)
  return {
    name,
    cells: (row) =>
      columns.flatMap((column) => [
        ...cellOf(row, column, download),
        ...besides(row, column, download),
      ]),
    figure: ({ figure, statedIn }) => ({ ...figure, ...(statedIn !== undefined && { statedIn }) }),
    sourcesOf: ({ figure }) => figure.sources.map(({ sourceId }) => sourceId),
    columns: ({ value, unit, rounding, status, day, since, staffDay }) => [
      { header: csv.figure, width: 40, cell: (cell) => cell.name },
      value,
      unit,
      rounding,
      status,
      day,
      since,
      staffDay,
      { header: csv.basis, width: 24, cell: ({ basis }) => basis },
      {
        header: words.framework,
        width: 22,
        cell: ({ planned }) => (planned ? framework.name : ''),
      },
      { header: words.key, width: 16, cell: ({ key }) => key },
      { header: words.remark, width: 34, cell: (cell) => cell.remark },
    ],
  }
}

/** The number in a column of a row; none where it is not known at all. */
function cellOf(
  row: FileDemandRow,
  column: Column,
  { choices, view, t, language }: DemandDownload,
): DemandCell[] {
  const figure = column.figure(row)
  if (!figure) return []
  const { staffing, expectation } = column
  const isKeyed = staffing?.key === 'target' || staffing?.key === 'difference'
  // The framework expects whole percents of its areas; the city's change follows from them.
  const isStated = expectation?.part === 'change' && row.level !== 'CITY'
  return [
    {
      row,
      figure,
      name: longColumnName(column, frameworkOf(choices, view.framework), t),
      basis: basisOf(column, view, t),
      planned: expectation !== null || staffing !== null,
      key: isKeyed ? keyInUse(row, staffing.kind) : null,
      remark: remark(row, column, view, t, language),
      ...(isStated && { statedIn: 2 }),
    },
  ]
}

/** Where people were counted on another day: from whom the framework expected, and what the key gives for those expected. */
function besides(
  row: FileDemandRow,
  { key, staffing }: Column,
  { choices, view, t, language }: DemandDownload,
): DemandCell[] {
  if (view.basis !== 'REGISTER') return []
  const { bases } = t.demand.choices
  const framework = frameworkOf(choices, view.framework)
  if (key === 'share') {
    const name = peopleOnDay(framework.referenceDay, language, t)
    const figure = row.reference
    return [{ row, name, figure, basis: bases.REGISTER, planned: false, key: null, remark: '' }]
  }
  const expected = row.expected60Plus?.expected
  if (staffing?.key !== 'target' || !expected) return []
  const planningKey = keyInUse(row, staffing.kind)
  const value = expectedTarget(row, planningKey)
  if (value === null) return []
  return [
    {
      row,
      name: expectedTargetName(staffing.kind, framework, t),
      // The key is the plan's, and so is the change by which they were expected.
      figure: { ...expected, value, unit: 'FTE' },
      basis: bases.PROJECTION,
      planned: true,
      key: planningKey,
      remark: view.keys[staffing.kind] === null ? '' : t.demand.downloads.trial,
    },
  ]
}

/** Residents in the table are counted and changes expected, whatever the targets rest on; staff is neither. */
function basisOf({ staffing, expectation }: Column, view: DemandView, t: Messages): string {
  const { bases } = t.demand.choices
  if (staffing?.key === 'actual') return ''
  if (expectation || staffing?.key === 'published') return bases.PROJECTION
  return staffing ? bases[view.basis] : bases.REGISTER
}

function remark(
  row: DemandRow,
  column: Column,
  view: DemandView,
  t: Messages,
  language: Language,
): string {
  const { staffing } = column
  if (!staffing) return ''
  const { leastOfFacilities } = ofKind(row, staffing.kind)
  const trial = view.keys[staffing.kind] === null ? '' : t.demand.downloads.trial
  const facilities =
    leastOfFacilities === null
      ? ''
      : t.demand.leastOfFacilities(figureFormat('FTE', language).full(leastOfFacilities))
  if (staffing.key === 'published') return disagreement(row, column, t, language)?.sentence ?? ''
  if (staffing.key === 'target') return [trial, facilities].filter((text) => text !== '').join('; ')
  if (staffing.key !== 'difference') return ''
  return [flagOf(row, staffing.kind, t), trial].filter((text) => text !== '').join('; ')
}
