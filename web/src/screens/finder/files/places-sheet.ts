import { knownSites } from '@atlas/geo/sites/known-of-total'

import { codedName, dayCell, sheetOf, type CellValue, type Sheet } from '$tables/sheet'

import { placeSources, socialSpacesOf, sourceName, type Place } from '$places/place'
import { telephoneInFile } from '$places/telephone'
import type { PlacesFileContent } from './places-file'

/** All places as a table, a row each; an empty cell is: not known. */
export function placesSheet({
  places,
  t,
  pageOf,
}: Pick<PlacesFileContent, 'places' | 't' | 'pageOf'>): Sheet {
  const { columns: heads, sheet } = t.placePage.files
  const columns: [header: string, cell: (place: Place) => CellValue, width?: number][] = [
    [heads.slug, ({ slug }) => slug, 24],
    [heads.name, ({ name }) => name, 34],
    [heads.kinds, ({ kinds }) => kinds.map((kind) => t.sites.kinds[kind]).join(', '), 22],
    [heads.operator, ({ operator }) => operator, 30],
    [heads.address, ({ address }) => address, 28],
    [heads.district, ({ district }) => codedName(district), 24],
    [heads.planningArea, ({ district }) => codedName(district.planningArea), 18],
    [heads.socialSpace, ({ district }) => socialSpacesOf(district).map(codedName).join('; '), 28],
    [heads.openingHours, ({ openingHours }) => openingHours?.words ?? null, 44],
    [heads.telephone, ({ telephone }) => telephone && telephoneInFile(telephone), 18],
    [heads.wheelchair, (place) => place.wheelchair && t.places.wheelchair[place.wheelchair]],
    [heads.offers, ({ offers }) => offers, 44],
    [heads.website, ({ website }) => website, 40],
    [heads.lon, ({ position }) => position.lon],
    [heads.lat, ({ position }) => position.lat],
    [heads.accuracyMetres, ({ position }) => position.accuracyMetres],
    [heads.asOf, ({ asOf }) => dayCell(asOf)],
    [heads.state, ({ asOf, isOld }) => t.say({ key: 'siteState', asOf, isOld }), 24],
    [heads.responsibleFor, ({ responsibleFor }) => responsibleFor && codedName(responsibleFor)],
    [heads.source, ({ source }) => sourceName(source), 50],
    [heads.licence, ({ source }) => source.licence],
    [heads.page, ({ slug }) => pageOf(slug), 50],
  ]
  return sheetOf(
    sheet,
    columns.map(([header, cell, width = 16]) => ({ header, cell, width })),
    places,
  )
}

/** What to mind about the table, and whom to thank, on a sheet of its own. */
export function placesNotesSheet({
  places,
  siteTotals,
  t,
}: Pick<PlacesFileContent, 'places' | 'siteTotals' | 't'>): Sheet {
  const { title, note } = t.placePage.files
  const notes = [title, note, ...siteTotals.map((total) => t.say(knownSites(total)))]
  return sheetOf(
    t.table.sheets.notes,
    [{ header: t.table.csv.content, width: 110, cell: (text: string) => text }],
    [...notes, ...placeSources(places)],
  )
}
