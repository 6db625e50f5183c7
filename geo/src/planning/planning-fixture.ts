import fc from 'fast-check'
import type { OwnResidents } from '../reach/reached-world.ts'
import { cellsOf, type MadeCell, somewhere } from '../reach/town-fixture.ts'
import type { Place } from '../reach/distance/geodesic.ts'
import { byAge } from '../terms/classifications.ts'
import type { PlannedArea } from './planned-areas.ts'
import type { PlannedReach, PlannedQuestion } from './planned-reach.ts'
import type { PlannedSite } from './ways-on-foot.ts'

export const walking = { detourFactor: 1.3, stretch: null } as const

/** Where several sites, and cells, come to stand: in one place, or equally far to both sides. */
const crossroads = [13.7, 13.702, 13.704].flatMap((lon) =>
  [50.998, 51, 51.002].map((lat) => ({ lon, lat })),
)

/** Some are the same, or equally far; from some no way leads to anywhere in the town. */
export const placesInAndOut: fc.Arbitrary<Place> = fc.oneof(
  { weight: 8, arbitrary: somewhere },
  { weight: 8, arbitrary: fc.constantFrom(...crossroads) },
  { weight: 1, arbitrary: fc.constantFrom({ lon: 14.6, lat: 51 }, { lon: 14.602, lat: 51 }) },
)

/** With parts of people, as they are fitted to the register. */
export const someTown = fc
  .array(
    fc
      .tuple(placesInAndOut, fc.integer({ min: 1, max: 4 }), fc.nat(600), fc.nat(300))
      .map(([place, district, younger, older]): MadeCell => {
        return { ...place, district, younger: younger / 7, older: older / 7 }
      }),
    { minLength: 1, maxLength: 30 },
  )
  .map(cellsOf)

export const siteAt = (slug: string, { lon, lat }: Place): PlannedSite => ({
  slug,
  lon,
  lat,
  ways: null,
})

/** As many as may stand at once: few enough to stand in each other's way. */
const slugs = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

export const someSitesStanding = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...slugs), placesInAndOut), {
    selector: ([slug]) => slug,
    maxLength: slugs.length,
  })
  .map((sites) => sites.map(([slug, place]) => siteAt(slug, place)))

/** Somebody’s wish: what it means depends on whether that site stands. */
export interface Wish {
  readonly slug: string
  readonly place: Place
  readonly isClosed: boolean
}

export const someWish: fc.Arbitrary<Wish> = fc.record({
  slug: fc.constantFrom(...slugs),
  place: placesInAndOut,
  isClosed: fc.boolean(),
})

/** @returns what takes it back */
export function fulfil<Key>(
  planned: PlannedReach<Key>,
  { slug, place, isClosed }: Wish,
): () => void {
  const standing = planned.sites.find((site) => site.slug === slug)
  if (!standing) {
    planned.open(siteAt(slug, place))
    return () => {
      planned.close(slug)
    }
  }
  if (!isClosed) {
    planned.move(slug, place)
    return () => {
      planned.move(slug, standing)
    }
  }
  planned.close(slug)
  return () => {
    planned.open(standing)
  }
}

const known = (status: OwnResidents['status']): PlannedArea['own'] => {
  const own = { status, sourceId: 'register' }
  return { AGE_60_PLUS: own, AGE_60_TO_79: own, AGE_80_PLUS: own }
}
export const areaOf = (
  districtIds: readonly number[],
  rest: Partial<PlannedArea> = {},
): PlannedArea => ({ districtIds, own: known('OBSERVED'), isAnswered: true, ...rest })

/** The city, areas of districts, a part of a district, one without cells, one with unknown sites and a suppressed one. */
export const someAreas: ReadonlyMap<string, PlannedArea> = new Map([
  ['city', areaOf([1, 2, 3, 4])],
  ['north', areaOf([1, 2])],
  ['part', areaOf([1, 3], { parts: new Map([[3, { AGE_60_TO_79: 0.25, AGE_80_PLUS: 0.5 }]]) })],
  ['nowhere', areaOf([9])],
  ['unknown', areaOf([4], { isAnswered: false })],
  ['hidden', areaOf([2], { own: known('SUPPRESSED') })],
])

export const someQuestion: fc.Arbitrary<PlannedQuestion<string>> = fc
  .record({
    younger: fc.constantFrom(0, 300, 1000, 4000, 20_000),
    older: fc.constantFrom(300, 800, 15_000),
  })
  .map(({ younger, older }) => ({
    limits: { AGE_60_TO_79: younger, AGE_80_PLUS: older },
    ends: [500, 1000, 2000],
    areas: someAreas,
  }))

/** Everything that a plan shows, to be compared to the byte. */
export function shownOf<Key>(planned: PlannedReach<Key>, areas: readonly Key[]) {
  const { nearest, reached } = planned
  const cells = [...reached.metres.keys()]
  return {
    sites: planned.sites.map(({ slug, lon, lat }) => [slug, lon, lat]),
    metres: [...reached.metres],
    next: [...nearest.nextMetres],
    site: cells.map((cell) => nearest.siteOf(cell)?.slug ?? null),
    nextSite: cells.map((cell) => nearest.nextSiteOf(cell)?.slug ?? null),
    classes: [...reached.classes],
    figures: areas.map((area) =>
      byAge((age) => ({ ...planned.figures(area, age), ...planned.uneven(age).get(area) })),
    ),
    everybody: areas.map((area) => planned.figures(area, 'AGE_60_PLUS')),
    uneven: [...planned.uneven('AGE_60_PLUS')],
  }
}
