import { areaLevels } from '@atlas/geo/terms/classifications'
import type { SocialSpacePart } from '@atlas/geo/world/area-index'
import type { Published } from '@atlas/geo/world/published'
import type { Extent } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import type { DataContext } from '../../schema/context.ts'
import { type Area, areaByCode, type AreaLevel, areaName } from './area.ts'
import { FigureStatusType } from '../figures/schema.ts'
import { checkPosition, PositionInput } from './position.ts'
import { districtIdAt } from './queries.ts'

export const AreaLevelType = builder.enumType('AreaLevel', {
  description: 'From the whole city to the smallest area that has a name.',
  values: areaLevels,
})

interface Coordinates {
  lon: number
  lat: number
}

export const CoordinatesType = builder.objectRef<Coordinates>('Coordinates').implement({
  access: 'PUBLIC',
  description: 'Degrees, EPSG:4326.',
  fields: (t) => ({ lon: t.exposeFloat('lon'), lat: t.exposeFloat('lat') }),
})

const BoundingBoxType = builder.objectRef<Extent>('BoundingBox').implement({
  access: 'PUBLIC',
  description: 'Degrees, EPSG:4326.',
  fields: (t) => ({
    west: t.exposeFloat('west'),
    south: t.exposeFloat('south'),
    east: t.exposeFloat('east'),
    north: t.exposeFloat('north'),
  }),
})

const typeNames = {
  CITY: 'City',
  PLANNING_AREA: 'PlanningArea',
  SOCIAL_SPACE: 'SocialSpace',
  DISTRICT: 'District',
} as const satisfies Record<AreaLevel, string>

export const AreaType = builder.interfaceRef<Area>('Area').implement({
  access: 'PUBLIC',
  description: 'An area of the city, at any level.',
  resolveType: ({ level }) => typeNames[level],
  fields: (t) => ({
    id: t.id({ description: 'Level and code, for example district-72.', resolve: areaName }),
    level: t.expose('level', { type: AreaLevelType }),
    code: t.exposeString('code', { description: 'The official key, unique at its level.' }),
    name: t.exposeString('name'),
    areaKm2: t.exposeFloat('areaKm2', {
      description:
        'The official area in km², never the area of a generalised outline; of a district that lies in several social spaces each has a part in proportion to its residents there.',
    }),
    areaStatus: t.expose('areaStatus', {
      type: FigureStatusType,
      description: 'ESTIMATED where a district is divided between social spaces.',
    }),
    centre: t.field({
      type: CoordinatesType,
      description: 'A point inside; for districts where their older residents live.',
      resolve: ({ lon, lat }) => ({ lon, lat }),
    }),
    boundingBox: t.field({ type: BoundingBoxType, resolve: ({ extent }) => extent }),
  }),
})

export const CityType = builder.objectRef<Area>('City')
export const PlanningAreaType = builder.objectRef<Area>('PlanningArea')
export const SocialSpaceType = builder.objectRef<Area>('SocialSpace')
export const DistrictType = builder.objectRef<Area>('District')

/** All areas of a level, with about how many they are. */
const everyOf = <Type>(type: Type, level: AreaLevel, multiplier: number) => ({
  access: 'PUBLIC' as const,
  type: listOf(type),
  complexity: { multiplier },
  resolve: (_: object, __: object, { world }: DataContext) => world.areas.shownAt(level),
})
const every = {
  PLANNING_AREA: everyOf(PlanningAreaType, 'PLANNING_AREA', 10),
  SOCIAL_SPACE: everyOf(SocialSpaceType, 'SOCIAL_SPACE', 17),
  DISTRICT: everyOf(DistrictType, 'DISTRICT', 64),
}

const itsDistricts = {
  type: listOf(DistrictType),
  resolve: (area: Area, _: object, { world }: DataContext) => world.areas.districtsWithin(area),
}

const sharing = ({ areas }: Published, area: Area, level: 'PLANNING_AREA' | 'SOCIAL_SPACE') =>
  areas.levels.includes(level) ? areas.sharing(area, level) : []

/** A list is a tuple of one to the builder. */
function listOf<Type>(type: Type): [Type] {
  return [type]
}

CityType.implement({
  access: 'PUBLIC',
  interfaces: [AreaType],
  fields: (t) => ({
    planningAreas: t.field(every.PLANNING_AREA),
    socialSpaces: t.field(every.SOCIAL_SPACE),
    districts: t.field(every.DISTRICT),
  }),
})

PlanningAreaType.implement({
  access: 'PUBLIC',
  description:
    'Where staff is planned, as in Dresden a Planungsbereich: a Stadtbezirk with the Ortschaften attached to it.',
  interfaces: [AreaType],
  fields: (t) => ({
    districts: t.field(itsDistricts),
    socialSpaces: t.field({
      type: [SocialSpaceType],
      description: 'The social spaces it shares districts with.',
      resolve: (area, _, { world }) => sharing(world, area, 'SOCIAL_SPACE'),
    }),
  }),
})

SocialSpaceType.implement({
  access: 'PUBLIC',
  description:
    'Where the register counts by age, as in Dresden a Stadtraum: a group of districts; it may cross planning areas.',
  interfaces: [AreaType],
  fields: (t) => ({
    districts: t.field({
      ...itsDistricts,
      description: 'All that lie in it, also one of which only a part does (socialSpaceParts).',
    }),
    planningAreas: t.field({
      type: [PlanningAreaType],
      description: 'The planning areas it shares districts with.',
      resolve: (area, _, { world }) => sharing(world, area, 'PLANNING_AREA'),
    }),
  }),
})

const SocialSpacePartType = builder.objectRef<SocialSpacePart>('SocialSpacePart').implement({
  access: 'PUBLIC',
  description: 'A social space that a district lies in, wholly or in part.',
  fields: (t) => ({
    socialSpace: t.expose('area', { type: SocialSpaceType }),
    part: t.exposeFloat('part', {
      description:
        "Which part of the district's residents of all ages lives there; 1 where it lies in no other one.",
    }),
  }),
})

DistrictType.implement({
  access: 'PUBLIC',
  description:
    'The finest level, as in Dresden a Stadtteil: lies in one planning area and one social space, or in parts of several social spaces.',
  interfaces: [AreaType],
  fields: (t) => ({
    planningArea: t.field({
      type: PlanningAreaType,
      description: 'Where the city has none (City.levels), one that coincides with the city.',
      resolve: (area, _, { world }) => world.areas.byId(present(area.planningAreaId)),
    }),
    socialSpace: t.field({
      type: SocialSpaceType,
      description:
        'Of several that it lies in (socialSpaceParts) the one with the most of its residents; where the city has none (City.levels), one that coincides with the district.',
      resolve: (area, _, { world }) => world.areas.byId(present(area.socialSpaceId)),
    }),
    socialSpaceParts: t.field({
      type: [SocialSpacePartType],
      description: 'Every social space it lies in, the one with the most of its residents first.',
      complexity: { multiplier: 1 },
      resolve: (area, _, { world: { areas } }) =>
        areas.levels.includes('SOCIAL_SPACE') ? [...areas.socialSpacesOf(area)] : [],
    }),
    reportedWith: t.field({
      type: DistrictType,
      nullable: true,
      description: 'All but uninhabited: the district whose figures contain the residents.',
      resolve: ({ reportedWithId }, _, { world }) =>
        reportedWithId === null ? null : world.areas.byId(reportedWithId),
    }),
  }),
})

builder.queryFields((t) => ({
  city: t.field({
    access: 'PUBLIC',
    type: CityType,
    resolve: (_, __, { world }) => world.areas.city,
  }),
  planningAreas: t.field(every.PLANNING_AREA),
  planningArea: t.field({
    access: 'PUBLIC',
    type: PlanningAreaType,
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, { code }, { world }) => areaByCode(world, 'PLANNING_AREA', code),
  }),
  socialSpaces: t.field(every.SOCIAL_SPACE),
  socialSpace: t.field({
    access: 'PUBLIC',
    type: SocialSpaceType,
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, { code }, { world }) => areaByCode(world, 'SOCIAL_SPACE', code),
  }),
  districts: t.field(every.DISTRICT),
  district: t.field({
    access: 'PUBLIC',
    type: DistrictType,
    nullable: true,
    args: { code: t.arg.string({ required: true }) },
    resolve: (_, { code }, { world }) => areaByCode(world, 'DISTRICT', code),
  }),
  districtAt: t.field({
    access: 'PUBLIC',
    type: DistrictType,
    nullable: true,
    description:
      'Where a position lies; null outside the city. By the outlines in force, as accurate as their source says.',
    args: { position: t.arg({ type: PositionInput, required: true }) },
    resolve: async (_, { position }, context) => {
      const [district] = await districtIdAt(context.database(), checkPosition(position))
      return district ? context.world.areas.byId(district.id) : null
    },
  }),
  area: t.field({
    access: 'PUBLIC',
    type: AreaType,
    nullable: true,
    args: {
      level: t.arg({ type: AreaLevelType, required: true }),
      code: t.arg.string({ required: true }),
    },
    resolve: (_, { level, code }, { world }) => areaByCode(world, level, code),
  }),
}))

/** Constraints give every district both parents. */
function present(id: number | null): number {
  if (id === null) throw new Error('a district without a parent')
  return id
}
