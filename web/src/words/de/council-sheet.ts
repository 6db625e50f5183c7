const noBreak = '\u00a0'

/** The sheet on which a plan is handed to the council. */
export default {
  title: 'Blatt für den Rat',
  description:
    'Ein Plan auf zwei Seiten: Frage, Karten, Zahlen, Gewinner und Verlierer, Nachweis und Quellen.',
  kicker: (city: string, kind: string) => `${city} · ${kind} · Blatt für den Rat`,
  link: 'Blatt für den Rat',
  inNewTab: 'Blatt für den Rat (neuer Tab)',
  puttingTogether: 'Das Blatt wird zusammengestellt.',
  notHanded:
    'Der Plan ist hier nicht mehr vorhanden. Bitte öffnen Sie das Blatt noch einmal aus dem Plan.',
  withProof: 'Blatt für den Rat mit diesem Nachweis',
  back: 'Zum Plan',
  save: 'Als Datei sichern',
  saveFailed: 'Die Datei ließ sich nicht schreiben.',
  fileName: 'blatt-fuer-den-rat',
  addProof: 'Nachweis dazulegen',
  dropProof: 'oder die Datei hierher ziehen',
  question: 'Die Frage',
  asked: (who: string, limit: string, aKind: string) =>
    `Wie viele ${who} erreichen mit höchstens ${limit} Fußweg ${aKind}, heute und mit diesem Plan?`,
  answer: (before: string, after: string) => `Heute ${before}, mit dem Plan ${after}.`,
  plan: 'Der Plan',
  nothingPlanned: 'Dieser Plan ändert nichts gegenüber heute.',
  more: (count: string) => `und weitere Änderungen: ${count}`,
  maps: { before: 'Heute', after: 'Mit dem Plan' },
  mapLabel: {
    before: (who: string) => `Karte: Wo heute ${who} einen Ort in Reichweite haben.`,
    after: (who: string) => `Karte: Wo mit dem Plan ${who} einen Ort in Reichweite haben.`,
  },
  states: {
    reached: 'in Reichweite',
    gained: 'neu in Reichweite',
    lost: 'nicht mehr in Reichweite',
    beyond: 'weiter entfernt',
    unknown: 'Standorte nicht bekannt',
  },
  signs: { today: 'Ort von heute', planned: 'geplant: neu oder verlegt' },
  mapNote: (distance: string) =>
    `Jedes Quadrat eine Zelle, geschätzt. Norden ist oben; der Balken ist ${distance} lang.`,
  figures: 'Was sich ändert',
  columns: { figure: 'Kennzahl', today: 'heute', planned: 'mit dem Plan', change: 'Änderung' },
  rows: {
    covered: (who: string) => `${who} in Reichweite`,
    share: (who: string) => `Anteil, ${who}`,
    mean: (who: string) => `Fußweg im Mittel, ${who}`,
  },
  range: (low: string, high: string) => `${low}${noBreak}bis${noBreak}${high}`,
  figuresNote:
    'Darunter die Spanne, mindestens. Alles geschätzt: Wo Menschen wohnen, wo Orte genau stehen und wie lang Wege sind, ist nicht auf den Meter bekannt.',
  winners: 'Wer gewinnt, wer verliert',
  gains: 'gewinnen am meisten',
  loses: 'verlieren',
  nobody: 'keiner',
  others: (count: string) => `${count} weitere`,
  proof: 'Nachweis',
  noProof:
    'Dieser Plan ist von Hand gemacht oder wurde ohne Nachweis vorgelegt: Dass es keinen besseren gibt, ist nicht bewiesen.',
  checking: 'Der Nachweis wird nachgerechnet.',
  otherPlan: 'Der geöffnete Nachweis gehört zu einem anderen Plan. Über diesen beweist er nichts.',
  proves: (question: string, value: string, bound: string) =>
    `Gefragt war: ${question}. Die neuen Orte kommen auf ${value}; die Schranke ist ${bound}.`,
  without: (areas: string) =>
    `Wer dort wohnt, wo Standorte nicht bekannt sind (${areas}), ist dabei nicht mitgezählt.`,
  recomputed: (steps: string, day: string) =>
    `Nachgerechnet in diesem Browser am ${day}, in ${steps}, nur mit Summen aus den veröffentlichten Zellen.`,
  made: (day: string, data: string, solver: string) =>
    `Entstanden ${day} auf dem Stand der Daten ${data}; Rechenprogramm: ${solver}.`,
  check: 'Wer die Datei des Nachweises hat, kann ihn selbst nachrechnen lassen:',
  known: 'Was bekannt ist',
  knownSites: (known: string, of: string | null, kind: string) =>
    of === null
      ? `Bekannt sind ${known} Standorte (${kind}); wie viele es gibt, ist nicht bekannt.`
      : `Bekannt sind ${known} von etwa ${of} Standorten (${kind}).`,
  unknownIn: (areas: string) =>
    `Standorte nicht bekannt: ${areas}. Wer dort wohnt, zählt in Vorschlägen und Nachweisen nicht mit, in den Zahlen der ganzen Stadt schon.`,
  violations: 'Zu wenig Personal',
  moreViolations: (count: string) =>
    count === '1'
      ? 'Ein weiterer Fall steht in der Datei dieses Blatts.'
      : `${count} weitere Fälle stehen in der Datei dieses Blatts.`,
  sources: 'Quellen und Stichtage',
  data: (version: string) => `Stand der Daten: ${version}.`,
}
