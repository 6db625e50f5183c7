import type { LevelNames } from '../../terms/level-names.ts'
import { namesBelowCity } from '../level-names.ts'
import { dativeMany, many } from './declension.ts'

const lists = new Intl.ListFormat('de-DE')

/** Every table of the city's data by its id, which is part of the API and of addresses. */
export const dataSetWords = (levels: LevelNames) => ({
  areas: {
    name: 'Gebiete',
    description: `${lists.format([levels.CITY.de.one, ...namesBelowCity(levels).map(many)])} mit Fläche und Zugehörigkeit; in GeoJSON, GeoPackage und Parquet mit Umriss.`,
  },
  figures: {
    name: 'Kennzahlen',
    description:
      'Alle Kennzahlen der Karte für jedes Gebiet am neuesten Tag, für den gezählte oder daraus geschätzte Menschen bekannt sind.',
  },
  residents: {
    name: 'Menschen nach Alter',
    description:
      'Einwohnerinnen und Einwohner aller Gebiete an allen Tagen: gezählt, geschätzt, vom Rahmenkonzept erwartet und vorausberechnet.',
  },
  cells: {
    name: 'Zellen eines Rasters',
    description: 'Wo ältere Menschen wohnen, geschätzt; der Punkt ist die Mitte der Zelle.',
  },
  sites: {
    name: 'Orte für Begegnung und Beratung',
    description: 'Alle bekannten Orte; die Liste ist nicht vollständig.',
  },
  'site-totals': {
    name: 'Wie viele Orte bekannt sind',
    description: 'Je Art die bekannten Orte und, wo jemand alle gezählt hat, deren Zahl.',
  },
  helplines: {
    name: 'Rufnummern',
    description: 'Nummern, unter denen jemand Auskunft gibt.',
  },
  offices: {
    name: 'Ämter und Verwaltungsstellen',
    description: 'Ämter, an denen man sich auf der Karte zurechtfindet.',
  },
  staff: {
    name: 'Personal',
    description: `Vollzeitäquivalente, die es in den ${dativeMany(levels.PLANNING_AREA)} gibt.`,
  },
  frameworks: {
    name: 'Rahmenkonzepte',
    description: 'Was die Planung festlegt: ab wann, auf welchen Tag bezogen und bis wann.',
  },
  'planning-keys': {
    name: 'Planungsschlüssel',
    description: 'Auf wie viele Menschen ab 60 eine volle Stelle kommen soll.',
  },
  'expected-changes': {
    name: 'Erwartete Veränderungen',
    description: 'Wie sich die Zahl älterer Menschen nach dem Rahmenkonzept verändert.',
  },
  'published-targets': {
    name: 'Veröffentlichte Sollzahlen',
    description: 'Stellen, die ein Rahmenkonzept selbst nennt.',
  },
  'counselling-cases': {
    name: 'Beratungsfälle',
    description: 'Fälle der Seniorenberatung in der ganzen Stadt.',
  },
  'counselling-fields': {
    name: 'Beratungsfelder',
    description: 'Worum es in den Beratungen ging, als Anteile.',
  },
  stops: {
    name: 'Haltestellen',
    description: 'Haltestellen des öffentlichen Nahverkehrs, wie ihre Quelle sie kannte.',
  },
  'transit-streets': {
    name: 'Straßen mit Bus und Bahn',
    description: 'Straßen und Gleise zur Orientierung; kein Wegenetz.',
  },
  waterways: { name: 'Gewässer', description: 'Flüsse zur Orientierung.' },
  'estimate-errors': {
    name: 'Fehler der Schätzungen',
    description: `Wie weit Schätzungen danebenliegen, gemessen dort, wo die Wahrheit bekannt ist. ${many(levels.DISTRICT)} und Zellen sind kleiner und mindestens so unsicher.`,
  },
  sources: { name: 'Quellen', description: 'Wer was unter welcher Lizenz angibt.' },
})

export type DataSetId = keyof ReturnType<typeof dataSetWords>
