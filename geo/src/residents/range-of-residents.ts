import { shownRange } from '../figures/figure.ts'
import { missedBy, type Range } from '../figures/range.ts'
import type { Sourced } from '../terms/certainty.ts'
import { type Basis, type CellAge, cellAges } from '../terms/classifications.ts'
import { sentences } from '../words/sentences.ts'
import type { Message } from '../words/vocabulary.ts'
import { generalisedNote } from '../world/generalised-cells.ts'
import type { Published, ResidentGroup } from '../world/published.ts'
import { scenarioSourceId } from '../world/scenario-source.ts'
import type { Area, EstimateError } from '../world/snapshot.ts'

interface StatedResidents {
  readonly group: ResidentGroup
  /** yyyy-mm-dd */
  readonly day: string
  readonly basis: Basis
}

/**
 * Within which an estimated number of residents lies. Of a district by the error of the way it was estimated in: the
 * largest, as the places it was measured for are larger. Of a social space that shares a district for certain. Null of
 * what was counted.
 */
export function rangeOfResidents(
  world: Published,
  area: Area,
  asked: StatedResidents,
  { value, status, sourceId }: Sourced,
): Range | null {
  const { group, day, basis } = asked
  if (status !== 'ESTIMATED' || basis !== 'REGISTER') return null
  if (area.level === 'SOCIAL_SPACE') {
    // What was counted and is multiplied by an assumption is not divided among districts.
    return sourceId === scenarioSourceId ? null : rangeOfSharedResidents(world, area, asked)
  }
  if (area.level !== 'DISTRICT' || group.trait !== 'ALL') return null
  const error = world.estimateErrors.find(
    (one) => one.level === 'DISTRICT' && one.ageBand === group.ageBand && one.day === day,
  )
  if (!error) return null
  const { mean, largest } = error
  return { ...missedBy(value, largest), method: { key: 'rangeOfDistricts', mean, largest } }
}

/** From nobody of the districts that lie elsewhere, too, to everybody; null where one of its districts is not known. */
function rangeOfSharedResidents(
  { areas, residents }: Published,
  space: Area,
  { group, day, basis }: StatedResidents,
): Range | null {
  let low = 0
  let high = 0
  const shared: string[] = []
  for (const district of areas.atLevel('DISTRICT')) {
    const spaces = areas.socialSpacesOf(district)
    if (district.reportedWithId !== null || !spaces.some(({ area }) => area.id === space.id))
      continue
    const { value } = residents.at(district.id, group, day, basis)
    if (value === null) return null
    high += value
    if (spaces.length === 1) low += value
    else shared.push(district.name)
  }
  if (shared.length === 0) return null
  return { low, high, method: { key: 'rangeOfSharedResidents', districts: shared } }
}

/** Why numbers of people in cells have no range; null where those of both ages have one. */
export function noRangeOfCells({
  inhabited,
  estimateErrors,
}: Pick<Published, 'inhabited' | 'estimateErrors'>): Message | null {
  const { day, length } = inhabited
  const isMeasured = (ageBand: CellAge) => errorOfCells(estimateErrors, { ageBand, day })
  return length === 0 || cellAges.every(isMeasured)
    ? null
    : sentences([{ key: 'noRangeOfCells' }, generalisedNote(inhabited)])
}

/** How far numbers of an age in cells miss on a day, at least; undefined where that was not measured. */
export const errorOfCells = <One extends Pick<EstimateError, 'level' | 'ageBand' | 'day'>>(
  errors: readonly One[],
  { ageBand, day }: Pick<EstimateError, 'ageBand' | 'day'>,
): One | undefined =>
  errors.find((one) => one.level === 'CELL' && one.ageBand === ageBand && one.day === day)

/** Within which the number of people of an age in a cell lies on a day; null where no error of cells was measured. */
export function rangeOfCell(
  errors: readonly Pick<EstimateError, 'level' | 'ageBand' | 'day' | 'mean' | 'largest'>[],
  { ageBand, day }: Pick<EstimateError, 'ageBand' | 'day'>,
  value: number,
): Range | null {
  const error = errorOfCells(errors, { ageBand, day })
  if (!error) return null
  const { mean, largest } = error
  return shownRange(
    { ...missedBy(value, largest), method: { key: 'rangeOfCells', mean, largest } },
    'RESIDENTS',
  )
}
