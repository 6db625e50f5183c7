export default {
  /** What a screen reader calls the map, in place of "application". */
  role: 'Karte',
  title: 'Karte mit der Tastatur',
  keys: (walked: 'cell' | 'area'): [key: string, effect: string][] => [
    ['Pfeiltasten', walked === 'cell' ? 'von Zelle zu Zelle' : 'von Gebiet zu Gebiet'],
    ['S', 'zum nächsten Standort, mit Umschalt zurück'],
    ['Eingabetaste', 'auswählen und öffnen'],
    ['Umschalt und Pfeiltasten', 'Karte verschieben'],
    ['Plus und Minus', 'näher heran, weiter weg'],
    ['Escape', 'schließen und verlassen'],
  ],
  edge: {
    area: 'In dieser Richtung liegt kein weiteres Gebiet.',
    cell: 'In dieser Richtung liegt keine weitere Zelle.',
  },
  chosen: 'ausgewählt',
  siteOf: (number: number, all: number) => `Standort ${String(number)} von ${String(all)}.`,
  noSites: 'Die Karte zeigt gerade keine Standorte.',
  noFurtherSite: 'In dieser Reihenfolge gibt es keinen weiteren Standort.',
  opened: (name: string) => `${name} ist geöffnet. Weiter mit Tab.`,
  selected: (name: string) => `${name} ist ausgewählt. Weiter mit Tab.`,
  compared: (names: string) => `Im Vergleich: ${names}. Weiter mit Tab.`,
  closed: 'Geschlossen.',
}
