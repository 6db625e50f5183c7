import type { Basis, MapLevel } from '$api/catalogue'

import areas from './areas'
import time from './time'

/** What an address says, in words. */
const parts = {
  level: 'Ebene',
  date: 'Stichtag',
  since: 'Verglichen mit',
  basis: 'Grundlage',
  'compare-date': 'zweiter Tag',
  'compare-basis': 'Grundlage des zweiten Tages',
  'day-view': 'Ansicht zweier Tage',
  index: 'Teile des Bedarfsindex',
  standardise: 'Maßstab des Bedarfsindex',
  method: 'Einteilung',
  classes: 'Anzahl der Klassen',
  sites: 'Standorte',
  sort: 'Reihenfolge der Tabelle',
  view: 'Ausschnitt der Karte',
}

export default {
  parts,
  title: 'Hinweis',
  unknownIndicator: (given: string) =>
    `Die Kennzahl „${given}“ gibt es nicht. Gezeigt wird die übliche.`,
  unknownArea: (given: string) => `Das Gebiet „${given}“ gibt es nicht.`,
  unknownSite: (given: string) => `Den Standort „${given}“ gibt es nicht.`,
  unknownOffice: (given: string) => `Das Amt „${given}“ gibt es nicht.`,
  malformed: (name: string, given: string) =>
    `Die Angabe „${given}“ für „${name}“ ist nicht zu verstehen. Gezeigt wird das Übliche.`,
  unknownIndexPart: (given: string) =>
    `Die Kennzahl „${given}“ gibt es nicht. Der Bedarfsindex kommt ohne sie aus.`,
  indexPartLeftOut: (indicator: string) =>
    `Der Bedarfsindex fasst acht Teile. „${indicator}“ bleibt draußen.`,
  indexPartMissing: (indicator: string, level: MapLevel) =>
    `„${indicator}“ gibt es nicht je ${areas.levels[level].each}. Der Bedarfsindex kommt ohne diesen Teil aus.`,
  indexLevelMoved: (from: MapLevel, to: MapLevel) =>
    `Nicht alle Teile des Bedarfsindex gibt es je ${areas.levels[from].each}. Gezeigt wird je ${areas.levels[to].each}.`,
  compareLeftOut: (name: string, most: number) =>
    `Verglichen werden höchstens ${String(most)} Gebiete. Ab ${name} bleiben die weiteren draußen.`,
  basisMoved: (indicator: string, level: MapLevel, from: Basis, to: Basis) =>
    `„${indicator}“ gibt es je ${areas.levels[level].each} nicht auf der Grundlage „${time.bases[from]}“. Gezeigt wird „${time.bases[to]}“.`,
  compareDayMoved: (from: string, to: string) =>
    `Für den ${from} gibt es keine Werte zum Danebenstellen. Daneben steht der ${to}.`,
  compareDayMissing:
    'Diese Kennzahl gibt es hier nur für einen Tag. Ein zweiter lässt sich nicht danebenstellen.',
  compareDayOfIndex:
    'Der Bedarfsindex nimmt von jedem Teil den neuesten Tag. Zwei Tage lassen sich nur bei einer Kennzahl vergleichen.',
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) =>
    `„${indicator}“ gibt es nicht je ${areas.levels[from].each}. Gezeigt wird je ${areas.levels[to].each}.`,
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) =>
    `„${indicator}“ gibt es je ${areas.levels[level].each} nicht für den ${from}. Gezeigt wird der ${to}.`,
  earlierDayMoved: (from: string, to: string) =>
    `Mit dem ${from} lässt sich nicht vergleichen. Verglichen wird mit dem ${to}.`,
  searchShortened: 'Die Suche war zu lang und wurde gekürzt.',
  previousShown:
    'Die neuen Zahlen konnten nicht geladen werden. Zu sehen ist noch die vorige Auswahl. Sobald der Atlas wieder antwortet, geht es von selbst weiter.',
  again: 'Noch einmal versuchen',
}
