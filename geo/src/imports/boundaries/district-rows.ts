import inPolygon from 'point-in-polygon-hao'
import type { LayerRecord } from '../../layers/layer-tables.ts'
import { innerPlace } from '../../outlines/inner-place.ts'
import type { Outline } from '../../outlines/outline.ts'
import type { Pair } from '../../projection/coordinate-systems.ts'
import { said, wrongIn } from '../features/properties.ts'
import type { ReportProblem } from '../problem.ts'
import { AreaNames, type NamedArea } from '../cells/area-names.ts'
import type { BoundaryArea } from './boundary-area.ts'
import type { CoincidingParents } from './coinciding-areas.ts'
import { columns } from '../headings/area-columns.ts'

/** A district with all that its row says. */
export interface PlacedDistrict {
  readonly area: BoundaryArea
  readonly planningArea: string
  readonly socialSpace: string
  readonly reportedWith: string | null
  readonly centre: Pair
}

export interface KnownAreas {
  readonly planningAreas: readonly NamedArea[]
  readonly socialSpaces: readonly NamedArea[]
  readonly districts: readonly LayerRecord<'districts'>[]
}

/** What a file leaves out is as it was before; of a district that is new it must say it. */
export function districtRows(
  areas: readonly BoundaryArea[],
  { planningAreas, socialSpaces, districts }: KnownAreas,
  coincide: CoincidingParents,
  report: ReportProblem,
): PlacedDistrict[] {
  const before = new Map(districts.map((district) => [district.code, district]))
  const parents = {
    PLANNING_AREA: { names: new AreaNames(planningAreas), columns: columns.planningArea },
    SOCIAL_SPACE: { names: new AreaNames(socialSpaces), columns: columns.socialSpace },
  }
  const parentOf = (
    area: BoundaryArea,
    level: keyof typeof parents,
    otherwise: string | undefined,
  ) => {
    const found = said(area.feature, parents[level].columns)
    const wrong = wrongIn(area.feature, report)
    if (!found) {
      if (otherwise === undefined) wrong({ key: `DISTRICT_IN_NO_${level}` }, null)
      return otherwise
    }
    const { names } = parents[level]
    // Cotta/OS: a Stadtbezirk with its Ortschaften.
    const parent =
      [found.value, found.value.replace(/\/.*$/, '')]
        .map((text) => names.find(text))
        .find((one) => 'code' in one && !('fault' in one)) ?? names.find(found.value)
    if ('code' in parent && !('fault' in parent)) return parent.code
    const available = names.areas.map(({ code, name }) => `${code} ${name}`)
    const suggestion = parent.fault === 'UNKNOWN_AREA' ? parent.suggestion : null
    wrong({ key: 'UNKNOWN_AREA', level, suggestion, available }, found.column, found.value)
    return undefined
  }
  return areas.flatMap((area) => {
    const known = before.get(area.code)
    const planningArea =
      coincide.planningArea ?? parentOf(area, 'PLANNING_AREA', known?.planning_area)
    const socialSpace = coincide.isSocialSpace
      ? area.code
      : parentOf(area, 'SOCIAL_SPACE', known?.social_space)
    if (planningArea === undefined || socialSpace === undefined) return []
    const host = known?.reported_with ?? null
    const reportedWith = areas.some(({ code }) => code === host) ? host : null
    return [
      { area, planningArea, socialSpace, reportedWith, centre: centreOf(area.outline, known) },
    ]
  })
}

/** Where its people live, as it was known, or else in the middle of its largest part. */
function centreOf(outline: Outline, known: LayerRecord<'districts'> | undefined): Pair {
  const before = known && ([known.centre_lon, known.centre_lat] as const)
  return before && contains(outline, before) ? before : innerPlace(outline)
}

const contains = (outline: Outline, [lon, lat]: Pair) =>
  outline.some(
    (part) =>
      inPolygon(
        [lon, lat],
        part.map((ring) => ring.map(([x, y]): [number, number] => [x, y])),
      ) !== false,
  )
