import { levelNames } from '$address/view'

import { kindNames } from './kind-names'
import { positionText } from './position-text'
import type { PlacesQuestion, StartName } from './question'

type Asked = Omit<PlacesQuestion, 'unreadable'>

/** The one writer of the page's addresses: the question mark and what follows it, or nothing. */
export function questionSearch({ text, start, position, ...choices }: Asked): string {
  if (position) return written('at', positionText(position), choices)
  return start ? written('from', startId(start), choices) : written('q', text, choices)
}

/** The same choices from another start, which the API calls so. */
export function searchFrom(id: string, { kind, map }: Asked): string {
  return written('from', id, { kind, map, all: false })
}

/** The start alone, to be named by other pages. */
export function startSearch(asked: Asked): string {
  return questionSearch({ ...asked, kind: null, all: false, map: false })
}

function written(
  startKey: string,
  start: string,
  { kind, all, map }: Pick<Asked, 'kind' | 'all' | 'map'>,
): string {
  const search = new URLSearchParams()
  if (start !== '') search.set(startKey, start)
  if (kind) search.set('kind', kindNames[kind])
  if (all) search.set('all', 'yes')
  if (map) search.set('map', 'yes')
  return search.size === 0 ? '' : `?${search.toString().replaceAll('%2C', ',')}`
}

/** The name the API knows it by. */
function startId(start: StartName): string {
  switch (start.kind) {
    case 'area':
      return `${levelNames[start.level]}-${start.code}`
    case 'office':
      return start.id
    case 'site':
      return `site-${start.slug}`
  }
}
