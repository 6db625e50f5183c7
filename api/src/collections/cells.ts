import { roundedForFiles } from '@atlas/geo/figures/precision'
import { noRangeOfCells, rangeOfCell } from '@atlas/geo/residents/range-of-residents'
import type { CellAge } from '@atlas/geo/terms/classifications'
import type { FeatureProperty } from '@atlas/geo/words/collections'
import type { Published } from '@atlas/geo/world/published'
import { perWorld } from '../schema/context.ts'
import type { Collection, Features, Value } from './collection.ts'
import { indexOfPoints, pointAt } from './points.ts'
import { sourceLine, statedColumns } from './stated-columns.ts'
import { periodOfStates } from './states.ts'

const ages = { '60_to_79': 'AGE_60_TO_79', '80_plus': 'AGE_80_PLUS' } as const

const names = [
  'district',
  'day',
  'residents_60_to_79',
  'residents_60_to_79_status',
  'residents_60_to_79_low',
  'residents_60_to_79_high',
  'residents_80_plus',
  'residents_80_plus_status',
  'residents_80_plus_low',
  'residents_80_plus_high',
  'no_range',
  'source',
] as const satisfies readonly FeatureProperty[]

const columns = statedColumns(names)

/** More take longer to be put in order than others should wait for. */
const mostInAMoment = 20_000

const featuresOf = perWorld((world): Features => {
  const { inhabited: cells, areas } = world
  const noRange = noRangeOfCells(world)
  const at = (place: number) => {
    const [lon = Number.NaN, lat = Number.NaN] = [cells.lon[place], cells.lat[place]]
    return { lon, lat }
  }
  const index = indexOfPoints(cells.length, at)
  const idOf = (place: number) => idAt(at(place))
  return {
    count: cells.length,
    columns,
    index,
    idOf,
    placeOf: (id) => {
      const position = positionOf(id)
      if (!position) return undefined
      const { lon, lat } = position
      const found = index?.search(lon - near, lat - near, lon + near, lat + near) ?? []
      return found.find((place) => idOf(place) === id)
    },
    geometryOf: (place) => pointAt(at(place)),
    stateOf: () => cells.day,
    sources: () => sourcesOf(world),
    valuesOf: (place, words) => ({
      district: areas.byId(cells.district[place] ?? 0).code,
      day: cells.day,
      ...residentsOf('60_to_79', place, world),
      ...residentsOf('80_plus', place, world),
      no_range: noRange && words.say(noRange),
      source: sourceLine(cells.sourceId, world, words),
    }),
  }
})

const sourcesOf = ({ inhabited }: Published) => new Set([inhabited.sourceId])

export const cells: Collection = {
  id: 'cells',
  geometry: 'Point',
  existsIn: (world) => world.inhabited.length > 0,
  columnsIn: () => columns,
  featuresIn: ({ world }) => featuresOf(world),
  filtersIn: () => ['district'],
  extentIn: (world) => world.areas.city.extent,
  periodIn: (world) => periodOfStates([world.inhabited.day]),
  sourcesIn: sourcesOf,
  takesLongIn: (world) => world.inhabited.length > mostInAMoment,
}

function residentsOf(
  name: keyof typeof ages,
  place: number,
  { inhabited, estimateErrors }: Published,
): Record<string, Value> {
  const age: CellAge = ages[name]
  const value = inhabited.residents[age][place] ?? 0
  const range = rangeOfCell(estimateErrors, { ageBand: age, day: inhabited.day }, value)
  return {
    [`residents_${name}`]: roundedForFiles(value, 'RESIDENTS', range).rounded,
    [`residents_${name}_status`]: 'ESTIMATED',
    [`residents_${name}_low`]: range?.low ?? null,
    [`residents_${name}_high`]: range?.high ?? null,
  }
}

/** Degrees in which two points of a grid cannot lie. */
const near = 2e-6
const perDegree = 1e6

/** A cell is called by where it lies, in millionths of a degree: so it stays the same from one state to the next. */
const idAt = ({ lon, lat }: { lon: number; lat: number }) =>
  `${Math.round(lon * perDegree)}_${Math.round(lat * perDegree)}`

function positionOf(id: string) {
  const [, lon, lat] = /^(-?\d{1,9})_(-?\d{1,9})$/.exec(id) ?? []
  return lon === undefined || lat === undefined
    ? null
    : { lon: Number(lon) / perDegree, lat: Number(lat) / perDegree }
}
