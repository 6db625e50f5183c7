import type { CityWords } from '@atlas/geo/terms/city-words'
import type { ServiceKind } from '$api/sites'

import polygon from './polygon'
import staff from './planned-staff'
import councilSheet from './council-sheet'
import proof from './proof'
import proposal from './proposal'
import studies from './studies'

const noBreak = '\u00a0'

type Ages = 'AGE_60_PLUS' | 'AGE_80_PLUS'

const people: Record<Ages, string> = {
  AGE_60_PLUS: `Menschen ab${noBreak}60`,
  AGE_80_PLUS: `Menschen ab${noBreak}80`,
}

const kinds: Record<ServiceKind, string> = { MEETING: 'Begegnung', COUNSELLING: 'Beratung' }

const questions: Record<ServiceKind, { before: string; accent: string; after: string }> = {
  MEETING: { before: 'Wo fehlt ein Ort der ', accent: 'Begegnung', after: '?' },
  COUNSELLING: { before: 'Wo fehlt eine ', accent: 'Beratung', after: '?' },
}

/** What an address says, in words. */
const parts = {
  kind: 'Angebot',
  ages: 'Alter',
  metres: 'Fußweg',
  aim: 'Ziel',
  show: 'Karte',
  level: 'Ebene',
  site: 'Standort',
  name: 'Name des Plans',
  scenario: 'Plan',
  sort: 'Reihenfolge der Tabelle',
  view: 'Ausschnitt der Karte',
  polygon: 'Fläche',
}

/** The words of the planners' screen, which alone loads them. */
export default ({ name: city, levelNames }: CityWords) => ({
  documentTitle: (kind: string) => `${kind} planen · Atlas 60+`,
  description: `Wo in ${city} ein weiterer Ort am meisten Menschen ab 60 erreicht, und was sich ändert, wenn Orte dazukommen, umziehen oder schließen.`,
  questions,
  kinds,
  people,
  ages: { AGE_60_PLUS: `ab${noBreak}60`, AGE_80_PLUS: `ab${noBreak}80` },
  aKind: {
    MEETING: 'einen Ort der Begegnung',
    COUNSELLING: 'eine Beratung',
  } satisfies Record<ServiceKind, string>,
  answerToday: (share: string, who: string, limit: string, aKind: string) =>
    `Heute erreichen ${share} der ${who} mit höchstens ${limit} Fußweg ${aKind}.`,
  answerPlanned: (share: string, balance: string) => `Mit dem Plan: ${share}, ${balance}.`,
  clickHint: 'Ein Klick auf die Karte setzt dort einen neuen Ort.',
  /** After "Mit dem Plan: rund 65 %," and beside a moving site. */
  balance: (gained: string, lost: string, ages: Ages) =>
    lost === '0'
      ? `+${gained} ${people[ages]}`
      : gained === '0'
        ? `−${lost} ${people[ages]}`
        : `+${gained} und −${lost} ${people[ages]}`,
  noBalance: 'wer gewinnt und wer verliert, ist nicht bekannt',
  newSite: (kind: string, number: number) => `Neu: ${kind} ${String(number)}`,
  states: {
    today: 'wie heute',
    opened: 'neu',
    moved: 'verlegt',
    closed: 'geschlossen',
  },
  gain: {
    reached: (count: string) => `rund ${count} Menschen`,
    saved: (kilometres: string) => `rund ${kilometres}${noBreak}km`,
  },
  cellGain: {
    reached: (gain: string, ages: Ages, kind: string) =>
      `Ein weiterer Ort hier (${kind}) würde ${gain} ${ages === 'AGE_60_PLUS' ? `ab${noBreak}60` : `ab${noBreak}80`} neu erreichen.`,
    saved: (gain: string, ages: Ages, kind: string) =>
      `Ein weiterer Ort hier (${kind}) würde allen ${people[ages]} zusammen ${gain} Fußweg ersparen.`,
  },
  clickSets: 'Klick: hier planen',
  enterSets: 'Eingabetaste: hier planen.',
  dragMoves: 'Ziehen: verlegen',
  sitesUnknown: 'Standorte nicht bekannt',
  notTold: 'nicht bekannt',
  gainTitle: {
    reached: 'Neu erreicht durch einen weiteren Ort',
    saved: 'Fußweg, den ein weiterer Ort erspart',
  },
  gainCaption: {
    reached: (ages: Ages) => `${people[ages]}; Zellen je Klasse`,
    saved: (ages: Ages) => `Kilometer, alle ${people[ages]} zusammen; Zellen je Klasse`,
  },
  changeTitle: 'Wer gewinnt, wer verliert',
  changeCaption: (many: string) => `Menschen mehr oder weniger in Reichweite; ${many} je Klasse`,
  shown: { gain: 'Wo ein Ort fehlt', change: 'Gewinn und Verlust' },
  aims: { reached: 'mehr erreichen', saved: 'Wege verkürzen' },
  choices: {
    kind: 'Angebot',
    ages: 'Menschen',
    metres: 'Fußweg höchstens',
    aim: 'Ziel',
    show: 'Karte zeigt',
    level: 'Ebene',
  },
  unchanged: (share: string) => `unverändert, ${share} in Reichweite`,
  changed: (gained: string, lost: string, before: string, after: string) =>
    `rund ${gained} gewinnen, ${lost} verlieren; ${before} in Reichweite heute, ${after} mit dem Plan`,
  list: {
    title: 'Plan',
    undo: 'Zurücknehmen',
    redo: 'Wiederholen',
    empty: 'Noch ist nichts geplant.',
    howToPlan:
      'Ein Klick auf die Karte setzt einen neuen Ort; heutige Orte lassen sich ziehen oder schließen.',
    noScript: 'Zum Planen braucht diese Seite JavaScript. Karte und Tabellen gehen auch ohne.',
    tooLong:
      'Der Plan ist zu groß für eine Adresse: Wer sie öffnet, sieht ihn nicht. Bitte als Datei sichern.',
    standing: (count: string, kind: string) => `Heutige Orte, ${kind}: ${count}`,
    name: 'Name des neuen Ortes',
    close: 'Schließen',
    remove: 'Entfernen',
    reopen: 'Wieder öffnen',
    moveBack: 'Zurück an seinen Platz',
    move: 'Verlegen',
    letStand: 'Hier stehen lassen',
    moveKeys: 'Pfeiltasten: 50 m, mit Umschalt 250 m. Eingabetaste: stehen lassen. Escape: zurück.',
    taken: (name: string) => `${name} wird verlegt.`,
    stands: (name: string) => `${name} steht.`,
    putBack: (name: string) => `${name} steht wieder, wo es stand.`,
    outside: `Dort ist nicht ${city}.`,
    steps: (key: string, metres: number) =>
      `${String(metres)} m nach ${{ ArrowUp: 'Norden', ArrowDown: 'Süden', ArrowLeft: 'Westen', ArrowRight: 'Osten' }[key] ?? ''}.`,
    otherKind: 'anderes Angebot',
    offer: 'Angebot',
    offers: { meeting: 'Begegnung', counselling: 'Beratung', both: 'beides' },
    staffChanges: (count: number) =>
      count === 1
        ? 'Dazu eine Änderung an Personal, Schlüsseln oder Einwohnerzahlen: unten.'
        : `Dazu ${String(count)} Änderungen an Personal, Schlüsseln oder Einwohnerzahlen: unten.`,
    otherPeople:
      'Der Plan nimmt andere Einwohnerzahlen an. Die Tabellen rechnen damit, sobald nichts bewegt wird; Karte und laufende Zahlen rechnen mit den heutigen.',
    planName: 'Name des Plans',
    unnamed: 'Plan',
    file: 'Als Datei sichern oder öffnen',
    save: 'Sichern',
    open: 'Datei öffnen',
    keep: 'Im Atlas speichern',
    keepNote: 'Notiz dazu',
    kept: 'Gespeicherte Szenarien',
    keptGone: 'Dieses gespeicherte Szenario gibt es nicht, oder es ist nicht für Sie.',
    opened: (name: string) => `„${name}“ ist geöffnet.`,
    notRead: 'Die Datei ließ sich nicht lesen.',
    address: 'Die Adresse dieser Seite enthält den Plan: Sie lässt sich verschicken.',
    fileName: 'plan',
    best: 'Hier bringt ein Ort am meisten',
    planHere: 'Hier planen',
    search: 'Anderen Platz suchen',
    noneFound: (text: string) => `Zu „${text}“ ist kein Platz bekannt.`,
    middleOf: (level: string) => `Mitte, ${level}`,
  },
  polygon,
  proposal,
  proof,
  councilSheet,
  studies,
  staff: staff(levelNames),
  figures: {
    title: `Was der Plan in ${city} ändert`,
    figure: 'Kennzahl',
    today: 'heute',
    planned: 'Plan',
    change: 'Änderung',
    reached: (ages: Ages) => `${people[ages]} in Reichweite`,
    share: (ages: Ages) => `Anteil, ${people[ages]}`,
    mean: 'Fußweg im Mittel',
    worst: 'Fußweg des Zehntels mit den längsten Wegen',
    gini: 'Ungleichheit der Wege (Gini, 0 bis 1)',
    and: ' und ',
    range: (low: string, high: string) => `Spanne ${low}${noBreak}bis${noBreak}${high}`,
    note: 'Alles geschätzt. Klein darunter die Spanne: je nachdem, wo Orte genau stehen und wie lang Wege sind, mindestens.',
    whileMoving: 'Die Spanne steht hier wieder, sobald der Ort steht.',
    onStreets: {
      HELD: 'Wege geschätzt, im Verhältnis der gemessenen Wege ringsum; gemessen wird, sobald der Ort steht.',
      ASKED:
        'Wege geschätzt, im Verhältnis der gemessenen Wege ringsum; sie werden gerade entlang der Straßen gemessen.',
      UNKNOWN:
        'Wege geschätzt, im Verhältnis der gemessenen Wege ringsum: Entlang der Straßen ließen sie sich nicht messen.',
      MEASURED:
        'Wege gemessen, entlang der Straßen. Was ein weiterer Ort brächte, ist geschätzt, im Verhältnis der gemessenen Wege ringsum.',
    },
    byTable:
      'Wege von neuen und verlegten Orten sind geschätzt, im Verhältnis der Wege ringsum: Die vorgegebene Tabelle kennt nur Orte von heute.',
  },
  notes: {
    signs: {
      today: 'Ort von heute',
      opened: 'geplant: neu oder verlegt',
      closed: 'geplant: geschlossen',
    },
    unknown: (areas: string) =>
      `Standorte nicht bekannt: ${areas}. Dort arbeitet nach dem Plan der Stadt Personal, aber kein Standort ist bekannt. Wer dort wohnt, zählt auf der Karte und in Vorschlägen nicht, und kein Ort wird dort vorgeschlagen. In den Zahlen für ganz ${city} sind alle enthalten, mit dem Weg zum nächsten bekannten Ort.`,
    meaning: {
      reached:
        'Neu erreicht wird, wer heute und mit dem Plan weiter als die Grenze gehen muss und es zu einem weiteren Ort an dieser Stelle nicht müsste.',
      saved:
        'Erspart wird, um wie viel kürzer der Weg zum nächsten Ort würde, für alle zusammen und einmal hin.',
    },
  },
  table: {
    region: 'Tabelle: vorher und nachher',
    title: 'Vorher und nachher',
    lead: (ages: Ages) =>
      `Wie viele ${people[ages]} einen Ort in Reichweite haben, wie weit und wie ungleich weit sie gehen, heute und mit dem Plan. Alles geschätzt; klein darunter die Spanne, mindestens.`,
    whileMoving: 'Wird neu gerechnet, sobald der Ort steht.',
    area: 'Gebiet',
    groups: {
      people: 'Menschen',
      share: 'Anteil in Reichweite',
      ways: 'Fußweg im Mittel, Meter',
      tenth: 'Zehntel mit den längsten Wegen, Meter',
      gini: 'Ungleichheit der Wege (Gini)',
    },
    columns: {
      residents: 'dort',
      reached: 'mehr und weniger erreicht',
      today: 'heute',
      planned: 'mit Plan',
      change: 'Änderung',
      points: 'Änderung, Punkte',
    },
    /** Under a number: within which it lies. */
    between: (low: string, high: string) => `${low} bis${noBreak}${high}`,
  },
  notices: {
    parts,
    malformed: (name: string, given: string) =>
      `Die Angabe „${given}“ für „${name}“ ist nicht zu verstehen. Gezeigt wird das Übliche.`,
    brokenScenario:
      'Der Plan in dieser Adresse ist beschädigt und nicht zu lesen. Gezeigt wird der Stand von heute.',
    todayShown: 'Gezeigt wird der Stand von heute.',
    gone: (given: string) =>
      `Den Standort „${given}“ gibt es nicht mehr. Was der Plan an ihm ändert, fällt weg.`,
  },
})
