/**
 * What may leave the server, by type alone: nothing but disclosure control (geo/src/disclosure) and a scenario applied
 * to what it published can make these.
 */
export type { PublishedCells } from '../disclosure/published-cells.ts'
export type {
  KnownDay,
  PublishedResidents,
  ResidentGroup,
} from '../disclosure/published-residents.ts'
export type {
  Minimums,
  Published,
  PublishedCases,
  PublishedCounselling,
} from '../disclosure/published-world.ts'
