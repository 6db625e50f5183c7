import type { CityWords } from '@atlas/geo/terms/city-words'
import { einen } from '@atlas/geo/words/de/declension'
/** The finest first. */
const belowCity = (levels: CityWords['levels']) => levels.slice(1).toReversed()
const alternatives = new Intl.ListFormat('de-DE', { type: 'disjunction' })

export default ({ name: city, levels: shown, levelNames: levels }: CityWords) => ({
  city,
  title: (area: string) => `Orte für ältere Menschen in ${area}`,
  documentTitle: (area: string) => `Orte für ältere Menschen in ${area} · Atlas 60+`,
  mapLabel: (area: string) => `Karte von ${area} mit den Orten der Liste und ihren Nummern.`,
  none: (area: string) => `In ${area} kennen wir keinen Ort. Es kann trotzdem einen geben.`,
  incomplete: 'Die Liste ist nicht vollständig.',
  near: 'Lage ungefähr',
  opensNew: 'öffnet eine neue Seite',
  more: 'Weitere Orte im Atlas 60+',
  sources: 'Quellen',
  nowhere: 'Dieses Gebiet gibt es nicht',
  severalAreas: `Bitte nennen Sie nur ein Gebiet: ${alternatives.format(belowCity(shown).map((level) => einen(levels[level])))}.`,
  toPreview: 'Ein Gebiet wählen',
  preview: {
    documentTitle: 'Karte einbetten · Atlas 60+',
    description: 'Eine kleine Karte mit den Orten eines Gebiets für die eigene Internetseite.',
    title: 'Diese Orte auf Ihrer Seite zeigen',
    intro:
      'Für die Seiten von Ämtern, Trägern und Nachbarschaften: eine kleine Karte und eine Liste der Orte eines Gebiets. Sie bleibt von selbst aktuell, funktioniert ohne Skript, setzt keine Cookies und lädt nichts von anderen Anbietern.',
    area: 'Gebiet',
    wholeCity: `Ganz ${city}`,
    unknownArea: 'Das genannte Gebiet gibt es nicht. Gezeigt wird die ganze Stadt.',
    theme: 'Farben',
    themes: { system: 'wie beim Besucher eingestellt', light: 'hell', dark: 'dunkel' },
    show: 'Anzeigen',
    code: 'Zum Einfügen in Ihre Seite',
    codeNote:
      'Kopieren Sie diese Zeilen in den HTML-Text Ihrer Seite. Die Höhe können Sie ändern; was nicht hineinpasst, lässt sich scrollen.',
    copy: 'Zeilen kopieren',
    copied: 'Die Zeilen sind kopiert.',
    copyFailed:
      'Das Kopieren ging nicht. Bitte markieren Sie die Zeilen und kopieren Sie sie von Hand.',
    preview: 'So sieht es aus',
    files: 'Dieselben Orte als Datei',
    geojson: 'GeoJSON',
    csv: 'CSV',
    filesNote: 'Alle bekannten Orte der Stadt mit Lage, Genauigkeit, Stand und Quelle.',
  },
})
