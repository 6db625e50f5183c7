/** Why nothing answers a placement question: the constraint to blame. Metres as the crow flies unless on foot. */
export interface PlacementFaults {
  placementForcedExcluded: { sites: number }
  placementForcedTooMany: { forced: number; sites: number }
  placementForcedTooNear: { metres: number }
  /** Only excluded candidates would serve all that must be. */
  placementExcludedNeeded: { sites: number }
  /** Only candidates too near to others would. */
  placementTooNear: { metres: number }
  /** On foot; which share all candidates together would serve, as a fraction. */
  placementOutOfReach: { metres: number; share: number }
  /** Some have no way to any candidate; which share has one. */
  placementNoWay: { share: number }
  placementTooFewSites: { sites: number }
  placementTooFewSitesApart: { sites: number; metres: number }
  /** On foot. */
  placementFarther: { sites: number; metres: number }
  /** Neither an answer was found nor that there is none. */
  placementUndecided: object
}

export type PlacementFault = keyof PlacementFaults

/** What is to be said with every answer to a placement question. */
export interface PlacementNotes {
  sitesForFte: { fte: number; ftePerSite: number; sites: number }
  /** Where the index has so many points, each of the people counts once. */
  weighedByNeed: { once: number }
  /** By a planning key: so many residents 60+ for each post; null where a scenario tries several. */
  roomByKey: { ftePerSite: number; perFte: number | null; furthestMetres: number }
}

export type PlacementNote = keyof PlacementNotes

/** Why a certificate cannot be read. */
export interface CertificateFaults {
  certificateNoJson: object
  /** In characters. */
  certificateTooLong: { most: number }
  /** Another kind of file: of none of the fields that a certificate has. */
  certificateNone: object
  /** Of nothing that was asked. */
  certificateWithoutQuestion: object
  certificateSchemaUnknown: object
  /** Where in the JSON. */
  certificateMalformed: { place: string }
}

export type CertificateFault = keyof CertificateFaults
