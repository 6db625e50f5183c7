import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area, AreaLevel } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { availability } from '../figures/availability.ts'
import type { Figure } from '../figures/figure.ts'
import { missing, residentsByKey } from '../figures/residents-figure.ts'
import { catalogue } from './catalogue.ts'
import { computeFigure } from './compute-figure.ts'
import { type Count, type Input, inputsOf } from './count.ts'
import { choosePeriod, daysOf, defaultSince, type Period } from './days.ts'
import type { Indicator } from './indicator.ts'
import { type CountRow, countsAtLevel } from './queries.ts'

export interface IndicatorValue {
  area: Area
  figure: Figure
}

export interface AskedPeriod {
  date: string | null
  since: string | null
}

/** @throws RequestError UNKNOWN_INDICATOR */
export function indicatorById(id: string): Indicator {
  const found = catalogue.find((indicator) => indicator.id === id)
  if (found) return found
  const available = catalogue.map((indicator) => indicator.id)
  throw new RequestError('UNKNOWN_INDICATOR', { indicator: id.slice(0, 60), available })
}

/** One indicator for all areas of a level. @throws RequestError where the combination does not exist */
export async function valuesAtLevel(
  indicator: Indicator,
  level: AreaLevel,
  asked: AskedPeriod,
  context: Context,
): Promise<IndicatorValue[]> {
  const [known, areas] = await Promise.all([availability(context), areaIndex(context)])
  const period = choosePeriod(indicator, level, asked, known)
  const inputs = inputsOf(indicator, period)
  const [row] = await countsAtLevel(context.database, level, inputs)
  const found = countsByArea(row?.counts ?? [], inputs)
  const absent = inputs.map((input) => ({
    ...input,
    stated: missing(known, input.group, input.day),
  }))
  return areas.atLevel(level).map((area) => {
    const counts = found.get(area.id)
    const stated = absent.map((nothing, position) => counts?.[position] ?? nothing)
    return { area, figure: computeFigure(indicator, area, period, atLeastOne(stated)) }
  })
}

/** For each area its counts, in the order of the inputs. */
function countsByArea(rows: readonly CountRow[], inputs: readonly Input[]): Map<number, Count[]> {
  const positions = new Map(
    inputs.map((input, position) => [
      `${input.group.ageBand} ${input.group.trait} ${input.day}`,
      { input, position },
    ]),
  )
  const areas = new Map<number, Count[]>()
  for (const [areaId, ageBand, trait, day, value, status, sourceId] of rows) {
    const place = positions.get(`${ageBand} ${trait} ${day}`)
    if (!place) continue
    const counts = areas.get(areaId) ?? []
    counts[place.position] = { ...place.input, stated: { value, status, sourceId } }
    areas.set(areaId, counts)
  }
  return areas
}

/** One indicator for one area. @throws RequestError where the combination does not exist */
export async function valueOf(
  indicator: Indicator,
  area: Area,
  asked: AskedPeriod,
  context: Context,
): Promise<Figure> {
  return valueInPeriod(
    indicator,
    area,
    choosePeriod(indicator, area.level, asked, await availability(context)),
    context,
  )
}

export interface ProfileEntry {
  indicator: Indicator
  figures: Figure[]
}

/** Everything that is known of an area: each indicator on each of its days, oldest first. */
export async function profileOf(area: Area, context: Context): Promise<ProfileEntry[]> {
  const known = await availability(context)
  const entries = await Promise.all(
    catalogue.map(async (indicator) => ({
      indicator,
      figures: await Promise.all(
        daysOf(indicator, area.level, known).map((day) =>
          valueInPeriod(indicator, area, { date: day.date, since: defaultSince(day) }, context),
        ),
      ),
    })),
  )
  return entries.filter(({ figures }) => figures.length > 0)
}

async function valueInPeriod(
  indicator: Indicator,
  area: Area,
  period: Period,
  context: Context,
): Promise<Figure> {
  const residents = residentsByKey(context)
  const counts = await Promise.all(
    inputsOf(indicator, period).map(async (input) => ({
      ...input,
      stated: await residents.load({
        areaId: area.id,
        day: input.day,
        basis: 'REGISTER',
        ...input.group,
      }),
    })),
  )
  return computeFigure(indicator, area, period, atLeastOne(counts))
}

function atLeastOne<Item>([first, ...others]: readonly Item[]): [Item, ...Item[]] {
  if (first === undefined) throw new Error('a formula without counts')
  return [first, ...others]
}
