import type { DataContext } from '../../schema/context.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { keptAnswers } from './kept-answers.ts'
import { nearestSites } from './nearest-sites.ts'
import { population } from './population.ts'
import type { CellAge } from './reach.ts'
import { countedSites, type SiteChoice } from './site-choice.ts'
import { withheldCells } from '../residents/withheld-cells.ts'

/**
 * What a map of all cells is drawn from, a list for each property in the order of the cells: a third of the size of a
 * list of objects, and read at once into typed arrays.
 */
export interface CellMap {
  day: string
  sourceId: string
  lon: number[]
  lat: number[]
  /** null: withheld */
  residents: Record<CellAge, (number | null)[]>
  /** Which of the districts. */
  district: number[]
  districts: readonly Area[]
  /** On foot to the nearest site; null where no way leads to any. */
  metres: (number | null)[]
  /** Which of the sites is the nearest. */
  nearest: (number | null)[]
  siteIds: number[]
}

const ageColumns = { AGE_60_TO_79: 'residents60To79', AGE_80_PLUS: 'residents80Plus' } as const

/** The ids of cells whose number is withheld for any of some ages. */
export async function withheldIds(
  ages: readonly CellAge[],
  context: DataContext,
): Promise<ReadonlySet<number>> {
  const withheld = await withheldCells(context)
  return new Set(ages.flatMap((age) => withheld[ageColumns[age]]))
}

const rounded = (value: number, digits: number) => Number(value.toFixed(digits))

export const cellMap = keptAnswers<SiteChoice, CellMap>(
  16,
  (choice) => JSON.stringify(choice),
  async (choice, context) => {
    const [nearest, sites, { day, sourceId }, areas, hidden60To79, hidden80Plus] =
      await Promise.all([
        nearestSites(choice, context),
        countedSites(choice, context),
        population(context),
        areaIndex(context),
        withheldIds(['AGE_60_TO_79'], context),
        withheldIds(['AGE_80_PLUS'], context),
      ])
    const districts = areas.atLevel('DISTRICT')
    const districtAt = new Map(districts.map(({ id }, index) => [id, index]))
    const siteAt = new Map(sites.map(({ id }, index) => [id, index]))
    const told = (age: CellAge, hidden: ReadonlySet<number>) =>
      nearest.map(({ cell }) => (hidden.has(cell.id) ? null : cell[age]))
    return {
      day,
      sourceId,
      lon: nearest.map(({ cell }) => cell.lon),
      lat: nearest.map(({ cell }) => cell.lat),
      residents: {
        AGE_60_TO_79: told('AGE_60_TO_79', hidden60To79),
        AGE_80_PLUS: told('AGE_80_PLUS', hidden80Plus),
      },
      district: nearest.map(({ cell }) => districtAt.get(cell.districtId) ?? -1),
      districts,
      metres: nearest.map(({ way }) => way && rounded(way.metres, 1)),
      nearest: nearest.map(({ way }) => (way ? (siteAt.get(way.site.id) ?? null) : null)),
      siteIds: sites.map(({ id }) => id),
    }
  },
)
