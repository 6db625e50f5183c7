import type { Ages, ServiceKind } from '../terms/classifications.ts'

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
  walkingEstimated: { factor: number }
  walkingOnStreets: { day: string; withoutSteps: boolean }
  streetNetworkSource: object
  walkingByTable: { source: string; day: string }
  /** What a figure is silent about. */
  atLeast: object
  onlyKnownSites: object
  noSites: { kind: ServiceKind }
  sitesUnknownIn: { kind: ServiceKind; areas: readonly string[] }
  notAnswered: { kind: ServiceKind; areas: readonly string[] }
  cellsAreEstimates: object
  sharedDistricts: object
  /** Sites whose place is known less exactly than the distance asked about. */
  belowAccuracy: { sites: number }
  rangeOfReach: { draws: number; shortest: number; longest: number }
  reportedElsewhere: object

  residentsInReach: { ages: Ages }
  residentsInCells: { ages: Ages }
  coverageFormula: { ages: Ages }
  coveredFormula: { ages: Ages }
  residentsInCellsFormula: { ages: Ages }

  sumOfWays: object
  meanWayFormula: object
  medianWayFormula: object
  ninetiethWayFormula: object
  residentsBeyond: { ages: Ages; metres: number }
  residentsBeyondFormula: { metres: number }

  staffInReach: object
  accessibilityFormula: object
  zoneWeights: { weights: readonly number[] }
  staffDividedAmongSites: { day: string }
  staffAssumed: { sites: number }

  nearestCatchment: { ages: Ages }
  catchmentWithinReach: { ages: Ages }
  nearestCatchmentWithinReach: { ages: Ages }
  catchmentWithoutOther: { ages: Ages }

  gapFormula: { ages: Ages }
  cellsConnected: { metres: number }
}
