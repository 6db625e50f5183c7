import type { Certificate } from '@atlas/geo/placement/certificate'
import { valueOf } from '@atlas/geo/placement/ground'
import { receivedInstance, type ToldGround } from '@atlas/geo/placement/received-instance'
import type { Follower } from '@atlas/geo/placement/replay'
import { type Verified, verify } from '@atlas/geo/placement/verify'
import { ReachCells } from '@atlas/geo/reach/cells/reach-cells'
import { receivePublishedCells } from '@atlas/geo/world/receive-published-cells'

/** Cells as the API tells them. */
export interface ToldCells {
  asOf: string
  source: { id: string }
  lon: readonly number[]
  lat: readonly number[]
  residents60To79: readonly number[]
  residents80Plus: readonly number[]
  district: readonly number[]
}

/** A certificate and all that it is recomputed from: plain lists, which a worker can be sent. */
export interface RecomputeTask {
  certificate: Certificate
  cells: ToldCells
  ground: ToldGround
}

/** What came out. */
export interface Recomputed {
  verified: Verified
  /** All that are asked after, as the certificate counts them. */
  total: number
  /** What its sites come to; null where it is about other cells or places, or sites have only so much room. */
  value: number | null
  /** The same without any new site; null where nothing compares. */
  before: number | null
}

/** Measures every way anew, then follows the certificate by sums. */
export function recompute(
  { certificate, cells, ground }: RecomputeTask,
  follower: Follower,
): Recomputed {
  const { question, sites } = certificate
  const instance = receivedInstance(cellsOf(cells), ground, certificate, follower.checkpoint)
  const verified = verify(certificate, instance, follower)
  const total = instance.weights.reduce((sum, weight) => sum + weight, 0)
  const isPlain = verified.isOfInstance && instance.capacities === null
  const compares = isPlain && question.model !== 'LSCP' && ground.sites.lon.length > 0
  return {
    verified,
    total,
    value: isPlain ? valueOf(instance, question, sites) : null,
    before: compares ? valueOf(instance, question, []) : null,
  }
}

export const cellsOf = ({
  asOf: day,
  source,
  lon,
  lat,
  residents60To79,
  residents80Plus,
  district,
}: ToldCells): ReachCells =>
  new ReachCells(
    receivePublishedCells({
      day,
      sourceId: source.id,
      lon: Float64Array.from(lon),
      lat: Float64Array.from(lat),
      district: Int32Array.from(district),
      residents: {
        AGE_60_TO_79: Float64Array.from(residents60To79),
        AGE_80_PLUS: Float64Array.from(residents80Plus),
      },
    }),
  )
