import { layerRow, type LayerRow } from '../../layers/layer-tables.ts'
import { misfits } from '../../outlines/neighbours.ts'
import type { Extent } from '../../outlines/outline.ts'
import type { FeatureKind } from '../features/feature.ts'
import { inDegrees } from '../features/in-degrees.ts'
import { readFeatures } from '../features/read-features.ts'
import { columns, isAreaHeading } from '../headings/area-columns.ts'
import type { Declared, ImportContext, ImportFile, ImportKind } from '../import-kind.ts'
import { wrongIn } from '../features/properties.ts'
import type { ReportProblem } from '../problem.ts'
import { type BoundaryArea, boundaryAreas } from './boundary-area.ts'
import { coincidingAreas, coincidingParents } from './coinciding-areas.ts'
import { districtRows } from './district-rows.ts'
import { knownExtent } from './known-outlines.ts'
import { type BoundaryLevel, levelNamed, levelOf, levelsOf } from './levels.ts'
import { compareWithDistricts } from './compare-with-districts.ts'

/** Outlines of districts, and names and sizes of what they make. */
export const boundaries: ImportKind = {
  id: 'boundaries',
  tables: ['planning-areas', 'social-spaces', 'districts', 'district-outlines'],
  compares: [
    ...(['planning-areas', 'social-spaces', 'districts', 'district-outlines'] as const),
    ...(['levels', 'city'] as const),
  ],
  async *read(files, declared, context, report) {
    const city = knownExtent(context)
    const byLevel = new Map<BoundaryLevel, BoundaryArea[]>()
    for (const file of files) {
      const found = await readAreas(file, { declared, context, city }, report)
      if (found) byLevel.set(found.level, [...(byLevel.get(found.level) ?? []), ...found.areas])
    }
    for (const areas of byLevel.values()) reportMisfits(areas, report)
    yield* rowsOf(byLevel, declared, context, report)
  },
}

const ofAreas: FeatureKind = { isKnown: isAreaHeading, names: columns.name }

interface Known {
  readonly declared: Declared
  readonly context: ImportContext
  readonly city: Extent | null
}

async function readAreas(
  file: ImportFile,
  { declared, context, city }: Known,
  report: ReportProblem,
): Promise<{ level: BoundaryLevel; areas: BoundaryArea[] } | undefined> {
  const read = await readFeatures(file, ofAreas, context.today, report)
  if (!read) return undefined
  const areas = boundaryAreas(inDegrees(read, declared.crs, city, report), report)
  if (areas.length === 0) return undefined
  const available = levelsOf(context)
  const ofFile = (key: 'UNKNOWN_LEVEL' | 'NO_LEVEL', value: string | null) => {
    report({ file: file.name, line: null, column: null, value, message: { key, available } })
  }
  if (declared.level !== null) {
    const level = levelNamed(declared.level, context)
    if (!level) ofFile('UNKNOWN_LEVEL', declared.level)
    return level && { level, areas: asKnown(areas, level, context) }
  }
  const level = levelOf(areas, context)
  if (!level) ofFile('NO_LEVEL', null)
  return level && { level, areas: asKnown(areas, level, context) }
}

/** Codes as they are known here: 1 is 01, where there is no other 1. */
function asKnown(
  areas: readonly BoundaryArea[],
  level: BoundaryLevel,
  context: ImportContext,
): BoundaryArea[] {
  const known = context.before(level).map(({ code }) => code)
  const among = (code: string) =>
    known.includes(code)
      ? code
      : known.find((one) => /^\d+$/.test(one) && Number(one) === Number(code))
  return areas.map((area) => ({ ...area, code: among(area.code) ?? area.code }))
}

function reportMisfits(areas: readonly BoundaryArea[], report: ReportProblem): void {
  const byCode = new Map(areas.map((area) => [area.code, area]))
  const { overlaps, gaps, tangle } = misfits(
    new Map(areas.map(({ code, outline }) => [code, outline])),
  )
  const [first] = areas
  if (tangle && first) {
    const message = { key: 'TANGLED_OUTLINES', lon: tangle[0], lat: tangle[1] } as const
    const { file } = first.feature
    report({ file, line: null, column: first.feature.shapeColumn, value: null, message })
  }
  for (const { areas: codes, squareMetres, at } of [...overlaps, ...gaps]) {
    const found = codes.flatMap((code) => byCode.get(code) ?? [])
    const [one, other] = found
    if (!one) continue
    const where = { squareMetres, lon: at[0], lat: at[1] }
    const wrong = wrongIn(one.feature, report)
    const column = one.feature.shapeColumn
    if (overlaps.some((overlap) => overlap.at === at)) {
      wrong(
        { key: 'OUTLINES_OVERLAP', other: other ? nameOf(other) : '', ...where },
        column,
        one.code,
      )
    } else {
      wrong({ key: 'GAP_BETWEEN_OUTLINES', areas: found.map(nameOf), ...where }, column, one.code)
    }
  }
}

const nameOf = ({ code, name }: BoundaryArea) => `${code} ${name}`

function* rowsOf(
  byLevel: ReadonlyMap<BoundaryLevel, readonly BoundaryArea[]>,
  { source }: Declared,
  context: ImportContext,
  report: ReportProblem,
): Generator<LayerRow> {
  const planningAreas = byLevel.get('planning-areas') ?? []
  const socialSpaces = byLevel.get('social-spaces') ?? []
  for (const { code, name, squareKilometres } of planningAreas) {
    yield layerRow('planning-areas', { code, name, area_km2: squareKilometres, source })
  }
  for (const { code, name } of socialSpaces) yield layerRow('social-spaces', { code, name, source })
  const districts = byLevel.get('districts')
  if (!districts) return
  const of = {
    planningAreas: planningAreas.length > 0 ? planningAreas : context.before('planning-areas'),
    socialSpaces: socialSpaces.length > 0 ? socialSpaces : context.before('social-spaces'),
    districts: context.before('districts'),
  }
  const coincide = coincidingParents(context)
  const placed = districtRows(districts, of, coincide, report)
  yield* coincidingAreas(districts, coincide, context, source)
  compareWithDistricts(planningAreas, placed, ({ planningArea }) => planningArea, report)
  compareWithDistricts(socialSpaces, placed, ({ socialSpace }) => socialSpace, report)
  for (const { area, planningArea, socialSpace, reportedWith, centre } of placed) {
    yield layerRow('districts', {
      code: area.code,
      name: area.name,
      planning_area: planningArea,
      social_space: socialSpace,
      area_km2: area.squareKilometres,
      reported_with: reportedWith,
      centre_lon: centre[0],
      centre_lat: centre[1],
      source,
    })
    yield* outlineRows(area)
  }
}

/** A row a ring: those of a part after its first are holes. */
function* outlineRows({ code, outline }: BoundaryArea): Generator<LayerRow> {
  for (const [part, rings] of outline.entries()) {
    for (const ring of rings) {
      const corners = ring.map(([lon, lat]) => `${lon} ${lat}`).join(', ')
      yield layerRow('district-outlines', { district: code, part, ring: corners })
    }
  }
}
