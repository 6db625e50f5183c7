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
