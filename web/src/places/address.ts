import { askedAtMost } from '@atlas/geo/terms/asked-at-most'

import { mapLevels, type MapLevel } from '$api/catalogue'
import type { ServiceKind } from '$api/sites'
import { printFields, readFields, searchOf, type Field, type Fields } from '$address/field'
import { levelNames, optional } from '$address/fields'

import { coarsePosition, positionName, positionText, type Coordinates } from './coarse-position'

/** What a visitor may name as the place they start from. */
export type StartName =
  | { kind: 'area'; level: MapLevel; code: string }
  | { kind: 'office'; id: string }
  | { kind: SluggedKind; slug: string }
  | { kind: 'postcode'; code: string }

/** What the API calls by its kind and a slug. */
const sluggedKinds = ['site', 'stop', 'street', 'address', 'landmark'] as const
export type SluggedKind = (typeof sluggedKinds)[number]

/** Why an address cannot be answered as it stands. */
export type Unreadable = 'nothing-typed' | 'text-too-long' | 'unknown-start' | 'unreadable-position'

/** What an address of the finder states. */
interface Stated {
  /** What was typed. */
  text: string
  start: StartName | null
  /** Always a coarse one. */
  position: Coordinates | null
  kind: ServiceKind | null
  /** Every place, not only the nearest. */
  all: boolean
  map: boolean
}

/** What an address of the page asks for; its readers may trust every part. */
export interface PlacesQuestion extends Stated {
  unreadable: Unreadable | null
}

/** Kinds and switches that do not exist are passed over. */
type PlacesNotice = Unreadable | 'passed-over'

const textField: Field<string, unknown, PlacesNotice> = {
  name: 'q',
  parse: (given, { say }) => {
    const typed = given.replace(/[\s\p{Cc}]+/gu, ' ').trim()
    if (typed === '') say('nothing-typed')
    if (typed.length > askedAtMost.textLength) say('text-too-long')
    return typed.slice(0, askedAtMost.textLength)
  },
  print: (text) => text,
  fallback: '',
  misread: () => 'nothing-typed',
}

/** 51.051,13.7385. Whatever it says more exactly than we want to know is forgotten here. */
const positionField: Field<Coordinates | null, unknown, PlacesNotice> = optional({
  name: positionName,
  parse: (text) => {
    const [, lat, lon] = /^(-?\d{1,2}(?:\.\d{1,20})?),(-?\d{1,3}(?:\.\d{1,20})?)$/.exec(text) ?? []
    if (lat === undefined || lon === undefined) return undefined
    const position = { lat: Number(lat), lon: Number(lon) }
    const isOnEarth = Math.abs(position.lat) <= 90 && Math.abs(position.lon) <= 180
    return isOnEarth ? coarsePosition(position) : undefined
  },
  print: positionText,
  misread: (): PlacesNotice => 'unreadable-position',
})

/** district-72, district-office-4, site-luise or street-hauptstrasse-72: the API's own names. */
const startField: Field<StartName | null, unknown, PlacesNotice> = optional({
  name: 'from',
  parse: startNamed,
  print: (start: StartName) => {
    switch (start.kind) {
      case 'area':
        return `${levelNames[start.level]}-${start.code}`
      case 'office':
        return start.id
      case 'postcode':
        return `postcode-${start.code}`
      default:
        return `${start.kind}-${start.slug}`
    }
  },
  misread: (): PlacesNotice => 'unknown-start',
})

/** The start the API calls so. */
export function startNamed(text: string): StartName | undefined {
  const [, kindOfSlug, slug = ''] = /^([a-z]+)-([a-z0-9-]{1,150})$/.exec(text) ?? []
  const slugged = sluggedKinds.find((one) => one === kindOfSlug)
  if (slugged) return { kind: slugged, slug }
  const [, postcode, office, levelName = '', code] =
    /^(?:postcode-(\d{5})|(district-office-\d{1,9})|([a-z-]{1,20})-([A-Za-z0-9]{1,20}))$/.exec(
      text,
    ) ?? []
  if (postcode !== undefined) return { kind: 'postcode', code: postcode }
  if (office !== undefined) return { kind: 'office', id: office }
  const level = mapLevels.find((one) => levelNames[one] === levelName)
  return level && code !== undefined ? { kind: 'area', level, code } : undefined
}

const kindNames: Record<ServiceKind, string> = {
  MEETING: 'meeting',
  COUNSELLING: 'counselling',
}

const switchField = (name: 'all' | 'map'): Field<boolean, unknown, PlacesNotice> => ({
  name,
  parse: (text) => (text === 'yes' ? true : undefined),
  print: (on) => (on ? 'yes' : ''),
  fallback: false,
  misread: () => 'passed-over',
})

/** The address of the finder: its one list of fields, in the order in which they are written. */
export const fields: Fields<Stated, unknown, PlacesNotice> = {
  position: positionField,
  start: startField,
  text: textField,
  kind: optional({
    name: 'kind',
    parse: (text) =>
      text === kindNames.MEETING
        ? 'MEETING'
        : text === kindNames.COUNSELLING
          ? 'COUNSELLING'
          : undefined,
    print: (kind: ServiceKind) => kindNames[kind],
    misread: (): PlacesNotice => 'passed-over',
  }),
  all: switchField('all'),
  map: switchField('map'),
}

/** What an address asks for. A position counts before a named start, and that before a text. */
export function readQuestion(address: URLSearchParams): PlacesQuestion {
  const notices = new Set<PlacesNotice>()
  const reading = { known: null, say: (notice: PlacesNotice) => void notices.add(notice) }
  const stated = readFields(address, fields, reading)
  if (address.get(textField.name) === '') notices.add('nothing-typed')
  return { ...stated, unreadable: unreadable(stated, notices) }
}

function unreadable(
  { position, start }: Stated,
  notices: ReadonlySet<PlacesNotice>,
): Unreadable | null {
  if (position) return null
  if (notices.has('unreadable-position')) return 'unreadable-position'
  if (start) return null
  const others: Unreadable[] = ['unknown-start', 'nothing-typed', 'text-too-long']
  return others.find((one) => notices.has(one)) ?? null
}

/** The one writer of the page's addresses: the question mark and what follows it, or nothing. */
export function questionSearch({ text, start, position, kind, all, map }: Stated): string {
  const from: Pick<Stated, 'position' | 'start' | 'text'> = position
    ? { position, start: null, text: '' }
    : { position, start, text: start ? '' : text }
  return searchOf(printFields({ ...from, kind, all, map }, fields))
}

/** The same choices from another start, which the API calls so. */
export function searchFrom(id: string, { kind, map }: Stated): string {
  const start = startNamed(id) ?? null
  return questionSearch({ position: null, start, text: '', kind, all: false, map })
}

/** The start alone, to be named by other pages. */
export function startSearch(asked: Stated): string {
  return questionSearch({ ...asked, kind: null, all: false, map: false })
}

/** Whether it says where somebody may live: then it stays with whoever asked. */
export const namesHome = ({ position, start, text }: Stated): boolean =>
  position !== null || start?.kind === 'address' || namesHouse(text)

/** Whether what was typed may name one: only numbers do. */
export const namesHouse = (text: string): boolean => /\d/.test(text)

/** In addresses of the map: what was searched for, as this page names a start. */
export const mapPlaceName = 'place'

/** The same of the address of any page, file or picture. */
export const tellsHome = (address: URLSearchParams): boolean =>
  namesHome(readQuestion(address)) ||
  address.getAll(mapPlaceName).some((place) => startNamed(place)?.kind === 'address')
