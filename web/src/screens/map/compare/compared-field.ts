import type { Field } from '$address/field'
import type { Catalogue } from '$api/catalogue'

import { mostCompared, type ViewNotice } from '../view'

/** `planning-area-7,planning-area-9`: the areas that are compared, as far as they exist and are not too many. */
export const comparedField: Field<readonly string[], Pick<Catalogue, 'areas'>, ViewNotice> = {
  name: 'compare-areas',
  repeats: true,
  parse: (text, { known, say }) => {
    const given = [...new Set(text.split(','))].filter((id) => id !== '')
    // Of a long list of what does not exist the first few say enough.
    const unknown = given.filter((id) => !known.areas.has(id)).slice(0, mostCompared)
    for (const id of unknown) say({ kind: 'unknown-area', given: id })
    const areas = given.filter((id) => known.areas.has(id))
    const leftOut = areas[mostCompared]
    if (leftOut !== undefined) say({ kind: 'compare-left-out', given: leftOut })
    return areas.slice(0, mostCompared)
  },
  print: (areas) => areas.join(','),
  fallback: [],
  misread: (given) => ({ kind: 'unknown-area', given }),
}

/** The earlier name of the field, which held one area to set beside the chosen one. */
const earlierName = 'compare'

/** An address as it was sent when two areas could be compared: the chosen one and one more. */
export function withEarlierComparison(search: URLSearchParams): URLSearchParams {
  const other = search.get(earlierName)
  if (other === null) return search
  const meant = new URLSearchParams(search)
  for (const area of [search.get('area'), other]) {
    if (area) meant.append(comparedField.name, area)
  }
  meant.delete('area')
  meant.delete(earlierName)
  return meant
}
