import type { CityWords } from '@atlas/geo/terms/city-words'

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  SCENARIO_SAVED: (about) => `„${about}“ ist gespeichert.`,
  SCENARIO_CHANGED: (about) => `„${about}“ ist geändert.`,
  SCENARIO_DELETED: () => 'Das Szenario ist gelöscht, mit seinen Kommentaren und Links.',
  SCENARIO_SHARED: (about) => `Für „${about}“ gibt es einen neuen Link.`,
  SHARE_ENDED: () => 'Der Link öffnet nichts mehr.',
  COMMENTED: () => 'Ihr Kommentar steht jetzt dabei.',
  COMMENT_TAKEN_BACK: () => 'Ihr Kommentar ist gelöscht.',
  NO_SUCH_SCENARIO: () => 'Dieses Szenario gibt es nicht, oder es ist nicht Ihres.',
  NO_SUCH_SHARE: () => 'Diesen Link gibt es nicht mehr.',
  NO_SUCH_COMMENT: () => 'Diesen Kommentar gibt es nicht mehr.',
  NO_SCENARIO: () => 'Das ist kein Szenario. Gespeichert wurde nichts.',
  LINK_DAY_OUT_OF_RANGE: () =>
    'Der letzte Tag muss heute oder später sein, höchstens in einem Jahr. Einen Link gibt es noch nicht.',
  TOO_MANY: () => 'Davon gibt es schon so viele, wie es geben darf. Bitte löschen Sie etwas davon.',
  NOT_UNDERSTOOD: () => 'Eine Angabe fehlt oder hat eine andere Form. Geändert wurde nichts.',
  TELLS_OF_SOMEBODY: () =>
    'Der Text sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg; gespeichert wurde nichts.',
}

/** Of the pages on which planners keep, share and compare scenarios. */
export default ({ name: city }: CityWords) => ({
  said,
  list: {
    title: 'Szenarien und Pläne',
    description: `Gespeicherte Szenarien der Planung für ${city}.`,
    lead: 'Was hier liegt, sehen nur Sie, außer Sie zeigen es anderen. Was ein Szenario ändert, bleibt, wie es gespeichert wurde; Name und Notiz lassen sich ändern.',
    scenarios: 'Szenarien',
    empty:
      'Noch ist nichts gespeichert. Planen Sie etwas auf der Karte und speichern Sie es dort unter einem Namen.',
    toPlanning: 'Neues Szenario auf der Karte planen',
    columns: {
      name: 'Szenario',
      changes: 'Änderungen',
      owner: 'Von',
      shown: 'Sichtbar für',
      madeAt: 'Gespeichert',
    },
    own: 'Ihnen',
    nobody: 'einem Konto, das es nicht mehr gibt',
    forPlanners: 'alle Planenden',
    forOwner: 'nur Sie',
    compare: 'Zwei vergleichen',
    first: 'Das eine',
    second: 'Das andere',
    compareSubmit: 'Vergleichen',
  },
  scenario: {
    kicker: 'Gespeichertes Szenario',
    description: 'Ein gespeichertes Szenario der Planung, mit Kommentaren.',
    back: 'Alle Szenarien und Pläne',
    open: 'Auf der Karte öffnen',
    sheet: 'Blatt für den Rat',
    savedBy: (owner: string, at: string) => `Gespeichert von ${owner}, ${at}.`,
    changes: 'Was geplant ist',
    change: 'Name, Notiz und Sichtbarkeit',
    name: 'Name',
    note: 'Notiz',
    noteHint: 'Keine Angaben über einzelne Menschen.',
    isForPlanners: 'Alle Planenden dürfen es sehen und kommentieren',
    save: 'Speichern',
    share: 'Teilen',
    shareLead:
      'Wer den Link hat, sieht Szenario und Zahlen ohne Konto, bis zum Ende des Tages, den Sie nennen. Kommentare sieht er nicht, und ändern kann er nichts.',
    endsOn: 'Letzter Tag',
    makeLink: 'Link erstellen',
    newLink: 'Link weitergeben',
    linkOnce: 'Er steht nur dieses eine Mal hier.',
    links: {
      madeAt: 'Erstellt',
      madeBy: 'Von',
      endsOn: 'Letzter Tag',
      end: 'Beenden',
    },
    ended: 'abgelaufen',
    end: 'Beenden',
    endOf: (day: string) => `Link beenden, letzter Tag ${day}`,
    comments: 'Kommentare',
    noComments: 'Noch hat niemand etwas dazu geschrieben.',
    by: (who: string, at: string) => `${who}, ${at}`,
    comment: 'Kommentar',
    send: 'Kommentieren',
    takeBack: 'Löschen',
    takeBackOf: (at: string) => `Eigenen Kommentar vom ${at} löschen`,
    delete: 'Szenario löschen',
    deleteLead: 'Mit ihm gehen seine Kommentare und Links. Zurückholen lässt es sich nicht.',
    deleteSubmit: 'Endgültig löschen',
  },
  compared: {
    title: 'Zwei Szenarien im Vergleich',
    description: 'Zwei gespeicherte Szenarien nebeneinander, Zahl für Zahl.',
    lead: 'Beide stehen neben heute; darunter die Spanne, mindestens. Zahlen gelten für das Angebot, das Alter und den Fußweg, unter denen jedes gespeichert wurde.',
    otherQuestion:
      'Die beiden wurden für Verschiedenes gespeichert: Angebot, Alter oder Fußweg. Ihre Zahlen sind nicht dieselben Kennzahlen.',
    figure: 'Kennzahl',
    today: 'heute',
    with: (name: string) => `mit „${name}“`,
    change: 'Änderung',
  },
  shared: {
    kicker: 'Geteiltes Szenario, nur zum Lesen',
    description: 'Ein Szenario der Planung, über einen Link geteilt.',
    until: (day: string) =>
      `Dieser Link gilt bis zum ${day}. Ein Szenario ist ein Gedankenspiel der Planung: Beschlossen ist davon nichts.`,
    open: 'Auf der Karte ansehen',
    endedTitle: 'Dieser Link öffnet nichts',
    ended:
      'Er ist abgelaufen, wurde beendet oder ist nicht vollständig. Bitte fragen Sie die Person, von der Sie ihn haben, nach einem neuen.',
    toMap: 'Zur Karte von heute',
  },
})
