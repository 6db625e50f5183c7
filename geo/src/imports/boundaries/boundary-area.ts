import { type Outline, squareKilometres } from '../../outlines/outline.ts'
import { outlineFaults } from '../../outlines/validity.ts'
import type { Feature } from '../features/feature.ts'
import { said, type WrongInFeature, wrongIn } from '../features/properties.ts'
import type { ReportProblem } from '../problem.ts'
import { columns } from '../headings/area-columns.ts'

/** An area as a file has it, its outline valid and in degrees. */
export interface BoundaryArea {
  readonly feature: Feature
  readonly code: string
  readonly name: string
  readonly outline: Outline
  /** What the file says, or else its outline. */
  readonly squareKilometres: number
}

/** Beyond it the number is that of something else: what is rounded to hectares, or lies on the plane, is nearer. */
const toleratedDifference = 0.01

/** The areas of features; what is wrong with any is reported, and it is left out. */
export function boundaryAreas(features: readonly Feature[], report: ReportProblem): BoundaryArea[] {
  const areas = new Map<string, BoundaryArea>()
  const [one] = features
  // A list of addresses: what it says of each is nobody's business.
  if (one && features.every(({ shape }) => shape?.type === 'POINT')) {
    wrongIn(one, report)({ key: 'NOT_AN_AREA', found: 'Point' }, one.shapeColumn)
    return []
  }
  for (const feature of features) {
    const wrong = wrongIn(feature, report)
    const code = codeOf(feature, wrong)
    const name = nameOf(feature, code, wrong)
    const outline = outlineOf(feature, wrong)
    if (code === undefined || name === undefined || !outline) continue
    const measured = squareKilometres(outline)
    const km2 = statedKilometres(feature, measured, wrong) ?? roundedTo4(measured)
    const first = areas.get(code)
    if (first) {
      const { line } = first.feature
      wrong({ key: 'AREA_GIVEN_TWICE', line }, said(feature, columns.code)?.column ?? null, code)
    } else areas.set(code, { feature, code, name, outline, squareKilometres: km2 })
  }
  return [...areas.values()]
}

const roundedTo4 = (km2: number) => Math.round(km2 * 1e4) / 1e4

function codeOf(feature: Feature, wrong: WrongInFeature): string | undefined {
  const found = said(feature, columns.code) ?? codeBeforeName(feature)
  if (!found) {
    wrong({ key: 'NO_CODE' }, null)
    return undefined
  }
  const code = found.value.toLowerCase()
  if (/^[a-z0-9]+$/.test(code)) return code
  wrong({ key: 'NOT_A_CODE' }, found.column, found.value)
  return undefined
}

/** 01 - Innere Altstadt: the code before the name. */
const codeAndName = /^(?<code>\d+)\s*[-–:]?\s+(?<name>\p{L}.*)$/u

function codeBeforeName(feature: Feature) {
  const found = said(feature, columns.name)
  const code = found && codeAndName.exec(found.value)?.groups?.code
  return found && code !== undefined ? { column: found.column, value: code } : undefined
}

function nameOf(
  feature: Feature,
  code: string | undefined,
  wrong: WrongInFeature,
): string | undefined {
  const found = said(feature, columns.name)
  if (!found) {
    wrong({ key: 'NO_NAME' }, null)
    return undefined
  }
  const both = codeAndName.exec(found.value)?.groups
  return both?.code === code ? both?.name : found.value
}

function outlineOf(feature: Feature, wrong: WrongInFeature): Outline | undefined {
  const { shape, shapeColumn } = feature
  if (shape?.type === 'AREA') {
    const faults = outlineFaults(shape.outline)
    for (const { kind, at } of faults) {
      wrong({ key: 'INVALID_OUTLINE', fault: kind, lon: at[0], lat: at[1] }, shapeColumn)
    }
    return faults.length === 0 ? shape.outline : undefined
  }
  if (shape) {
    const found = shape.type === 'POINT' ? 'Point' : shape.name
    wrong({ key: 'NOT_AN_AREA', found }, shapeColumn)
  } else wrong({ key: shape === null ? 'NO_GEOMETRY' : 'UNREADABLE_GEOMETRY' }, shapeColumn)
  return undefined
}

/** @returns undefined where the file says nothing of it, or nothing that can be */
function statedKilometres(
  feature: Feature,
  measured: number,
  wrong: WrongInFeature,
): number | undefined {
  const units = [
    { found: said(feature, columns.squareKilometres), of: 1 },
    { found: said(feature, columns.hectares), of: 100 },
    { found: said(feature, columns.squareMetres), of: 1e6 },
  ]
  const stated = units.flatMap(({ found, of }) => (found ? [{ ...found, of }] : []))[0]
  if (!stated) return undefined
  const number = Number(
    /,\d+$/.test(stated.value)
      ? stated.value.replaceAll('.', '').replace(',', '.')
      : stated.value.replaceAll(/[\s']/g, ''),
  )
  if (!(number > 0 && number < Infinity)) {
    wrong({ key: 'NOT_A_COUNT' }, stated.column, stated.value)
    return undefined
  }
  const km2 = number / stated.of
  if (Math.abs(km2 / measured - 1) <= toleratedDifference) return km2
  wrong(
    { key: 'AREA_DIFFERS', stated: km2, measured: roundedTo4(measured) },
    stated.column,
    stated.value,
  )
  return undefined
}
