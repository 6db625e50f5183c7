import { type Called, nameColumns, type NameColumns } from '@atlas/geo/search/name-index'
import { inOrder, nameKey } from '@atlas/geo/search/search-key'
import { calledLandmark, type LandmarkKind } from '../landmarks/landmark-kinds.ts'

/**
 * What the places of an extract are called, in the order in which a search has them where they are found as well:
 * landmarks, streets, postcodes, those of a kind as their names follow each other.
 */
export interface PlaceNames {
  names: NameColumns
  /** Of each its row among those of its kind. */
  rows: Uint32Array
  /** Codes, '' where none is known. */
  districts: readonly string[]
  /** Of each its place among the districts. */
  districtOf: Uint16Array
}

/** What is called how, each kind in its rows. */
interface Named {
  landmarks: Iterable<{ name: string; kind: LandmarkKind; district: string | null }>
  streets: Iterable<{ name: string; district: string | null }>
  postcodes: Iterable<{ code: string }>
}

export function namesOfPlaces({ landmarks, streets, postcodes }: Named): PlaceNames {
  const places = [
    sorted(landmarks, ({ kind }) => calledLandmark[kind]),
    sorted(streets),
    sorted(Array.from(postcodes, ({ code }) => ({ name: code, district: null }))),
  ].flat()
  const districts = [...new Set(places.map(({ district }) => district))]
  const placeOf = new Map(districts.map((code, place) => [code, place]))
  return {
    names: nameColumns(places),
    rows: Uint32Array.from(places, ({ row }) => row),
    districts,
    districtOf: Uint16Array.from(places, ({ district }) => placeOf.get(district) ?? 0),
  }
}

interface Place extends Called {
  row: number
  district: string
}

function sorted<Row extends { name: string; district: string | null }>(
  rows: Iterable<Row>,
  kindWordsOf: (row: Row) => readonly string[] = () => [],
): Place[] {
  return Array.from(rows, (place, row) => ({
    name: nameKey(place.name),
    kindWords: kindWordsOf(place).map(nameKey),
    row,
    district: place.district ?? '',
  })).sort((one, other) => inOrder(one.name, other.name) || one.row - other.row)
}
