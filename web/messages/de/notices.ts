import type { MapLevel } from '$lib/data/catalogue'

import areas from './areas'

export default {
  title: 'Hinweis',
  unknownIndicator: (given: string) =>
    `Die Kennzahl „${given}“ gibt es nicht. Gezeigt wird die übliche.`,
  unknownArea: (given: string) => `Das Gebiet „${given}“ gibt es nicht.`,
  unknownSite: (given: string) => `Den Standort „${given}“ gibt es nicht.`,
  unknownOffice: (given: string) => `Das Amt „${given}“ gibt es nicht.`,
  malformed: (name: string, given: string) =>
    `Die Angabe „${given}“ für „${name}“ ist nicht zu verstehen. Gezeigt wird das Übliche.`,
  levelMoved: (indicator: string, from: MapLevel, to: MapLevel) =>
    `„${indicator}“ gibt es nicht je ${areas.levels[from].each}. Gezeigt wird je ${areas.levels[to].each}.`,
  dayMoved: (indicator: string, level: MapLevel, from: string, to: string) =>
    `„${indicator}“ gibt es je ${areas.levels[level].each} nicht für den ${from}. Gezeigt wird der ${to}.`,
  earlierDayMoved: (from: string, to: string) =>
    `Mit dem ${from} lässt sich nicht vergleichen. Verglichen wird mit dem ${to}.`,
  searchShortened: 'Die Suche war zu lang und wurde gekürzt.',
  keptOld: 'Die neuen Zahlen konnten nicht geladen werden. Zu sehen ist noch die vorige Auswahl.',
  again: 'Noch einmal versuchen',
}
