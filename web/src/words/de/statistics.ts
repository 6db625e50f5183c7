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
    chart: (name: string, years: readonly string[]) => `${name}: ${years.join('; ')}`,
    chartYear: (year: string, months: string, least: string, most: string) =>
      `${year}: ${months} Monate zwischen ${least} und ${most}`,
    chartNone: (year: string) => `${year}: keine vollständigen Monate`,
    lead: 'Gezeigt sind Monate, die alle Beratungsstellen abgegeben haben. Die kräftige Linie ist das neuere Jahr.',
    table: 'Alle Monate als Tabelle',
    month: 'Monat',
    measures: {
      INFORMATION: 'Auskünfte',
      CLEARING: 'Klärungen der Zuständigkeit',
      NEW_CASES: 'Neue Fälle',
      CONSULTATIONS: 'Beratungen',
      CRISIS_INTERVENTIONS: 'Kriseninterventionen',
    },
    incomplete: 'unvollständig, also mindestens',
    compared: (from: string, to: string, later: string, earlier: string, change: string) =>
      `Vom ${from} bis ${to} kamen ${later} neu dazu, in denselben Monaten des Vorjahres ${earlier}: ${change}`,
  },
  utilisation: {
    title: 'Auslastung der Beratung',
    lead: (from: string, to: string) =>
      `Neue Fälle vom ${from} bis ${to}, dort gezählt, wo beraten wurde; daneben das Personal, das es gibt, und das nach Schlüssel nötige.`,
    caption: 'Neue Fälle eines Quartals, gegen Menschen und Personal',
    newCases: 'Neue Fälle',
    perThousand: 'je 1.000 Menschen ab 60',
    perFte: 'je VZÄ Beratung',
    actual: 'VZÄ Ist',
    target: 'VZÄ Soll',
    note: 'Viele Fälle je Stelle können heißen, dass dort Personal fehlt, oder dass Menschen aus anderen Gegenden dorthin kommen.',
    map: (areas: readonly string[]) =>
      `Karte der neuen Fälle je 1.000 Menschen ab 60: ${areas.join('; ')}`,
    mapArea: (name: string, value: string) => `${name} ${value}`,
    mapNote:
      'Neue Fälle je 1.000 Menschen ab 60: je dunkler, desto mehr, bei dunkler Darstellung je heller. Schraffiert: keine Angabe.',
  },
  demand: {
    title: (year: string) => `Woher die Menschen ${year} kamen`,
    lead: 'Neue Fälle nach dem Wohnort der Menschen. Wenige Fälle sind zum Schutz nicht veröffentlicht.',
    incomplete: 'Das Jahr ist noch nicht vollständig: Es sind mindestens so viele.',
    table: 'Neue Fälle nach Wohnort als Tabelle',
    elsewhere: 'anderswo oder unbekannt',
  },
  topics: {
    title: (year: string) => `Beratungen ${year} nach Feld`,
    caption: 'Nach dem, was die Beratungsstellen eingetragen haben',
    consultations: 'Beratungen',
    names: {
      CARE_AND_HEALTH: 'Pflege und Gesundheit',
      HEALTH_AND_SOCIAL_PROBLEMS: 'Gesundheitliche und soziale Problemlagen',
      SOCIAL_BENEFITS: 'Sozialrechtliche Leistungen',
      LEISURE_AND_CULTURE: 'Freizeit, Bildung, Kultur',
      OTHER_TOPIC: 'Sonstige',
    },
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
    remark: 'Anmerkung',
  },
})
