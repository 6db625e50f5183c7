import {
  cornersOf,
  type Extent,
  isInside,
  type Outline,
  transformed,
} from '../../outlines/outline.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'
import {
  declaredSystem,
  degreesFrom,
  nameOfSystem,
  systemsThatFit,
  type ToDegrees,
} from '../../projection/declared-system.ts'
import { type Definition, definitions, degrees } from '../../projection/definitions.ts'
import type { ProblemMessage, ReportProblem } from '../problem.ts'
import type { Feature, FeatureFile, Shape } from './feature.ts'

/**
 * The features of a file in degrees. Of those whose positions are none, are swapped or lie outside of where the city is,
 * that is reported: once where it is true of all of them.
 * @param city where it is; null: nobody knows yet
 */
export function inDegrees(
  file: FeatureFile,
  declared: string | null,
  city: Extent | null,
  report: ReportProblem,
): readonly Feature[] {
  const ofFile = (message: ProblemMessage, value: string | null = null) => {
    report({ file: file.file, line: null, column: null, value, message })
  }
  const firsts = file.features.map(({ shape }) => firstOf(shape)).filter((at) => at !== undefined)
  if (firsts.length === 0) return file.features
  const system = systemOf(file, declared, firsts, city, ofFile)
  if (!system) return []
  const to = degreesFrom(system)
  if (city && !firsts.some((at) => isInside(to(at), city))) {
    const message = nothingInside(firsts, system, city)
    if (message) {
      ofFile(message)
      return []
    }
  }
  return file.features.flatMap((feature) => moved(feature, to, city, report))
}

const corners = (shape: Shape | null | undefined): readonly Pair[] =>
  shape?.type === 'AREA' ? cornersOf(shape.outline) : shape?.type === 'POINT' ? [shape.at] : []

const firstOf = (shape: Shape | null | undefined): Pair | undefined => corners(shape)[0]

const degreesOfTheWorld: Extent = { west: -180, south: -90, east: 180, north: 90 }

function systemOf(
  { stated, saysDegrees }: FeatureFile,
  declared: string | null,
  firsts: readonly Pair[],
  city: Extent | null,
  ofFile: (message: ProblemMessage, value?: string | null) => void,
): Definition | undefined {
  const named = [declared, stated].filter((name) => name !== null)
  const [system, other] = named.map((name) => {
    const found = declaredSystem(name)
    if (!found)
      ofFile({ key: 'UNKNOWN_COORDINATE_SYSTEM', known: definitions.map(nameOfSystem) }, name)
    return found
  })
  if (named.length > 0) {
    if (system && other && system.code !== other.code) {
      const names = { declared: nameOfSystem(system), stated: nameOfSystem(other) }
      ofFile({ key: 'SYSTEMS_DIFFER', ...names })
      return undefined
    }
    return system
  }
  if (saysDegrees && firsts.every((at) => isInside(at, degreesOfTheWorld))) return degrees
  const [at = [0, 0] as const] = firsts
  const fitting = city ? systemsThatFit(at, city).map(nameOfSystem) : []
  ofFile({ key: 'NO_COORDINATE_SYSTEM', fitting })
  return undefined
}

const swapped = ([x, y]: Pair): Pair => [y, x]

/** What one cause may be that nothing lies in the city. */
function nothingInside(
  firsts: readonly Pair[],
  system: Definition,
  city: Extent,
): ProblemMessage | undefined {
  const to = degreesFrom(system)
  if (firsts.every((at) => isInside(to(swapped(at)), city))) return { key: 'SWAPPED_COORDINATES' }
  const fitting = firsts
    .map((at) => systemsThatFit(at, city))
    .reduce((all, some) => all.filter((one) => some.includes(one)))
  return fitting.length === 0
    ? undefined
    : {
        key: 'OTHER_COORDINATE_SYSTEM',
        taken: nameOfSystem(system),
        fitting: fitting.map(nameOfSystem),
      }
}

function moved(
  feature: Feature,
  to: ToDegrees,
  city: Extent | null,
  report: ReportProblem,
): Feature[] {
  const { file, line, shape, shapeColumn: column } = feature
  const first = firstOf(shape)
  if (!shape || !first || shape.type === 'OTHER') return [feature]
  const wrong = (message: ProblemMessage): Feature[] => {
    report({ file, line, column, value: first.join(' '), message })
    return []
  }
  const all = corners(shape).map(to)
  if (!all.every((at) => isInside(at, degreesOfTheWorld))) return wrong({ key: 'NO_POSITIONS' })
  const outside = city && all.find((at) => !isInside(at, city))
  if (outside) {
    const [lon, lat] = outside
    const isSwapped = isInside(to(swapped(first)), city)
    return wrong(isSwapped ? { key: 'SWAPPED_COORDINATES' } : { key: 'OUTSIDE_CITY', lon, lat })
  }
  const there: Shape =
    shape.type === 'POINT'
      ? { type: 'POINT', at: to(shape.at) }
      : { type: 'AREA', outline: rounded(transformed(shape.outline, to)) }
  return [{ ...feature, shape: there }]
}

/** To a tenth of a millimetre: what is stored. */
const rounded = (outline: Outline): Outline =>
  transformed(outline, ([lon, lat]) => [Math.round(lon * 1e9) / 1e9, Math.round(lat * 1e9) / 1e9])
