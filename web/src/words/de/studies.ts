const noBreak = '\u00a0'

/** Questions that one click asks, on the planners' screen. */
export default {
  title: 'Mit einem Klick gefragt',
  again: 'Neu berechnen',
  take: 'Übernehmen',
  inPlan: 'im Plan',
  allProven: 'Jeder Punkt ist nachgewiesen: Mit so vielen Orten geht es nicht besser.',
  someProven:
    'Wo nichts dabeisteht, ist der Punkt nachgewiesen: Mit so vielen Orten geht es nicht besser.',
  possible: (best: string) => `bis ${best} möglich`,
  proof: 'Nachweis',
  proofs: {
    point: 'dass es nicht besser geht',
    most: 'dass nicht mehr Menschen zu erreichen sind',
    shortest: 'dass der weiteste Weg nicht kürzer geht',
  },
  proofAsFile: 'Den Nachweis jedes Punktes gibt es als Datei, die jeder nachrechnen kann:',
  proofsAsFile:
    'Zu jedem Punkt gibt es zwei Nachweise als Datei: dass ohne längeren Weg nicht mehr Menschen zu erreichen sind, und dass ein kürzerer Weg weniger erreicht oder gar nicht geht. Jeder kann sie nachrechnen:',
  curve: {
    question: 'Wie viele neue Orte lohnen sich?',
    upTo: (sites: string) => `keiner bis ${sites} neue Orte`,
    sites: 'Neue Orte',
    reached: (who: string) => `${who} neu in Reichweite`,
    mean: 'Fußweg im Mittel (m)',
    meanWalk: 'Fußweg im Mittel',
    further: 'durch den letzten davon',
    people: (first: string, number: string, last: string, who: string) =>
      `Der erste neue Ort bringt rund ${first} ${who} neu in Reichweite, der ${number}. noch rund ${last}.`,
    walks: (first: string, number: string, last: string) =>
      `Der erste neue Ort verkürzt den Fußweg im Mittel um rund ${first}, der ${number}. noch um rund ${last}.`,
    chart: (sentence: string) => `Kurve: neue Orte und was sie bringen. ${sentence}`.trim(),
    notNested:
      'Die Plätze sind für jede Zahl neu gewählt: Drei Orte sind nicht immer die besten zwei und einer dazu.',
  },
  front: {
    question: 'Was lässt sich gegeneinander abwägen?',
    sentence: (points: string, most: string, fewer: string, farthest: string, who: string) =>
      `${points} Möglichkeiten, von denen keine andere in allem besser ist: von +${most} ${who} in Reichweite bis zu höchstens ${farthest} Fußweg für alle, dann mit +${fewer}.`,
    chart: (sentence: string) =>
      `Abwägung: neue Orte, Menschen in Reichweite und der weiteste Fußweg. ${sentence}`.trim(),
    farthestAxis: 'weitester Fußweg (m)',
    farthest: 'weitester Fußweg',
    tenth: 'Zehntel mit den längsten Wegen, im Mittel',
    point: (sites: string, farthest: string) => `${sites}, weitester Fußweg ${farthest}`,
    noWay: 'kein Weg',
    shorterPossible: 'vielleicht auch mit kürzerem weitesten Weg',
    allProven:
      'Jeder Punkt ist nachgewiesen: Mit so vielen Orten sind nicht mehr Menschen zu erreichen, ohne dass jemand weiter gehen muss. Weitere Möglichkeiten gibt es nicht.',
    someProven:
      'Die Zeit hat nicht für alle gereicht: Es kann weitere Möglichkeiten geben. Wo nichts dabeisteht, ist der Punkt nachgewiesen.',
    tenthNotSought:
      'Der Weg des Zehntels mit den längsten Wegen ist für die Orte jedes Punktes berechnet, nicht gesucht. Gebiete, deren Standorte nicht bekannt sind, zählen dabei nicht mit, anders als in den Zahlen der ganzen Stadt.',
  },
  robust: {
    question: 'Was hält, wenn sich die Bevölkerung ändert?',
    lead: 'Gesucht sind Orte, die in keiner der Zukünfte viel von dem verpassen, was dort am besten wäre. Welche Zukünfte denkbar sind, legen Sie fest.',
    asToday: 'Bevölkerung wie heute',
    trend: (year: string) => `Trend der Stadt bis ${year} (unsere Annahme)`,
    another: 'Weitere Zukunft',
    area: 'Gebiet',
    age: 'Alter',
    ages: {
      AGE_60_PLUS: `ab${noBreak}60`,
      AGE_60_TO_79: `60 bis 79`,
      AGE_80_PLUS: `ab${noBreak}80`,
    },
    percent: 'Mehr oder weniger (%)',
    percentWrong: (most: string) => `Möglich sind −100 bis +${most} Prozent.`,
    statedName: (area: string, ages: string, percent: string, isMore: boolean) =>
      `${area}, ${ages}: ${isMore ? '+' : '−'}${percent}${noBreak}%`,
    add: 'Hinzufügen',
    remove: 'Entfernen',
    file: 'aus einer Plan-Datei (nur ihre Annahmen zur Bevölkerung)',
    noPeople: 'Diese Datei nimmt keine andere Bevölkerung an als heute.',
    ask: 'Abwägen',
    forAll: 'Vorschlag für alle Zukünfte',
    bestFor: (future: string) => `Bestes für: ${future}`,
    future: 'Zukunft',
    withProposal: 'mit dem Vorschlag',
    best: 'am besten',
    missed: 'verpasst',
    people: (people: string) => (people === '0' ? 'nichts' : `rund ${people} Menschen`),
    kilometres: (kilometres: string) =>
      kilometres === '0' ? 'nichts' : `rund ${kilometres}${noBreak}km aller zusammen`,
    atMost: (missed: string) => `höchstens ${missed}`,
    sentence: (sites: string, futures: string, most: string, mean: string) =>
      `${sites} für ${futures} Zukünfte. Höchstens verpasst: ${most}; im Mittel: ${mean}.`,
    bestEverywhere: (sites: string, futures: string) =>
      `${sites}, die in jeder der ${futures} Zukünfte die besten sind: Verpasst wird nichts.`,
    proven: (bySums: string | null) =>
      bySums === null
        ? 'Nachgewiesen: Keine Orte verpassen in jeder Zukunft weniger.'
        : `Keine Orte verpassen in jeder Zukunft weniger. Bis „${bySums}“ zeigen das Summen, die jeder nachrechnen kann; darüber hat das Programm alle verbliebenen Möglichkeiten geprüft.`,
    withinGap: (bound: string) =>
      `Die Zeit hat nicht gereicht. Nachgewiesen ist: Weniger als ${bound} verpassen keine Orte.`,
    mean: 'Im Mittel zählt jede Zukunft gleich viel. Alles geschätzt.',
  },
  next: {
    question: 'Wo der nächste?',
  },
  values: {
    question: {
      MEETING: 'Was trägt jeder Treffpunkt?',
      COUNSELLING: 'Was trägt jede Beratung?',
    },
    lead: (who: string) =>
      `Was es ${who} kosten würde, wenn ein Ort allein schließt. Wer zu ihm geht, ginge dann zum nächsten.`,
    site: 'Ort',
    lost: (limit: string) => `Menschen ohne Ort in ${limit}`,
    about: (people: string) => `rund ${people}`,
    longer: 'Fußweg im Mittel',
    nobody: 'niemand',
    together: 'Schließen mehrere zugleich, kann es mehr kosten als alle einzeln zusammen.',
    click: 'Ein Klick auf den Namen zeigt den Ort auf der Karte.',
    unknown: (areas: string) =>
      `Wo Standorte nicht bekannt sind (${areas}), kann jemand einen näheren haben.`,
    none: 'Von diesem Angebot steht kein Ort.',
    metres: (metres: string) => `+${metres}${noBreak}m`,
    noWay: 'kein Weg mehr',
    whileMoving: 'Wird neu gerechnet, sobald der Ort steht.',
  },
}
