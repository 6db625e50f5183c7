import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Basis, MapLevel } from '$api/catalogue'

import { bases } from './time'

/** What an address says, in words. */
const parts = {
  level: 'Ebene',
  date: 'Stichtag',
  since: 'Verglichen mit',
  basis: 'Grundlage',
  'compare-date': 'zweiter Stichtag',
  'compare-basis': 'Grundlage des zweiten Stichtags',
  'day-view': 'Ansicht zweier Stichtage',
  index: 'Teile des Bedarfsindex',
  standardise: 'Vereinheitlichung im Bedarfsindex',
  method: 'Einteilung',
  classes: 'Anzahl der Klassen',
  sites: 'Standorte',
  sort: 'Reihenfolge der Tabelle',
  view: 'Ausschnitt der Karte',
}

export default (levels: LevelNames) => ({
  parts,
  title: 'Hinweis',
  unknownIndicator: (given: string) => ({
    why: `Die Kennzahl „${given}“ gibt es nicht.`,
    instead: 'Gezeigt wird die übliche.',
  }),
  unknownArea: (given: string) => ({ why: `Das Gebiet „${given}“ gibt es nicht.`, instead: '' }),
  unknownSite: (given: string) => ({ why: `Den Standort „${given}“ gibt es nicht.`, instead: '' }),
  unknownOffice: (given: string) => ({ why: `Das Amt „${given}“ gibt es nicht.`, instead: '' }),
  unknownPlace: (given: string) => ({ why: `Den Ort „${given}“ gibt es nicht.`, instead: '' }),
  malformed: (name: string, given: string) => ({
    why: `Die Angabe „${given}“ für „${name}“ ist nicht zu verstehen.`,
    instead: 'Gezeigt wird das Übliche.',
  }),
  unknownIndexPart: (given: string) => ({
    why: `Die Kennzahl „${given}“ gibt es nicht.`,
    instead: 'Der Bedarfsindex kommt ohne sie aus.',
  }),
  indexPartLeftOut: (indicator: string) => ({
    why: 'Der Bedarfsindex fasst acht Teile.',
    instead: `„${indicator}“ bleibt draußen.`,
  }),
  indexPartMissing: (indicator: string, level: MapLevel) => ({
    why: `„${indicator}“ gibt es nicht je ${levels[level].de.one}.`,
    instead: 'Der Bedarfsindex kommt ohne diesen Teil aus.',
  }),
  indexLevelMoved: (from: MapLevel, to: MapLevel) => ({
    why: `Nicht alle Teile des Bedarfsindex gibt es je ${levels[from].de.one}.`,
    instead: `Gezeigt wird je ${levels[to].de.one}.`,
  }),
  differenceLevelMoved: (from: MapLevel, to: MapLevel) => ({
    why: `Um wie viele es mehr oder weniger wurden, ist je ${levels[from].de.one} nicht gezählt.`,
    instead: `Gezeigt wird je ${levels[to].de.one}.`,
  }),
  compareLeftOut: (name: string, most: number) => ({
    why: `Verglichen werden höchstens ${String(most)} Gebiete.`,
    instead: `Ab ${name} bleiben die weiteren draußen.`,
  }),
  basisMoved: (indicator: string, level: MapLevel, from: Basis, to: Basis) => ({
    why: `„${indicator}“ gibt es je ${levels[level].de.one} nicht auf der Grundlage „${bases[from]}“.`,
    instead: `Gezeigt wird „${bases[to]}“.`,
  }),
  compareDayMoved: (from: string, to: string) => ({
    why: `Für den ${from} gibt es keine Werte zum Vergleichen.`,
    instead: `Verglichen wird mit dem ${to}.`,
  }),
  compareDayMissing: {
    why: 'Diese Kennzahl gibt es hier nur für einen Stichtag.',
    instead: 'Mit einem zweiten lässt sie sich nicht vergleichen.',
  },
  compareDayOfIndex: {
    why: 'Der Bedarfsindex nimmt von jedem Teil den neuesten Tag.',
    instead: 'Zwei Stichtage lassen sich nur bei einer Kennzahl vergleichen.',
  },
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) => ({
    why: `„${indicator}“ gibt es nicht je ${levels[from].de.one}.`,
    instead: `Gezeigt wird je ${levels[to].de.one}.`,
  }),
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) => ({
    why: `„${indicator}“ gibt es je ${levels[level].de.one} nicht für den ${from}.`,
    instead: `Gezeigt wird der ${to}.`,
  }),
  earlierDayMoved: (from: string, to: string) => ({
    why: `Mit dem ${from} lässt sich nicht vergleichen.`,
    instead: `Verglichen wird mit dem ${to}.`,
  }),
  searchShortened: { why: 'Die Suche war zu lang und wurde gekürzt.', instead: '' },
  previousShown:
    'Die neuen Zahlen konnten nicht geladen werden. Zu sehen ist noch die vorige Auswahl. Sobald der Atlas wieder antwortet, geht es von selbst weiter.',
  again: 'Noch einmal versuchen',
})
