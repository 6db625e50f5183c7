/**
 * What may leave the server, by type alone: nothing but disclosure control (geo/src/disclosure) and a scenario applied
 * to what it published can make these, because the import rules keep the classes from everybody else.
 */
export type { PublishedCells } from './published-cells.ts'
export type { KnownDay, PublishedResidents, ResidentGroup } from './published-residents.ts'
export type {
  Minimums,
  Published,
  PublishedCases,
  PublishedCounselling,
} from './published-world.ts'
