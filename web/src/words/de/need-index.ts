import type { LevelNames } from '@atlas/geo/terms/level-names'
import { dativeMany, des, many, seines } from '@atlas/geo/words/de/declension'
import type { StandardisationMethod } from '@atlas/geo/need/need-index'

import type { FigureStatus, MapLevel } from '$api/catalogue'

interface MethodWords {
  name: string
  /** One value on the common scale. */
  one: string
  explained: string
  formula: string
}

const methods: Record<StandardisationMethod, MethodWords> = {
  'z-score': {
    name: 'z-Werte',
    one: 'z-Wert',
    explained:
      'Wie weit ein Gebiet über oder unter dem Durchschnitt der Gebiete liegt, in Standardabweichungen.',
    formula: 'z-Wert = (Wert − Mittelwert) ÷ Standardabweichung',
  },
  'percentile-rank': {
    name: 'Prozentränge',
    one: 'Prozentrang',
    explained: 'Wie viel Prozent der Gebiete einen niedrigeren Wert haben.',
    formula: 'Prozentrang = Anteil der Gebiete darunter + die Hälfte der gleichen',
  },
}

const statuses: Record<FigureStatus, string> = {
  OBSERVED: 'aus gezählten Werten',
  REPORTED: 'aus gemeldeten Werten',
  COMPUTED: 'aus gezählten oder gemeldeten Werten',
  ESTIMATED: 'geschätzt',
  PROJECTED: 'zum Teil vorausberechnet',
  SUPPRESSED: 'ein Teil ist geschützt',
  MISSING: 'ein Teil fehlt',
}

const inWhich = (levels: LevelNames): Record<MapLevel, string> => ({
  PLANNING_AREA: `In welchen ${dativeMany(levels.PLANNING_AREA)}`,
  SOCIAL_SPACE: `In welchen ${dativeMany(levels.SOCIAL_SPACE)}`,
  DISTRICT: `In welchen ${dativeMany(levels.DISTRICT)}`,
})

export default (levels: LevelNames) => ({
  name: 'Bedarfsindex',
  shows: 'Die Karte zeigt',
  anIndicator: 'eine Kennzahl',
  anIndex: 'den Bedarfsindex',
  headline: (level: MapLevel) => ({
    before: `${inWhich(levels)[level]} ist der `,
    accent: 'Bedarf',
    after: ' nach diesen Gewichten am größten?',
  }),
  shown: (parts: string, inThe: string, days: string) =>
    `Gezeigt: ein Index aus ${parts} ${inThe} (${days}).`,
  presets: 'Vorschläge',
  parts: 'Teile und ihre Gewichte',
  weight: (name: string) => `Gewicht: ${name}`,
  remove: (name: string) => `${name} herausnehmen`,
  add: 'Weiterer Teil',
  addChoose: 'Kennzahl hinzunehmen',
  addGo: 'Hinzunehmen',
  most: 'Mehr als acht Teile fasst der Index nicht.',
  method: 'Vereinheitlicht als',
  methods,
  statuses,
  score: 'Indexwert',
  rank: 'Rang',
  range: 'Rang bei ±20 %',
  rankOf: (rank: number, all: number) => `Rang ${String(rank)} von ${String(all)}`,
  between: (best: number, worst: number) =>
    `, bei ±20 % zwischen ${String(best)} und ${String(worst)}`,
  ofSocialSpace: `die Zahl ${des(levels.SOCIAL_SPACE)}`,
  ofSocialSpaces: `${many(levels.DISTRICT)} haben hier die Zahl ${seines(levels.SOCIAL_SPACE)}: Für sie allein wurde sie nicht gezählt. Wer in mehreren liegt, hat keine.`,
  stable: ', auch bei ±20 %',
  /** Where parts are estimates whose error is known. */
  withErrors: {
    note: 'mit Schätzfehlern',
    between: (best: number, worst: number) =>
      `, bei ±20 % und mit dem Fehler der Schätzungen zwischen ${String(best)} und ${String(worst)}`,
    stable: ', auch bei ±20 % und mit dem Fehler der Schätzungen',
  },
  adds: (points: string) => `Beitrag ${points}`,
  rangeShort: (best: number, worst: number) => `${String(best)}\u00a0bis\u00a0${String(worst)}`,
  howTitle: 'So wird gerechnet',
  indexFormula: (one: string) => `Indexwert = Summe aus Gewichtsanteil × ${one}`,
  higher:
    'Höher heißt: mehr Bedarf. Der Index vergleicht nur die Gebiete dieser Ebene miteinander.',
  rangeExplained:
    'Gewichte sind eine Wahl, keine Messung. Die Spanne umfasst jeden Rang, der herauskommen kann, wenn jedes Gewicht für sich um bis zu 20 % steigt oder sinkt.',
  errorsExplained:
    'Wo ein Teil geschätzt ist, geht auch sein Fehler ein: Jeder Wert darf irgendwo in seiner Spanne liegen. Der Fehler ist mindestens so groß, die Spanne der Ränge also eher zu eng.',
  unranked: 'Wem ein gewichteter Teil fehlt, der hat keinen Rang.',
  weightless:
    'Alle Gewichte sind null. Damit lässt sich nichts ordnen. Ein Gewicht über null genügt.',
  columns: {
    part: 'Teil',
    day: 'Tag',
    weight: 'Gewicht',
    share: 'Anteil',
    value: 'Wert',
    contribution: 'Beitrag',
    mean: 'Mittelwert',
    deviation: 'Standard\u00adabweichung',
  },
  average: 'Durchschnitt der Gebiete',
  middle: 'Mitte aller Gebiete',
})
