import type { ServiceKind } from '$api/sites'

const noBreak = '\u00a0'

type Need = 'living-alone' | 'very-old' | 'growing'
type Model = 'MCLP' | 'P_MEDIAN' | 'P_CENTER' | 'LSCP'

const aPlace: Record<ServiceKind, string> = {
  MEETING: 'einen Ort der Begegnung',
  COUNSELLING: 'eine Beratung',
}

/** "Kein anderer Platz erreicht", "Keine anderen 3 Plätze erreichen". */
const noOther = (sites: number, one: string, many: string) =>
  sites === 1 ? `Kein anderer Platz ${one}` : `Keine anderen ${String(sites)} Plätze ${many}`

const allOf = (sites: number) => (sites === 2 ? 'Beide' : `Alle ${String(sites)}`)

const better: Record<Model, (sites: number) => string> = {
  MCLP: (sites) => `${noOther(sites, 'erreicht', 'erreichen')} mehr Menschen`,
  P_MEDIAN: (sites) => `${noOther(sites, 'macht', 'machen')} die Wege im Mittel kürzer`,
  P_CENTER: (sites) => `${noOther(sites, 'macht', 'machen')} den weitesten Weg kürzer`,
  LSCP: (sites) =>
    sites === 0 ? 'Es geht ohne neuen Ort' : 'Mit weniger neuen Orten geht es nicht',
}

/** Proposals that are proven, on the planners' screen. */
export default {
  title: 'Vorschlag mit Nachweis',
  lead: 'Berechnet die besten Plätze für neue Orte und weist nach, dass es keine besseren gibt. Die Orte von heute und der Plan zählen mit.',
  aim: 'Was der Vorschlag leisten soll',
  models: {
    MCLP: 'Die meisten Menschen in Reichweite',
    P_MEDIAN: 'Die kürzesten Wege im Mittel',
    P_CENTER: 'Den weitesten Weg möglichst kurz',
    LSCP: 'Wie viele Orte braucht es?',
  } satisfies Record<Model, string>,
  sites: 'Neue Orte',
  share: 'In Reichweite',
  everybody: 'alle',
  ask: 'Vorschlag berechnen',
  leave: 'Abbrechen',
  takeOver: (sites: number) =>
    sites === 1 ? 'In den Plan übernehmen' : `${allOf(sites)} in den Plan übernehmen`,
  saveProof: 'Nachweis sichern',
  fileName: 'nachweis',
  waiting: 'Andere Fragen sind zuerst an der Reihe.',
  searching: 'Es wird gerechnet.',
  soFar: (value: string) => `Bester Vorschlag bisher: ${value}.`,
  atMostBetter: (gap: string) => `Höchstens ${gap} besser möglich.`,
  noneBetter: 'Besser ist nicht möglich; der Nachweis wird fertiggestellt.',
  seconds: (seconds: string) => `${seconds}${noBreak}Sekunden`,
  values: {
    RESIDENTS: (people: string, who: string) => `rund ${people} ${who} in Reichweite`,
    gained: (people: string, who: string) => `rund ${people} ${who} neu in Reichweite`,
    MEAN_METRES: (metres: string) => `rund ${metres} Fußweg im Mittel`,
    METRES: (metres: string) => `rund ${metres} weitester Fußweg`,
    NEW_SITES: (sites: string) => (sites === '1' ? '1 neuer Ort' : `${sites} neue Orte`),
    byNeed: (value: string) => `${value}, nach Bedarf gewichtet`,
  },
  posts: (fte: string, each: string) => `${fte}${noBreak}VZÄ, je Ort ${each}`,
  /** What a planner may ask besides; and how it is told with the answer. */
  further: {
    title: (count: string) => (count === '0' ? 'Weitere Vorgaben' : `Weitere Vorgaben (${count})`),
    budget: 'Budget',
    inSites: 'Zahl der Orte',
    inFte: 'Stellen (VZÄ)',
    fte: 'Stellen (VZÄ)',
    ftePerSite: 'VZÄ je neuem Ort',
    need: 'Wer wie viel zählt',
    alike: 'Alle gleich',
    needChoices: {
      'living-alone': 'Bedarfsindex: allein lebend',
      'very-old': 'Bedarfsindex: Hochbetagte',
      growing: 'Bedarfsindex: Wachstum',
    } satisfies Record<Need, string>,
    needs: {
      'living-alone': 'gezählt nach dem Bedarfsindex „allein lebend“',
      'very-old': 'gezählt nach dem Bedarfsindex „Hochbetagte“',
      growing: 'gezählt nach dem Bedarfsindex „Wachstum“',
    } satisfies Record<Need, string>,
    candidates: 'Mögliche Plätze',
    candidateChoices: {
      CELLS: 'Überall, wo Menschen wohnen',
      STOPS: 'An Haltestellen',
      OFFICES: 'An Bürgerbüros und Ämtern',
      PLAN: 'Die neuen Orte des Plans',
    },
    places: {
      STOPS: 'nur an Haltestellen',
      OFFICES: 'nur an Bürgerbüros und Ämtern',
      PLAN: 'nur neue Orte des Plans',
    },
    planHint: 'Wählt von den neuen Orten im Plan die besten aus: gesuchte oder gezeichnete.',
    area: 'Nur in',
    everywhere: 'der ganzen Stadt',
    onlyIn: (area: string) => `nur in ${area}`,
    minimum: 'Abstand mindestens',
    anyDistance: 'beliebig',
    apart: (metres: string) => `Abstand mindestens ${metres}`,
    room: 'Orte haben nur so viele Plätze, wie der Planungsschlüssel für ihre Stellen vorsieht',
    roomHint: 'Nur für alle ab 60, und wenn Menschen in Reichweite oder Wege im Mittel zählen.',
    withRoom: 'Plätze nach dem Planungsschlüssel',
    rules: {
      title: 'Plätze, die feststehen',
      pick: { forced: 'Plätze verlangen', excluded: 'Plätze ausschließen' },
      done: 'Fertig',
      take: { forced: 'Verlangen', excluded: 'Ausschließen' },
      now: { forced: 'verlangt', excluded: 'ausgeschlossen', free: 'wieder frei' },
      click: {
        forced: 'Klick: diesen Platz verlangen',
        excluded: 'Klick: diesen Platz ausschließen',
      },
      enter: {
        forced: 'Eingabetaste: diesen Platz verlangen.',
        excluded: 'Eingabetaste: diesen Platz ausschließen.',
      },
      hint: {
        forced:
          'Ein Klick auf der Karte, ein Platz der Liste oder der Suche: Dort entsteht in jedem Vorschlag ein Ort. Noch einmal hebt es auf.',
        excluded:
          'Ein Klick auf der Karte, ein Platz der Liste oder der Suche: Dort entsteht in keinem Vorschlag ein Ort. Noch einmal hebt es auf.',
      },
      remove: 'Freigeben',
      asked: {
        forced: (count: number) =>
          count === 1 ? '1 Platz verlangt' : `${String(count)} Plätze verlangt`,
        excluded: (count: number) =>
          count === 1 ? '1 Platz ausgeschlossen' : `${String(count)} Plätze ausgeschlossen`,
      },
    },
    unknown: 'Gebiete einbeziehen, deren Standorte nicht bekannt sind',
    unknownHint:
      'Dort gibt es Standorte, die hier niemand kennt: Der Vorschlag kann eine Lücke der Daten füllen statt eine der Versorgung.',
    withUnknown: 'auch wo Standorte nicht bekannt sind',
  },
  counted: (value: string) => `Verglichen wurden die Vorschläge so: ${value}.`,
  withoutRoom: (people: string | null, who: string) =>
    people === null
      ? 'Alle, die nah genug wohnen, finden Platz.'
      : `Rund ${people} ${who} wären nah genug, finden aber keinen Platz.`,
  /** What it was asked for, above the answer. */
  asked: {
    MCLP: (sites: string) => `Die meisten Menschen in Reichweite: ${sites}`,
    P_MEDIAN: (sites: string) => `Die kürzesten Wege im Mittel: ${sites}`,
    P_CENTER: (sites: string) => `Den weitesten Weg möglichst kurz: ${sites}`,
    LSCP: (share: string) => `So wenige Orte wie nötig: ${share} in Reichweite`,
  } satisfies Record<Model, (what: string) => string>,
  limit: (metres: string) => `Fußweg höchstens ${metres}`,
  gained: (gain: string, who: string) => `Rund ${gain} ${who} kommen neu in Reichweite.`,
  reached: (all: string, who: string) => `Rund ${all} ${who} sind dann in Reichweite.`,
  shorter: {
    MEAN_METRES: (before: string, after: string) =>
      `Der Fußweg ist im Mittel dann rund ${after} lang, bisher rund ${before}.`,
    METRES: (before: string, after: string) =>
      `Der weiteste Fußweg ist dann rund ${after} lang, bisher rund ${before}.`,
  },
  walk: {
    MEAN_METRES: (after: string) => `Der Fußweg ist im Mittel dann rund ${after} lang.`,
    METRES: (after: string) => `Der weiteste Fußweg ist dann rund ${after} lang.`,
  },
  needed: (sites: string, whom: string, limit: string, kind: ServiceKind) =>
    sites === '0'
      ? `Es braucht keinen neuen Ort: ${whom} erreichen schon mit höchstens ${limit} Fußweg ${aPlace[kind]}.`
      : `Es braucht ${sites === '1' ? 'einen neuen Ort' : `${sites} neue Orte`}, damit ${whom} mit höchstens ${limit} Fußweg ${aPlace[kind]} erreichen.`,
  all: (who: string) => `alle ${who}`,
  part: (share: string, who: string) => `${share} der ${who}`,
  proven: (model: Model, sites: number) => `${better[model](sites)}: nachgewiesen.`,
  /** What is proven holds as it was asked and counted, not in general. */
  under: (proven: string, isByNeed: boolean) =>
    `Unter diesen Vorgaben${isByNeed ? ' und nach Bedarf gewichtet' : ''} gilt: ${proven}`,
  withinGap: {
    answered: (gap: string) =>
      `Die Zeit reichte nicht für den ganzen Nachweis. Nachgewiesen ist: Höchstens ${gap} besser ist möglich.`,
    left: (gap: string) =>
      `Abgebrochen, das ist der beste Vorschlag bis dahin. Nach dem Stand der Rechnung ist höchstens ${gap} besser möglich.`,
    lost: (gap: string) =>
      `Das ist der beste Vorschlag bis dahin. Nach dem Stand der Rechnung ist höchstens ${gap} besser möglich.`,
  },
  notFewer: (bound: string) =>
    `Nachgewiesen ist: Mit weniger als ${bound} neuen Orten geht es nicht.`,
  unproven: 'Wie viel besser es ginge, ist nicht nachgewiesen.',
  fewer: (asked: string, placed: string) =>
    placed === '0'
      ? 'Ein neuer Ort würde daran nichts verbessern.'
      : `Gefragt waren ${asked}; schon ${placed === '1' ? '1 leistet' : `${placed} leisten`} so viel, weitere verbessern daran nichts.`,
  alternatives: (count: number, areAll: boolean) =>
    count === 0
      ? areAll
        ? 'Genauso gut ist auch kein anderer Vorschlag.'
        : ''
      : `${areAll ? '' : 'Mindestens '}${count === 1 ? '1 anderer Vorschlag ist' : `${String(count)} andere Vorschläge sind`} genauso gut.`,
  sums: 'Wer die veröffentlichten Zellen hat, kann den Nachweis mit einfachen Summen nachrechnen.',
  solver: (name: string) =>
    `Ein Teil des Nachweises beruht auf dem Rechenprogramm ${name} und lässt sich nicht mit Summen allein nachrechnen.`,
  asGood: (count: number) =>
    count === 1
      ? 'Der andere, genauso gute Vorschlag'
      : `${String(count)} andere, genauso gute Vorschläge`,
  look: 'Ansehen',
  takeThis: 'Übernehmen',
  where: 'Wo die neuen Orte stehen',
  times: (count: string) => `${count}${noBreak}Orte`,
  outside: 'am Rand der Stadt',
  otherNow:
    'Plan oder Auswahl sind inzwischen andere. Dieses Ergebnis gehört zur Frage, wie sie gestellt war.',
  inPlan: 'Im Plan. „Zurücknehmen“ nimmt alles wieder heraus.',
  taken: (sites: number) =>
    sites === 1 ? 'Der Vorschlag steht im Plan.' : `${allOf(sites)} Orte stehen im Plan.`,
  left: 'Abgebrochen, bevor es einen Vorschlag gab.',
  lost: 'Die Verbindung ist abgebrochen.',
  full: (seconds: string | null) =>
    seconds === null
      ? 'Gerade wollen zu viele einen Vorschlag. Bitte in einigen Minuten noch einmal fragen.'
      : `Gerade wollen zu viele einen Vorschlag. Bitte in ${seconds}${noBreak}Sekunden noch einmal fragen.`,
  refused: 'Die Frage wurde nicht beantwortet.',
  infeasible: 'Darauf gibt es keine Antwort.',
}
