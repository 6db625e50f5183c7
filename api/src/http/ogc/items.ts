import type { CoordinateSystem } from '@atlas/geo/projection/coordinate-systems'
import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import type { Feature } from 'geojson'
import { chosenPlaces } from '../../collections/chosen-places.ts'
import type { Collection, Features } from '../../collections/collection.ts'
import { inSystem } from '../../collections/in-system.ts'
import { sourceLine } from '../../collections/stated-columns.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Asked } from './asked.ts'
import { askedChoice, askedColumns, askedPart, askedSystem } from './asked-items.ts'
import { askedCollection } from './collections.ts'
import { addressOf, type Link, mediaTypes, ownLinks } from './links.ts'

/** A part of a collection's features, with the way to the next one. */
export async function items(asked: Asked) {
  const { context, words, query } = asked
  const of = askedCollection(asked)
  const choice = askedChoice(of.filtersIn(context.world), query)
  const { limit, offset } = askedPart(query)
  const system = askedSystem('crs', query)
  const columns = askedColumns(of.columnsIn(context.world), query)
  const features = await of.featuresIn(context)
  const places = chosenPlaces(of, features, choice, { ...context, words })
  const matched = places?.length ?? features.count
  const part = Array.from(
    { length: Math.max(0, Math.min(limit, matched - offset)) },
    (_, number) => places?.[offset + number] ?? offset + number,
  )
  return {
    type: 'FeatureCollection' as const,
    numberMatched: matched,
    numberReturned: part.length,
    dataVersion: context.world.dataVersion,
    attribution: attributionOf(features, asked),
    links: [
      ...ownLinks(asked, mediaTypes.geoJson),
      ...neighbours(asked, { limit, offset, matched }),
      collectionLink(of, asked),
    ],
    features: part.map((place) => {
      context.checkpoint()
      return told(features, place, { asked, system, columns })
    }),
  }
}

/** @throws RequestError UNKNOWN_FEATURE */
export async function item(asked: Asked) {
  const { context, parts, query } = asked
  const of = askedCollection(asked)
  const system = askedSystem('crs', query)
  const columns = askedColumns(of.columnsIn(context.world), query)
  const features = await of.featuresIn(context)
  const id = parts.feature ?? ''
  const place = features.placeOf(id)
  if (place === undefined) {
    throw new RequestError('UNKNOWN_FEATURE', { collection: of.id, feature: id.slice(0, 60) })
  }
  return {
    ...told(features, place, { asked, system, columns }),
    dataVersion: context.world.dataVersion,
    attribution: attributionOf(features, asked),
    links: [...ownLinks(asked, mediaTypes.geoJson), collectionLink(of, asked)],
  }
}

function told(
  features: Features,
  place: number,
  {
    asked,
    system,
    columns,
  }: { asked: Asked; system: CoordinateSystem; columns: ReadonlySet<string> | null },
): Feature {
  const values = features.valuesOf(place, asked.words)
  return {
    type: 'Feature',
    id: features.idOf(place),
    geometry: inSystem(features.geometryOf(place), system),
    properties: columns
      ? Object.fromEntries(Object.entries(values).filter(([name]) => columns.has(name)))
      : { ...values },
  }
}

/** Everybody who states something of the features. */
const attributionOf = (features: Features, { context, words }: Asked): string =>
  [...features.sources()].map((id) => sourceLine(id, context.world, words)).join('; ')

interface Part {
  limit: number
  offset: number
  matched: number
}

/**
 * To the parts before and after, of this state of the data alone: so no feature is left out or comes twice, whatever is
 * loaded meanwhile.
 */
function neighbours(asked: Asked, { limit, offset, matched }: Part): Link[] {
  const { words, context } = asked
  const { next, previous } = collectionWordsOf(words)
  const to = (rel: string, title: string, from: number, length: number): Link => ({
    href: addressOf(asked, {
      limit: String(length),
      offset: String(from),
      state: context.world.dataVersion,
    }),
    rel,
    type: mediaTypes.geoJson,
    title,
  })
  // What lies behind the end leads back to the last that there are.
  const end = Math.min(offset, matched)
  return [
    ...(offset + limit < matched ? [to('next', next, offset + limit, limit)] : []),
    ...(end > 0 ? [to('prev', previous, Math.max(0, end - limit), Math.min(limit, end))] : []),
  ]
}

const collectionLink = ({ id }: Collection, { root, words }: Asked): Link => ({
  href: `${root}/collections/${id}`,
  rel: 'collection',
  type: mediaTypes.json,
  title: collectionWordsOf(words).tileSets[id].title,
})
