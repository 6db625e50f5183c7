import type { CardText } from '@atlas/geo/evaluations/merge'
import type { Difference } from '@atlas/geo/evaluations/quotation'
import type { Due } from '@atlas/geo/evaluations/due'
import type { CardState, MeasureState } from '@atlas/geo/evaluations/cycle'
import type { Owner } from '@atlas/geo/evaluations/owners'
import type { LevelNames } from '@atlas/geo/terms/level-names'
import type { Phase } from '@atlas/geo/terms/planning-cycle'

const texts: Record<CardText, string> = {
  message: 'Botschaft',
  recognise: 'Erkennen',
  acknowledge: 'Anerkennen',
  followUp: 'Nachhaltung',
}

const fields: Record<string, string> = {
  ...texts,
  title: 'Maßnahme',
  office: 'Amt oder Stelle',
  result: 'Ergebnis',
}

const differences: Record<Difference, string> = {
  SAME: 'Heute steht dieselbe Zahl, so genau sie damals geschrieben wurde.',
  CORRECTED: 'Die Zahl für denselben Tag ist seitdem berichtigt worden.',
  MORE_THAN_CHANCE: 'Der Unterschied ist größer, als Zufall erklärt.',
  WITHIN_CHANCE: 'So groß kann der Unterschied auch durch Zufall sein.',
  COUNTED: 'Es ist vollständig gezählt oder festgelegt; Zufall steckt nicht darin.',
  MORE_THAN_ERROR: 'Der Unterschied ist größer, als die Schätzungen danebenliegen.',
  WITHIN_ERROR: 'Um so viel können die Schätzungen auch danebenliegen.',
  NOT_COUNTED:
    'Mindestens eine der Zahlen ist nicht gezählt; ob sich etwas geändert hat, sagen sie nicht.',
  CHANCE_UNKNOWN: 'Wie viel davon Zufall ist, lässt sich nicht sagen.',
  UNKNOWN: 'Eine der beiden Zahlen ist nicht bekannt.',
}

const phases: Record<Phase, string> = {
  ANALYSIS: 'Analyse',
  PLANNING: 'Zielbestimmung und Planung',
  IMPLEMENTATION: 'Umsetzung',
  REVIEW: 'Überprüfung',
}

const states: Record<MeasureState, string> = {
  PLANNED: 'geplant',
  UNDER_WAY: 'in Arbeit',
  DONE: 'erledigt',
  DROPPED: 'verworfen',
}

const cardStates: Record<CardState, string> = { DRAFT: 'Entwurf', SHARED: 'geteilt' }

const owners: Record<Owner, string> = {
  PLANNING: 'Sozialplanung',
  COORDINATION: 'Koordination',
  ADMINISTRATION: 'Verwaltung',
  COUNSELLING: 'Beratung der Stadt',
  OPERATORS: 'Träger',
  OFFICE: 'ein Amt oder eine Stelle',
}

const dues: Record<Due, string> = {
  OVERDUE: 'überfällig',
  THIS_QUARTER: 'in diesem Quartal',
  NEXT_QUARTER: 'im nächsten Quartal',
  LATER: 'später',
}

/** What came of something, by the code the server says. */
const said: Record<string, (about: string) => string> = {
  CARD_SAVED: () => 'Die Karte ist gespeichert.',
  CARD_MERGED: () =>
    'Jemand hat diese Karte inzwischen geändert, an anderen Stellen. Beide Änderungen stehen jetzt darin.',
  CARD_CHANGED_MEANWHILE: () =>
    'Jemand hat dieselben Stellen inzwischen geändert. Ihr Text ist aufgehoben; bitte führen Sie beide zusammen.',
  CARD_SHARED: () => 'Die Karte ist für alle sichtbar, die planen und koordinieren.',
  CARD_WITHDRAWN: () => 'Die Karte ist wieder ein Entwurf.',
  NO_SUCH_CARD: () => 'Diese Karte gibt es nicht, oder Sie dürfen sie nicht ändern.',
  NOT_YOUR_AREA: (area) =>
    area === ''
      ? 'Für dieses Gebiet sind Sie nicht eingetragen. Gespeichert wurde nichts.'
      : `Für ${area} sind Sie nicht eingetragen. Gespeichert wurde nichts.`,
  TEXT_TELLS_OF_SOMEBODY: (field) =>
    `Der Text unter „${fields[field] ?? field}“ sieht nach Angaben über einen einzelnen Menschen aus. Bitte lassen Sie sie weg; gespeichert wurde nichts.`,
  NOT_UNDERSTOOD: () =>
    'Eine Angabe fehlt oder hat eine andere Form. Gespeichert wurde nichts; was Sie geschrieben haben, steht noch da.',
  MEASURE_PLANNED: (title) => `Die Maßnahme „${title}“ ist geplant.`,
  MEASURE_CHANGED: (title) => `Die Maßnahme „${title}“ ist gespeichert.`,
  MEASURE_CLOSED: (title) => `Die Maßnahme „${title}“ ist abgeschlossen.`,
  MEASURE_CHANGED_MEANWHILE: () =>
    'Jemand hat diese Maßnahme inzwischen geändert. Was Sie geschrieben haben, ist aufgehoben und steht im Formular; bitte vergleichen Sie und speichern Sie noch einmal.',
  FORM_FORGOTTEN: () => 'Ihre Fassung ist verworfen.',
  NO_SUCH_MEASURE: () => 'Diese Maßnahme gibt es nicht, oder Sie dürfen sie nicht ändern.',
  NO_OFFICE: () => 'Bitte nennen Sie das Amt oder die Stelle.',
  NO_RESULT: () => 'Bitte schreiben Sie, was herausgekommen ist. Gespeichert wurde nichts.',
  FIGURES_SEEN: () => 'Gemerkt. Ab jetzt steht hier, was sich seit heute ändert.',
}

/** Of evaluation cards, measures and the page for coordinators. */
export default (levels: LevelNames) => ({
  said,
  texts,
  phases,
  states,
  cardStates,
  owners,
  dues,
  builtIn: {
    title: 'Auswertungskarten',
    lead: 'Was die Stadt aus ihren Zahlen geschlossen hat. Jede Zahl steht da, wie sie damals geschrieben wurde, und daneben, wie sie heute ist.',
    measures: 'Maßnahmen',
    sourceOf: (title: string, place: string) => `Quelle: ${title}, ${place}`,
    period: (from: string, to: string) => `${from} bis ${to}`,
  },
  quotation: {
    title: 'Zahlen dieser Karte',
    then: 'geschrieben',
    now: 'heute',
    on: (value: string, day: string) => `${value} (Stand ${day})`,
    noLonger: 'nicht mehr bekannt',
    unknown: 'Die Zahl gibt es in den Daten nicht mehr.',
    source: (titles: string) => `Quelle: ${titles}`,
    nthFigure: (place: number) => `Zahl ${String(place)}`,
    span: (low: string, high: string) => `Spanne ${low} bis ${high}`,
    differences,
  },
  cards: {
    title: 'Karten der Koordination und Planung',
    description: 'Auswertungskarten, die Koordination und Planung geschrieben haben.',
    lead: 'Eine Karte sagt zu einer Zahl, einem Gebiet und einem Zeitraum, was zu erkennen ist, was anzuerkennen ist und was daraus folgt. Entwürfe sieht, wer für das Gebiet schreibt; geteilte Karten sehen alle, die planen und koordinieren.',
    none: 'Noch hat niemand eine Karte geschrieben.',
    write: 'Neue Karte schreiben',
    all: 'Alle Karten',
    changed: (who: string, at: string) => `zuletzt geändert von ${who}, ${at}`,
    areaGone: (code: string) => `Gebiet ${code}, nicht mehr in den Daten`,
    edit: 'Karte bearbeiten',
    share: 'Karte teilen',
    withdraw: 'Wieder zum Entwurf machen',
    history: 'Frühere Fassungen',
    version: (number: number, who: string, at: string) =>
      `Fassung ${String(number)}, ${who}, ${at}`,
    noText: 'noch nichts geschrieben',
    measures: 'Maßnahmen dieser Karte',
    noMeasures: 'Noch keine Maßnahme.',
    notFound: 'Diese Karte gibt es nicht, oder sie ist nicht für Sie.',
  },
  editor: {
    newTitle: 'Neue Karte',
    title: 'Karte bearbeiten',
    description: 'Eine Auswertungskarte schreiben.',
    area: 'Gebiet',
    changeArea: 'Gebiet wählen',
    from: 'Vom',
    to: 'Bis',
    hints: {
      message: 'Ein Satz, den sich jemand merkt.',
      recognise:
        'Was die Zahlen zeigen. Eine 1 in geschweiften Klammern setzt die erste Zahl in den Text, eine 2 die zweite.',
      acknowledge: 'Was gelungen ist, und was man wissen muss.',
      followUp: 'Wann und woran sich zeigt, ob es besser wird.',
    } satisfies Record<CardText, string>,
    figures: 'Zahlen aus dem Atlas',
    figuresHint:
      'Eine Zahl bleibt stehen, wie sie heute ist. Später steht daneben, ob sie sich geändert hat.',
    figure: (place: number) => `Zahl ${String(place)}`,
    noFigure: 'keine',
    nothingPersonal:
      'Bitte schreiben Sie nichts über einzelne Menschen: keine Namen, Geburtstage oder Fallnummern.',
    save: 'Karte speichern',
    restored: (at: string) => `Ihr Text vom ${at} war noch nicht gespeichert und steht wieder da.`,
    discard: 'Verwerfen und die gespeicherte Fassung zeigen',
    beside: 'Zwei Fassungen zusammenführen',
    besideLead:
      'Jemand hat gespeichert, während Sie geschrieben haben. Links steht, was jetzt gilt, rechts Ihr Text. Im Formular darunter stehen beide hintereinander; kürzen Sie und speichern Sie.',
    saved: (who: string) => `Gespeichert von ${who}`,
    own: 'Ihr Text',
    noAreas:
      'Ihr Konto ist für kein Gebiet eingetragen. Die Verwaltung dieses Atlas kann das ändern.',
  },
  measures: {
    title: 'Maßnahmen',
    description: 'Was vereinbart ist, wer dafür einsteht und bis wann.',
    lead: `Was vereinbart ist, nach ${levels.PLANNING_AREA.de.dativeMany}: wer dafür einsteht, bis wann, und was herausgekommen ist.`,
    none: 'Noch ist keine Maßnahme geplant.',
    reminders: 'Zur Erinnerung',
    remindersLead: (from: string, to: string) =>
      `Was überfällig ist, in diesem Quartal ansteht und im nächsten, vom ${from} bis ${to}.`,
    nothingDue: 'Bis zum Ende des nächsten Quartals ist nichts fällig.',
    board: `Nach ${levels.PLANNING_AREA.de.dativeMany}`,
    cycle: 'Wo was im Planungskreis steht',
    cycleLead:
      'Analyse, Zielbestimmung und Planung, Umsetzung, Überprüfung: Wo etwas steht, folgt daraus, was damit geschehen ist.',
    plansOf: 'Rahmenkonzepte',
    cardsOf: 'Karten',
    measuresOf: 'Maßnahmen',
    nothingHere: 'zurzeit nichts',
    columns: {
      title: 'Maßnahme',
      owner: 'Wer',
      due: 'Bis',
      state: 'Stand',
      result: 'Ergebnis',
    },
    plan: 'Maßnahme planen',
    planningArea: levels.PLANNING_AREA.de.one,
    ownerLabel: 'Wer dafür einsteht',
    office: 'Name des Amtes oder der Stelle',
    officeHint: 'Nur wenn oben „ein Amt oder eine Stelle“ gewählt ist. Keine Namen von Menschen.',
    due: 'Fällig am',
    change: (title: string) => `„${title}“ ändern oder abschließen`,
    ownKept:
      'Jemand hat gespeichert, während Sie geschrieben haben: Das steht in der Zeile darüber. Ihre Fassung ist noch nicht gespeichert.',
    ownResult: (result: string) => `Ihr Ergebnis: ${result}`,
    letGo: 'Meine Fassung verwerfen',
    save: 'Maßnahme speichern',
    close: 'Maßnahme abschließen',
    outcome: 'Ausgang',
    reopen: 'Wieder aufnehmen',
    fromCard: 'aus einer Karte',
    submit: 'Maßnahme planen',
  },
  coordination: {
    title: 'Koordination',
    description: `Was sich in Ihren ${levels.SOCIAL_SPACE.de.dativeMany} geändert hat, was ansteht und was fehlt.`,
    none: `Ihr Konto ist für ${levels.SOCIAL_SPACE.de.many} nicht eingetragen. Die Verwaltung dieses Atlas kann das ändern.`,
    choose: `${levels.SOCIAL_SPACE.de.one} zeigen`,
    show: 'Zeigen',
    asOf: (day: string) => `Stand ${day}`,
    changes: 'Was sich geändert hat',
    since: (at: string) => `Seit die Zahlen zuletzt als gesehen vermerkt wurden, am ${at}:`,
    neverSeen: 'Sie haben die Zahlen hier noch nie als gesehen vermerkt.',
    nothingChanged: 'Keine Zahl hat sich seitdem geändert.',
    markSeen: 'Als gesehen vermerken',
    staff: 'Personal und Bedarf',
    staffLead: `Personal ist nach ${levels.PLANNING_AREA.de.dativeMany} bekannt, nicht nach ${levels.SOCIAL_SPACE.de.dativeMany}.`,
    kind: 'Angebot',
    kinds: { MEETING: 'Begegnung', COUNSELLING: 'Beratung' },
    actual: 'Vorhanden',
    target: 'Nach Personalschlüssel',
    difference: 'Differenz',
    inFte: 'In Vollzeitäquivalenten (VZÄ),',
    columns: { figure: 'Wer wohin' },
    reached: (kind: 'MEETING' | 'COUNSELLING', age: 60 | 80) =>
      `Menschen ab ${String(age)}, die höchstens 1 km zu einem Ort für ${kind === 'MEETING' ? 'Begegnung' : 'Beratung'} gehen`,
    share: 'Anteil',
    atLeast: 'Die Liste der Orte ist nicht vollständig: Die Anteile sind Mindestwerte,',
    reach: 'Wer wen erreicht',
    reachLead: 'Anteil der Menschen, die zu Fuß zu einem bekannten Ort kommen.',
    gaps: 'Die größten Lücken',
    gapsLead:
      'Zusammenhängende Gebiete, in denen Menschen ab 60 weiter als 1 km zum nächsten bekannten Ort gehen; je Angebot die drei mit den meisten.',
    noGaps: 'Hier ist keine Lücke bekannt.',
    gapColumns: {
      kind: 'Angebot',
      where: 'Wo',
      residents: 'Menschen ab 60',
      nearest: 'Nächster bekannter Ort',
    },
    onFoot: (metres: string) => `im Mittel ${metres}\u00a0m zu Fuß`,
    noWay: 'Kein Weg führt zu einem Ort.',
    gapsNote: 'Geschätzt, aus denselben Quellen wie die Anteile,',
    reachMap: 'Lücken auf der Karte ansehen',
    oldSites: 'Orte mit altem Stand',
    oldSitesLead:
      'Was der Atlas von diesen Orten weiß, ist mehr als drei Jahre alt oder undatiert.',
    noOldSites: 'Von allen bekannten Orten hier ist ein neuer Stand bekannt.',
    noSites: 'Hier ist kein Ort bekannt.',
    stateUnknown: 'Stand unbekannt',
    open: 'Offene Maßnahmen',
    noOpen: 'Zurzeit ist keine Maßnahme offen.',
    board: 'Alle Maßnahmen',
    cards: 'Karten schreiben und lesen',
  },
})
