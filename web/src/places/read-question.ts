import type { MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import { levelNames } from '$address/view'

import { coarsePosition, type Coordinates } from './coarse-position'
import { kindNames } from './kind-names'
import { longestText, type PlacesQuestion, type StartName, type Unreadable } from './question'

/** What an address asks for. A position counts before a named start, and that before a text. */
export function readQuestion(address: URLSearchParams): PlacesQuestion {
  const typed = (address.get('q') ?? '').replace(/[\s\p{Cc}]+/gu, ' ').trim()
  const start = readStart(address.get('from'))
  const position = readPosition(address.get('at'))
  return {
    text: typed.slice(0, longestText),
    start,
    position,
    kind: readKind(address.get('kind')),
    all: address.get('all') === 'yes',
    map: address.get('map') === 'yes',
    unreadable: unreadable(address, { start, position, typed }),
  }
}

function unreadable(
  address: URLSearchParams,
  read: { start: StartName | null; position: Coordinates | null; typed: string },
): Unreadable | null {
  if (read.position) return null
  if (address.get('at')) return 'unreadable-position'
  if (read.start) return null
  if (address.get('from')) return 'unknown-start'
  if (address.has('q') && read.typed === '') return 'nothing-typed'
  return read.typed.length > longestText ? 'text-too-long' : null
}

/** 51.051,13.7385. Whatever it says more exactly than we want to know is forgotten here. */
function readPosition(text: string | null): Coordinates | null {
  const [, lat, lon] =
    /^(-?\d{1,2}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)$/.exec(text ?? '') ?? []
  if (lat === undefined || lon === undefined) return null
  const position = { lat: Number(lat), lon: Number(lon) }
  const isOnEarth = Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180
  return isOnEarth ? coarsePosition(position) : null
}

const levelsByName = new Map<string, MapLevel>([
  [levelNames.PLANNING_AREA, 'PLANNING_AREA'],
  [levelNames.SOCIAL_SPACE, 'SOCIAL_SPACE'],
  [levelNames.DISTRICT, 'DISTRICT'],
])

/** district-72, district-office-4 or site-luise: the API's own names. */
export function readStart(text: string | null): StartName | null {
  const [, site, office, levelName = '', code] =
    /^(?:site-([a-z0-9-]{1,100})|(district-office-\d{1,9})|([a-z-]{1,20})-([A-Za-z0-9]{1,20}))$/.exec(
      text ?? '',
    ) ?? []
  if (site !== undefined) return { kind: 'site', slug: site }
  if (office !== undefined) return { kind: 'office', id: office }
  const level = levelsByName.get(levelName)
  return level && code !== undefined ? { kind: 'area', level, code } : null
}

function readKind(text: string | null): ServiceKind | null {
  if (text === kindNames.MEETING) return 'MEETING'
  return text === kindNames.COUNSELLING ? 'COUNSELLING' : null
}
