import type { CityWords } from '@atlas/geo/terms/city-words'

export default ({ name: city, levelNames: levels }: CityWords) => ({
  title: 'Auswertung der Beratung',
  description: `Wie viele ältere Menschen in ${city} beraten werden, worum es geht, und was sich gegenüber dem Vorjahr geändert hat.`,
  lead: 'Beratungsstellen zählen ihre Fälle, keine Namen. Hier steht, was daraus für die ganze Stadt zu sehen ist.',
  contents: 'Auf dieser Seite',
  cases: {
    title: 'Fälle im Vergleich zum Vorjahr',
    /** The message of all providers together. */
    summary: (from: string, to: string, cases: string, change: string) =>
      `Vom ${from} bis ${to} zählten geförderte Träger und Stadt zusammen ${cases}, ${change} gegenüber denselben Monaten des Vorjahres.`,
    caption: 'Beratungsfälle in denselben Monaten beider Jahre',
    provider: 'Anbieter',
    providers: { FUNDED: 'geförderte Träger', MUNICIPAL: 'Stadt', BOTH: 'zusammen' },
    year: 'Jahr',
    cases: 'Fälle',
    perThousand: 'je 1.000 Menschen ab 60',
    change: 'Veränderung',
    beyondChance: {
      MORE: 'Das sind mehr, als der Zufall erklärt.',
      FEWER: 'Das sind weniger, als der Zufall erklärt.',
      WITHIN: 'So viel kann Zufall sein.',
    },
    changeOf: (provider: string, change: string, span: string) =>
      `${provider}: ${change} (${span}).`,
    span: (low: string, high: string) => `Spanne ${low} bis ${high}`,
    chance: (method: string) => `Zur Spanne: ${method}.`,
    noteOn: (provider: string, note: string) => `Zu „${provider}“: ${note}`,
    monthsUnknown:
      'Wie sich diese Fälle auf die einzelnen Monate verteilen, ist nicht veröffentlicht. Deshalb stehen sie hier als Summe und nicht als Linie.',
  },
  months: {
    title: 'Monat für Monat',
    none: 'Für einzelne Monate ist noch nichts eingetragen.',
    whatIs: 'Was es gibt: die Fälle von Januar bis September zweier Jahre und die Beratungsfelder.',
    whatIsMissing: `Was fehlt: Fälle, Beratungen und Krisen je Monat, nach Alter, Geschlecht, Herkunft des Falls und ${levels.DISTRICT.de.one}.`,
    whoEnters:
      'Wer sie einträgt: die Träger und die Stadt, jeweils für ihre eigenen Beratungsstellen, einmal im Monat.',
  },
  fields: {
    title: 'Worum es ging',
    lead: (year: string) => `Anteil an allen Beratungen des Jahres ${year}`,
    field: 'Beratungsfeld',
    share: 'Anteil',
    rounding: (sum: string) =>
      `Die Anteile sind gerundet veröffentlicht und ergeben zusammen ${sum}.`,
  },
  explained: 'Wie diese Zahlen entstehen',
  files: {
    title: 'Diese Zahlen zum Mitnehmen',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    name: 'auswertung',
    sheet: 'Auswertung',
    figure: 'Kennzahl',
    field: 'Beratungsfeld',
    provider: 'Anbieter',
    from: 'Von',
    to: 'Bis',
    lower: 'Spanne von (Zufall)',
    upper: 'Spanne bis (Zufall)',
  },
})
