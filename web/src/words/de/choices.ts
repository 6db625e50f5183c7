import type { ClassMethod } from '@atlas/geo/classes/class-breaks'

import type { IndicatorGroup } from '$api/catalogue'

const groups: Record<IndicatorGroup, string> = {
  AGE: 'Alter',
  CHANGE: 'Veränderung',
  LIVING: 'Wohnen',
  ORIGIN: 'Herkunft',
  REACH: 'Erreichbarkeit',
  STAFF: 'Personal und Bedarf',
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
  level: 'Ebene',
  levelMissing: (levels: string) => `Diese Kennzahl gibt es nur je ${levels}.`,
  indexLevels: (levels: string) => `Alle Teile zusammen gibt es nur je ${levels}.`,
  or: ' und ',
  day: 'Stichtag',
  since: 'Verglichen mit',
  classes: 'Klassen',
  method: 'Einteilung',
  methods,
  number: 'Anzahl der Klassen',
  around: 'Gleiche Schritte auf beiden Seiten von null.',
}
