import type { Ages, ServiceKind } from '../terms/classifications.ts'

/** What a way leads to. */
export type WayTo = 'SITE' | 'STOP'

/** What is said of reach. */
export interface ReachWords {
  /** What within reach means. */
  reachByDistance: { metres: number }
  reachByTime: {
    minutes: number
    younger: { kmPerHour: number; metres: number }
    older: { kmPerHour: number; metres: number }
  }
  /** How ways were measured. */
  walkingEstimated: { factor: number; to: WayTo }
  walkingOnStreets: { day: string; withoutSteps: boolean; to: WayTo }
  streetNetworkSource: object
  walkingByTable: { source: string; day: string }
  /** What a figure is silent about. */
  atLeast: object
  onlyKnownSites: object
  noSites: { kind: ServiceKind }
  /** Although a street network may be known. */
  placedByEstimatedWays: { factor: number }
  /** Planning areas in which nobody is asked after and no site is proposed. */
  leftOutUnknown: { kind: ServiceKind; areas: readonly string[] }
  sitesUnknownIn: { kind: ServiceKind; areas: readonly string[] }
  notAnswered: { kind: ServiceKind; areas: readonly string[] }
  cellsAreEstimates: object
  /** Squares of Europe's grid, side in metres, that stand for the cells of the data. */
  cellsGeneralised: { side: number; from: number; squares: number }
  /** asOf: yyyy-mm-dd, yyyy-mm or yyyy */
  stopsOf: { asOf: string }
  noStops: object
  /** A table of ways that knows none to stops. */
  noWaysToStops: object
  sharedDistricts: object
  /** Sites whose place is known less exactly than the distance asked about. */
  belowAccuracy: { sites: number }
  rangeOfReach: { draws: number; shortest: number; longest: number }
  /** Of the people of a gap and of what it would grow into; largest: by how much cells are missed at most, if known. */
  rangeOfGap: { draws: number; shortest: number; longest: number; largest: number | null }
  /** Of the ways of those who are in it now. */
  rangeOfGapWays: { draws: number; shortest: number; longest: number }
  /** Of the people of a polygon; metres: how near to its line a cell may lie on either side; largest as of a gap. */
  rangeOfPeopleInside: { metres: number; largest: number | null }
  /** Of what they reach. */
  rangeOfReachInside: {
    draws: number
    shortest: number
    longest: number
    metres: number
    largest: number | null
  }
  /** Of what neither grows nor falls with the length of ways throughout. */
  rangeOfUnevenReach: { draws: number; shortest: number; longest: number }
  /** Of one way, wherever sites stand within their accuracy. */
  rangeOfWay: { shortest: number; longest: number }
  /** To stops, of whose places nobody says how exactly they are known: of the share of people, and of one site's way. */
  rangeOfWaysToStops: { shortest: number; longest: number }
  rangeOfWayToStop: { shortest: number; longest: number }
  /** Of what comes out alike however long ways are taken to be. */
  unmovedByWays: { shortest: number; longest: number }
  /** Of what comes out alike in every draw. */
  unmovedByDraws: { draws: number; shortest: number; longest: number }
  /** Where ways are not estimated. */
  noRangeOfMeasuredWays: { to: WayTo }
  reportedElsewhere: object

  residentsInReach: { ages: Ages }
  residentsInCells: { ages: Ages }
  residentsByAge: object
  cellsByWay: { to: WayTo }
  cellsByWayToSite: object
  /** Metres on foot, more than the one and at most the other; null: without end. */
  wayBetween: { above: number; upTo: number | null }
  noWay: object

  sumOfWays: object
  residentsWithWay: { ages: Ages }
  /** Of the tenth of all with the longest ways. */
  sumOfLongestWays: object
  worstServedTenth: { ages: Ages }
  /** The shortest counts 0, the longest 2, all of them 1 in the mean. */
  sumOfWaysByRank: object
  sumOfWaysToDecimetres: object
  /** The shortest way that a part of some people does not exceed. */
  quantileOfWays: { part: number; ages: Ages }
  cellsInOrder: object
  /** One of so many. */
  cellInOrder: { place: number; cells: number }
  wayOfCell: object
  residentsOfCell: object
  residentsUpToCell: object
  residentsBeyond: { ages: Ages; metres: number }

  staffInReach: object
  /** How floating catchment areas divide posts. */
  staffByReach: object
  sitesInReach: object
  staffOfSite: object
  /** Those who reach a site, of everywhere and of an area. */
  residentsOfSite: { weighed: boolean }
  residentsOfSiteHere: { weighed: boolean }
  zoneWeights: { weights: readonly number[] }
  staffDividedAmongSites: { day: string }
  staffAssumed: { sites: number }

  nearestCatchment: { ages: Ages }
  catchmentWithinReach: { ages: Ages }
  nearestCatchmentWithinReach: { ages: Ages }
  catchmentWithoutOther: { ages: Ages }
  accessLost: object

  residentsInside: { ages: Ages }
  /** How people of a polygon are counted. */
  wholeCellsInside: object
  noCellsInside: object

  residentsOfGap: { ages: Ages }
  districtsOfGap: object
  /** square: the side of the squares of Europe's grid between which steps are measured, whatever cells there are. */
  cellsConnected: { metres: number; square: number }
}
