import type { ServiceKind } from '../../world/snapshot.ts'
import type { Entries } from '../vocabulary.ts'

const places: Record<ServiceKind, { one: string; several: string }> = {
  MEETING: { one: 'Begegnungsstätte', several: 'Begegnungsstätten' },
  COUNSELLING: { one: 'Beratungsstelle', several: 'Beratungsstellen' },
}

/** What is said of sites and of how complete their list is. */
export const sites = {
  siteState: ({ asOf, isOld }, { day }) =>
    asOf === null ? 'Stand unbekannt' : `Stand: ${day(asOf)}${isOld ? ', kann veraltet sein' : ''}`,
  knownOfCountedSites: ({ kind, known, count, asOf }, { number, day }) =>
    `${number(known)} von etwa ${number(count)} ${places[kind].several} ${known === 1 ? 'ist' : 'sind'} bekannt (eigene Zahl der Stadt, ${day(asOf)}).`,
  knownOfUncountedSites: ({ kind, known }, { number }) =>
    `${number(known)} ${places[kind][known === 1 ? 'one' : 'several']} bekannt; wie viele es gibt, ist unbekannt.`,
} satisfies Partial<Entries>
