import { pointsOf, type Place } from '../../geo/src/reach/distance/geodesic.ts'
import { nearestSites } from '../../geo/src/reach/distance/nearest-sites.ts'
import { ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { limitByDistance } from '../../geo/src/reach/reach-question.ts'
import { receivePublishedCells } from '../../geo/src/world/receive-published-cells.ts'
import { NewlyReached, WaysSaved } from '../../geo/src/planning/opportunity.ts'
import type { PlannedArea } from '../../geo/src/planning/planned-areas.ts'
import { PlannedReach } from '../../geo/src/planning/planned-reach.ts'
import { SettledReach } from '../../geo/src/planning/settled-reach.ts'
import { summary } from './summary.ts'

const sites = 60
const frames = 300
const warmUp = 60
const drops = 20
const walking = { detourFactor: 1.3, stretch: null } as const
const limit = limitByDistance(1000)
const ends = [500, 1000, 1500, 2000]

/**
 * Milliseconds while a hand moves a site among sixty, in a city of so many cells of 250 m and in a small country; of
 * frames and maps also those that the processor was at work for it: what else a machine does is in the others.
 */
export const measurePlanning = async () => ({
  'cells of a city': await Promise.resolve(measureCells(6_000)),
  'cells of a region': await Promise.resolve(measureCells(100_000)),
})

function measureCells(length: number) {
  const town = new Town(length)
  const cells = town.cells()
  const planned = town.planned(cells)
  return {
    cells: length,
    opened: timed(() => town.planned(cells)),
    nearestOfAllAnew: summary(
      repeated(drops, () => {
        town.nearestAnew(cells, planned)
      }),
    ),
    ...measureHand(town, planned),
    ...measureOpportunity(town, planned),
  }
}

/** What follows in each frame, with and without what is costliest; the drop, and all the figures after it. */
function measureHand(town: Town, planned: PlannedReach<string>) {
  const moving = planned.lift('site-30')
  const parts = { ways: Array<number>(), figures: Array<number>(), uneven: Array<number>() }
  const whole: number[] = []
  const worked: number[] = []
  for (let frame = 0; frame < warmUp + frames; frame += 1) {
    const place = town.along(frame)
    const begun = processorTime()
    const ways = timed(() => {
      moving.at(place)
      planned.reached.takeChanged()
    })
    const figures = timed(() => {
      everyFigure(planned)
    })
    const uneven = timed(() => planned.uneven('AGE_60_PLUS'))
    const work = processorTime() - begun
    if (frame < warmUp) continue
    worked.push(work)
    parts.ways.push(ways)
    parts.figures.push(figures)
    parts.uneven.push(uneven)
    whole.push(ways + figures + uneven)
  }
  moving.putBack()
  const dropped = repeated(drops, (drop) => {
    planned.move('site-30', town.along(drop * 7))
  })
  const { nearest } = planned.nearest.nearest()
  const settled = repeated(3, () => {
    const reach = new SettledReach(planned.cells, nearest, areas, limit.metres)
    for (const area of areas.keys()) reach.figures(area, 'AGE_60_PLUS')
  })
  return {
    frame: summary(whole),
    frameOfProcessor: summary(worked),
    withoutGini: summary(parts.ways.map((ways, frame) => ways + (parts.figures[frame] ?? 0))),
    waysOfFrame: summary(parts.ways),
    figuresOfAllAreas: summary(parts.figures),
    unevenOfAllAreas: summary(parts.uneven),
    drop: summary(dropped),
    settledFiguresOfAllAreas: summary(settled),
  }
}

function everyFigure(planned: PlannedReach<string>): void {
  for (const area of areas.keys()) planned.figures(area, 'AGE_60_PLUS')
}

/** Either aim at first, after a drop, and in the frames of a moving site. */
function measureOpportunity(town: Town, planned: PlannedReach<string>) {
  const { cells, people, ways } = planned
  const within = { cells, people, ways, leftOut: null }
  const measured = (make: () => NewlyReached | WaysSaved) => {
    const worked: number[] = []
    const first = repeated(3, () => {
      const begun = processorTime()
      make().follow(planned.reached)
      worked.push(processorTime() - begun)
    })
    const map = make()
    map.follow(planned.reached)
    const dropped = repeated(drops, (drop) => {
      planned.move('site-30', town.along(drop * 11))
      return timed(() => {
        map.follow(planned.reached)
      })
    })
    const moving = planned.lift('site-30')
    const framed = repeated(warmUp, (frame) => {
      moving.at(town.along(frame))
      return timed(() => {
        map.follow(planned.reached)
      })
    })
    moving.putBack()
    return {
      first: summary(first),
      firstOfProcessor: summary(worked),
      afterDrop: summary(dropped),
      inFrame: summary(framed),
      read: summary(repeated(drops, () => map.all('AGE_60_PLUS'))),
    }
  }
  return {
    newlyReached: measured(() => new NewlyReached(within, limit.metres)),
    waysSaved: measured(() => new WaysSaved(within)),
  }
}

/** Milliseconds of each, or what each says it took. */
function repeated(times: number, action: (round: number) => unknown): number[] {
  return Array.from({ length: times }, (_, round) => {
    let said: unknown
    const whole = timed(() => (said = action(round)))
    return typeof said === 'number' ? said : whole
  })
}

function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

function timed(action: () => unknown): number {
  const begun = performance.now()
  action()
  return performance.now() - begun
}

const districts = 64
/** As many as Dresden's, in three levels and the city. */
const areas = new Map<string, PlannedArea>([
  ['city', areaOf(1, 0)],
  ...[...Array(10).keys()].map((area) => [`planning-${area}`, areaOf(10, area)] as const),
  ...[...Array(17).keys()].map((area) => [`social-${area}`, areaOf(17, area)] as const),
  ...[...Array(districts).keys()].map((area) => [`district-${area}`, areaOf(64, area)] as const),
])

function areaOf(groups: number, group: number): PlannedArea {
  const districtIds = [...Array(districts).keys()].filter(
    (district) => Math.floor((district * groups) / districts) === group,
  )
  const own = { status: 'OBSERVED', sourceId: 'register' } as const
  return {
    districtIds,
    own: { AGE_60_PLUS: own, AGE_60_TO_79: own, AGE_80_PLUS: own },
    isAnswered: true,
  }
}

/** Squares of 250 m, of which each has its middle elsewhere, and sites among them: the same in each run. */
class Town {
  readonly #length: number
  readonly #side: number
  #state = 60

  constructor(length: number) {
    this.#length = length
    this.#side = Math.ceil(Math.sqrt(length))
  }

  cells(): ReachCells {
    const places = Array.from({ length: this.#length }, (_, cell) =>
      this.#place(cell % this.#side, Math.floor(cell / this.#side)),
    )
    const people = (most: number) =>
      Float64Array.from(places, () => Math.round(this.#random() * most * 10) / 10)
    return new ReachCells(
      receivePublishedCells({
        day: '2025-12-31',
        sourceId: 'cells',
        lon: Float64Array.from(places, ({ lon }) => lon),
        lat: Float64Array.from(places, ({ lat }) => lat),
        district: Int32Array.from(places, (_, cell) =>
          Math.floor((cell * districts) / this.#length),
        ),
        residents: { AGE_60_TO_79: people(110), AGE_80_PLUS: people(50) },
      }),
    )
  }

  planned(cells: ReachCells): PlannedReach<string> {
    this.#state = 61
    const standing = Array.from({ length: sites }, (_, site) => ({
      slug: `site-${site}`,
      ways: null,
      ...this.#place(this.#random() * this.#side, this.#random() * this.#side),
    }))
    return new PlannedReach(cells, walking, standing, { limits: limit.metres, ends, areas })
  }

  nearestAnew(cells: ReachCells, planned: PlannedReach<string>): void {
    const standing = planned.sites
    const points = pointsOf({
      lon: standing.map(({ lon }) => lon),
      lat: standing.map(({ lat }) => lat),
    })
    nearestSites(cells.points, points, walking.detourFactor)
  }

  /** Through the town and back, in steps of a hand. */
  along(frame: number): Place {
    const part = 0.5 + 0.4 * Math.sin(frame / 40)
    return this.#place(part * this.#side, (0.5 + 0.4 * Math.cos(frame / 55)) * this.#side)
  }

  #place(column: number, row: number): Place {
    const [east, north] = [column + this.#random() * 0.6, row + this.#random() * 0.6]
    return { lon: 13.5 + east * 0.00357, lat: 50.9 + north * 0.00225 }
  }

  #random(): number {
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0
    return this.#state / 2 ** 32
  }
}
