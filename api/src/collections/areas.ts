import type { AreaLevel } from '@atlas/geo/terms/classifications'
import type { CollectionId, FeatureProperty } from '@atlas/geo/words/collections'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import { areaName } from '../features/areas/area.ts'
import type { DataContext } from '../schema/context.ts'
import { indexOfExtents } from '../tiles/found-in-tile.ts'
import { figureColumnsAt, figuresAt, figureValues, sourcesOfFigures } from './area-figures.ts'
import type { Collection, Features, Value } from './collection.ts'
import { outlinesIn } from './outlines.ts'
import { sourceLine, statedColumns } from './stated-columns.ts'

/** What is said of areas of each level besides their figures. */
const names: Readonly<Record<AreaLevel, readonly FeatureProperty[]>> = {
  CITY: ['code', 'name', 'area_km2', 'area_status', 'source'],
  PLANNING_AREA: ['code', 'name', 'area_km2', 'area_status', 'source'],
  SOCIAL_SPACE: ['code', 'name', 'area_km2', 'area_status', 'source'],
  DISTRICT: [
    'code',
    'name',
    'planning_area',
    'social_space',
    'reported_with',
    'area_km2',
    'area_status',
    'source',
  ],
}

/** Not a level that the city does not have. */
const isOfCity =
  ({ areas: { levels } }: Published) =>
  (property: FeatureProperty): boolean =>
    (property !== 'planning_area' || levels.includes('PLANNING_AREA')) &&
    (property !== 'social_space' || levels.includes('SOCIAL_SPACE'))

const columnsAt = (level: AreaLevel, world: Published) => [
  ...statedColumns(names[level].filter(isOfCity(world))),
  ...figureColumnsAt(level, world),
]

async function featuresAt(level: AreaLevel, context: DataContext): Promise<Features> {
  const { world } = context
  const areas = world.areas.atLevel(level)
  const outlines = await outlinesIn(context)
  const figures = await figuresAt(level, context)
  const places = new Map(areas.map(({ code }, place) => [code, place]))
  const at = (place: number) => present(areas[place])
  return {
    count: areas.length,
    columns: columnsAt(level, world),
    index: indexOfExtents(areas.length, (place) => at(place).extent),
    idOf: (place) => at(place).code,
    placeOf: (code) => places.get(code),
    geometryOf: (place) =>
      outlines.get(areaName(at(place))) ?? { type: 'MultiPolygon', coordinates: [] },
    stateOf: () => null,
    sources: () => new Set([...sourcesOf(level, world), ...sourcesOfFigures(figures)]),
    valuesOf: (place, words) => ({
      ...valuesOf(at(place), world, words),
      ...figureValues(figures, at(place), world, words),
    }),
  }
}

function valuesOf(area: Area, world: Published, words: Dictionary): Record<string, Value> {
  const codeOf = (id: number | null) => (id === null ? null : world.areas.byId(id).code)
  const { level, code, name, areaKm2, areaStatus, planningAreaId, reportedWithId } = area
  return {
    code,
    name,
    ...(level === 'DISTRICT' && {
      planning_area: codeOf(planningAreaId),
      social_space: world.areas
        .socialSpacesOf(area)
        .map((space) => space.area.code)
        .join(' '),
      reported_with: codeOf(reportedWithId),
    }),
    area_km2: areaKm2,
    area_status: areaStatus,
    source: sourceLine(area.sourceId, world, words),
  }
}

const sourcesOf = (level: AreaLevel, { areas: known }: Published) =>
  new Set(known.atLevel(level).map(({ sourceId }) => sourceId))

const withoutParent = ['code', 'name'] as const
const withParent = [...withoutParent, 'planning_area'] as const

const areasOf = (id: CollectionId, level: AreaLevel): Collection => ({
  id,
  geometry: 'MultiPolygon',
  existsIn: ({ areas }) => areas.shownAt(level).length > 0,
  columnsIn: (world) => columnsAt(level, world),
  featuresIn: (context) => featuresAt(level, context),
  filtersIn: (world) =>
    [...(level === 'DISTRICT' ? withParent : withoutParent)].filter(isOfCity(world)),
  extentIn: (world) => world.areas.city.extent,
  periodIn: () => null,
  sourcesIn: (world) => sourcesOf(level, world),
  // Who reaches a site is worked out for it.
  takesLongIn: () => true,
})

export const areas: readonly Collection[] = [
  areasOf('city', 'CITY'),
  areasOf('planning-areas', 'PLANNING_AREA'),
  areasOf('social-spaces', 'SOCIAL_SPACE'),
  areasOf('districts', 'DISTRICT'),
]

function present(area: Area | undefined): Area {
  if (!area) throw new RangeError('no such area')
  return area
}
