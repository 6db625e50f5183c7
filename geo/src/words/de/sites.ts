import type { ServiceKind } from '../../terms/classifications.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'Begegnungsort', several: 'Begegnungsorte' },
  COUNSELLING: { one: 'Beratungsstelle', several: 'Beratungsstellen' },
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  siteState: ({ asOf, isOld }, { day }) => {
    if (asOf === null) return 'Stand unbekannt, kann überholt sein'
    return isOld ? `Angabe von ${day(asOf)}, kann überholt sein` : `Stand ${day(asOf)}`
  },
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} von etwa ${number(count)} ${places[kind].several} ${known === 1 ? 'ist' : 'sind'} bekannt (Zahl der Stadt, ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${known === 1 ? `${places[kind].one} ist` : `${places[kind].several} sind`} bekannt; wie viele es gibt, ist nicht bekannt.`,
} satisfies Partial<Entries>
