import type { CityWords } from '@atlas/geo/terms/city-words'
/** The map in the pages of others, and as a picture. */
export default ({ name: city }: CityWords) => ({
  title: 'Diese Karte auf Ihrer Seite zeigen',
  documentTitle: 'Karte einbetten · Atlas 60+',
  description: 'Eine Karte des Atlas 60+ mit Legende und Quelle für die eigene Internetseite.',
  intro:
    'Die Karte kommt als Bild mit Legende, Quelle und Stand. Sie bleibt von selbst aktuell, funktioniert ohne Skript, setzt keine Cookies und lädt nichts von anderen Anbietern.',
  other: 'Eine andere Karte wählen',
  alt: `Karte von ${city}. Die Werte stehen im Atlas.`,
  more: 'Diese Karte im Atlas 60+',
  picture: 'Karte mitnehmen',
  png: 'Bild (PNG)',
  svg: 'Bild (SVG)',
  embed: 'In eine Seite einbetten',
})
