import { printFields, readField, searchOf } from './field'
import { choice } from './fields'

const maps = ['first', 'second'] as const
/** Which of two maps side by side a picture shows. */
export type PictureOf = (typeof maps)[number]

const pictureField = choice<'picture', PictureOf>({
  name: 'picture',
  values: maps,
  print: (map) => map,
  fallback: 'first',
})

/** Of an address that says anything else it is the first. */
export const pictureOf = (search: URLSearchParams): PictureOf =>
  readField(search, pictureField, { known: null, say: () => undefined })

/** The part of an address after its path, which says of which map the picture is. */
export const withPictureOf = (search: string, map: PictureOf): string =>
  searchOf([...new URLSearchParams(search), ...printFields({ map }, { map: pictureField })])
