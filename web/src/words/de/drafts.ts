import type {
  DraftState,
  DraftText,
  FigureName,
  RoundKind,
  RoundState,
} from '@atlas/geo/drafts/draft'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Phase } from '@atlas/geo/terms/planning-cycle'

const phases: Record<Phase, string> = {
  ANALYSIS: 'Analyse',
  PLANNING: 'Zielbestimmung und Planung',
  IMPLEMENTATION: 'Umsetzung',
  REVIEW: 'Überprüfung',
}

const states: Record<DraftState, string> = {
  DRAFT: 'Entwurf, nur für Planende',
  CONSULTATION: 'Entwurf in der Beteiligung',
  ADOPTED: 'beschlossen',
}

const texts: Record<DraftText, string> = {
  occasion: 'Anlass und Ausgangslage',
  aims: 'Ziele',
  measures: 'Maßnahmen',
  review: 'Überprüfung',
}

const rounds: Record<RoundKind, string> = {
  OPERATORS: 'Träger',
  SENIORS_BOARD: 'Seniorenbeirat',
  BOROUGH_BOARDS: 'Beiräte der Bezirke und Orte',
  OFFICES: 'Ämter und Geschäftsbereiche',
  COUNCIL: 'Stadtrat',
}

const roundStates: Record<RoundState, string> = {
  PLANNED: 'geplant',
  OPEN: 'läuft',
  OVER: 'vorbei, Ergebnis noch nicht eingetragen',
  HEARD: 'gehört',
}

const figures: Record<FigureName['of'], string> = {
  threshold: 'Gekennzeichnet ab einer Differenz von (VZÄ)',
  key: 'Menschen ab 60 je Vollzeitstelle',
  minimum: 'Mindestens je Einrichtung (VZÄ)',
  target: 'Soll laut Plan (VZÄ)',
  change60Plus: 'Erwartete Veränderung ab 60 (%)',
  change60To79: 'Erwartete Veränderung 60 bis 79 (%)',
  change80Plus: 'Erwartete Veränderung ab 80 (%)',
}

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  DRAFT_MADE: (about) => `„${about}“ ist angelegt, mit den Zahlen des gewählten Rahmenkonzepts.`,
  DRAFT_SAVED: (about) => `„${about}“ ist gespeichert.`,
  DRAFT_MERGED: (about) =>
    `Inzwischen hatte jemand anderes gespeichert; beides steht jetzt zusammen in „${about}“.`,
  DRAFT_CHANGED_MEANWHILE: () =>
    'Inzwischen hat jemand anderes dasselbe anders geändert. Ihre Fassung ist aufgehoben: Unten steht beides. Bitte bringen Sie es zusammen und speichern Sie.',
  DRAFT_LAID_OPEN: (about) => `„${about}“ sehen jetzt auch Träger und Koordination mit Konto.`,
  DRAFT_WITHDRAWN: (about) => `„${about}“ sehen wieder nur Planende.`,
  DRAFT_DELETED: (about) => `„${about}“ ist gelöscht.`,
  DRAFT_SHARED: (about) => `Für „${about}“ gibt es einen neuen Link.`,
  DRAFT_ADOPTED: (about) => `„${about}“ ist jetzt das geltende Rahmenkonzept.`,
  DRAFT_IS_ADOPTED: () => 'Dieser Entwurf ist beschlossen und wird nicht mehr geändert.',
  NO_SUCH_DRAFT: () => 'Diesen Entwurf gibt es nicht, oder Sie dürfen ihn nicht sehen.',
  NO_SUCH_SCENARIO: () => 'Dieses Szenario gibt es nicht, oder es ist nicht Ihres.',
  NO_SUCH_ROUND: () => 'Diese Runde gibt es nicht mehr.',
  NO_SUCH_COMMENT: () => 'Diesen Kommentar gibt es nicht mehr, oder er ist schon beantwortet.',
  NO_SUCH_SHARE: () => 'Diesen Link gibt es nicht mehr.',
  SHARE_ENDED: () => 'Der Link öffnet nichts mehr.',
  ROUND_PLANNED: () => 'Die Runde ist eingetragen.',
  ROUND_CHANGED: () => 'Die Runde ist geändert.',
  ROUND_CHANGED_MEANWHILE: () =>
    'Inzwischen hat jemand anderes diese Runde geändert. Bitte sehen Sie sie an und ändern Sie sie noch einmal.',
  ROUND_DELETED: () => 'Die Runde ist gelöscht.',
  COMMENTED: () => 'Ihr Kommentar steht jetzt dabei.',
  ANSWERED: () => 'Ihre Antwort steht jetzt dabei.',
  COMMENT_TAKEN_BACK: () => 'Ihr Kommentar ist gelöscht.',
  LINK_DAY_OUT_OF_RANGE: () =>
    'Der letzte Tag muss heute oder später sein, höchstens in einem Jahr. Einen Link gibt es noch nicht.',
  TOO_MANY: () => 'Davon gibt es schon so viele, wie es geben darf. Bitte löschen Sie etwas davon.',
  NOT_UNDERSTOOD: () =>
    'Eine Angabe fehlt oder hat eine andere Form. Gespeichert wurde nichts; mit „Zurück“ kommen Sie zu Ihrer Eingabe.',
  TELLS_OF_SOMEBODY: () =>
    'Der Text sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg; gespeichert wurde nichts. Mit „Zurück“ kommen Sie zu Ihrer Eingabe.',
  ADOPT_DAYS: () => 'Der Planungshorizont liegt nicht nach dem Bezugstag. Beschlossen ist nichts.',
  ADOPT_NOT_NEWER: () =>
    'Der Entwurf gilt nicht später als das geltende Rahmenkonzept und würde nirgends gelten. Beschlossen ist nichts.',
  ADOPT_INCOMPLETE: (about) => `Zahlen fehlen für: ${about}. Beschlossen ist nichts.`,
  ADOPT_OTHER_VERSION: () =>
    'Der Entwurf wurde inzwischen geändert. Bitte sehen Sie die neue Fassung an; beschlossen ist nichts.',
  ADOPT_FAILED: (about) => `Das ließ sich nicht einspielen (${about}). Beschlossen ist nichts.`,
}

/** Of the pages of draft plans, and of who is heard about them. */
export default (levels: LevelNames) => ({
  said,
  phases,
  states,
  texts,
  rounds,
  roundStates,
  figures,
  /** Of these the kind of service, or the age, is said, too. */
  figureOf: (figure: string, of: string) => `${figure}, ${of}`,
  roles: { PLANNER: 'Planung', COORDINATOR: 'Koordination', OPERATOR: 'Träger' },
  list: {
    title: 'Entwürfe des Fachplans',
    description: 'Entwürfe des Fachplans, an denen geplant wird und zu denen gehört wird.',
    lead: 'Ein Entwurf hat die Zahlen eines Rahmenkonzepts, ein Szenario und Texte. Planende schreiben ihn gemeinsam; in der Beteiligung sehen und kommentieren ihn auch Träger und Koordination.',
    none: 'Noch gibt es keinen Entwurf, den Sie sehen dürfen.',
    columns: { name: 'Entwurf', state: 'Stand', version: 'Fassung', changedAt: 'Geändert' },
    new: 'Neuen Entwurf anlegen',
    name: 'Name',
    framework: 'Beginnt mit den Zahlen von',
    make: 'Entwurf anlegen',
    toPlans: 'Szenarien und Pläne',
    toTimetable: 'Wer zu einem Fachplan gehört wird',
  },
  draft: {
    description: 'Ein Entwurf des Fachplans mit seinen Zahlen, Texten und der Beteiligung.',
    state: (state: string, version: string, at: string) =>
      `${state} · Fassung ${version} vom ${at}`,
    decided: (day: string, from: string) => `Beschlossen am ${day}, gilt ab ${from}.`,
    validFrom: (from: string) => `Soll gelten ab ${from}.`,
    days: (reference: string, horizon: string) =>
      `Geht aus von den Menschen am ${reference} und plant für den ${horizon}.`,
    basedOn: (name: string) => `Begonnen mit: ${name}.`,
    all: 'Alle Entwürfe',
    edit: 'Entwurf bearbeiten',
    layOpen: 'In die Beteiligung geben',
    withdraw: 'Aus der Beteiligung nehmen',
    adopt: 'Beschluss vorbereiten',
    figures: 'Zahlen des Rahmenkonzepts',
    figure: 'Zahl',
    before: 'bisher',
    now: 'Entwurf',
    difference: 'Unterschied',
    unset: 'nicht gesetzt',
    areas: (kind: string) => `${kind}: Stellen je ${levels.PLANNING_AREA.de.one}`,
    areasLead:
      'Nach dem Schlüssel: Menschen ab 60 geteilt durch den Personalschlüssel des Entwurfs. Die Differenz ist Personal minus Soll.',
    columns: {
      area: levels.PLANNING_AREA.de.one,
      actual: 'Personal',
      target: (day: string) => `Soll nach Schlüssel, ${day}`,
      difference: 'Differenz',
      expected: (day: string) => `Soll erwartet, ${day}`,
      named: 'Soll laut Entwurf',
    },
    scenario: (name: string) => `Szenario: ${name}`,
    noScenario: 'Zu diesem Entwurf gehört kein Szenario.',
    noText: 'Dazu steht noch nichts.',
    rounds: 'Wer gehört wird',
    noRounds: 'Noch ist niemand eingetragen.',
    span: (from: string, to: string) => `${from} bis ${to}`,
    since: (from: string) => `ab ${from}`,
    result: 'Ergebnis',
    addRound: 'Runde eintragen',
    changeRound: (name: string) => `${name}: ändern oder Ergebnis eintragen`,
    deleteRound: 'Runde löschen',
    kind: 'Wer',
    body: 'Name (falls nötig)',
    from: 'Erster Tag',
    to: 'Letzter Tag (kann fehlen)',
    resultHint: 'Was dabei herauskam, sobald gehört wurde. Keine Angaben über einzelne Menschen.',
    save: 'Speichern',
    comments: 'Kommentare und Antworten',
    noComments: 'Noch hat niemand etwas dazu geschrieben.',
    open: (count: string) => `Unbeantwortet: ${count}`,
    by: (role: string, who: string, at: string, version: string) =>
      `${role}, ${who}, ${at}, zu Fassung ${version}`,
    byRole: (role: string, at: string, version: string) => `${role}, ${at}, zu Fassung ${version}`,
    answerBy: (who: string) => `Antwort: ${who}`,
    about: (round: string) => `Zur Runde: ${round}`,
    comment: 'Kommentar',
    hint: 'Keine Angaben über einzelne Menschen.',
    round: 'Zu welcher Runde',
    noRound: 'zu keiner bestimmten',
    send: 'Kommentieren',
    answer: 'Antwort',
    answerTo: (at: string) => `Kommentar vom ${at} beantworten`,
    sendAnswer: 'Antworten',
    takeBack: 'Löschen',
    takeBackOf: (at: string) => `Eigenen Kommentar vom ${at} löschen`,
    sources: 'Quellen',
    ownFigures: (version: string, at: string) =>
      `Was der Entwurf selbst setzt (Schlüssel, Soll laut Entwurf, erwartete Veränderung), steht in seiner Fassung ${version} vom ${at} und ist keine Quelle außerhalb.`,
    versions: 'Fassungen',
    version: (version: string, at: string, who: string) => `Fassung ${version}, ${at}, ${who}`,
    compare: 'Zwei Fassungen vergleichen',
    first: 'Die eine',
    second: 'Die andere',
    compareSubmit: 'Vergleichen',
    share: 'Teilen',
    shareLead:
      'Wer den Link hat, sieht den Entwurf ohne Konto, nur zum Lesen, bis zum Ende des Tages, den Sie nennen. Wer kommentiert hat, steht dort nicht mit Namen.',
    endsOn: 'Letzter Tag',
    makeLink: 'Link erstellen',
    newLink: 'Link weitergeben',
    linkOnce: 'Er steht nur dieses eine Mal hier.',
    links: { madeAt: 'Erstellt', madeBy: 'Von', endsOn: 'Letzter Tag', end: 'Beenden' },
    ended: 'abgelaufen',
    end: 'Beenden',
    endOf: (day: string) => `Link beenden, letzter Tag ${day}`,
    delete: 'Entwurf löschen',
    deleteLead:
      'Mit ihm gehen seine Fassungen, Kommentare und Links. Zurückholen lässt er sich nicht.',
    deleteSubmit: 'Endgültig löschen',
  },
  editor: {
    title: (name: string) => `${name}: bearbeiten`,
    description: 'Ein Entwurf des Fachplans wird geschrieben.',
    back: 'Zum Entwurf, ohne zu speichern',
    beside: 'Zwei haben dasselbe geändert',
    besideLead:
      'Im Formular steht beides zusammengeführt. Hier stehen die Stellen, die beide geändert haben: links gespeichert, rechts Ihre.',
    saved: 'Gespeichert',
    own: 'Ihre Fassung',
    names: 'Name und Tage',
    name: 'Name',
    nameEn: 'Name auf Englisch (kann fehlen)',
    validFrom: 'Gilt ab',
    referenceDay: 'Bezugstag: Menschen von diesem Tag',
    horizon: 'Planungshorizont',
    chapters: 'Texte',
    scenario: 'Szenario',
    noScenario: 'keines',
    ofDraft: (name: string) => `${name} (im Entwurf)`,
    figures: 'Zahlen des Rahmenkonzepts',
    perArea: `Zahlen je ${levels.PLANNING_AREA.de.one}`,
    perAreaLead: 'Soll-Zahlen stehen für alle oder für keinen; erwartete Veränderungen für alle.',
    ofArea: (column: string, area: string) => `${column}, ${area}`,
    save: 'Als neue Fassung speichern',
  },
  compared: {
    title: (name: string) => `${name}: zwei Fassungen`,
    description: 'Zwei Fassungen eines Entwurfs nebeneinander, Zahl für Zahl.',
    lead: 'Geändertes ist hervorgehoben.',
    set: 'Zahlen des Rahmenkonzepts',
    follows: 'Was daraus folgt',
    texts: 'Texte',
    same: 'In beiden dasselbe.',
    version: (version: string) => `Fassung ${version}`,
  },
  adopt: {
    title: (name: string) => `${name}: beschließen`,
    description: 'Ein Entwurf wird das geltende Rahmenkonzept.',
    lead: (name: string, from: string) =>
      `Sobald der Beschluss eingetragen ist, rechnet der Atlas überall mit „${name}“, auch wenn der Tag, ab dem es gilt (${from}), noch nicht gekommen ist. Die Zahlen folgen sofort. Das frühere bleibt in den Daten und wählbar. Der Beschluss ist ein Einspielen wie jedes andere: Er steht in der Geschichte der Daten und lässt sich dort zurücknehmen.`,
    changing: 'Was sich ändert',
    nothing: 'An den Zahlen ändert sich nichts.',
    openComments: (count: string) =>
      `Kommentare ohne Antwort: ${count}. Sie halten den Beschluss nicht auf.`,
    openRounds: (names: string) => `Ohne Ergebnis der Beteiligung: ${names}.`,
    noRounds: 'Es ist keine Runde der Beteiligung eingetragen.',
    decidedOn: 'Tag des Beschlusses',
    submit: 'Beschluss eintragen und Rahmenkonzept einspielen',
  },
  shared: {
    kicker: 'Geteilter Entwurf, nur zum Lesen',
    until: (day: string) =>
      `Dieser Link gilt bis zum ${day}. Ein Entwurf ist noch nicht beschlossen, solange er hier so heißt.`,
  },
  timetable: {
    title: 'Wer zu einem Fachplan gehört wird',
    description: 'Die Schritte vom Auftrag bis zum Beschluss eines Fachplans, mit ihren Tagen.',
    lead: 'Bevor der Rat einen Fachplan beschließt, werden Träger, Beirat und Ämter gehört. So stand es in den Zeitplänen der Pläne, die hier liegen; was dort ohne Tag steht, steht auch hier ohne Tag.',
    toDrafts: 'Entwürfe, zu denen gehört wird (mit Konto)',
    of: (plan: string) => `Zeitplan: ${plan}`,
    noDay: 'ohne Tag im Zeitplan',
    inCycle: (phase: string) => `Im Zyklus: ${phase}`,
    sourceOf: (title: string, place: string) => `Quelle: ${title}, ${place}`,
    none: 'In den Daten steht kein Zeitplan.',
  },
})
