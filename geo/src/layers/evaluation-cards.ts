import * as is from './columns.ts'
import { table } from './layer-table.ts'

/** What a city found out about its counselling, as it said it; several things in one cell stand between ` | `. */
export const evaluationCards = table([], {
  id: is.slug,
  first_day: is.day,
  last_day: is.day,
  provider: is.optionalWord('funded', 'municipal'),
  subject_de: is.text,
  subject_en: is.text,
  message_de: is.text,
  message_en: is.text,
  /** `{1}` is where the quoted figure stands. */
  recognise_de: is.text,
  recognise_en: is.text,
  acknowledge_de: is.text,
  acknowledge_en: is.text,
  follow_up_de: is.text,
  follow_up_en: is.text,
  measures_de: is.text,
  measures_en: is.text,
  /** As `geo/src/evaluations/reference.ts` reads it. */
  quoted: is.text,
  quoted_value: is.anyNumber,
  place_de: is.text,
  place_en: is.text,
  source: is.slug,
})
