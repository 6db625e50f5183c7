import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area, AreaLevel } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import type { Basis, Figure, Sourced } from '../figures/figure.ts'
import { plan } from '../frameworks/plan.ts'
import type { Availability } from '../residents/availability.ts'
import { expectedResidentsFigure } from '../residents/expected-residents.ts'
import { missing, residentsByKey, stated } from '../residents/residents-by-key.ts'
import { type WithheldResidents, withheldResidents } from '../residents/withheld-residents.ts'
import { catalogue } from './catalogue.ts'
import { computeFigure } from './compute-figure.ts'
import { type Count, type Input, inputsOf } from './count.ts'
import { allDaysOf, type AskedPeriod, choosePeriod, defaultSince, type Period } from './days.ts'
import { coverageIndicator } from './coverage-indicator.ts'
import { type CountFormula, type Indicator, isStaffFormula } from './indicator.ts'
import { knownFigures } from './known-figures.ts'
import { type CountRow, countsAtLevel } from './queries.ts'
import { staffFigure } from './staff-figure.ts'

export interface IndicatorValue {
  area: Area
  figure: Figure
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
  const [known, areas] = await Promise.all([knownFigures(context), areaIndex(context)])
  const period = choosePeriod(indicator, level, asked, known)
  const { formula } = indicator
  // What is stored comes in one light statement; what follows from more is looked up area by area, together.
  if (isStaffFormula(formula) || formula.kind === 'coverage' || period.basis === 'PROJECTION') {
    return Promise.all(
      areas.atLevel(level).map(async (area) => ({
        area,
        figure: await valueInPeriod(indicator, area, period, context),
      })),
    )
  }
  return storedValues(formula, areas.atLevel(level), period, known, context)
}

async function storedValues(
  formula: CountFormula,
  areas: readonly Area[],
  period: Period,
  available: Availability,
  context: Context,
): Promise<IndicatorValue[]> {
  const [{ level }] = atLeastOne(areas)
  const inputs = inputsOf(formula, period)
  const [[row], isWithheld] = await Promise.all([
    countsAtLevel(context.database, level, inputs),
    withheldResidents(context),
  ])
  const found = countsByArea(row?.counts ?? [], inputs, isWithheld)
  const absent = inputs.map((input) => ({
    ...input,
    stated: missing(available, input.group, input.day),
  }))
  return areas.map((area) => {
    const counts = found.get(area.id)
    const known = absent.map((nothing, position) => counts?.[position] ?? nothing)
    return { area, figure: computeFigure(formula, area, period, atLeastOne(known)) }
  })
}

/** For each area its counts, in the order of the inputs. */
function countsByArea(
  rows: readonly CountRow[],
  inputs: readonly Input[],
  isWithheld: WithheldResidents,
): Map<number, Count[]> {
  const positions = new Map(
    inputs.map((input, position) => [
      `${input.group.ageBand} ${input.group.trait} ${input.basis} ${input.day}`,
      { input, position },
    ]),
  )
  const areas = new Map<number, Count[]>()
  for (const [areaId, ageBand, trait, basis, day, count, status, sourceId] of rows) {
    const place = positions.get(`${ageBand} ${trait} ${basis} ${day}`)
    if (!place) continue
    const counts = areas.get(areaId) ?? []
    const row = { areaId, ageBand, trait, basis, day, count, status, sourceId }
    counts[place.position] = { ...place.input, stated: stated(row, isWithheld) }
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
    choosePeriod(indicator, area.level, asked, await knownFigures(context)),
    context,
  )
}

export interface ProfileEntry {
  indicator: Indicator
  figures: Figure[]
}

/** Everything that is known of an area on some grounds: each indicator on each of its days, oldest first. */
export async function profileOf(
  area: Area,
  bases: readonly Basis[],
  context: Context,
): Promise<ProfileEntry[]> {
  const known = await knownFigures(context)
  const entries = await Promise.all(
    catalogue.map(async (indicator) => ({
      indicator,
      figures: await Promise.all(
        allDaysOf(indicator, area.level, known)
          .filter(({ basis }) => bases.includes(basis))
          .map((day) =>
            valueInPeriod(
              indicator,
              area,
              { date: day.date, since: defaultSince(day), basis: day.basis, framework: null },
              context,
            ),
          ),
      ),
    })),
  )
  return entries.filter(({ figures }) => figures.length > 0)
}

async function valueInPeriod(
  { formula }: Indicator,
  area: Area,
  period: Period,
  context: Context,
): Promise<Figure> {
  if (isStaffFormula(formula)) return staffFigure(formula, area, period, context)
  if (formula.kind === 'coverage') return coverageIndicator(formula, area, context)
  if (formula.kind === 'count' && period.basis === 'PROJECTION') {
    const framework = (await plan(context)).framework(period.framework)
    return expectedResidentsFigure(area, formula.of.ageBand, framework, context)
  }
  const counts = await Promise.all(
    inputsOf(formula, period).map(async (input) => ({
      ...input,
      stated: await countOf(area, input, period, context),
    })),
  )
  return computeFigure(formula, area, period, atLeastOne(counts))
}

async function countOf(
  area: Area,
  { group, day, basis }: Input,
  { framework }: Period,
  context: Context,
): Promise<Sourced> {
  if (basis !== 'PROJECTION') {
    return residentsByKey(context).load({ areaId: area.id, day, basis, ...group })
  }
  const asked = (await plan(context)).framework(framework)
  const { stated, sourceId } = await expectedResidentsFigure(area, group.ageBand, asked, context)
  return { ...stated, sourceId }
}

function atLeastOne<Item>([first, ...others]: readonly Item[]): [Item, ...Item[]] {
  if (first === undefined) throw new Error('a formula without counts')
  return [first, ...others]
}
