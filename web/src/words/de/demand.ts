import type { CityWords } from '@atlas/geo/terms/city-words'
import { je, keinem, many } from '@atlas/geo/words/de/declension'
import { keysToTry } from '@atlas/geo/world/plan'

import { columns, longColumns, longStaffing, staffing } from './demand-columns'

const mostToTry = new Intl.NumberFormat('de-DE').format(keysToTry.most)

const bases = {
  PROJECTION: 'Rahmenkonzept erwartet',
  REGISTER: 'Register gezählt',
}

const keyErrors = {
  'not-a-number': 'Das ist keine Zahl. Bitte eine Zahl wie 6.000 eingeben.',
  ambiguous:
    'Punkt und Komma lassen sich hier verschieden lesen. Bitte Tausender mit Punkt und Nachkommastellen mit Komma schreiben: 1.500 oder 3,5.',
  'not-above-zero': 'Der Schlüssel muss größer als null sein.',
  'too-small': `Der Schlüssel muss mindestens ${keysToTry.least} sein.`,
  'too-large': `Der Schlüssel darf höchstens ${mostToTry} sein.`,
  'too-exact': 'Der Schlüssel darf höchstens zwei Nachkommastellen haben.',
}

export default ({ name: city, levelNames: levels }: CityWords) => ({
  title: 'Bedarf und Personal',
  documentTitle: (view: readonly string[]) =>
    ['Bedarf und Personal', ...view, 'Atlas 60+'].join(' · '),
  description: `Wie viel Personal für Begegnung und Beratung der Planung fehlt oder sie übersteigt, ${je(levels, 'PLANNING_AREA')} in ${city}, und woher jede Zahl stammt.`,
  question: { before: 'Reicht das Personal für die ', accent: 'Menschen ab\u00a060', after: '?' },
  answer: {
    sufficiency: {
      EVERYWHERE: 'Ja.',
      IN_PLACES: 'Nicht überall.',
      NOWHERE:
        levels.PLANNING_AREA === levels.CITY
          ? 'Nein.'
          : `Nein, in ${keinem(levels.PLANNING_AREA)}.`,
      UNKNOWN: 'Das ist nicht bekannt.',
    },
    missing: (areas: string, threshold: string) => `Mindestens ${threshold} fehlen in ${areas}.`,
    noneMissing: (threshold: string) =>
      `In ${keinem(levels.PLANNING_AREA)} fehlen ${threshold} oder mehr.`,
    beyond: (areas: string, threshold: string) =>
      `Mindestens ${threshold} mehr als das Soll gibt es in ${areas}.`,
    noneBeyond: (threshold: string) =>
      `In ${keinem(levels.PLANNING_AREA)} sind es ${threshold} oder mehr über dem Soll.`,
    area: (name: string, amount: string) => `${name}\u00a0(${amount})`,
    city: {
      under: (fte: string, bases: string) => `In ${city} insgesamt fehlen ${fte}${bases}.`,
      over: (fte: string, bases: string) =>
        `In ${city} insgesamt gibt es ${fte} mehr als das Soll${bases}.`,
      even: (bases: string) => `In ${city} insgesamt entspricht das Ist dem Soll${bases}.`,
      /** The difference on both bases of a day. */
      bases: (counted: string, expected: string) => ` (gezählt ${counted}, erwartet ${expected})`,
    },
    unknown: (areas: string) => `Nicht bekannt ist es in ${areas}.`,
  },
  skipToTable: 'Zur Tabelle',
  sections: {
    label: 'Auf dieser Seite',
    table: 'Tabelle',
    plan: 'Wie gut war der Plan?',
    forecast: 'Wie geht es weiter?',
    counselling: 'Beratung',
  },
  choices: {
    title: 'Auswahl',
    basis: 'Grundlage',
    bases,
    day: 'Stichtag',
    framework: 'Fassung des Rahmenkonzepts',
    keys: 'Personalschlüssel ausprobieren',
    keysHint: 'Menschen ab 60 je VZÄ, gespeichert wird nichts',
    try: 'Ausprobieren',
    show: 'Anzeigen',
    reset: (key: string) => `Zurück zu 1 : ${key}`,
    keyLabel: (kind: string) => `${kind} 1 :`,
  },
  view: {
    PROJECTION: (framework: string, day: string) => `${framework}, erwartet für ${day}`,
    REGISTER: (framework: string, day: string) => `${framework}, gezählt am ${day}`,
  },
  keyErrors,
  trial: (kind: string, tried: string, own: string) =>
    `Probe ${kind}: 1 : ${tried} statt 1 : ${own}`,
  trialShort: (tried: string) => `Probe\u00a01\u00a0:\u00a0${tried}`,
  trialRefused: 'Gerechnet wird weiter mit dem Schlüssel des Rahmenkonzepts.',
  columns,
  longColumns,
  staffing,
  longStaffing,
  expectedIn: (year: string) => `erwartet ${year}`,
  peopleExpectedIn: (year: string) => `Menschen ab 60, erwartet ${year}`,
  peopleGroup: (day: string) => `Menschen ab 60 am ${day}`,
  changeGroup: (from: string, to: string) => `Erwartete Veränderung ${from} bis ${to}`,
  keyGroup: (kind: string, key: string) => `${kind}, 1 : ${key}`,
  keysGroup: (kind: string) => `${kind}, Schlüssel ${je(levels, 'PLANNING_AREA')}`,
  area: levels.PLANNING_AREA.de.one,
  city: `${city} insgesamt`,
  caption: (view: string) => `${view}. Personal in Vollzeitäquivalenten (VZÄ).`,
  opens: 'Jede Zahl öffnet ihre Rechnung und ihre Quelle.',
  regionLabel: 'Tabelle, waagerecht verschiebbar',
  scrollHint: 'Die Tabelle lässt sich seitlich verschieben.',
  over: 'über Soll',
  under: 'unter Soll',
  strength: 'Gefüllt: mehr Bedarf oder mehr Menschen, umrandet: weniger.',
  legend: (threshold: string) => `Ab ±${threshold} Abweichung, ungerundet verglichen:`,
  disagrees: (computed: string) => `gerechnet ${computed}`,
  disagreesLong: (published: string, computed: string) =>
    `Das Rahmenkonzept nennt ${published}. Aus seinen eigenen Angaben ergibt sich ${computed}. Beide Zahlen bleiben stehen; woher der Unterschied kommt, ist nicht bekannt.`,
  disagreesByRounding: (published: string, computed: string) =>
    `Das Rahmenkonzept nennt ${published}. Gerechnet sind es ${computed}, auf eine Stelle gerundet 0,1 weniger. ${published} ergibt sich nur, wenn erst auf zwei und dann auf eine Stelle gerundet wird.`,
  agreement: (once: number, all: number, twice: number) =>
    `${String(once)} von ${String(all)} veröffentlichten Soll-Werten gleichen der Rechnung, einmal auf eine Stelle gerundet${
      twice > once
        ? `; ${String(twice)}, wenn erst auf zwei und dann auf eine Stelle gerundet wird`
        : ''
    }.`,
  uncounted:
    'Gestrichelt unterstrichen: nicht gezählt, sondern gemeldet, berechnet, geschätzt oder erwartet.',
  /** Under the city's published target: the framework prints none. */
  publishedSum: 'Summe',
  publishedSumLong:
    'Das Rahmenkonzept nennt kein Soll für die ganze Stadt. Hier steht die Summe der gerundeten; sie wird nicht verglichen.',
  expectedFrom: (people: string) => `(${people})`,
  expectedFromLong: (people: string, day: string) =>
    `Das Rahmenkonzept ging von ${people} Menschen ab 60 am ${day} aus.`,
  /** In full-time equivalents, under the target of those counted; the legend says what it means. */
  expectedTarget: (fte: string) => `(${fte})`,
  expectedTargetLong: (fte: string, year: string) => `Soll für die ${year} Erwarteten: ${fte}`,
  expectedTargetLegend: (year: string) =>
    `In Klammern unter einem Soll: Das gibt derselbe Schlüssel für die Menschen, die das Rahmenkonzept ${year} erwartet hat; damit ist das veröffentlichte Soll zu vergleichen. In Klammern unter den Erwarteten: so viele waren es am Ausgangstag.`,
  /** In full-time equivalents, in a narrow column; the legend says what it means. */
  leastShort: (fte: string) => `mind. ${fte}`,
  leastLegend:
    '„mind.“ unter einem Soll: So viel bräuchten die bekannten Einrichtungen mit je 1 VZÄ; das Soll bleibt, wie es ist.',
  leastOfFacilities: (fte: string) => `bekannte Einrichtungen: mindestens ${fte}`,
  open: (column: string, area: string, value: string) =>
    `${value}. ${column}, ${area}: Rechnung und Quelle zeigen`,
  profile: (area: string) => `Profil von ${area} zum Drucken`,
  profileShort: 'Profil',
  /** A plan in whose world the table is. */
  scenario: {
    named: (name: string) => (name === '' ? 'mit einem Plan' : `mit dem Plan „${name}“`),
    shown: (name: string) =>
      `Gezeigt wird ${name === '' ? 'ein Plan' : `der Plan „${name}“`}: Wo eine Zahl anders lautet als heute, steht die heutige darunter.`,
    toPlan: 'Zurück zum Plan',
    today: 'Ohne den Plan',
  },
  changes: {
    before: (value: string) => `vorher ${value}`,
    count: (count: string, all: string, view: string) =>
      `${count} von ${all} Zahlen lauten anders als unter „${view}“. Sie sind markiert und nennen den früheren Wert.`,
    none: (view: string) => `Keine Zahl lautet anders als unter „${view}“.`,
    withOwn: 'Mit dem Rahmenkonzept vergleichen',
    hide: 'Vergleich ausblenden',
  },
  notices: {
    todayShown: 'Gezeigt wird der Stand von heute.',
    unknownFramework: (given: string) =>
      `Die Fassung „${given}“ gibt es nicht. Gezeigt wird die neueste.`,
    malformed: (given: string) =>
      `Die Angabe „${given}“ ist nicht zu verstehen. Gezeigt wird das Übliche.`,
    unknownCell: (given: string) => `Die Zahl „${given}“ gibt es in der Tabelle nicht.`,
    dayMoved: {
      PROJECTION: (from: string, to: string) =>
        `Für den ${from} hat das Rahmenkonzept nichts erwartet. Gezeigt wird der ${to}.`,
      REGISTER: (from: string, to: string) =>
        `Für den ${from} liegen keine Zahlen des Registers vor. Gezeigt wird der ${to}.`,
    },
  },
  /** Opens how the numbers of a section come about. */
  explained: `Rechnung für ${city} insgesamt`,
  explanation: {
    title: (column: string, area: string) => `${column}, ${area}`,
    close: 'Rechnung schließen',
    noInputs: 'Diese Zahl ist nicht gerechnet, sondern der Quelle entnommen.',
  },
  downloads: {
    title: 'Zum Mitnehmen',
    csv: 'CSV',
    xlsx: 'Excel (XLSX)',
    csvLabel: 'Tabelle als CSV herunterladen',
    xlsxLabel: 'Tabelle als Excel-Datei herunterladen',
    print: 'Drucken',
    fileName: 'bedarf',
    wide: 'Tabelle',
    long: 'Einzelwerte',
    columns: {
      framework: 'Rahmenkonzept',
      key: 'Personalschlüssel (Menschen ab 60 je VZÄ)',
      remark: 'Anmerkung',
    },
    agreement: 'Veröffentlichtes und berechnetes Soll',
    threshold: 'Abweichung, ab der markiert wird (VZÄ)',
    adopted: 'Beschlossen am',
    live: 'Weiterrechnen',
    liveNote:
      'Die Tabelle rechnet mit den Personalschlüsseln und der Abweichung dieses Blattes: Wer sie hier ändert, sieht dort die neuen Zahlen.',
    trial: 'Probe: nicht der Schlüssel des Rahmenkonzepts',
  },
  sourceLine: (sources: string) => `Quelle: ${sources}`,
  plan: {
    title: 'Wie gut war der Plan?',
    anchor: 'plan',
    summary: (day: string, counted: string, expected: string, deviation: string, share: string) =>
      `Am ${day} zählte das Register in ${city} ${counted} Menschen ab 60. Erwartet hatte das Rahmenkonzept ${expected}: eine Abweichung von ${deviation} (${share}).`,
    furthest: (area: string, share: string) =>
      `Am weitesten von der Erwartung entfernt ist ${area} mit ${share}.`,
    consultation: 'Wer zu einem Fachplan gehört wird, Schritt für Schritt',
    fteNote:
      'Die letzten beiden Spalten übersetzen die Abweichung ab 60 mit dem Personalschlüssel in Stellen: So viel mehr oder weniger wäre nach dem Register nötig.',
    ages: { all: 'ab 60', younger: '60 bis 79', older: 'ab 80' },
    expected: 'erwartet',
    counted: 'gezählt',
    deviation: 'Abweichung',
    relativeDeviation: 'Abweichung in Prozent',
    /** Two age groups that do not add up to what is expected of all. */
    bands: (sum: string, difference: string) => `nach Alter ${sum} (${difference})`,
    inFte: 'Abweichung in VZÄ',
    caption: (day: string) => `Erwartet und gezählt am ${day}`,
    chartLabel: 'Abweichung ab 60 in Prozent des Erwarteten',
    more: 'mehr als erwartet',
    fewer: 'weniger als erwartet',
  },
  forecast: {
    title: 'Wie geht es weiter?',
    anchor: 'ausblick',
    summary: (from: string, to: string, younger: string, older: string) =>
      `Von ${from} bis ${to} rechnet die Stadt bei den 60- bis 79-Jährigen mit ${younger}, bei den Menschen ab 80 mit ${older}.`,
    limits: `Nach Alter gibt es die Vorausberechnung nur für die ganze Stadt; für ${many(levels.PLANNING_AREA)} nur für alle Einwohnerinnen und Einwohner zusammen.`,
    city: { younger: `${city}, 60 bis 79`, older: `${city}, ab 80`, all: 'ab 60 zusammen' },
    ages: 'Nach Alter, ganze Stadt',
    areas: `Alle Altersgruppen, ${je(levels, 'PLANNING_AREA')}`,
    scaleNote:
      'Jede Kurve beginnt mit ihrem eigenen Wert; alle zeigen die Veränderung seit dem ersten Jahr im selben Maßstab.',
    year: 'Jahr',
    table: 'Alle Werte als Tabelle',
    caption: 'Vorausberechnete Einwohnerinnen und Einwohner, jeweils am 31.12.',
    chart: (name: string, from: string, start: string, to: string, end: string, change: string) =>
      `${name}: ${start} im Jahr ${from}, ${end} im Jahr ${to}, ${change}`,
    /** Beside what was expected of the same year. */
    counted: (value: string) => `gezählt ${value}`,
  },
  counselling: {
    title: 'Beratung',
    anchor: 'beratung',
    summary: (from: string, to: string, cases: string, change: string) =>
      `Vom ${from} bis ${to} zählten geförderte Träger und Stadt zusammen ${cases}, ${change} gegenüber denselben Monaten des Vorjahres.`,
    provider: 'Anbieter',
    providers: { FUNDED: 'geförderte Träger', MUNICIPAL: 'kommunal', BOTH: 'zusammen' },
    cases: 'Fälle',
    change: 'Veränderung',
    perThousand: 'je 1.000 Menschen ab 60',
    chance: (method: string) => `Unter der Veränderung: ${method}.`,
    noteOn: (provider: string, note: string) => `Zu „${provider}“: ${note}`,
    caption: 'Beratungsfälle, jeweils Januar bis September',
    fields: (year: string) => `Worum es ging (${year})`,
    fieldsCaption: 'Beratungsfelder, Anteil an allen Beratungen',
    field: 'Beratungsfeld',
    share: 'Anteil',
    rounding: (sum: string) =>
      `Die Anteile sind gerundet veröffentlicht und ergeben zusammen ${sum}.`,
  },
})
