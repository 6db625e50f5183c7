import type { Bounds } from './extract/bounds.ts'

/** Where installed streets come from. */
export interface StreetsRecord {
  /** Names these streets and no others. */
  version: string
  /** The extract's file name and hash. */
  file: string
  sha256: string
  /** The day whose state of the map it holds, yyyy-mm-dd. */
  day: string
  publisher: string
  licence: string
  licenceUrl: string
  engine: string
  /** Cells where people live, and how many of them the network connects with the middle of the city. */
  cells: number
  connectedCells: number
  /** Valhalla’s tiles. */
  network: Files
  baseMap: Files & { bounds: Bounds }
  /** What can be searched for. */
  places: {
    streets: number
    addresses: number
    postcodes: number
    landmarks: number
    bytes: number
  }
  furniture: {
    benches: number
    toilets: number
    /** Ways of stairs, and how many of them say how many steps they have. */
    steps: number
    stepsCounted: number
    kerbs: number
    bytes: number
  }
}

/** How many there are, and of which size together. */
export interface Files {
  files: number
  bytes: number
}
