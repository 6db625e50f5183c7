import type { CityWords } from '@atlas/geo/terms/city-words'
import { je } from '@atlas/geo/words/de/declension'

const cells =
  '„Zellen des Zensus“: wie viele ältere Menschen in jeder Rasterzelle wohnen, als CSV-Datei aus dem Zensus.'
const places =
  '„Orte für Begegnung und Beratung“: Name, Art und Lage jedes Ortes, als CSV- oder GeoJSON-Datei.'

/** Pages of which a city has not brought the data yet. */
export default ({ name: city, levelNames: levels }: CityWords) => ({
  brings: 'Diese Dateien bringen es',
  link: 'Daten einspielen',
  demand: {
    title: 'Bedarf und Personal',
    what: `Hier steht, wie viel Personal für Begegnung und Beratung die Planung vorsieht, ${je(levels, 'PLANNING_AREA')}, und wie viel davon da ist.`,
    missing: `Für ${city} liegt noch kein Rahmenkonzept vor. Ohne seinen Schlüssel gibt es kein Soll.`,
    files: [
      '„Rahmenkonzepte und Schlüssel“: wie viele Menschen ab 60 auf eine Vollzeitstelle kommen.',
      '„Personal“: wie viele Vollzeitstellen besetzt sind, an welchem Tag.',
    ],
  },
  reach: {
    title: 'Erreichbarkeit',
    what: 'Hier steht, wie viele ältere Menschen zu Fuß einen Ort der Begegnung oder der Beratung erreichen, und wo keiner in der Nähe ist.',
    missing: `Für ${city} ist noch nicht bekannt, wo genau ältere Menschen wohnen. Ohne Zellen lassen sich Wege nicht rechnen.`,
    files: [cells, places],
  },
  planning: {
    title: 'Planen',
    what: 'Hier setzen Sie neue Orte auf die Karte, verlegen oder schließen welche und sehen, wer dadurch kürzere und wer längere Wege hat.',
    missing: `Für ${city} ist noch nicht bekannt, wo genau ältere Menschen wohnen. Ohne Zellen lassen sich Wege nicht rechnen.`,
    files: [cells, places],
  },
})
