import type { Tags } from '../extract/tags.ts'

/** By what people find their way and what they ask for by name. */
export const landmarkKinds = ['RAILWAY_STATION', 'HOSPITAL', 'CHURCH', 'TOWN_HALL'] as const
export type LandmarkKind = (typeof landmarkKinds)[number]

/** What those of a kind are called, in the languages people search in. */
export const calledLandmark: Readonly<Record<LandmarkKind, readonly string[]>> = {
  RAILWAY_STATION: ['Bahnhof', 'station'],
  HOSPITAL: ['Krankenhaus', 'Klinik', 'hospital'],
  CHURCH: ['Kirche', 'church'],
  TOWN_HALL: ['Rathaus', 'townhall'],
}

export function landmarkKindOf(tags: Tags): LandmarkKind | null {
  if (tags.railway === 'station' || tags.railway === 'halt') return 'RAILWAY_STATION'
  if (tags.amenity === 'hospital') return 'HOSPITAL'
  if (tags.amenity === 'townhall') return 'TOWN_HALL'
  const isChristian = tags.religion === undefined || tags.religion === 'christian'
  return tags.amenity === 'place_of_worship' && isChristian ? 'CHURCH' : null
}
