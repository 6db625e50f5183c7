import type { ReachAges, ReachCells } from '../reach/cells/reach-cells.ts'
import { pointsOf } from '../reach/distance/geodesic.ts'
import { type Checkpoint, neverGivenUp } from '../work/checkpoint.ts'
import type { Certificate } from './certificate.ts'
import { instanceOfCells } from './instance-of-cells.ts'
import type { PlacementInstance } from './instance.ts'
import { longestThatMatters } from './question.ts'

interface ToldPlaces {
  readonly lon: readonly number[]
  readonly lat: readonly number[]
}

/** What the API tells of the ground of a placement question, beside the cells of the same world. */
export interface ToldGround {
  readonly ages: ReachAges
  /** Of each cell. */
  readonly weights: readonly number[]
  readonly sites: ToldPlaces
  readonly candidates: ToldPlaces
  readonly room: {
    readonly ofSites: readonly number[]
    readonly ofCandidates: readonly number[]
    readonly furthestMetres: number
  } | null
  readonly detourFactor: number
}

/**
 * The instance that a certificate is about, with every way measured anew from what was told; what is asked and what may
 * not be is the certificate's own.
 * @throws RangeError when the lists are not equally long, or something could not be computed exactly
 */
export function receivedInstance(
  cells: ReachCells,
  { ages, weights, sites, candidates, room, detourFactor }: ToldGround,
  { question, rules }: Pick<Certificate, 'question' | 'rules'>,
  checkpoint: Checkpoint = neverGivenUp,
): PlacementInstance {
  if (weights.length !== cells.length) throw new RangeError('Every cell has a weight')
  if (room && !isOfEach(room, { sites, candidates })) {
    throw new RangeError('Every site has room for somebody or for nobody')
  }
  const longest = longestThatMatters(question)
  return instanceOfCells(
    {
      cells,
      ages,
      sites: pointsOf(sites),
      candidates: pointsOf(candidates),
      detourFactor,
      ...(longest !== null && { within: longest }),
      weights: Float64Array.from(weights),
      rules,
      ...(room && {
        room: {
          ofSites: Float64Array.from(room.ofSites),
          ofCandidates: Float64Array.from(room.ofCandidates),
          furthestMetres: room.furthestMetres,
        },
      }),
    },
    checkpoint,
  )
}

const isOfEach = (
  { ofSites, ofCandidates }: NonNullable<ToldGround['room']>,
  { sites, candidates }: Pick<ToldGround, 'sites' | 'candidates'>,
): boolean => ofSites.length === sites.lon.length && ofCandidates.length === candidates.lon.length
