import type { CityWords } from '@atlas/geo/terms/city-words'
export default ({ name: city }: CityWords) => ({
  title: 'Legende',
  unitCaption: (areas: string) => `${areas} je Klasse`,
  under: (bound: string) => `unter ${bound}`,
  between: (from: string, below: string) => `${from} bis unter ${below}`,
  from: (bound: string) => `${bound} und mehr`,
  all: 'alle Werte',
  missing: 'keine eigene Angabe',
  missingReach: 'Standorte nicht bekannt oder keine eigene Angabe',
  estimated: 'geschätzter Wert',
  estimatedExplained: 'Feine Schraffur: geschätzt, nicht gezählt.',
  suppressedExplained: 'Kräftige Schraffur: zum Schutz nicht veröffentlicht.',
  missingExplained: 'Kräftige Schraffur: keine eigene Angabe.',
  missingReachExplained:
    'Kräftige Schraffur: keine eigene Angabe, oder nach dem Plan arbeitet dort Personal, aber kein Standort ist bekannt.',
  city: `${city} insgesamt`,
  cityInClass: `In dieser Klasse liegt der Wert für ganz ${city}.`,
  /** Of chosen areas, on a picture. */
  outlined: (name: string) => `Umrandet: ${name}.`,
  outlinedDashed: (names: string) => `Gestrichelt umrandet: ${names}.`,
  source: 'Quelle',
  nothing: 'Für diese Auswahl liegen keine Werte vor.',
  fewer: 'Gleiche Werte lassen nur weniger Klassen zu.',
  computedExplained: (inputs: string) => `Berechnet aus ${inputs}.`,
  /** After "aus": SET is what a framework lays down, such as a planning key. */
  computedFrom: {
    OBSERVED: 'Gezähltem',
    REPORTED: 'Gemeldetem',
    SET: 'Festgelegtem',
  },
  projectedExplained: 'Punkte: vorausberechnet, nicht gezählt.',
  inClass: (range: string) => `Klasse: ${range}`,
  flagged: 'auffällig',
  flaggedFrom: (threshold: string) =>
    `Dreieck: ab ±${threshold} auffällig, nach oben über dem Soll, nach unten darunter.`,
  above: (bound: string) => `über ${bound}`,
  upTo: (bound: string) => `${bound} und weniger`,
  betweenInclusive: (from: string, to: string) => `${from} bis ${to}`,
  overInclusive: (from: string, to: string) => `über ${from} bis ${to}`,
  over: (from: string, below: string) => `über ${from} bis unter ${below}`,
  days: (first: string, second: string) => `Anzahl der Gebiete am ${first} und am ${second}`,
  circles: 'Kreise: Ihre Fläche ist so groß wie die Zahl, hier wie am Ende der Klasse.',
  /** Of a class that is open. */
  circleOf: (amount: string) => `Kreis: ${amount}`,
  /** What tells more from less in a theme. */
  deeper: { light: 'dunkler', dark: 'heller' },
  /** What is darkest, by what a map shows; at night what is brightest. */
  strength: {
    people: (deeper: string) => `Je ${deeper}, desto mehr Menschen.`,
    need: (deeper: string) => `Je ${deeper}, desto mehr Bedarf.`,
    fewReach: (deeper: string) => `Je ${deeper}, desto weniger Menschen erreichen einen Standort.`,
    fewReachStops: (deeper: string) =>
      `Je ${deeper}, desto weniger Menschen erreichen eine Haltestelle.`,
    change: (deeper: string) =>
      `Warme Farben: mehr Menschen, kühle: weniger. Je ${deeper}, desto weiter von null.`,
    shortage: (deeper: string) =>
      `Warme Farben: zu wenig Personal, kühle: mehr als verlangt. Je ${deeper}, desto weiter von null.`,
    index: (deeper: string) =>
      `Warme Farben: mehr Bedarf als im Durchschnitt, kühle: weniger. Je ${deeper}, desto weiter davon entfernt.`,
    more: (deeper: string) =>
      `Warme Farben: mehr geworden, kühle: weniger. Je ${deeper}, desto weiter von null.`,
    less: (deeper: string) =>
      `Warme Farben: weniger geworden und damit mehr Bedarf, kühle: mehr. Je ${deeper}, desto weiter von null.`,
    way: (deeper: string) => `Je ${deeper}, desto weiter der Weg.`,
  },
  textures: 'Muster statt Farbe',
  rankingTitle: 'Vom höchsten zum niedrigsten Wert',
  rankingMore: (areas: string) => `Weitere ${areas}`,
  rankingCity: (value: string) => `Senkrechte Linie: ${city} insgesamt, ${value}.`,
  rankingAmount: (value: string) => `${city} insgesamt: ${value}.`,
  rankingAverage: 'Senkrechte Linie: Durchschnitt der Gebiete.',
})
