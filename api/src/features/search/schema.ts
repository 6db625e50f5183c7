import { find } from '@atlas/geo/search/find'
import type { SearchIndex } from '@atlas/geo/search/search-index'
import { askedAtMost } from '@atlas/geo/terms/asked-at-most'
import { areaLevels } from '@atlas/geo/terms/classifications'
import type { Area } from '@atlas/geo/world/snapshot'
import type { Stop } from '@atlas/geo/world/transit'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { AddressBook } from '../addresses/address-book.ts'
import type { PlaceHit } from '../addresses/places-of-book.ts'
import {
  AddressType,
  bookOf,
  LandmarkType,
  type PlaceInBook,
  placeFound,
  PostcodeType,
  StreetType,
} from '../addresses/schema.ts'
import { CityType, DistrictType, PlanningAreaType, SocialSpaceType } from '../areas/schema.ts'
import { DistrictOfficeType, ServiceSiteType } from '../sites/schema.ts'
import type { DistrictOffice, ServiceSite } from '../sites/site.ts'
import { namesOfStops, StopType } from '../stops/schema.ts'
import { indexOfCity } from './index-of-city.ts'

type OfWorld = Area | ServiceSite | DistrictOffice | Stop
type Hit = OfWorld | PlaceInBook

const areaTypes = {
  CITY: CityType,
  PLANNING_AREA: PlanningAreaType,
  SOCIAL_SPACE: SocialSpaceType,
  DISTRICT: DistrictType,
} as const

const placeTypes = {
  STREET: StreetType,
  ADDRESS: AddressType,
  POSTCODE: PostcodeType,
  LANDMARK: LandmarkType,
} as const

const SearchHitType = builder.unionType('SearchHit', {
  types: [
    CityType,
    PlanningAreaType,
    SocialSpaceType,
    DistrictType,
    ServiceSiteType,
    DistrictOfficeType,
    StopType,
    StreetType,
    AddressType,
    PostcodeType,
    LandmarkType,
  ],
  resolveType: (hit: Hit) => {
    if ('type' in hit) return placeTypes[hit.type]
    if ('level' in hit) return areaTypes[hit.level]
    if ('modes' in hit) return StopType
    return 'slug' in hit ? ServiceSiteType : DistrictOfficeType
  },
})

/** Made with the first search of each world. */
const indexOf = perWorld((world) => {
  const { areas, levelNames, offices, sites, stops } = world
  const names = namesOfStops(world)
  const all = areaLevels.flatMap((level) => areas.shownAt(level))
  const districtOf = ({ slug }: { slug: string }) => names.get(slug)?.district ?? null
  return indexOfCity({ areas: all, offices, sites, stops }, districtOf, levelNames)
})

const mostHits = 50

builder.queryField('search', (t) =>
  t.field({
    access: 'PUBLIC',
    type: [SearchHitType],
    description:
      'The city, areas, service sites, district offices and stops of public transport by their names and addresses, and where an extract was installed streets, house numbers, postcodes and landmarks; best first. Where nothing is called so, what differs by a letter. The city’s name beside another says nothing.',
    args: {
      text: t.arg.string({ required: true }),
      first: t.arg.int({ required: true, defaultValue: 8 }),
    },
    resolve: (_, { text, first }, { world, streets }): Hit[] | Promise<Hit[]> => {
      if (text.length > askedAtMost.textLength)
        throw new RequestError('TEXT_TOO_LONG', { maximum: askedAtMost.textLength })
      if (first < 1 || first > mostHits)
        throw new RequestError('MALFORMED_PAGE', { maximum: mostHits })
      const asked = { text, city: world.areas.city.name, first }
      if (streets === null) return hitsOf(indexOf(world), null, asked)
      return bookOf({ streets, world }).then((book) => hitsOf(indexOf(world), book, asked))
    },
  }),
)

function hitsOf(
  ofWorld: SearchIndex<OfWorld>,
  book: AddressBook | null,
  { text, city, first }: { text: string; city: string; first: number },
): Hit[] {
  const indexes: SearchIndex<OfWorld | PlaceHit>[] = book ? [ofWorld, book.index] : [ofWorld]
  return find(indexes, text, city, first).flatMap(({ hit, numbers }): Hit[] => {
    if (!isOfBook(hit)) return [hit]
    return book ? [placeFound(book, hit, numbers)] : []
  })
}

const kindsOfBook = new Set<unknown>(['STREET', 'LANDMARK', 'POSTCODE'])
const isOfBook = (hit: OfWorld | PlaceHit): hit is PlaceHit =>
  'kind' in hit && kindsOfBook.has(hit.kind)
