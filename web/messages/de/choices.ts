import type { ClassMethod } from '@atlas/geo/class-breaks'

import type { Unit } from '$lib/data/catalogue'

const groups: Record<Unit, string> = {
  RESIDENTS_PER_KM2: 'Dichte',
  RESIDENTS: 'Anzahl',
  SHARE: 'Anteil',
  RELATIVE_CHANGE: 'Veränderung',
  SQUARE_KILOMETRES: 'Fläche',
}

const methods: Record<ClassMethod, { name: string; explained: string }> = {
  'natural-breaks': {
    name: 'Natürliche Brüche',
    explained: 'Fasst Gebiete mit ähnlichen Werten zusammen.',
  },
  quantile: {
    name: 'Gleich viele Gebiete',
    explained: 'In jeder Klasse liegen etwa gleich viele Gebiete.',
  },
  'equal-interval': { name: 'Gleiche Abstände', explained: 'Alle Klassen sind etwa gleich breit.' },
}

export default {
  title: 'Auswahl',
  open: 'Auswahl ändern',
  close: 'Auswahl schließen',
  show: 'Anzeigen',
  indicator: 'Kennzahl',
  groups,
  otherGroup: 'Weitere',
  level: 'Ebene',
  levelMissing: (levels: string) => `Diese Kennzahl gibt es nur je ${levels}.`,
  or: ' und ',
  day: 'Stichtag',
  since: 'Verglichen mit',
  classes: 'Klassen',
  method: 'Einteilung',
  methods,
  number: 'Anzahl der Klassen',
  zero: 'Eine Grenze liegt bei null: Keine Klasse mischt Zuwachs und Rückgang.',
}
