import type { LevelNames } from '../../terms/level-names.ts'
import { dativeMany } from './declension.ts'
/** Every column by its id: the name it has in GeoJSON, GeoPackage and Parquet, and in every language. */
export const dataColumnWords = (levels: LevelNames) => ({
  address: { name: 'Anschrift', description: 'Straße und Hausnummer.' },
  ages: { name: 'Alter', description: 'Welches Alter die Menschen haben.' },
  area_code: { name: 'Gebiet (Nr.)', description: 'Amtliche Nummer des Gebiets auf seiner Ebene.' },
  area_km2: { name: 'Fläche', description: 'Amtliche Fläche des Gebiets.' },
  area_level: { name: 'Ebene', description: 'Welcher Art das Gebiet ist.' },
  area_name: { name: 'Gebiet', description: 'Name des Gebiets.' },
  basis: { name: 'Grundlage', description: 'Ob gezählt, erwartet oder vorausberechnet wurde.' },
  cases: { name: 'Fälle', description: 'Beratungsfälle in der Zeit von erstem bis letztem Tag.' },
  counted_sites: {
    name: 'Gezählte Orte',
    description: 'Wie viele Orte es nach jemandem gibt, der alle gezählt hat.',
  },
  counted_with_code: {
    name: 'Gezählt mit (Nr.)',
    description: 'Gebiet, bei dem die Menschen dieses fast unbewohnten gezählt sind.',
  },
  day: {
    name: 'Stichtag',
    description:
      'Tag, auf den sich die Angabe bezieht: Jahr, Monat oder Tag, so genau wie bekannt.',
  },
  district_code: { name: `${levels.DISTRICT.de.one} (Nr.)`, description: 'Nummer des Gebiets.' },
  district_name: { name: levels.DISTRICT.de.one, description: 'Name des Gebiets.' },
  error_method: {
    name: 'Wie gemessen',
    description: 'Was woraus vorhergesagt und mit der Wahrheit verglichen wurde.',
  },
  estimated_places: { name: 'Geschätzt für', description: 'Für welche Orte so geschätzt wird.' },
  expected_change: {
    name: 'Erwartete Veränderung',
    description: 'Bis zum Ende des Zeitraums, als Teil der Menschen am Bezugstag.',
  },
  field_name: { name: 'Beratungsfeld', description: 'Worum es ging.' },
  field_share: { name: 'Anteil', description: 'Anteil an allen Beratungen des Jahres.' },
  first_day: { name: 'Erster Tag', description: 'Erster Tag des Zeitraums, eingeschlossen.' },
  flag_threshold_fte: {
    name: 'Auffällig ab',
    description: 'Von so vielen fehlenden Stellen an gilt ein Gebiet als auffällig.',
  },
  framework: { name: 'Rahmenkonzept (Kennung)', description: 'Kennung des Rahmenkonzepts.' },
  framework_name: { name: 'Rahmenkonzept', description: 'Name des Rahmenkonzepts.' },
  high: {
    name: 'Spanne bis',
    description: 'Oberes Ende der Spanne, in der die Wahrheit liegt; sie ist mindestens so weit.',
  },
  horizon: { name: 'Bis', description: 'Tag, für den das Rahmenkonzept plant.' },
  indicator: { name: 'Kennzahl (Kennung)', description: 'Kennung der Kennzahl; sie bleibt.' },
  indicator_name: { name: 'Kennzahl', description: 'Name der Kennzahl.' },
  is_old: {
    name: 'Vielleicht überholt',
    description: 'Ob der Stand unbekannt ist oder mehr als drei Jahre zurückliegen kann.',
  },
  kind: { name: 'Art des Angebots', description: 'Begegnung oder Beratung.' },
  kinds: { name: 'Arten des Angebots', description: 'Begegnung, Beratung oder beides.' },
  known_sites: { name: 'Bekannte Orte', description: 'Wie viele Orte dieser Art bekannt sind.' },
  largest_error: {
    name: 'Größter Fehler',
    description: 'Der größte Fehler, als Teil der wahren Zahl.',
  },
  last_day: { name: 'Letzter Tag', description: 'Letzter Tag des Zeitraums, eingeschlossen.' },
  lat: { name: 'Breite', description: 'Geografische Breite (EPSG:4326).' },
  licence_url: { name: 'Lizenztext', description: 'Adresse des Lizenztextes.' },
  licences: { name: 'Lizenz', description: 'Lizenz der Quelle, bei mehreren alle.' },
  lon: { name: 'Länge', description: 'Geografische Länge (EPSG:4326).' },
  low: {
    name: 'Spanne von',
    description: 'Unteres Ende der Spanne, in der die Wahrheit liegt; sie ist mindestens so weit.',
  },
  mean_error: { name: 'Mittlerer Fehler', description: 'Im Mittel, als Teil der wahren Zahl.' },
  method: { name: 'Verfahren', description: 'Wie die Angaben entstanden sind.' },
  minimum_fte: {
    name: 'Mindestens je Einrichtung',
    description: 'So viele Stellen soll eine Einrichtung mindestens haben.',
  },
  missing_reason: { name: 'Warum keine Zahl', description: 'Weshalb es keine Zahl gibt.' },
  mode: { name: 'Verkehrsmittel', description: 'Was hier fuhr.' },
  modes: { name: 'Verkehrsmittel', description: 'Was hier hält.' },
  name: { name: 'Name', description: 'Wie es heißt.' },
  no_range: {
    name: 'Warum ohne Spanne',
    description: 'Steht nur, wo der Fehler der Zellen nicht gemessen ist.',
  },
  offers: { name: 'Angebote', description: 'Was dort angeboten wird.' },
  opening_hours: {
    name: 'Öffnungszeiten',
    description: 'Was sich jede Woche wiederholt, in der Schreibweise von OpenStreetMap.',
  },
  opening_note: { name: 'Hinweis zur Öffnung', description: 'Was außerdem zu wissen ist.' },
  operator: { name: 'Träger', description: 'Wer es betreibt.' },
  planning_area_codes: {
    name: `${levels.PLANNING_AREA.de.one} (Nr.)`,
    description: `Nummer des Gebiets dieser Ebene, zu dem es gehört; bei ${dativeMany(levels.SOCIAL_SPACE)} alle, durch Leerzeichen getrennt.`,
  },
  position: { name: 'Reihenfolge', description: 'An welcher Stelle die Quelle es nennt.' },
  position_accuracy_m: {
    name: 'Lage auf … m genau',
    description: 'So weit kann die Lage daneben liegen.',
  },
  provider: { name: 'Anbieter', description: 'Wer anbietet; bei Fällen leer für beide zusammen.' },
  publisher: { name: 'Herausgeber', description: 'Wer die Angaben veröffentlicht.' },
  questions: { name: 'Wozu', description: 'Was man dort fragen kann.' },
  reference_day: { name: 'Bezugstag', description: 'Tag, von dem das Rahmenkonzept ausgeht.' },
  residents: { name: 'Menschen', description: 'Einwohnerinnen und Einwohner dieses Alters.' },
  residents_60_to_79: { name: 'Menschen von 60 bis 79', description: 'Geschätzt in dieser Zelle.' },
  residents_60_to_79_high: {
    name: '60 bis 79: Spanne bis',
    description: 'Oberes Ende der Spanne; sie ist mindestens so weit.',
  },
  residents_60_to_79_low: {
    name: '60 bis 79: Spanne von',
    description: 'Unteres Ende der Spanne; sie ist mindestens so weit.',
  },
  residents_80_plus: { name: 'Menschen ab 80', description: 'Geschätzt in dieser Zelle.' },
  residents_80_plus_high: {
    name: 'ab 80: Spanne bis',
    description: 'Oberes Ende der Spanne; sie ist mindestens so weit.',
  },
  residents_80_plus_low: {
    name: 'ab 80: Spanne von',
    description: 'Unteres Ende der Spanne; sie ist mindestens so weit.',
  },
  residents_per_fte: {
    name: 'Menschen ab 60 je Stelle',
    description: 'Auf so viele Menschen ab 60 soll eine volle Stelle kommen.',
  },
  responsible_for_code: {
    name: 'Zuständig für (Nr.)',
    description: 'Für welchen Teil der Stadt ein städtisches Amt da ist.',
  },
  rounded_to: { name: 'Gerundet auf', description: 'Worauf die Zahl gerundet ist.' },
  since: { name: 'Verglichen mit', description: 'Früherer Tag einer Veränderung.' },
  slug: { name: 'Kennung', description: 'Kennung, die bleibt, auch wenn sich der Name ändert.' },
  social_space_codes: {
    name: `${levels.SOCIAL_SPACE.de.one} (Nr.)`,
    description: `Zu welchen ${dativeMany(levels.SOCIAL_SPACE)} das Gebiet gehört; größter Teil zuerst.`,
  },
  source_id: { name: 'Quelle (Kennung)', description: 'Kennung der Quelle; sie bleibt.' },
  source_ids: {
    name: 'Quellen (Kennungen)',
    description:
      'Kennungen aller Quellen, aus denen die Angabe stammt, durch Leerzeichen getrennt.',
  },
  source_title: { name: 'Titel', description: 'Wie die Quelle heißt.' },
  sources: { name: 'Quelle', description: 'Herausgeber und Titel aller Quellen.' },
  staff_fte: { name: 'Vorhandene Stellen', description: 'Vollzeitäquivalente, die besetzt sind.' },
  status: {
    name: 'Wie ermittelt',
    description: 'Wie sicher die Angabe ist, oder warum es keine gibt.',
  },
  target_fte: {
    name: 'Sollstellen',
    description: 'Vollzeitäquivalente, die das Rahmenkonzept nennt.',
  },
  telephone: { name: 'Telefon', description: 'Öffentliche Rufnummer, mit Landesvorwahl.' },
  trait: { name: 'Merkmal', description: 'Alle Menschen oder die mit einem Merkmal.' },
  unit: { name: 'Einheit', description: 'Worin der Wert steht.' },
  url: { name: 'Adresse', description: 'Wo die Quelle zu finden ist.' },
  valid_from: { name: 'Gültig ab', description: 'Tag, von dem an das Rahmenkonzept gilt.' },
  value: { name: 'Wert', description: 'In der Einheit, die daneben steht.' },
  website: { name: 'Webseite', description: 'Öffentliche Webseite.' },
  wheelchair: { name: 'Rollstuhl', description: 'Ob man im Rollstuhl hineinkommt.' },
  year: { name: 'Jahr', description: 'Jahr der Auswertung.' },
})

export type ColumnId = keyof ReturnType<typeof dataColumnWords>
