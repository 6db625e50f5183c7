import { codedName, sheetOf, type CellValue, type Sheet } from '$tables/sheet'

import type { Place } from '$places/place'
import { telephoneInFile } from '$places/telephone'
import type { PlacesFileContent } from './places-file'

/** All places as a table, a row each; an empty cell is: not known. */
export function placesSheet({
  places,
  t,
  pageOf,
}: Pick<PlacesFileContent, 'places' | 't' | 'pageOf'>): Sheet {
  const { columns: heads, title } = t.placePage.files
  const columns: [header: string, cell: (place: Place) => CellValue][] = [
    [heads.slug, ({ slug }) => slug],
    [heads.name, ({ name }) => name],
    [heads.kinds, ({ kinds }) => kinds.map((kind) => t.sites.kinds[kind]).join(', ')],
    [heads.operator, ({ operator }) => operator],
    [heads.address, ({ address }) => address],
    [heads.district, ({ district }) => codedName(district)],
    [heads.planningArea, ({ district }) => codedName(district.planningArea)],
    [heads.socialSpace, ({ district }) => codedName(district.socialSpace)],
    [heads.openingHours, ({ openingHours }) => openingHours?.words ?? null],
    [heads.telephone, ({ telephone }) => telephone && telephoneInFile(telephone)],
    [heads.wheelchair, (place) => place.wheelchair && t.places.wheelchair[place.wheelchair]],
    [heads.offers, ({ offers }) => offers],
    [heads.website, ({ website }) => website],
    [heads.lon, ({ position }) => position.lon],
    [heads.lat, ({ position }) => position.lat],
    [heads.accuracyMetres, ({ position }) => position.accuracyMetres],
    [heads.asOf, ({ asOf }) => asOf],
    [heads.state, ({ asOf, isOld }) => t.say({ key: 'siteState', asOf, isOld })],
    [heads.responsibleFor, ({ responsibleFor }) => responsibleFor && codedName(responsibleFor)],
    [heads.source, ({ source }) => `${source.publisher}, ${source.title}`],
    [heads.licence, ({ source }) => source.licence],
    [heads.page, ({ slug }) => pageOf(slug)],
  ]
  return sheetOf(
    title,
    columns.map(([header, cell]) => ({ header, cell })),
    places,
  )
}
