import { cityTextKeys } from '../terms/city-texts.ts'
import * as is from './columns.ts'

/** What a city calls the levels it has: no row, all four as they are usually called. */
export const levelColumns = {
  level: is.word('city', 'planning-area', 'social-space', 'district', 'part-of-city'),
  name_de: is.text,
  plural_de: is.text,
  gender_de: is.word('m', 'f', 'n'),
  genitive_de: is.text,
  dative_plural_de: is.text,
  name_en: is.text,
  plural_en: is.text,
}

/** What it says of itself. */
export const cityTextColumns = {
  key: is.word(...cityTextKeys),
  text_de: is.text,
  text_en: is.text,
  text_de_simple: is.optionalText,
}
