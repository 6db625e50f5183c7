import { expectedFormula } from '@atlas/geo/residents/expected-residents'
import { flaggedFormula } from '@atlas/geo/staffing/is-flagged'
import { staffFormulas } from '@atlas/geo/staffing/staff-formulas'
import { growth } from '@atlas/geo/words/arithmetic'
import { spreadsheetFormula } from '@atlas/geo/words/spreadsheet'
import type { Message } from '@atlas/geo/words/vocabulary'
import { getCellAddress } from 'write-excel-file/utility'

import type { ServiceKind } from '$api/sites'
import {
  computedCell,
  computedInput,
  figureColumn,
  sheetOf,
  type RowPlace,
  type Sheet,
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
import { codeOf, flagOf, nameOf, rowsOf, type DemandDownload } from './demand-sheets'
import { keyTerm, parameterCell } from './notes-sheet'
import { expectedTarget, keyInUse } from './expected-target'
import type { FileDemandRow } from './file-table'

/**
 * Beside what the page shows, a row has the key it is computed with and its flag in words; where people are counted, also
 * from whom the framework expected, and the target of those.
 */
type FileKey =
  | 'code'
  | 'area'
  | 'reference'
  | ColumnKey
  | `${Kind}-key`
  | `${Kind}-flag`
  | `${Kind}-expected-target`
type Kind = 'meeting' | 'counselling'

const kindOf = (kind: ServiceKind): Kind => (kind === 'MEETING' ? 'meeting' : 'counselling')

type RowColumn = SheetColumn<FileDemandRow>

/** A column at its place, which formulas of others name. */
interface Placed {
  key: FileKey
  make: (download: DemandDownload) => RowColumn
}

const first: readonly Placed[] = [
  {
    key: 'code',
    make: ({ t }) => ({ header: t.table.csv.code, width: 9, cell: codeOf }),
  },
  {
    key: 'area',
    make: ({ t }) => ({ header: t.demand.area, width: 20, cell: (row) => nameOf(row, t) }),
  },
]

/** Of the day from which the framework expected, where another one stands in the table. */
const reference: Placed = {
  key: 'reference',
  make: ({ t, choices, view, language }) => {
    const { referenceDay } = frameworkOf(choices, view.framework)
    return figureColumn(
      peopleOnDay(referenceDay, language, t),
      'RESIDENTS',
      t,
      ({ reference: { value }, level }, at) => {
        if (value === null || level !== 'CITY') return value
        return computedCell(sumAbove('reference', 'REGISTER', at), value, 'RESIDENTS')
      },
    )
  },
}

/** From left to right. */
const placedOf = (basis: DemandBasis): Placed[] => [
  ...first,
  ...columns.flatMap((column): Placed[] => {
    const { key, staffing } = column
    const own: Placed = { key, make: (download) => figureOf(column, download) }
    if (key === 'share') return basis === 'REGISTER' ? [own, reference] : [own]
    switch (staffing?.key) {
      case 'actual':
        return [own, planningKey(staffing.kind)]
      case 'target':
        return basis === 'REGISTER' ? [own, targetOfExpected(staffing.kind)] : [own]
      case 'difference':
        return [own, flag(staffing.kind)]
      default:
        return [own]
    }
  }),
]

/** Made once: every formula asks for the places of others. */
const placed: Readonly<Record<DemandBasis, readonly Placed[]>> = {
  REGISTER: placedOf('REGISTER'),
  PROJECTION: placedOf('PROJECTION'),
}

/**
 * The table to read and to go on computing with: an area a row, a figure a column, its unit in the heading; what
 * follows from other cells stands there as a formula.
 */
export function wideSheet(download: DemandDownload): Sheet {
  return sheetOf(
    download.t.demand.downloads.wide,
    placed[download.view.basis].map(({ make }) => make(download)),
    rowsOf(download),
  )
}

function figureOf(column: Column, download: DemandDownload): RowColumn {
  const { t, table, language, choices, view } = download
  const framework = frameworkOf(choices, view.framework)
  const days = fileDaysOfColumn(column, table.city, language, t)
  const name = withDays(longColumnName(column, framework, t), days)
  const cell: RowColumn['cell'] = (row, at) => {
    const figure = column.figure(row)
    const value = figure?.value ?? null
    if (!figure || value === null) return null
    const formula = formulaOf(column, row, { at, basis: view.basis })
    if (formula === null) return value
    if (column.key === 'expected') return computedInput(formula, value, figure.unit)
    const computed = computedCell(formula, value, figure.unit)
    const { staffing } = column
    if (staffing?.key !== 'relation') return computed
    const actual = cellOf(`${kindOf(staffing.kind)}-actual`, view.basis, at.line)
    return { ...computed, formula: `IF(${actual}=0,"",${computed.formula})` }
  }
  const unit = column.figure(table.city)?.unit
  const usual = unit ? figureColumn(name, unit, t, cell) : { header: name, width: 17, cell }
  const format = column.staffing && staffingFormats[column.staffing.key]
  return { ...usual, ...(format && { format }) }
}

/** Where the unit's own format would say less. */
const staffingFormats: Partial<Record<StaffingKey, string>> = {
  published: '0.0',
  difference: '+0.00;-0.00;0.00',
}

/** What the key gives for those expected, beside what it gives for those counted. */
function targetOfExpected(kind: ServiceKind): Placed {
  const own = kindOf(kind)
  return {
    key: `${own}-expected-target`,
    make: ({ t, choices, view }) => {
      const framework = frameworkOf(choices, view.framework)
      const key = keyInUse(view, choices, kind)
      return figureColumn(expectedTargetName(kind, framework, t), 'FTE', t, (row, { line }) => {
        const target = expectedTarget(row, key)
        if (target === null) return null
        const cell = (of: FileKey) => cellOf(of, 'REGISTER', line)
        const formula = onCells(staffFormulas.target, cell('expected'), cell(`${own}-key`))
        return computedCell(formula, target, 'FTE')
      })
    },
  }
}

function planningKey(kind: ServiceKind): Placed {
  return {
    key: `${kindOf(kind)}-key`,
    make: (download) => {
      const { t, choices, view } = download
      const key = keyInUse(view, choices, kind)
      const formula = parameterCell(download, keyTerm(kind, t))
      return {
        header: keyTerm(kind, t),
        width: 17,
        format: '#,##0',
        cell: () => (key === null ? null : { formula, value: key }),
      }
    },
  }
}

function flag(kind: ServiceKind): Placed {
  return {
    key: `${kindOf(kind)}-flag`,
    make: (download) => {
      const { t } = download
      const threshold = parameterCell(download, t.demand.downloads.threshold)
      const [over, under] = [quoted(t.demand.over), quoted(t.demand.under)]
      return {
        header: `${t.sites.kinds[kind]}: ${t.table.csv.flagged}`,
        width: 14,
        cell: (row, { line }) => {
          const { flagged } = ofKind(row, kind)
          if (flagged === null) return null
          const difference = cellOf(`${kindOf(kind)}-difference`, download.view.basis, line)
          const isFar = flaggedFormula(difference, threshold)
          const formula = `IF(${isFar},IF(${difference}>0,${over},${under}),"")`
          return { formula, value: flagOf(row, kind, t) }
        },
      }
    },
  }
}

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`

interface Computing {
  at: RowPlace
  basis: DemandBasis
}

/** How a cell follows from others of its row, of the city from those above it; null where it is given. */
function formulaOf(
  { key, staffing }: Column,
  { level }: FileDemandRow,
  { at, basis }: Computing,
): string | null {
  const own = (of: FileKey) => cellOf(of, basis, at.line)
  const isCity = level === 'CITY'
  const isSum = staffing?.key === 'actual' || staffing?.key === 'published' || key === 'residents'
  if (isCity && (isSum || key === 'expected')) return sumAbove(key, basis, at)
  if (isSum) return null
  if (staffing) return staffingFormula(staffing, basis, own)
  const before = own(basis === 'PROJECTION' ? 'residents' : 'reference')
  if (key === 'expected') return onCells(expectedFormula, before, own('change-60-plus'))
  return key === 'change-60-plus' && isCity ? onCells(growth, own('expected'), before) : null
}

/** How what is computed of staff follows from it, from people and from the key. */
function staffingFormula(
  { kind, key }: NonNullable<Column['staffing']>,
  basis: DemandBasis,
  own: (of: FileKey) => string,
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
function sumAbove(key: FileKey, basis: DemandBasis, { firstLine, lastLine }: RowPlace): string {
  return `SUM(${cellOf(key, basis, firstLine)}:${cellOf(key, basis, lastLine - 1)})`
}

/** `G5` */
function cellOf(wanted: FileKey, basis: DemandBasis, line: number): string {
  return getCellAddress(
    line - 1,
    placed[basis].findIndex(({ key }) => key === wanted),
  )
}
