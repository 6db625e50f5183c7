import { finenessOf } from './answer.ts'
import { aboutInstance } from './certificate.ts'
import { countedWay, type Ground, sitesLeft } from './ground.ts'
import type { Capacities } from './instance.ts'
import type { Placement, PlacementOptions, PlacementStep, PlacementSteps } from './placement.ts'
import { RoomSearch } from './room-search.ts'
import { fixedSites, type RoomQuestion, supplyOf, valueOfSaved } from './supply.ts'

/**
 * MCLP and p-median where sites have room for only so many people, who may be divided: of so many sites those that save
 * most, beyond what stands. Whoever finds no room counts as reached by nobody, or as if a site were at the furthest.
 */
export function* mostServed(
  ground: Ground,
  capacities: Capacities,
  question: RoomQuestion,
  options: PlacementOptions,
): PlacementSteps<Placement> {
  const { instance } = ground
  const longest = countedWay(instance, instance.furthestMetres)
  const fineness = finenessOf(ground, question.model === 'MCLP' ? 1 : longest)
  const supply = supplyOf(instance, capacities, question, fineness)
  const search = new RoomSearch({
    supply,
    fineness,
    conflicts: instance.tooNear,
    standing: [...ground.forced, ...fixedSites(instance, capacities)],
    open: ground.free,
    sites: sitesLeft(ground, question.sites),
    nodes: options.nodes,
    checkpoint: options.checkpoint,
  })
  const task = { ground, question, fineness }
  const progress = (): PlacementStep => ({
    type: 'PROGRESS',
    sites: sitesOf(task, search),
    value: valueAt(task, search.best.assignment.saved),
    bound: valueAt(task, search.bound),
    soFar: () => answered(task, search, false),
  })
  const running = search.run()
  let next = running.next()
  for (; next.done !== true; next = running.next()) yield progress()
  return answered(task, search, next.value === 'PROVEN')
}

interface RoomTask {
  readonly ground: Ground
  readonly question: RoomQuestion
  readonly fineness: number
}

const sitesOf = ({ ground }: RoomTask, { best }: RoomSearch): number[] =>
  [...ground.forced, ...best.chosen].sort((a, b) => a - b)

function valueAt({ ground: { instance }, question, fineness }: RoomTask, saved: number): number {
  return valueOfSaved(instance, question, Math.floor(saved / fineness))
}

function answered(task: RoomTask, search: RoomSearch, isProven: boolean): Placement {
  const { ground, question, fineness } = task
  const { demand, site, people, saved } = search.best.assignment
  const value = valueAt(task, saved)
  const bound = isProven ? value : valueAt(task, search.bound)
  const sites = sitesOf(task, search)
  return {
    status: value === bound ? 'OPTIMAL' : 'WITHIN_GAP',
    sites,
    value,
    bound,
    certificate: {
      schema: 1,
      question,
      ...aboutInstance(ground.instance),
      ...{ sites, value, bound, boundBySums: bound, fineness },
      restsOn: 'SUMS',
      solver: null,
      assignment: { demand, site, people },
      proof: isProven ? search.proof : [search.step],
    },
    alternatives: [],
    areAllListed: false,
  }
}
