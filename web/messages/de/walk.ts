export default {
  /** What a screen reader calls the map, in place of "application". */
  role: 'Karte',
  title: 'Karte mit der Tastatur',
  keys: [
    ['Pfeiltasten', 'von Gebiet zu Gebiet'],
    ['S', 'zum nächsten Standort, mit Umschalt zurück'],
    ['Eingabetaste', 'Profil öffnen, bei einem zweiten Gebiet vergleichen'],
    ['Umschalt und Pfeiltasten', 'Karte verschieben'],
    ['Plus und Minus', 'näher heran, weiter weg'],
    ['Escape', 'schließen und verlassen'],
  ],
  edge: 'In dieser Richtung liegt kein weiteres Gebiet.',
  chosen: 'ausgewählt',
  siteOf: (number: number, all: number) => `Standort ${String(number)} von ${String(all)}.`,
  noSites: 'Die Karte zeigt gerade keine Standorte.',
  noFurtherSite: 'In dieser Reihenfolge gibt es keinen weiteren Standort.',
  opened: (name: string) => `${name} ist geöffnet. Weiter mit Tab.`,
  compared: (first: string, second: string) =>
    `${first} und ${second} stehen im Vergleich. Weiter mit Tab.`,
  closed: 'Geschlossen.',
}
