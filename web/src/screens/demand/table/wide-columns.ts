import { expectedFormula } from '@atlas/geo/residents/expected-residents'
import { flaggedFormula } from '@atlas/geo/staffing/is-flagged'
import { staffFormulas } from '@atlas/geo/staffing/staff-formulas'
import { growth } from '@atlas/geo/words/arithmetic'
import { spreadsheetFormula } from '@atlas/geo/words/spreadsheet'
import type { Message } from '@atlas/geo/words/vocabulary'

import type { ServiceKind } from '$api/sites'
import {
  computedCell,
  computedInput,
  figureColumn,
  type CellValue,
  type RowPlace,
  type SheetColumn,
} from '$tables/sheet'

import { frameworkOf } from '../choices'
import { ofKind } from '../of-kind'
import type { DemandBasis } from '../settings'
import {
  fileDaysOfColumn,
  expectedTargetName,
  longColumnName,
  peopleOnDay,
  withDays,
} from './column-name'
import { columns, type Column, type ColumnKey, type StaffingKey } from './columns'
import type { DemandDownload } from './download'
import { flagOf } from './flag-of'
import { keyTerm, parameterCell } from './notes-sheet'
import { expectedTarget, keyInUse } from './expected-target'
import type { FileDemandRow } from './file-table'

/**
 * Beside what the page shows, a row has the key it is computed with and its flag in words; where people are counted, also
 * from whom the framework expected, and the target of those.
 */
type FileKey = 'reference' | ColumnKey | `${Kind}-key` | `${Kind}-flag` | `${Kind}-expected-target`
type Kind = 'meeting' | 'counselling'

const kindOf = (kind: ServiceKind): Kind => (kind === 'MEETING' ? 'meeting' : 'counselling')

interface RowColumn extends SheetColumn<FileDemandRow> {
  key: FileKey
}

/** Of a row, by which its formulas name cells. */
type Place = RowPlace<FileKey>
type Cell = (row: FileDemandRow, at: Place) => CellValue

/**
 * The columns of the table to read and to go on computing with, from left to right; what follows from other cells stands
 * there as a formula.
 */
export function wideColumns(download: DemandDownload): RowColumn[] {
  const isCounted = download.view.basis === 'REGISTER'
  return columns.flatMap((column) => {
    const { key, staffing } = column
    const own = figureOf(column, download)
    if (key === 'share') return isCounted ? [own, reference(download)] : [own]
    switch (staffing?.key) {
      case 'actual':
        return [own, planningKey(staffing.kind, download)]
      case 'target':
        return isCounted ? [own, targetOfExpected(staffing.kind, download)] : [own]
      case 'difference':
        return [own, flag(staffing.kind, download)]
      default:
        return [own]
    }
  })
}

/** Of the day from which the framework expected, where another one stands in the table. */
function reference({ t, choices, view, language }: DemandDownload): RowColumn {
  const key = 'reference'
  const { referenceDay } = frameworkOf(choices, view.framework)
  const name = peopleOnDay(referenceDay, language, t)
  const cell: Cell = (row, at) => {
    const { value } = row.reference
    if (value === null || row.level !== 'CITY') return value
    return computedCell(sumAbove(key, at), value, 'RESIDENTS')
  }
  return { ...figureColumn(name, 'RESIDENTS', t, cell), key }
}

function figureOf(column: Column, download: DemandDownload): RowColumn {
  const { t, table, language, choices, view } = download
  const { key, staffing } = column
  const framework = frameworkOf(choices, view.framework)
  const days = fileDaysOfColumn(column, table.city, language, t)
  const name = withDays(longColumnName(column, framework, t), days)
  const cell: Cell = (row, at) => {
    const figure = column.figure(row)
    const value = figure?.value ?? null
    if (!figure || value === null) return null
    const formula = formulaOf(column, row, { at, basis: view.basis })
    if (formula === null) return value
    if (key === 'expected') return computedInput(formula, value, figure.unit)
    const computed = computedCell(formula, value, figure.unit)
    if (staffing?.key !== 'relation') return computed
    const actual = at.own(`${kindOf(staffing.kind)}-actual`)
    return { ...computed, formula: `IF(${actual}=0,"",${computed.formula})` }
  }
  const unit = column.figure(table.city)?.unit
  const usual = unit ? figureColumn(name, unit, t, cell) : { header: name, width: 17, cell }
  const format = staffing && staffingFormats[staffing.key]
  return { ...usual, ...(format && { format }), key }
}

/** Where the unit's own format would say less. */
const staffingFormats: Partial<Record<StaffingKey, string>> = {
  published: '0.0',
  difference: '+0.00;-0.00;0.00',
}

/** What the key gives for those expected, beside what it gives for those counted. */
function targetOfExpected(kind: ServiceKind, { t, choices, view }: DemandDownload): RowColumn {
  const own = kindOf(kind)
  const name = expectedTargetName(kind, frameworkOf(choices, view.framework), t)
  const cell: Cell = (row, at) => {
    const target = expectedTarget(row, keyInUse(row, kind))
    if (target === null) return null
    const formula = onCells(staffFormulas.target, at.own('expected'), at.own(`${own}-key`))
    return computedCell(formula, target, 'FTE')
  }
  return { ...figureColumn(name, 'FTE', t, cell), key: `${own}-expected-target` }
}

function planningKey(kind: ServiceKind, download: DemandDownload): RowColumn {
  const { t, table } = download
  /** Where every row has it: else each has its own. */
  const ofAll = keyInUse(table.city, kind)
  const formula = parameterCell(download, keyTerm(kind, t))
  return {
    key: `${kindOf(kind)}-key`,
    header: keyTerm(kind, t),
    width: 17,
    format: '#,##0',
    cell: (row) => {
      const value = keyInUse(row, kind)
      return value === null || ofAll === null ? value : { formula, value }
    },
  }
}

function flag(kind: ServiceKind, download: DemandDownload): RowColumn {
  const { t } = download
  const threshold = parameterCell(download, t.demand.downloads.threshold)
  const [over, under] = [quoted(t.demand.over), quoted(t.demand.under)]
  const cell: Cell = (row, at) => {
    const { flagged } = ofKind(row, kind)
    if (flagged === null) return null
    const difference = at.own(`${kindOf(kind)}-difference`)
    const isFar = flaggedFormula(difference, threshold)
    const formula = `IF(${isFar},IF(${difference}>0,${over},${under}),"")`
    return { formula, value: flagOf(row, kind, t) }
  }
  return {
    key: `${kindOf(kind)}-flag`,
    header: `${t.sites.kinds[kind]}: ${t.table.csv.flagged}`,
    width: 14,
    cell,
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

interface Computing {
  at: Place
  basis: DemandBasis
}

/** How a cell follows from others of its row, of the city from those above it; null where it is given. */
function formulaOf(
  { key, staffing }: Column,
  row: FileDemandRow,
  { at, basis }: Computing,
): string | null {
  const { own } = at
  const isCity = row.level === 'CITY'
  const isSum = staffing?.key === 'actual' || staffing?.key === 'published' || key === 'residents'
  if (isCity && (isSum || key === 'expected' || isOfSeveralKeys(row, staffing))) {
    return sumAbove(key, at)
  }
  if (isSum) return null
  if (staffing) return staffingFormula(staffing, basis, own)
  const before = own(basis === 'PROJECTION' ? 'residents' : 'reference')
  if (key === 'expected') return onCells(expectedFormula, before, own('change-60-plus'))
  return key === 'change-60-plus' && isCity ? onCells(growth, own('expected'), before) : null
}

/** Where planning areas have keys of their own, the city has none, and its target is the sum of theirs. */
const isOfSeveralKeys = (row: FileDemandRow, staffing: Column['staffing']): boolean =>
  staffing?.key === 'target' && keyInUse(row, staffing.kind) === null

/** How what is computed of staff follows from it, from people and from the key. */
function staffingFormula(
  { kind, key }: NonNullable<Column['staffing']>,
  basis: DemandBasis,
  own: Place['own'],
): string | null {
  const part = (of: StaffingKey | 'key') => own(`${kindOf(kind)}-${of}`)
  const people = own(basis === 'PROJECTION' ? 'expected' : 'residents')
  const actual = part('actual')
  const { target, difference, residentsPerFte } = staffFormulas
  if (key === 'target') return onCells(target, people, part('key'))
  if (key === 'difference') return onCells(difference, actual, part('target'))
  if (key === 'relation') return onCells(residentsPerFte, people, actual)
  return null
}

/** A rule's own formula, of cells in the place of what it is about. */
function onCells(
  formula: (one: Message, other: Message) => Message,
  one: string,
  other: string,
): string {
  const cell = (name: string): Message => ({ key: 'name', name })
  const written = spreadsheetFormula(formula(cell(one), cell(other)), (operand) =>
    operand.key === 'name' ? operand.name : null,
  )
  if (written === null) throw new TypeError('No spreadsheet computes this rule')
  return written
}

/** The city as the sum of its areas. */
const sumAbove = (key: FileKey, { above }: Place): string => `SUM(${above(key)})`
