import type { ServiceKind } from '../../terms/classifications.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'meeting place', several: 'meeting places' },
  COUNSELLING: { one: 'counselling centre', several: 'counselling centres' },
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  siteState: ({ asOf, isOld }, { day }) => {
    if (asOf === null) return 'state unknown, may be out of date'
    return isOld ? `stated in ${day(asOf)}, may be out of date` : `as of ${day(asOf)}`
  },
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} of about ${number(count)} ${places[kind].several} ${known === 1 ? 'is' : 'are'} known (the city’s own number of ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${known === 1 ? `${places[kind].one} is` : `${places[kind].several} are`} known; how many there are is not known.`,
} satisfies Partial<Entries>
