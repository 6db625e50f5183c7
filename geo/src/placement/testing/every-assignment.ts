import { countedWay } from '../ground.ts'
import type { Capacities, CandidateWays, PlacementInstance } from '../instance.ts'
import type { Programme } from '../programme.ts'
import type { RoomQuestion } from '../supply.ts'
import { solveProgramme } from './solve-programme.ts'

/** By a linear programme, without any of the placement's own sums: what some sites save at most within their room. */
export function savedByProgramme(
  instance: PlacementInstance,
  capacities: Capacities,
  question: RoomQuestion,
  chosen: readonly number[],
): number {
  const { people, room, fixedRoom, fixedWays } = capacities
  const sites = [
    ...chosen.map((site) => ({ ways: waysOf(instance.ways, site), room: room[site] ?? 0 })),
    ...Array.from(fixedRoom, (most, site) => ({ ways: waysOf(fixedWays, site), room: most })),
  ]
  const longest = countedWay(instance, instance.furthestMetres)
  const parts = sites.flatMap(({ ways }, site) =>
    ways.map(([demand, metres]) => {
      const saved =
        question.model === 'MCLP'
          ? Number(metres <= question.within)
          : longest - countedWay(instance, metres)
      return { site, demand, cost: saved * (instance.weights[demand] ?? 0) }
    }),
  )
  if (parts.length === 0) return 0
  const rows = [
    ...Array.from(people, (_, demand) => ({
      terms: parts.flatMap((part, at) => (part.demand === demand ? [{ at, factor: 1 }] : [])),
      upper: 1,
    })),
    ...sites.map(({ room: upper }, site) => ({
      terms: parts.flatMap((part, at) =>
        part.site === site ? [{ at, factor: people[part.demand] ?? 0 }] : [],
      ),
      upper,
    })),
  ]
  const start = [0]
  for (const { terms } of rows) start.push((start.at(-1) ?? 0) + terms.length)
  const programme: Programme = {
    sense: 'MAXIMISE',
    variables: parts.length,
    integers: 0,
    cost: Float64Array.from(parts, ({ cost }) => cost),
    start: Int32Array.from(start),
    variable: Int32Array.from(rows.flatMap(({ terms }) => terms.map(({ at }) => at))),
    factor: Float64Array.from(rows.flatMap(({ terms }) => terms.map(({ factor }) => factor))),
    lower: new Float64Array(rows.length).fill(-Infinity),
    upper: Float64Array.from(rows, ({ upper }) => upper),
  }
  const { values } = solveProgramme(programme)
  if (values === null) throw new Error('A transportation problem has an answer')
  return Math.round(parts.reduce((sum, { cost }, at) => sum + cost * (values[at] ?? 0), 0))
}

function waysOf({ start, demand, metres }: CandidateWays, site: number) {
  const [from, to] = [start[site], start[site + 1]]
  const ways = metres.subarray(from, to)
  return [...demand.subarray(from, to)].map((one, way) => [one, ways[way] ?? Infinity] as const)
}
