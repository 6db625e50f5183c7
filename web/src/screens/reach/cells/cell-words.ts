import { type CellAge, cellAges } from '@atlas/geo/terms/classifications'
import { countFormat } from '$figures/figures'
import type { Catalogue } from '$api/catalogue'
import type { Site } from '$api/sites'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { inUnit } from '$reach/limit-words'
import type { ReachCells } from './reach-cells'
import type { ShownReach } from './shown-reach'

/** The name of the district a cell lies in. */
export function districtOfCell(
  cells: ReachCells,
  cell: number,
  { areas }: Pick<Catalogue, 'areas'>,
): { id: string; name: string } {
  const id = cells.districts[cells.people.cells.district[cell] ?? -1] ?? ''
  return { id, name: areas.get(id)?.name ?? id }
}

/** How many people of each age live in a cell, in words. */
export function residentsWords(
  { people }: ReachCells,
  cell: number,
  language: Language,
): { age: CellAge; residents: string }[] {
  const count = countFormat(language)
  return cellAges.map((age) => ({
    age,
    residents: count(Math.round(people.cells.residents[age][cell] ?? 0)),
  }))
}

/** How far it is from a cell, in words. */
export function wayWords(
  { ways }: Pick<ShownReach, 'ways'>,
  cell: number,
  language: Language,
  t: Messages,
): string {
  const metres = ways.metres[cell] ?? Infinity
  return metres === Infinity ? t.reach.cell.noWay : inUnit(metres, 'METRES', language, t)
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
  const people = residentsWords(cells, cell, language).map(
    ({ age, residents }) => `${t.reach.cellAges[age]}: ${residents}, ${say.estimated}`,
  )
  const nearest = site ? [`${say.nearest}: ${site.name}`] : []
  const parts = [wayWords(reach, cell, language, t), ...nearest, ...people].join('; ')
  return `${say.title(districtOfCell(cells, cell, catalogue).name)}: ${parts}.`
}
