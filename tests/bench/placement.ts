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
import { cbcMissing, solvedByCbc } from '../placement/cbc.ts'
import { placementInDresden } from '../placement/dresden.ts'
import { plainModel } from '../placement/plain-model.ts'
import { placementInSanFrancisco } from '../placement/san-francisco.ts'
import { sharedMissing } from '../support/shared-files.ts'
import { randomBelow } from './state-names.ts'
import { summary } from './summary.ts'

const rounds = 5
const one = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
const models: Record<string, readonly PlacementQuestion[]> = {
  MCLP: one.map((sites) => ({ model: 'MCLP', within: 1_000, sites })),
  P_MEDIAN: one.map((sites) => ({ model: 'P_MEDIAN', sites })),
  P_CENTER: one.map((sites) => ({ model: 'P_CENTER', sites })),
  LSCP: [{ model: 'LSCP', within: 2_000 }],
}
const inSanFrancisco: Record<string, readonly PlacementQuestion[]> = {
  MCLP: one.map((sites) => ({ model: 'MCLP', within: 5_000, sites })),
  P_MEDIAN: one.map((sites) => ({ model: 'P_MEDIAN', sites })),
  P_CENTER: [{ model: 'P_CENTER', sites: 4 }],
  LSCP: [5_000, 6_000, 8_000].map((within) => ({ model: 'LSCP', within })),
}

/** Milliseconds of the processor: what else the machine does is not counted. */
export async function measurePlacement() {
  const dresden = (await placementInDresden()).instance
  return {
    dresden: await measured(dresden, models, ['MCLP', 'LSCP']),
    relaxationOfPMedianByCbc: (await cbcMissing()) ?? (await relaxation(dresden)),
    sanFrancisco:
      sharedMissing('data/san-francisco') ??
      (await measured(
        (await placementInSanFrancisco()).instance,
        inSanFrancisco,
        Object.keys(inSanFrancisco),
      )),
    largerTown: ours(largerTown(), {
      MCLP: [{ model: 'MCLP', within: 1_000, sites: 5 }],
      P_MEDIAN: [{ model: 'P_MEDIAN', sites: 5 }],
    }),
  }
}

async function measured(
  instance: PlacementInstance,
  asked: typeof models,
  byOthers: readonly string[],
) {
  const missing = await cbcMissing()
  const byCbc: Record<string, number> = {}
  for (const model of missing === null ? byOthers : []) {
    byCbc[model] = 0
    for (const question of asked[model] ?? []) {
      const { processorSeconds } = await solvedByCbc(plainModel(instance, question))
      byCbc[model] += 1_000 * processorSeconds
    }
  }
  return { ours: ours(instance, asked), cbc: missing ?? byCbc }
}

function ours(instance: PlacementInstance, asked: typeof models) {
  return Object.fromEntries(
    Object.entries(asked).map(([model, questions]) => {
      const runs = Array.from({ length: rounds }, () => solvedAll(instance, questions))
      return [
        model,
        {
          milliseconds: summary(runs.map(({ milliseconds }) => milliseconds)),
          proven: runs[0]?.proven,
        },
      ]
    }),
  )
}

function solvedAll(instance: PlacementInstance, questions: readonly PlacementQuestion[]) {
  const before = cpuUsage()
  const results = questions.map((question) =>
    solvedWhole(placed(instance, question, { alternatives: 0 })),
  )
  const { user, system } = cpuUsage(before)
  const proven = results.map(({ result, programmes }) =>
    result.status === 'OPTIMAL' && verify(result.certificate, instance).isOptimal
      ? 'by sums'
      : `${result.status}, ${programmes} by a solver`,
  )
  return { milliseconds: (user + system) / 1_000, proven }
}

async function relaxation(instance: PlacementInstance) {
  const model = plainModel(instance, { model: 'P_MEDIAN', sites: 3 }, true)
  return 1_000 * (await solvedByCbc(model)).processorSeconds
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
