import type { Range } from '@atlas/geo/figures/range'
import { pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { districtsIn, type ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import { membersOf, ownResidents, type ReachedWorld } from '@atlas/geo/reach/reached-world'
import type { SharedDistrict } from '@atlas/geo/world/shared-districts'
import { wayRange } from '@atlas/geo/reach/access/way-range'
import { noRangeOfCells, rangeOfCell } from '@atlas/geo/residents/range-of-residents'
import { byAge } from '@atlas/geo/terms/classifications'
import type { Published } from '@atlas/geo/world/published'
import type { Area, Generalised } from '@atlas/geo/world/snapshot'
import { createContextCache } from '@pothos/core'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { AreaType, DistrictType, SocialSpaceType } from '../areas/schema.ts'
import { AgesType, FigureStatusType } from '../figures/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { SourceType } from '../sources/schema.ts'
import { readAges, ReachInput, readReach } from './reach-input.ts'
import { cellsOf, reachedWorld, sharedDistrictsOf } from './reached-world.ts'

/** Of every cell from where to where a number lies; null where there is none. */
interface CellRanges {
  ranges: readonly (Range | null)[]
}

const CellRangesType = builder.objectRef<CellRanges>('CellRanges').implement({
  access: 'PUBLIC',
  description: 'Within which numbers of cells lie: lists of equal length, an item a cell.',
  fields: (t) => ({
    low: t.field({
      type: t.listRef('Float', { nullable: true }),
      resolve: ({ ranges }) => ranges.map((range) => range?.low ?? null),
    }),
    high: t.field({
      type: t.listRef('Float', { nullable: true }),
      resolve: ({ ranges }) => ranges.map((range) => range?.high ?? null),
    }),
    method: t.string({
      nullable: true,
      resolve: ({ ranges }, _, { words }) => {
        const method = ranges.find((range) => range !== null)?.method
        return method ? words.say(method) : null
      },
    }),
  }),
})

const WaysType = builder.objectRef<ReachedWorld>('CellWays').implement({
  access: 'PUBLIC',
  description: 'How far each cell is from the nearest site that counts: an item a cell.',
  fields: (t) => ({
    metres: t.field({
      type: t.listRef('Float', { nullable: true }),
      description: 'On foot; null where no way leads to any.',
      resolve: ({ nearest }) =>
        Array.from(nearest.metres, (metres) => (metres === Infinity ? null : metres)),
    }),
    range: t.field({
      type: CellRangesType,
      nullable: true,
      description:
        'Wherever sites stand within the accuracy of their places; null where ways are measured.',
      resolve: (reached) => (reached.drawn === null ? null : { ranges: rangesOfWays(reached) }),
    }),
    nearest: t.field({
      type: t.listRef('Int', { nullable: true }),
      description: 'Which of the sites is the nearest, from 0 on.',
      resolve: ({ nearest }) => Array.from(nearest.site, (site) => (site === -1 ? null : site)),
    }),
    sites: t.field({
      type: [ServiceSiteType],
      description: 'Those that count, by slug.',
      resolve: ({ sites }) => sites,
    }),
  }),
})

/** Found once, under however many names they are asked for. */
const rangesOfWays = createContextCache(
  ({ cells: { points, length }, sites }: ReachedWorld): (Range | null)[] => {
    const vague = {
      points: pointsOf({ lon: sites.map(({ lon }) => lon), lat: sites.map(({ lat }) => lat) }),
      accuracies: sites.map(({ positionAccuracyM }) => positionAccuracyM),
    }
    return Array.from({ length }, (_, cell) => wayRange(points, cell, vague))
  },
)

/** Of the people of each age in each cell. */
const rangesOfResidents = perWorld(({ estimateErrors, inhabited: { residents, day } }) =>
  byAge((ageBand) => ({
    ranges: Array.from(residents[ageBand], (people) =>
      rangeOfCell(estimateErrors, { ageBand, day }, people),
    ),
  })),
)

/** Of every level the city has. */
const areasOf = ({ areas }: Published): Area[] => areas.levels.flatMap(areas.atLevel)

const SharedDistrictType = builder.objectRef<SharedDistrict<number>>('SharedDistrict').implement({
  access: 'PUBLIC',
  description:
    'Which part of the people of a district lives in one of the social spaces it lies in: so its cells count there.',
  fields: (t) => ({
    district: t.field({
      type: DistrictType,
      resolve: ({ districtId }, _, { world }) => world.areas.byId(districtId),
    }),
    socialSpace: t.field({
      type: SocialSpaceType,
      resolve: ({ socialSpaceId }, _, { world }) => world.areas.byId(socialSpaceId),
    }),
    part60To79: t.float({ resolve: ({ part }) => part.AGE_60_TO_79 }),
    part80Plus: t.float({ resolve: ({ part }) => part.AGE_80_PLUS }),
  }),
})

const GeneralisedType = builder.objectRef<Generalised>('GeneralisedCells').implement({
  access: 'PUBLIC',
  description:
    'Squares of the grid of EPSG:3035; all people of one count where its middlemost cell lies.',
  fields: (t) => ({
    side: t.exposeInt('side', { description: 'Metres.' }),
    from: t.exposeInt('from', { description: 'How many cells the data has.' }),
  }),
})

const CellsType = builder.objectRef<ReachCells>('Cells').implement({
  access: 'PUBLIC',
  description:
    'Where older people live: lists of equal length, an item a cell. Each number is 0 or at least the minimum of small numbers; cells with fewer people are joined to a neighbour.',
  fields: (t) => ({
    asOf: t.field({ type: 'Date', resolve: ({ cells }) => cells.day }),
    source: t.field({
      type: SourceType,
      resolve: ({ cells }) => ({ id: cells.sourceId }),
    }),
    status: t.field({
      type: FigureStatusType,
      description: 'Of every number of residents.',
      resolve: () => 'ESTIMATED' as const,
    }),
    lon: t.floatList({
      description: 'Degrees, EPSG:4326: the middle of the cell.',
      resolve: ({ cells }) => Array.from(cells.lon),
    }),
    lat: t.floatList({ resolve: ({ cells }) => Array.from(cells.lat) }),
    residents60To79: t.floatList({
      resolve: ({ cells }) => Array.from(cells.residents.AGE_60_TO_79),
    }),
    residents80Plus: t.floatList({
      resolve: ({ cells }) => Array.from(cells.residents.AGE_80_PLUS),
    }),
    residents60To79Range: t.field({
      type: CellRangesType,
      resolve: (_, __, { world }) => rangesOfResidents(world).AGE_60_TO_79,
    }),
    residents80PlusRange: t.field({
      type: CellRangesType,
      resolve: (_, __, { world }) => rangesOfResidents(world).AGE_80_PLUS,
    }),
    noRange: t.string({
      nullable: true,
      description: 'Why numbers of residents have no range; null where they have one.',
      resolve: (_, __, { world, words }) => {
        const why = noRangeOfCells(world)
        return why && words.say(why)
      },
    }),
    generalised: t.field({
      type: GeneralisedType,
      nullable: true,
      description:
        'Where these are squares in which more cells were summed up than answers are made of; null where each is one of the data.',
      resolve: ({ cells }) => cells.generalised,
    }),
    district: t.intList({
      description: 'Which of the districts, from 0 on.',
      resolve: ({ districtOf }) => Array.from(districtOf),
    }),
    districts: t.field({
      type: [DistrictType],
      description: 'Those that have cells.',
      resolve: ({ districtIds }, _, { world }) => districtIds.map(world.areas.byId),
    }),
    shared: t.field({
      type: [SharedDistrictType],
      description: 'Districts that lie in several social spaces, an item for each of these.',
      resolve: (_, __, { world }) => sharedDistrictsOf(world),
    }),
    withheld: t.field({
      type: [AreaType],
      description:
        'Areas whose own number of residents is withheld: their cells count with a neighbour, and no figure about reach is told of them.',
      args: { ages: t.arg({ type: AgesType, required: true, defaultValue: 'AGE_60_PLUS' }) },
      resolve: ({ cells }, { ages }, { world }): Area[] =>
        areasOf(world).filter(({ id }) => {
          const group = { ageBand: ages, trait: 'ALL' } as const
          return world.residents.at(id, group, cells.day, 'REGISTER').status === 'SUPPRESSED'
        }),
    }),
    counted: t.field({
      type: [AreaType],
      description:
        'Areas whose residents were counted, to whom their cells add up; those of others are estimated.',
      args: { ages: t.arg({ type: AgesType, required: true, defaultValue: 'AGE_60_PLUS' }) },
      resolve: (cells, { ages: asked }, { world }) => {
        const ages = readAges(asked)
        const shared = sharedDistrictsOf(world)
        return areasOf(world).filter((area) => {
          const members = membersOf(area, districtsIn(area, world.areas), shared)
          return ownResidents({ world, cells }, area, members, ages).status === 'OBSERVED'
        })
      },
    }),
    ways: t.field({
      type: WaysType,
      args: { reach: t.arg({ type: ReachInput, required: true }) },
      complexity: 250,
      resolve: (_, { reach }, context) => reachedWorld(readReach(reach, context).choice, context),
    }),
  }),
})

builder.queryFields((t) => ({
  cells: t.field({
    access: 'PUBLIC',
    type: CellsType,
    complexity: 250,
    resolve: (_, __, { world }) => cellsOf(world),
  }),
}))
