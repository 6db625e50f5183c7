import * as is from './columns.ts'
import { table } from './layer-table.ts'

/** Kinds of offers beside the service sites. */
export const offerCategories = table([], {
  id: is.slug,
  position: is.wholeCount,
  name_de: is.text,
  name_en: is.text,
  source: is.slug,
})

/** Who was heard before a plan was decided, as its timetable says it. */
export const consultationSteps = table([], {
  position: is.wholeCount,
  plan_de: is.text,
  plan_en: is.text,
  /** Empty where the timetable has none. */
  happens_on: is.optionalPartialDay,
  who_de: is.text,
  who_en: is.text,
  what_de: is.text,
  what_en: is.text,
  /** Its place in the cycle of planning. */
  phase: is.word('analysis', 'planning', 'implementation', 'review'),
  place_de: is.text,
  place_en: is.text,
  source: is.slug,
})
