import type { CityWords } from '@atlas/geo/terms/city-words'
export default ({ name: city }: CityWords) => ({
  label: `Karte von ${city}. Alle Werte stehen auch in der Tabelle darunter.`,
  loading: 'Die Karte wird geladen …',
  zoomIn: 'Näher heran',
  zoomOut: 'Weiter weg',
  wholeCity: `Ganz ${city} zeigen`,
  controls: 'Ausschnitt',
  /** Of what the map lies over: streets, rivers, stops. */
  credit: (licence: string, year: string) => `${licence}, ${year}`,
  toTable: 'Zur Tabelle',
  noWebgl:
    'Der Browser stellt keine 3D-Grafik (WebGL) bereit. Legende, Tabelle, Suche und Profile zeigen dieselben Zahlen.',
  lost: 'Der Browser hat die Grafik der Karte angehalten. Sie kommt von selbst wieder.',
  lostPicture: 'Bis dahin steht hier ein Bild der ganzen Stadt.',
  failedTitle: 'Die Karte konnte nicht geladen werden',
  failed: 'Die Zahlen stehen in der Tabelle. Ein neuer Versuch hilft oft.',
  again: 'Noch einmal versuchen',
  noScript:
    'Nur ein Bild: Zum Bewegen braucht die Karte JavaScript. Alle Zahlen stehen in der Tabelle.',
  twoFingers: 'Mit zwei Fingern verschieben',
  windowsWheel: 'Strg und Mausrad vergrößern die Karte',
  macWheel: '⌘ und Mausrad vergrößern die Karte',
})
