import { boolean, date, doublePrecision, integer, pgTable, text } from 'drizzle-orm/pg-core'
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

export const evaluationCard = pgTable('evaluation_card', {
  id: text().primaryKey(),
  position: integer().notNull(),
  firstDay: date('first_day').notNull(),
  lastDay: date('last_day').notNull(),
  provider: provider(),
  subjectDe: text('subject_de').notNull(),
  subjectEn: text('subject_en').notNull(),
  messageDe: text('message_de').notNull(),
  messageEn: text('message_en').notNull(),
  recogniseDe: text('recognise_de').notNull(),
  recogniseEn: text('recognise_en').notNull(),
  acknowledgeDe: text('acknowledge_de').notNull(),
  acknowledgeEn: text('acknowledge_en').notNull(),
  followUpDe: text('follow_up_de').notNull(),
  followUpEn: text('follow_up_en').notNull(),
  measuresDe: text('measures_de').notNull(),
  measuresEn: text('measures_en').notNull(),
  quoted: text().notNull(),
  quotedValue: doublePrecision('quoted_value').notNull(),
  placeDe: text('place_de').notNull(),
  placeEn: text('place_en').notNull(),
  sourceId: text('source_id').notNull(),
})

export const offerCategory = pgTable('offer_category', {
  id: text().primaryKey(),
  position: integer().notNull(),
  nameDe: text('name_de').notNull(),
  nameEn: text('name_en').notNull(),
  sourceId: text('source_id').notNull(),
})

export const consultationStep = pgTable('consultation_step', {
  position: integer().primaryKey(),
  planDe: text('plan_de').notNull(),
  planEn: text('plan_en').notNull(),
  happensOn: partialDate('happens_on'),
  whoDe: text('who_de').notNull(),
  whoEn: text('who_en').notNull(),
  whatDe: text('what_de').notNull(),
  whatEn: text('what_en').notNull(),
  phase: text().notNull(),
  placeDe: text('place_de').notNull(),
  placeEn: text('place_en').notNull(),
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
