import type { AskedPlacement } from '@atlas/geo/placement/asked-placement'
import type { Certificate } from '@atlas/geo/placement/certificate'
import type { PeopleServed } from '@atlas/geo/placement/stated-placement'
import type { PlacementFault } from '@atlas/geo/words/placement'
import type { ScenarioFault } from '@atlas/geo/words/scenario'
import type { Message, MessageOf } from '@atlas/geo/words/vocabulary'
import type { Scenario } from '@atlas/geo/world/scenario'
import { z } from 'zod'
import type { SharedSnapshot } from '../world/shared-snapshot.ts'

/** What is asked with a question: the sites that answer it, or what it has for ever more sites up to its own number. */
export type AskedStudy =
  | { readonly type: 'SITES' }
  | { readonly type: 'CURVE' }
  /** Sites against people against the longest way. */
  | { readonly type: 'FRONT' }
  /** What does well in each of some futures, which change who lives where. */
  | { readonly type: 'ROBUST'; readonly futures: readonly Scenario[] }

/** A question of a state of the city, with how long it may take. */
export interface PlacementTask {
  readonly study: AskedStudy
  readonly asked: AskedPlacement
  readonly scenario: Scenario
  readonly seconds: number
  readonly snapshot: SharedSnapshot
}

/** A site that is proposed: which of the places that were asked about. */
export interface ProposedSite {
  readonly number: number
  readonly lon: number
  readonly lat: number
  readonly districtId: number | null
}

/** What goes with every answer to a question, in no language. */
export interface PlacementGround {
  /** Planning areas, by id, with staff of the kind and no known site. */
  readonly unknownIn: readonly number[]
  readonly knownSites: number
  /** Null where nobody has counted them all. */
  readonly countedSites: number | null
  readonly candidates: number
  /** What is to be said with every figure. */
  readonly note: Message
}

export const placementStatuses = [
  'WAITING',
  'SEARCHING',
  'OPTIMAL',
  'WITHIN_GAP',
  'INFEASIBLE',
] as const
export type PlacementStatus = (typeof placementStatuses)[number]

/** One of several answers: the best of so many sites. */
export interface PlacementPoint {
  /** New ones, at most. */
  readonly mostSites: number
  readonly status: 'OPTIMAL' | 'WITHIN_GAP'
  readonly sites: readonly ProposedSite[]
  readonly value: number | null
  readonly bound: number | null
  readonly gap: number
  readonly certificate: Certificate
}

/** Sites than which no others are better by one aim and as good by the others, as people read them. */
export interface FrontPoint {
  readonly sites: readonly ProposedSite[]
  readonly residents: number
  readonly residentsAtMost: number
  /** Null where somebody has no way. */
  readonly farthestMetres: number | null
  readonly farthestMetresAtLeast: number | null
  readonly worstServedTenthMetres: number | null
  readonly isProven: boolean
  /** Which of the certificates: that nothing reaches more, and that no way is shorter. */
  readonly mostProvenBy: number
  readonly shortestProvenBy: number | null
}

/** How sites do in one future, as people read it. */
export interface SitesInFuture {
  readonly value: number | null
  readonly best: number | null
  readonly bestBound: number | null
  readonly bestSites: readonly ProposedSite[]
  readonly regret: number
  /** Of the best. */
  readonly certificate: Certificate
}

export interface RobustSites {
  readonly regret: number
  readonly bound: number
  readonly boundBySums: number
  readonly meanRegret: number
  readonly meanRegretAtLeast: number
  readonly futures: readonly SitesInFuture[]
  readonly weighed: { readonly parts: readonly number[]; readonly certificate: Certificate } | null
}

/** What is known of the answer. */
export interface PlacementState {
  readonly status: PlacementStatus
  /** Null before its turn has come. */
  readonly ground: PlacementGround | null
  readonly sites: readonly ProposedSite[]
  /** As people read them; null where there is no answer yet, or none at all. */
  readonly value: number | null
  readonly bound: number | null
  /** As a part of the larger of both. */
  readonly gap: number | null
  /** Since its turn came. */
  readonly seconds: number
  /** Why there is none. */
  readonly reason: MessageOf<PlacementFault> | null
  readonly certificate: Certificate | null
  /** Of an answer. */
  readonly served: PeopleServed | null
  /** Other sites as good. */
  readonly alternatives: readonly (readonly ProposedSite[])[]
  readonly areAllListed: boolean
  /** Where the answer is several. */
  readonly points: readonly PlacementPoint[]
  readonly front: readonly FrontPoint[]
  /** What proves several points together. */
  readonly certificates: readonly Certificate[]
  readonly robust: RobustSites | null
}

export const waitingState: PlacementState = {
  status: 'WAITING',
  ground: null,
  sites: [],
  value: null,
  bound: null,
  gap: null,
  seconds: 0,
  reason: null,
  certificate: null,
  served: null,
  alternatives: [],
  areAllListed: false,
  points: [],
  front: [],
  certificates: [],
  robust: null,
}

/** How a question ended. */
export type PlacementEnd =
  | { readonly type: 'ANSWERED'; readonly state: PlacementState }
  | {
      readonly type: 'IMPOSSIBLE_SCENARIO'
      /** From 0. */
      readonly change: number | null
      readonly reason: MessageOf<ScenarioFault>
    }
  /** Before anything was found. */
  | { readonly type: 'OUT_OF_TIME' }
  /** Nobody waited any longer. */
  | { readonly type: 'ABANDONED' }

/** What a thread says while it works: what is known, and before a solver is asked what is the answer if it takes too long. */
export type SaidMeanwhile =
  | { readonly type: 'KNOWN'; readonly state: PlacementState }
  | { readonly type: 'SO_FAR'; readonly state: PlacementState }

export const saidMeanwhile = z.custom<SaidMeanwhile>(
  (value) => typeof value === 'object' && value !== null && 'type' in value && 'state' in value,
)
