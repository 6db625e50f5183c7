import type { ServiceKind } from '../../world/snapshot.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'meeting place', several: 'meeting places' },
  COUNSELLING: { one: 'counselling centre', several: 'counselling centres' },
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  siteState: ({ asOf, isOld }, { day }) =>
    asOf === null ? 'state unknown' : `as of ${day(asOf)}${isOld ? ', may be out of date' : ''}`,
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} of about ${number(count)} ${places[kind].several} ${known === 1 ? 'is' : 'are'} known (the city’s own number of ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${places[kind][known === 1 ? 'one' : 'several']} known; how many there are is unknown.`,
} satisfies Partial<Entries>
