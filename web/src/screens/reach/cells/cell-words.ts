import { type CellAge, cellAges } from '@atlas/geo/terms/classifications'
import { pointsOf } from '@atlas/geo/reach/distance/geodesic'
import { wayRange } from '@atlas/geo/reach/access/way-range'
import { rangeOfCell } from '@atlas/geo/residents/range-of-residents'
import { figureFormat } from '$figures/figures'
import { estimateText } from '$figures/rough'
import type { Catalogue } from '$api/catalogue'
import type { Site } from '$api/sites'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { districtOfCell } from '$reach/cells/district-of-cell'
import type { ReachCells, WalkingMethod } from '$reach/cells/reach-cells'
import type { ShownReach } from '$reach/cells/shown-reach'

/** How many people of each age live in a cell, in words, and within which that lies at least; "" where nobody does. */
export function residentsWords(
  { people, errors, asOf }: ReachCells,
  cell: number,
  language: Language,
  t: Messages,
): { age: CellAge; residents: string; range: string }[] {
  const { short, ends } = figureFormat('RESIDENTS', language)
  return cellAges.map((age) => {
    const residents = people.cells.residents[age][cell] ?? 0
    const range = residents > 0 ? rangeOfCell(errors, { ageBand: age, day: asOf }, residents) : null
    return {
      age,
      residents: short(residents, range),
      range: range ? t.areas.range(...ends(residents, range)) : '',
    }
  })
}

/** How far it is from a cell, in words. */
export function wayWords(
  { ways }: Pick<ShownReach, 'ways'>,
  cell: number,
  language: Language,
  t: Messages,
): string {
  const metres = ways.metres[cell] ?? Infinity
  return metres === Infinity
    ? t.reach.cell.noWay
    : t.reach.metres(estimateText({ value: metres }, 'METRES', language))
}

/** Within which the way lies, wherever sites stand within their accuracy; "" where ways are measured, or none leads. */
export function wayRangeWords(
  { people }: ReachCells,
  { ways }: Pick<ShownReach, 'ways'>,
  cell: number,
  { sites, walking, language, t }: WayOf,
): string {
  if (walking.detourFactor === null) return ''
  const bySlug = new Map(sites.map((site) => [site.slug, site.position]))
  const places = ways.sites.flatMap((slug) => bySlug.get(slug) ?? [])
  const range = wayRange(people.points, cell, {
    points: pointsOf({ lon: places.map(({ lon }) => lon), lat: places.map(({ lat }) => lat) }),
    accuracies: places.map(({ accuracyMetres }) => accuracyMetres),
  })
  if (range === null) return ''
  const stated = ways.metres[cell] ?? range.low
  const [low, high] = figureFormat('METRES', language).ends(stated, range)
  return t.areas.range(low, t.reach.metres(high))
}

interface WayOf {
  sites: readonly Pick<Site, 'slug' | 'position'>[]
  walking: Pick<WalkingMethod, 'detourFactor'>
  language: Language
  t: Messages
}

export function nearestSiteOf(
  { ways }: Pick<ShownReach, 'ways'>,
  cell: number,
  sites: readonly Site[],
): Site | undefined {
  const slug = ways.sites[ways.site[cell] ?? -1]
  return sites.find((site) => site.slug === slug)
}

interface SpokenOf {
  cells: ReachCells
  reach: ShownReach
  catalogue: Pick<Catalogue, 'areas' | 'sites'>
  language: Language
  t: Messages
}

/** "Zelle in Prohlis-Süd: 440 m, Nächster Standort: …; 60 bis 79: 31, geschätzt; ab 80: 12, geschätzt." */
export function cellSentence(
  { cells, reach, catalogue, language, t }: SpokenOf,
  cell: number,
): string {
  const say = t.reach.cell
  const site = nearestSiteOf(reach, cell, catalogue.sites)
  const people = residentsWords(cells, cell, language, t).map(
    ({ age, residents }) => `${t.reach.cellAges[age]}: ${residents}, ${say.estimated}`,
  )
  const nearest = site ? [`${say.nearest}: ${site.name}`] : []
  const parts = [wayWords(reach, cell, language, t), ...nearest, ...people].join('; ')
  return `${say.title(districtOfCell(cells, cell, catalogue).name)}: ${parts}.`
}
