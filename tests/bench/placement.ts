import { cpuUsage } from 'node:process'

import type { PlacementInstance } from '../../geo/src/placement/instance.ts'
import { instanceOfCells } from '../../geo/src/placement/instance-of-cells.ts'
import { placed } from '../../geo/src/placement/place.ts'
import type { PlacementQuestion } from '../../geo/src/placement/question.ts'
import { solvedWhole } from '../../geo/src/placement/testing/solve-programme.ts'
import { verify } from '../../geo/src/placement/verify.ts'
import { ReachCells } from '../../geo/src/reach/cells/reach-cells.ts'
import { pointsOf } from '../../geo/src/reach/distance/geodesic.ts'
import { receivePublishedCells } from '../../geo/src/world/receive-published-cells.ts'
import { placementInDresden } from '../placement/dresden.ts'
import { type OtherSolver, otherSolvers } from '../placement/other-solvers.ts'
import { plainModel } from '../placement/plain-model.ts'
import { placementInSanFrancisco } from '../placement/san-francisco.ts'
import { sharedMissing } from '../support/shared-files.ts'
import { randomBelow } from './state-names.ts'
import { summary } from './summary.ts'

const rounds = 5
/** That another solver is given for one question: what takes longer counts as so many. */
const mostSeconds = 30
const one = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

type Questions = Record<string, readonly PlacementQuestion[]>

const inDresden: Questions = {
  MCLP: one.map((sites) => ({ model: 'MCLP', within: 1_000, sites })),
  P_MEDIAN: one.map((sites) => ({ model: 'P_MEDIAN', sites })),
  P_CENTER: one.map((sites) => ({ model: 'P_CENTER', sites })),
}
const inDresdenByOthers: Questions = {
  ...inDresden,
  P_MEDIAN: [{ model: 'P_MEDIAN', sites: 5 }],
  P_CENTER: [{ model: 'P_CENTER', sites: 5 }],
  LSCP: [{ model: 'LSCP', within: 2_000 }],
}
const inSanFrancisco: Questions = {
  MCLP: one.map((sites) => ({ model: 'MCLP', within: 5_000, sites })),
  P_MEDIAN: one.map((sites) => ({ model: 'P_MEDIAN', sites })),
  P_CENTER: [{ model: 'P_CENTER', sites: 4 }],
  LSCP: [5_000, 6_000, 8_000].map((within) => ({ model: 'LSCP', within })),
}
const inLargerTown: Questions = {
  MCLP: [{ model: 'MCLP', within: 1_000, sites: 5 }],
  P_MEDIAN: [{ model: 'P_MEDIAN', sites: 5 }],
  P_CENTER: [{ model: 'P_CENTER', sites: 5 }],
}

/**
 * Milliseconds of the processor: what else the machine does is not counted. Of ours they are until certificates are made,
 * of other solvers those for solving the textbook's model, which they are given as a file.
 */
export async function measurePlacement() {
  const dresden = (await placementInDresden()).instance
  return {
    dresdenToRelaxation: await toRelaxations(dresden),
    dresden: await besideOthers(dresden, inDresdenByOthers),
    sanFrancisco:
      sharedMissing('data/san-francisco') ??
      (await besideOthers((await placementInSanFrancisco()).instance, inSanFrancisco)),
    largerTown: await besideOthers(largerTown(), inLargerTown, ['cbc']),
  }
}

/** One to ten new sites by each model, proven, beside what CBC takes for the relaxations of the same plain models. */
async function toRelaxations(instance: PlacementInstance) {
  const own = ours(instance, inDresden)
  const missing = await otherSolvers.cbc.missing()
  if (missing !== null) return { ours: own, relaxations: missing }
  const relaxations: Record<string, readonly number[]> = {}
  for (const [model, questions] of Object.entries(inDresden)) {
    const seconds: number[] = []
    for (const question of questions) {
      const plain = plainModel(instance, question, true)
      seconds.push((await otherSolvers.cbc.solved(plain)).processorSeconds)
    }
    relaxations[model] = seconds.map((one) => Math.round(1_000 * one))
  }
  const all = sum(Object.values(own).map(({ milliseconds }) => milliseconds.median))
  const ofPMedian = relaxations.P_MEDIAN ?? []
  return {
    ratios: {
      ...Object.fromEntries(
        Object.entries(own).map(([model, { milliseconds }]) => [
          model,
          milliseconds.median / sum(relaxations[model] ?? []),
        ]),
      ),
      allToAll: all / sum(Object.values(relaxations).flat()),
      allToOneOfPMedian: all / (sum(ofPMedian) / ofPMedian.length),
    },
    ours: own,
    relaxations,
  }
}

async function besideOthers(
  instance: PlacementInstance,
  asked: Questions,
  solvers: readonly (keyof typeof otherSolvers)[] = ['cbc', 'glpk'],
) {
  const own = ours(instance, asked)
  const others: Record<string, unknown> = {}
  for (const name of solvers) others[name] = await byOther(otherSolvers[name], instance, asked, own)
  return { ours: own, ...others }
}

async function byOther(
  solver: OtherSolver,
  instance: PlacementInstance,
  asked: Questions,
  own: ReturnType<typeof ours>,
) {
  const missing = await solver.missing()
  if (missing !== null) return missing
  const models: Record<string, { milliseconds: number; outOfTime: number }> = {}
  for (const [model, questions] of Object.entries(asked)) {
    const found = []
    for (const question of questions) {
      found.push(await solver.solved(plainModel(instance, question), mostSeconds))
    }
    models[model] = {
      milliseconds: Math.round(1_000 * sum(found.map((one) => one.processorSeconds))),
      outOfTime: found.filter(({ value }) => value === null).length,
    }
  }
  const all = sum(Object.values(own).map(({ milliseconds }) => milliseconds.median))
  return { oursToIts: all / sum(Object.values(models).map((one) => one.milliseconds)), models }
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)

function ours(instance: PlacementInstance, asked: Questions) {
  return Object.fromEntries(
    Object.entries(asked).map(([model, questions]) => {
      const proven = new Set<string>()
      const runs = Array.from({ length: rounds }, () => {
        const { milliseconds, results } = solvedAll(instance, questions)
        for (const one of results) proven.add(provenBy(instance, one))
        return milliseconds
      })
      return [model, { milliseconds: summary(runs), proven: [...proven] }]
    }),
  )
}

function solvedAll(instance: PlacementInstance, questions: readonly PlacementQuestion[]) {
  const before = cpuUsage()
  const results = questions.map((question) =>
    solvedWhole(placed(instance, question, { alternatives: 0 })),
  )
  const { user, system } = cpuUsage(before)
  return { milliseconds: (user + system) / 1_000, results }
}

function provenBy(
  instance: PlacementInstance,
  { result, programmes }: ReturnType<typeof solvedAll>['results'][number],
): string {
  return result.status === 'OPTIMAL' && verify(result.certificate, instance).isOptimal
    ? 'by sums'
    : `${result.status}, ${programmes} by a solver`
}

/** 20,000 cells around many centres, 2,000 of them candidates, and twenty sites that stay. */
function largerTown(): PlacementInstance {
  const below = randomBelow(15)
  const [cells, candidates, sites] = [20_000, 2_000, 20]
  const centres = Array.from({ length: 40 }, () => [below(4_000), below(3_000)] as const)
  const places = Array.from({ length: cells }, () => {
    const [east, north] = centres[below(centres.length)] ?? [0, 0]
    const spread = () => below(400) + below(400) - below(400) - below(400)
    return { lon: 13.5 + (east + spread()) / 10_000, lat: 51 + (north + spread()) / 15_000 }
  })
  const some = (from: number, count: number) => {
    const chosen = places.slice(from, from + count)
    return pointsOf({ lon: chosen.map(({ lon }) => lon), lat: chosen.map(({ lat }) => lat) })
  }
  const published = receivePublishedCells({
    day: '2025-12-31',
    sourceId: 'made-up',
    lon: Float64Array.from(places, ({ lon }) => lon),
    lat: Float64Array.from(places, ({ lat }) => lat),
    district: new Int32Array(cells).fill(1),
    residents: {
      AGE_60_TO_79: Float64Array.from(places, () => 3 + below(60)),
      AGE_80_PLUS: Float64Array.from(places, () => 3 + below(30)),
    },
  })
  return instanceOfCells({
    cells: new ReachCells(published),
    ages: 'AGE_60_PLUS',
    sites: some(0, sites),
    candidates: some(sites, candidates),
    detourFactor: 1.3,
  })
}
