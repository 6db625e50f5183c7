const noBreak = '\u00a0'

type Ages = 'AGE_60_PLUS' | 'AGE_80_PLUS'

const people: Record<Ages, string> = {
  AGE_60_PLUS: `Menschen ab${noBreak}60`,
  AGE_80_PLUS: `Menschen ab${noBreak}80`,
}

/** People in a polygon that somebody draws, on the planners' screen. */
export default {
  title: 'Menschen in einer Fläche',
  lead: 'Zeichnen Sie eine Fläche auf die Karte: Wie viele Menschen wohnen dort, und was erreichen sie, heute und mit dem Plan?',
  begin: 'Fläche zeichnen',
  howTo:
    'Jeder Klick auf die Karte setzt eine Ecke. Mit der Tastatur: auf der Karte mit den Pfeiltasten gehen, Eingabetaste setzt eine Ecke.',
  corners: (count: number) => (count === 1 ? '1 Ecke' : `${String(count)} Ecken`),
  few: 'Eine Fläche braucht mindestens drei Ecken.',
  full: 'Mehr Ecken passen nicht in eine Adresse.',
  crossing: 'Die Linie kreuzt oder berührt sich selbst. Bitte Ecken verschieben oder zurücknehmen.',
  crossingStays: 'So würde die Linie sich kreuzen oder berühren; die Ecke ist noch nicht gesetzt.',
  close: 'Fläche schließen',
  takeBack: 'Letzte Ecke zurücknehmen',
  leave: 'Abbrechen',
  remove: 'Fläche entfernen',
  again: 'Neu zeichnen',
  edit: 'Ecken ändern',
  endEdit: 'Ecken fertig',
  editHow:
    'Ecken auf der Karte ziehen. Mit der Tastatur: Pfeiltasten 50 m, mit Umschalt 250 m, Eingabetaste setzt, Escape bringt zurück, Entf entfernt, Plus fügt eine Ecke an.',
  corner: (number: number, of: number) => `Ecke ${String(number)} von ${String(of)}`,
  notes: {
    begun: 'Eine Fläche wird gezeichnet.',
    left: 'Es wird nicht mehr gezeichnet.',
    removed: 'Die Fläche ist entfernt.',
    few: 'Eine Fläche braucht mindestens drei Ecken.',
    crossing: 'So würde die Linie sich kreuzen oder berühren.',
    added: (number: number) => `Ecke ${String(number)} ist gesetzt.`,
    takenBack: (number: number) =>
      number === 1 ? 'Noch 1 Ecke.' : `Noch ${String(number)} Ecken.`,
    closed: (number: number) => `Die Fläche hat ${String(number)} Ecken.`,
    moved: (number: number) => `Ecke ${String(number)} ist verschoben.`,
  },
  enterSets: 'Eingabetaste: hier eine Ecke.',
  clickSets: 'Klick: hier eine Ecke',
  loading: 'Wird gerechnet.',
  failed: 'Die Menschen in der Fläche ließen sich nicht ermitteln.',
  outdated: 'Wird neu gerechnet, sobald der Ort steht.',
  nobody: 'In der Fläche liegt die Mitte keiner Zelle: Wie viele dort wohnen, ist nicht bekannt.',
  where: (districts: string) => `Die Fläche liegt in: ${districts}.`,
  live: (ages: Ages) => `${people[ages]} in der Fläche`,
  reached: 'davon in Reichweite',
  share: 'Anteil in Reichweite',
  mean: 'Fußweg im Mittel',
  who: 'Wer geht wohin',
  whoLead: (ages: Ages) => `${people[ages]} der Fläche nach ihrem nächsten Ort, geschätzt.`,
  site: 'Nächster Ort',
  noSite: 'Von dort führt kein Weg zu einem Ort.',
  note: 'Die Spanne sagt, was Zellen an der Linie, die Lage der Orte und die Länge der Wege offen lassen, mindestens.',
}
