import { combine } from '../../figures/combine.ts'
import {
  type ExplanationInput,
  type Figure,
  statedFigure,
  type WorkedTable,
} from '../../figures/figure.ts'
import type { Range } from '../../figures/range.ts'
import { share } from '../../statistics/share.ts'
import type { Sourced } from '../../terms/certainty.ts'
import { quotient } from '../../words/arithmetic.ts'
import { sentences } from '../../words/sentences.ts'
import type { Message } from '../../words/vocabulary.ts'
import type { Checkpoint } from '../../work/checkpoint.ts'
import type { Area, ServiceSite } from '../../world/snapshot.ts'
import { meanWay } from '../access/access-distances.ts'
import { cellsByWay } from '../cells/cells-by-way.ts'
import { bandsOf, type ByAge, type ReachAges } from '../cells/reach-cells.ts'
import { isReachKnown } from '../known-sites.ts'
import type { ReachLimit } from '../reach-question.ts'
import {
  knownSites,
  rangesNote,
  type ReachedWorld,
  sourcesOfAssumedPeople,
  sourcesOfSites,
  statedReach,
  statedResidents,
} from '../reached-world.ts'
import { type CountedInside, PeopleInDraws } from './people-in-draws.ts'
import type { DrawnPolygon } from './drawn-polygon.ts'
import { residentsInside } from './residents-inside.ts'

/** Who lives in a polygon, who of them reaches a site, and how far they walk. */
export interface FiguresInside {
  readonly residents: Figure
  readonly covered: Figure
  readonly share: Figure
  /** Their mean way on foot, each to the site nearest to them. */
  readonly walkingMetres: Figure
  /** Whose nearest site is which: those with the most people first. */
  readonly sites: readonly SiteFigures[]
  /** How many cells count. */
  readonly cells: number
  /** Those in which cells that count lie. */
  readonly districts: readonly Area[]
}

export interface SiteFigures {
  readonly site: ServiceSite
  /** Those of the polygon whose nearest it is. */
  readonly residents: Figure
  /** Those of them within reach. */
  readonly covered: Figure
}

/** All of it is estimated as cells are, also where all cells of an area lie inside: a line need not be its border. */
export function figuresInside(
  reached: ReachedWorld,
  polygon: DrawnPolygon,
  ages: ReachAges,
  limit: ReachLimit,
  checkpoint?: Checkpoint,
): FiguresInside {
  const { world, kind, cells, nearest, sites, unknownIn: everywhere, drawn } = reached
  const { day, sourceId } = cells.cells
  const found = residentsInside(cells, polygon, { nearest, limits: limit.metres }, checkpoint)
  const districts = districtsOf(found.cells, reached)
  const planningAreas = districts.map(({ planningAreaId }) => planningAreaId)
  const unknownIn = everywhere.filter(({ id }) => planningAreas.includes(id))
  const isAnswered = isReachKnown('SOCIAL_SPACE', planningAreas, [
    new Set(everywhere.map(({ id }) => id)),
  ])
  const sum = (people: ByAge<number>) => bandsOf(ages).reduce((all, band) => all + people[band], 0)
  const asked = { polygon, bands: bandsOf(ages), limits: limit.metres, errorOf: ages }
  const draws = new PeopleInDraws(reached, asked, found.cells)

  const isAnybody = found.cells.length > 0
  const residents = statedResidents(isAnybody ? sum(found.residents) : null, {
    status: 'ESTIMATED',
    sourceId,
  })
  const stated = (value: number) => statedReach(value, residents, { isAnswered }, sourceId)
  const covered = stated(sum(found.covered))
  const walked = waysOf(found.cells, reached, ages)
  const [metres, walkers] = [stated(walked.metres), stated(walked.residents)]

  const note = sentences([
    isAnybody ? null : { key: 'noCellsInside' },
    isAnswered ? null : { key: 'notAnswered', kind, areas: unknownIn.map(({ name }) => name) },
    { key: 'wholeCellsInside' },
    limit.message,
    reached.walking,
    rangesNote(drawn),
    sites.length === 0 ? { key: 'noSites', kind } : null,
    ...knownSites(world, kind, isAnswered ? unknownIn : []),
  ])
  const ofPeople = { asOf: day, basis: 'REGISTER', note } as const
  const same = { ...ofPeople, sources: sourcesOfSites(reached) }
  const people: Message = { key: 'residentsInside', ages }
  const reaching: Message = { key: 'residentsInReach', ages }
  const sumOfWays: Message = { key: 'sumOfWays' }
  const walking: Message = { key: 'residentsWithWay', ages }
  const input = (of: Sourced, rest: Pick<ExplanationInput, 'name' | 'unit'>): ExplanationInput => ({
    ...rest,
    asOf: day,
    ...of,
  })
  const table = (again?: Checkpoint) => tableOf(found.cells, reached, { ages, limit }, again)
  const ofReach =
    ({ value }: Sourced, counted: (draw: CountedInside) => number | null) =>
    (again?: Checkpoint): Range | null =>
      value === null ? null : draws.rangeOfReach(value, counted, again)

  return {
    residents: statedFigure(residents, {
      unit: 'RESIDENTS',
      range: () => (residents.value === null ? null : draws.rangeOfPeople(residents.value)),
      formula: { key: 'columnSum', of: people },
      table: () => ({
        caption: { key: 'residentsByAge' },
        columns: [{ name: people, unit: 'RESIDENTS' }],
        rows: bandsOf(ages).map((age) => ({
          name: { key: 'residents', ages: age, trait: 'ALL' },
          values: [found.residents[age]],
        })),
        rule: null,
      }),
      sources: () => sourcesOfAssumedPeople(world),
      ...ofPeople,
    }),
    covered: statedFigure(covered, {
      unit: 'RESIDENTS',
      range: ofReach(covered, (draw) => draw.covered),
      formula: { key: 'columnSum', of: reaching },
      table,
      ...same,
    }),
    share: statedFigure(combine([covered, residents], share), {
      unit: 'SHARE',
      inputs: [
        input(covered, { name: reaching, unit: 'RESIDENTS' }),
        input(residents, { name: people, unit: 'RESIDENTS' }),
      ],
      range: ofReach(combine([covered, residents], share), (draw) =>
        draw.residents === 0 ? null : draw.covered / draw.residents,
      ),
      formula: quotient(reaching, people),
      table,
      ...same,
    }),
    walkingMetres: statedFigure(combine([metres, walkers], meanWay), {
      unit: 'METRES',
      inputs: [
        input(metres, { name: sumOfWays, unit: 'METRES' }),
        input(walkers, { name: walking, unit: 'RESIDENTS' }),
      ],
      range: ofReach(combine([metres, walkers], meanWay), ({ walked: of }) =>
        meanWay(of.metres, of.residents),
      ),
      formula: quotient(sumOfWays, walking),
      ...same,
    }),
    sites: found.sites.flatMap(({ site: place, ...of }) => {
      const site = sites[place]
      if (!site) return []
      const [nearestTo, within] = [stated(sum(of.residents)), stated(sum(of.covered))]
      const figure = (told: Sourced, part: 'residents' | 'covered') =>
        statedFigure(told, {
          unit: 'RESIDENTS',
          range: ofReach(told, (draw) => draw.ofSite(place)[part]),
          ...same,
        })
      return [
        { site, residents: figure(nearestTo, 'residents'), covered: figure(within, 'covered') },
      ]
    }),
    cells: found.cells.length,
    districts,
  }
}

function districtsOf(
  inside: Uint32Array,
  { world, cells }: Pick<ReachedWorld, 'world' | 'cells'>,
): Area[] {
  const ids = new Set(Array.from(inside, (cell) => cells.cells.district[cell] ?? -1))
  return world.areas.atLevel('DISTRICT').filter(({ id }) => ids.has(id))
}

function waysOf(
  inside: Uint32Array,
  { cells, nearest }: Pick<ReachedWorld, 'cells' | 'nearest'>,
  ages: ReachAges,
): { metres: number; residents: number } {
  let [metres, residents] = [0, 0]
  for (const cell of inside) {
    const way = nearest.metres[cell] ?? Infinity
    if (way === Infinity) continue
    const people = cells.residentsOf(cell, bandsOf(ages))
    metres += way * people
    residents += people
  }
  return { metres, residents }
}

/** The people of the polygon by the length of their way. */
function tableOf(
  inside: Uint32Array,
  { cells, nearest }: Pick<ReachedWorld, 'cells' | 'nearest'>,
  { ages, limit }: { ages: ReachAges; limit: ReachLimit },
  checkpoint?: Checkpoint,
): WorkedTable {
  const bands = bandsOf(ages)
  const within = (cell: number, metres: number) =>
    bands.reduce(
      (sum, band) => sum + (metres <= limit.metres[band] ? cells.residentsOf(cell, [band]) : 0),
      0,
    )
  return cellsByWay(
    {
      caption: { key: 'cellsByWay', to: 'SITE' },
      cells: inside,
      metresOf: (cell) => nearest.metres[cell] ?? Infinity,
      limits: bands.map((band) => limit.metres[band]),
      columns: [
        { name: { key: 'residentsInReach', ages }, unit: 'RESIDENTS', of: within },
        {
          name: { key: 'residentsInside', ages },
          unit: 'RESIDENTS',
          of: (cell) => cells.residentsOf(cell, bands),
        },
      ],
    },
    checkpoint,
  )
}
