import { boolean, integer, pgTable, text } from 'drizzle-orm/pg-core'
import {
  geometry,
  onlyLevel,
  partialDate,
  provider,
  serviceKind,
  transitMode,
  wheelchairAccess,
} from './column-types.ts'

/** Sites, stops and what else has a place or is drawn, as the migrations leave them; a test compares the two. */

export const waterway = pgTable('waterway', {
  name: text().primaryKey(),
  course: geometry({ shape: 'LineString' }).notNull(),
  sourceId: text('source_id').notNull(),
})

export const serviceSite = pgTable('service_site', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull(),
  name: text().notNull(),
  operator: text(),
  address: text(),
  kinds: serviceKind().array().notNull(),
  provider: provider().notNull(),
  districtId: integer('district_id').notNull(),
  districtLevel: onlyLevel('district_level', 'DISTRICT'),
  position: geometry({ shape: 'Point' }).notNull(),
  positionAccuracyM: integer('position_accuracy_m').notNull(),
  asOf: partialDate('as_of'),
  sourceId: text('source_id').notNull(),
  openingHours: text('opening_hours'),
  openingNoteDe: text('opening_note_de'),
  openingNoteEn: text('opening_note_en'),
  telephone: text(),
  wheelchair: wheelchairAccess(),
  offersDe: text('offers_de'),
  offersEn: text('offers_en'),
  website: text(),
  responsibleForId: integer('responsible_for_id'),
  responsibleForLevel: onlyLevel('responsible_for_level', 'PLANNING_AREA'),
})

export const siteTotal = pgTable('site_total', {
  kind: serviceKind().primaryKey(),
  count: integer().notNull(),
  asOf: partialDate('as_of').notNull(),
  sourceId: text('source_id').notNull(),
})

export const helpline = pgTable('helpline', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  operator: text().notNull(),
  telephone: text().notNull(),
  openingHours: text('opening_hours'),
  openingNoteDe: text('opening_note_de'),
  openingNoteEn: text('opening_note_en'),
  whatDe: text('what_de').notNull(),
  whatEn: text('what_en').notNull(),
  asOf: partialDate('as_of'),
  sourceId: text('source_id').notNull(),
})

export const localCalendar = pgTable('local_calendar', {
  isTheOne: boolean('is_the_one').primaryKey().default(true),
  timeZone: text('time_zone').notNull(),
  state: text().notNull(),
})

export const formerSlug = pgTable('former_slug', {
  slug: text().primaryKey(),
  siteId: integer('site_id').notNull(),
})

export const districtOffice = pgTable('district_office', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  name: text().notNull(),
  address: text().notNull(),
  position: geometry({ shape: 'Point' }).notNull(),
  positionAccuracyM: integer('position_accuracy_m').notNull(),
  sourceId: text('source_id').notNull(),
})

export const stop = pgTable('stop', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  slug: text().notNull(),
  name: text().notNull(),
  modes: transitMode().array().notNull(),
  districtId: integer('district_id'),
  districtLevel: onlyLevel('district_level', 'DISTRICT'),
  position: geometry({ shape: 'Point' }).notNull(),
  sourceId: text('source_id').notNull(),
})

export const transitStreet = pgTable('transit_street', {
  id: integer().primaryKey().generatedAlwaysAsIdentity(),
  mode: transitMode().notNull(),
  course: geometry({ shape: 'LineString' }).notNull(),
  sourceId: text('source_id').notNull(),
})
