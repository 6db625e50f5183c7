import type { ImportKindId } from '@atlas/geo/imports/import-kind'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import { dativeMany } from '@atlas/geo/words/de/declension'

const kinds = (levels: LevelNames): Record<ImportKindId, string> => ({
  boundaries: 'Grenzen der Gebiete',
  'census-grid': 'Zellen des Zensus',
  'service-sites': 'Orte für Begegnung und Beratung',
  'residents-by-age': 'Menschen nach Alter',
  'residents-by-district': `Menschen in den ${dativeMany(levels.DISTRICT)}`,
  'district-residents-by-age': `Menschen nach Alter in den ${dativeMany(levels.DISTRICT)}`,
  'one-person-households': 'Einpersonenhaushalte',
  forecast: 'Einwohnerprognose',
  staff: 'Personal',
  frameworks: 'Rahmenkonzepte und Schlüssel',
  'counselling-cases': 'Beratungsfälle',
})

/** Of the page on which a city brings its own data. */
export default (levels: LevelNames) => ({
  link: 'Daten einspielen',
  title: 'Eigene Daten einspielen',
  description: 'Eigene amtliche Daten prüfen, einspielen und wieder zurücknehmen.',
  lead: 'Eine Datei wird ganz eingespielt oder gar nicht. Vorher wird sie geprüft; alles, was nicht stimmt, steht dann hier auf einmal. Was auffällt, bestätigen Sie selbst. Jedes Einspielen lässt sich zurücknehmen.',
  personal:
    'Bitte keine Angaben zu einzelnen Menschen: Solche Dateien werden abgelehnt und nicht aufbewahrt.',
  noScript: 'Diese Seite braucht JavaScript. Ohne geht es auf der Kommandozeile:',
  token: 'Schlüssel zum Einspielen',
  bySession: 'Sie sind angemeldet und dürfen einspielen; einen Schlüssel brauchen Sie nicht.',
  orSignIn: 'Oder melden Sie sich an, wenn Sie ein Konto der Verwaltung haben.',
  tokenHint:
    'Ihn vergibt, wer diesen Atlas betreibt (IMPORT_TOKEN auf dem Server). Er wird hier nicht gespeichert.',
  kind: 'Was ist es?',
  files: 'Dateien',
  address:
    'Oder eine Adresse, von der sie geholt werden (OGC API – Features; für Grenzen und Orte)',
  declared: 'Woher es kommt',
  fields: {
    source: 'Titel der Quelle',
    publisher: 'Herausgeber',
    licence: 'Lizenz',
    'as-of': 'Stand (JJJJ, JJJJ-MM oder JJJJ-MM-TT)',
    day: 'Stichtag, wenn er nicht in der Datei steht',
    url: 'Adresse der Quelle (zum Nachlesen)',
    crs: 'Koordinatensystem, wenn es nicht in der Datei steht',
    level: 'Ebene, bei Grenzen',
  },
  kinds: kinds(levels),
  check: 'Nur prüfen',
  start: 'Prüfen und einspielen',
  running: 'Wird geprüft …',
  problems: (count: string, one: boolean) => (one ? `${count} Fehler` : `${count} Fehler`),
  problemsCaption: 'Was nicht stimmt',
  problemsFile: 'Als CSV herunterladen',
  columns: {
    file: 'Datei',
    line: 'Zeile',
    column: 'Spalte',
    value: 'Wert',
    text: 'Was erwartet wird',
  },
  findings: 'Was gegenüber den Daten von vorher auffällt',
  totals: 'Summen neben denen von vorher',
  confirm: 'Gesehen und so gewollt: einspielen',
  unreachable: 'Der Server hat nicht geantwortet. Geändert ist nichts, was nicht hier steht.',
  missing: 'Bitte wählen Sie mindestens eine Datei und tragen Sie den Schlüssel ein.',
  history: 'Verlauf',
  historyCaption: 'Eingespielte Dateien',
  showHistory: 'Verlauf zeigen',
  noHistory: 'Noch ist nichts eingespielt.',
  historyColumns: { made: 'Wann', kind: 'Was', files: 'Dateien', rows: 'Zeilen', state: 'Zustand' },
  inForce: 'in Kraft',
  undone: (moment: string) => `zurückgenommen am ${moment}`,
  undo: 'Zurücknehmen',
  undoSure: 'Wirklich zurücknehmen',
  undoOf: (files: string) => `${files} zurücknehmen`,
  command: 'Auf der Kommandozeile',
  commandHint: 'Dasselbe geht ohne diese Seite, auf dem Rechner, auf dem der Atlas läuft:',
  commands: [
    'npm run import -- staff personal.csv --day 2025-12-31 --source "Stellenplan" --publisher "Stadt" --licence dl-de/by-2-0 --check',
    'npm run import -- --history',
    'npm run import -- --undo 3',
  ],
})
