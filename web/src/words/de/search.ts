import type { CityWords } from '@atlas/geo/terms/city-words'
import { ownText } from '../own-texts'

export default ({ levelNames: levels, texts }: CityWords) => {
  const offices = ownText(texts, 'offices', 'de') ?? 'Ämter'
  return {
    named: {
      AREA_OR_STOP: {
        label: `${levels.DISTRICT.de.one}, Standort, Haltestelle oder Amt suchen`,
        placeholder: `${levels.DISTRICT.de.one}, Standort, Haltestelle`,
        known: `Gebiete, Standorte, Haltestellen und ${offices}`,
      },
      ADDRESS: {
        label: `Adresse, ${levels.DISTRICT.de.one}, Standort, Haltestelle oder Amt suchen`,
        placeholder: `Adresse, ${levels.DISTRICT.de.one}, Haltestelle`,
        known: `Adressen, Gebiete, Standorte, Haltestellen und ${offices}`,
      },
    },
    submit: 'Suchen',
    results: (text: string) => `Treffer für „${text}“`,
    count: (count: number) =>
      count === 0 ? 'Keine Treffer' : count === 1 ? '1 Treffer' : `${String(count)} Treffer`,
    none: (text: string, known: string) =>
      `Zu „${text}“ steht hier nichts. Gesucht werden ${known}.`,
    close: 'Suche schließen',
    office: ownText(texts, 'office', 'de') ?? 'Amt',
    nearPlace: 'Treffpunkte und Beratung in der Nähe',
    failed: 'Die Suche ist gerade nicht zu erreichen.',
  }
}
