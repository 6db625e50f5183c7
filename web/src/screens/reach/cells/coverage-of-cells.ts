import { share } from '@atlas/geo/share'

import type { AreaEntry, Catalogue, FigureStatus } from '$api/catalogue'

import type { CellSums } from './cell-sums'
import type { ReachAges, ReachLimit } from '$reach/reach-choices'
import { bandsOf, metresOf } from '$reach/walk-limit'

/** Who of an area is within reach. */
export interface Coverage {
  share: number | null
  status: FigureStatus
  /** How many are reached, of how many; null where that is withheld or not known. */
  covered: number | null
  residents: number | null
  /** Of its cells, those whose number is withheld for an age that counts: the sums do not contain them. */
  withheldCells: number
}

/** What sums of cells may differ by without a person being there; as in the API. */
const roundingError = 1e-6
/** Tenths added up in another order must not fall on the other side of a half: 19,316.5 are 19,317 everywhere. */
const exact = (sum: number) => Number(sum.toFixed(6))

/**
 * The share of an area's residents within reach, from the cells that are told of. What would single out fewer than the
 * minimum is withheld, as the API does.
 *
 * @param districts ids of those whose cells are the area's
 */
export function coverageOfCells(
  districts: readonly string[],
  sums: CellSums,
  limit: ReachLimit,
  ages: ReachAges,
  minimumResidents: number,
): Coverage {
  let covered = 0
  let residents = 0
  let told = 0
  let withheldCells = 0
  for (const age of bandsOf(ages)) {
    const metres = metresOf(limit, age)
    for (const id of districts) {
      const sum = sums.get(id)?.[age]
      if (!sum) continue
      covered += sum.within(metres)
      residents += sum.residents
      told += sum.told
      withheldCells += sum.withheld
    }
  }
  const nothing = { share: null, covered: null, residents: null, withheldCells }
  if (told === 0) return { ...nothing, status: withheldCells > 0 ? 'SUPPRESSED' : 'MISSING' }
  const isSmall = (count: number) => count > roundingError && count < minimumResidents
  if (isSmall(covered) || isSmall(residents - covered)) return { ...nothing, status: 'SUPPRESSED' }
  const part = share(covered, residents)
  return {
    share: part,
    status: part === null ? 'MISSING' : 'ESTIMATED',
    covered: exact(covered),
    residents: exact(residents),
    withheldCells,
  }
}

/**
 * The districts whose cells an area's figures are made of: of a district those reported with it, of the city all.
 *
 * @param area null for the city
 */
export function districtsOf(area: AreaEntry | null, { areas }: Pick<Catalogue, 'areas'>): string[] {
  const districts = [...areas.values()].filter(({ level }) => level === 'DISTRICT')
  const own = districts.filter(({ id, parents, reportedWith }) => {
    if (area === null) return true
    return area.level === 'DISTRICT' ? (reportedWith ?? id) === area.id : parents.includes(area.id)
  })
  return own.map(({ id }) => id)
}

/** The same for every area, by its id; for the city by null. */
export function districtsByArea(
  catalogue: Pick<Catalogue, 'areas'>,
): ReadonlyMap<string | null, readonly string[]> {
  const areas = [null, ...catalogue.areas.values()]
  return new Map(areas.map((area) => [area?.id ?? null, districtsOf(area, catalogue)]))
}
