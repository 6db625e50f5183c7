/** Which of two maps side by side a picture shows. */
export type PictureOf = 'first' | 'second'

const name = 'picture'

export function pictureOf(search: URLSearchParams): PictureOf {
  return search.get(name) === 'second' ? 'second' : 'first'
}

/** The part of an address after its path, which says of which map the picture is. */
export function withPictureOf(search: string, map: PictureOf): string {
  if (map === 'first') return search
  return `${search === '' ? '?' : `${search}&`}${name}=${map}`
}
