import type { ImportKindId } from '../import-kind.ts'

/** How rows are made of a file, beside the source they name: for kinds whose files do not simply say them. */
export const methods: Readonly<
  Partial<Record<ImportKindId, { readonly de: string; readonly en: string }>>
> = {
  boundaries: {
    de: 'Umrisse wie veröffentlicht. Flächengrößen, wie die Datei sie nennt; wo sie keine nennt, auf dem Ellipsoid GRS 80 aus dem Umriss gemessen. Amtliche Größen gelten in der Ebene von UTM und sind bis zu 0,1 % kleiner als das Land.',
    en: 'Outlines as published. Sizes as the file states them; where it states none, measured from the outline on the ellipsoid GRS 80. Official sizes are those of the plane of UTM, up to 0.1 % smaller than the land.',
  },
  'census-grid': {
    de: 'Die Menschen ab 60 der Stadtteile, auf die Zellen verteilt wie die Menschen im Gitter, soweit es Altersgruppen nennt nach diesen. Was das Gitter geheim hält, zählt als niemand. Zellen über 250 m sind gleichmäßig geteilt.',
    en: 'Residents of 60 and older of districts, distributed among cells like the people of the grid, by ages where it tells them. What the grid withholds counts as nobody. Cells of more than 250 m are divided evenly.',
  },
  'service-sites': {
    de: 'Wie veröffentlicht. Wofür die Datei keine Spalte hat, ist wie zuvor bekannt.',
    en: 'As published. What the file has no column for is as it was known before.',
  },
}
