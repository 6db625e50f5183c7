import { searchKey } from '../../search/search-key.ts'

/** What cities call what they say of a site, the likeliest first. */
const names = {
  slug: ['slug'],
  name: ['name', 'bezeichnung', 'einrichtung', 'titel', 'bez', 'name der einrichtung', 'title'],
  operator: [
    'operator',
    'träger',
    'betreiber',
    'anbieter',
    'träger der einrichtung',
    'organisation',
  ],
  address: ['address', 'adresse', 'anschrift'],
  street: ['straße', 'strasse', 'str', 'street', 'straßenname'],
  house: ['hausnummer', 'hausnr', 'hnr', 'nr hausnummer', 'house number'],
  district: ['district', 'stadtteil_code', 'stadtteil', 'stadtteil nr', 'stadtteilnummer'],
  kinds: ['kinds', 'kind', 'art', 'angebot', 'angebotsart', 'kategorie', 'typ', 'leistung', 'type'],
  provider: ['provider', 'trägerschaft', 'trägerart', 'finanzierung', 'art des trägers'],
  accuracy: ['position_accuracy_m', 'genauigkeit_m', 'genauigkeit', 'lagegenauigkeit', 'accuracy'],
  asOf: ['as_of', 'stand', 'datenstand', 'aktualisiert', 'aktualisiert am', 'letzte änderung'],
  responsibleFor: ['responsible_for', 'zuständig für', 'zuständigkeit'],
  openingHours: ['opening_hours', 'öffnungszeiten osm'],
  openingNote: ['opening_note_de', 'öffnungszeiten', 'sprechzeiten', 'öffnungszeit'],
  openingNoteEnglish: ['opening_note_en'],
  telephone: ['telephone', 'telefon', 'tel', 'telefonnummer', 'rufnummer', 'phone'],
  wheelchair: ['wheelchair', 'rollstuhl', 'barrierefrei', 'barrierefreiheit', 'rollstuhlgerecht'],
  offers: ['offers_de', 'angebote', 'leistungen', 'beschreibung', 'angebote vor ort'],
  offersEnglish: ['offers_en'],
  website: ['website', 'webseite', 'internet', 'homepage', 'url', 'link', 'web'],
} satisfies Record<string, readonly string[]>

export type SiteColumn = keyof typeof names

/** The names of a column as search keys. */
export const siteColumn = (column: SiteColumn): readonly string[] => names[column].map(searchKey)

const known = new Set(Object.values(names).flatMap((all) => all.map(searchKey)))

/** Whether a heading is that of a column which is read. */
export const isSiteHeading = (heading: string): boolean => known.has(searchKey(heading))
