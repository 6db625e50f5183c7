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
  proofAsFile: 'Als Datei gibt den Nachweis der Vorschlag mit derselben Zahl neuer Orte.',
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
