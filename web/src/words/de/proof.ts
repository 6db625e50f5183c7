const noBreak = '\u00a0'

type Model = 'MCLP' | 'P_MEDIAN' | 'P_CENTER' | 'LSCP'

const places = (count: string) => (count === '1' ? 'Der neue Ort' : `Die ${count} neuen Orte`)

/** The page that recomputes a certificate. */
export default {
  title: 'Nachweis prüfen',
  description:
    'Rechnet im eigenen Browser nach, ob ein gesicherter Nachweis für vorgeschlagene Orte stimmt: mit den veröffentlichten Zellen und Standorten, nur mit Summen.',
  lead: 'Zu jedem Vorschlag für neue Orte gibt es einen Nachweis als Datei. Hier rechnet ihn Ihr Browser nach: mit den veröffentlichten Zellen und Standorten, nur mit Summen. Das Rechenprogramm, das den Vorschlag gefunden hat, wird dafür nicht gebraucht.',
  privacy:
    'Der Nachweis bleibt in Ihrem Browser. Vom Server kommen die Zellen und Standorte; dafür erfährt er nur, was gefragt war.',
  noScript: 'Zum Nachrechnen braucht diese Seite JavaScript.',
  open: 'Nachweis öffnen',
  openAnother: 'Anderen Nachweis öffnen',
  drop: 'oder die Datei hierher ziehen',
  leave: 'Abbrechen',
  stages: {
    reading: 'Die Datei wird gelesen.',
    fetching: 'Zellen und Standorte werden geholt.',
    measuring: 'Alle Wege werden neu gemessen.',
    adding: (done: string, of: string) =>
      `Der Nachweis wird nachgerechnet: ${done} von ${of} Schritten.`,
  },
  left: 'Abgebrochen. Ob der Nachweis stimmt, ist damit nicht gesagt.',
  failed: 'Der Nachweis ließ sich nicht nachrechnen.',
  verdicts: {
    optimal: 'Der Nachweis stimmt: Besser geht es nicht.',
    gap: (gap: string) => `Der Nachweis stimmt: Höchstens ${gap} besser ist möglich.`,
    solver: 'Der Nachweis stimmt, soweit Summen reichen.',
    broken: 'Der Nachweis stimmt nicht.',
    other: 'Der Nachweis gehört nicht zu diesen Daten.',
  },
  otherData: (before: string, now: string) =>
    `Entstanden ist er auf einem anderen Stand der Daten (${before}); nachgerechnet wurde mit dem jetzigen (${now}).`,
  mayBeData: 'Das kann an den anderen Daten liegen.',
  checks: 'Was nachgerechnet wurde',
  states: { holds: 'stimmt', fails: 'stimmt nicht', unchecked: 'nicht geprüft' },
  sameData: (cells: string, candidates: string) =>
    `Er spricht von denselben ${cells} Zellen und ${candidates} möglichen Plätzen wie dieser Server.`,
  otherCounts: (his: readonly [string, string], ours: readonly [string, string]) =>
    `Er spricht von ${his[0]} Zellen und ${his[1]} möglichen Plätzen; dieser Server hat ${ours[0]} und ${ours[1]}.`,
  otherKind: 'Er nennt Zellen oder Plätze, die es hier nicht gibt, oder zählt Wege anders.',
  allowed: (count: string) =>
    count === '0'
      ? 'Er schlägt keinen neuen Ort vor; das ist erlaubt.'
      : `${places(count)} ${count === '1' ? 'hält' : 'halten'} die Regeln der Frage ein: Zahl, Abstände, verlangte und ausgeschlossene Plätze.`,
  notAllowed:
    'Die neuen Orte halten die Regeln der Frage nicht ein: zu viele, zu nahe beieinander, ausgeschlossen, oder ein verlangter fehlt.',
  reaches: {
    MCLP: (value: string) => `Mit ihnen und den Orten, die schon stehen, sind es ${value}.`,
    P_MEDIAN: (value: string) => `Mit ihnen und den Orten, die schon stehen, sind es ${value}.`,
    P_CENTER: (value: string) => `Mit ihnen und den Orten, die schon stehen, sind es ${value}.`,
    LSCP: (value: string) =>
      `Es sind ${value}, und sie erreichen alle, die erreicht werden sollen.`,
  } satisfies Record<Model, (value: string) => string>,
  otherValue: (said: string, found: string | null) =>
    found === null || found === said
      ? `Nachgerechnet sind es nicht genau so viele, wie im Nachweis steht (${said}): siehe die Summen unten.`
      : `Nachgerechnet sind es ${found}, im Nachweis steht ${said}.`,
  bounded: {
    MCLP: (bound: string, steps: string) =>
      `Keine andere Wahl kommt auf mehr als ${bound}, in ${steps} nachgerechnet.`,
    P_MEDIAN: (bound: string, steps: string) =>
      `Keine andere Wahl kommt auf weniger als ${bound}, in ${steps} nachgerechnet.`,
    P_CENTER: (bound: string, steps: string) =>
      `Keine andere Wahl kommt auf weniger als ${bound}, in ${steps} nachgerechnet.`,
    LSCP: (bound: string, steps: string) =>
      `${bound === '1' ? 'Ohne neuen Ort' : `Mit weniger als ${bound} neuen Orten`} geht es nicht, in ${steps} nachgerechnet.`,
  } satisfies Record<Model, (bound: string, steps: string) => string>,
  steps: (count: string) => (count === '1' ? '1 Schritt' : `${count} Schritten`),
  notBounded: 'Die Schritte des Nachweises beweisen seine Schranke nicht.',
  equal: 'Beides ist dieselbe Zahl: Besser geht es nicht.',
  between: (gap: string) => `Dazwischen bleiben ${gap}, über die der Nachweis nichts sagt.`,
  restOn: (solver: string) =>
    `Dass dazwischen nichts Besseres liegt, sagt das Rechenprogramm ${solver}. Mit Summen lässt sich das nicht nachrechnen.`,
  values: {
    MCLP: (people: string, who: string) => `rund ${people} ${who} in Reichweite`,
    P_MEDIAN: (metres: string) => `im Mittel rund ${metres} Fußweg`,
    P_CENTER: (metres: string) => `rund ${metres} für den weitesten Fußweg`,
    LSCP: (sites: string) => (sites === '1' ? '1 neuer Ort' : `${sites} neue Orte`),
  } satisfies Record<Model, (value: string, who: string) => string>,
  people: {
    AGE_60_PLUS: `Menschen ab${noBreak}60`,
    AGE_60_TO_79: `Menschen von 60 bis 79`,
    AGE_80_PLUS: `Menschen ab${noBreak}80`,
  },
  byNeed: (people: string) => `${people}, nach Bedarf gewichtet,`,
  notProven: 'Was Summen nicht beweisen',
  taken:
    'Die Zellen, die Wege und die heutigen Standorte nimmt der Nachweis, wie dieser Server sie veröffentlicht. Ob sie stimmen, beweist er nicht.',
  facts: 'Der Nachweis',
  question: 'Frage',
  about: 'Gefragt für',
  known: 'Bekannte Standorte',
  knownOf: (known: string, of: string | null, kind: string) =>
    of === null ? `${known} (${kind})` : `${known} von ${of} (${kind})`,
  rules: 'Regeln',
  minimum: (metres: string) => `Mindestabstand ${metres}`,
  forced: (count: string) => `verlangte Plätze: ${count}`,
  excluded: (count: string) => `ausgeschlossene Plätze: ${count}`,
  source: 'Menschen: Quelle und Stichtag',
  made: 'Entstanden',
  data: 'Stand der Daten',
  solver: 'Rechenprogramm',
  noSolver: 'keines; der Beweis kommt mit Summen aus',
  where: 'Wo die neuen Orte stehen',
  noPlaces: 'Der Nachweis schlägt keinen neuen Ort vor.',
  sums: 'Die Summen, wie sie verglichen wurden',
  sumsNote: 'Rechengrößen aus Schätzungen, auf die Einheit genau; keine Zählung.',
  sumsColumns: { what: 'Summe', said: 'im Nachweis', found: 'nachgerechnet' },
  sumsRows: {
    value: 'Wert der neuen Orte',
    boundBySums: 'Schranke aus Summen',
    bound: 'Schranke mit Rechenprogramm',
  },
  units: {
    MCLP: 'Zehntel Menschen',
    P_MEDIAN: 'Zehntel Menschen mal Dezimeter',
    P_CENTER: 'Dezimeter',
    LSCP: 'neue Orte',
  } satisfies Record<Model, string>,
  inPlan: 'Die neuen Orte im Plan ansehen',
  tooLarge: 'Der Plan mit den neuen Orten ist zu groß für eine Adresse.',
  sheet: 'Blatt für den Rat dazu',
  back: 'Zur Planung',
  nobodyFarther: (metres: string) => `niemand hat weiter als ${metres}`,
  link: 'Einen Nachweis prüfen',
}
