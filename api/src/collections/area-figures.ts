import type { Figure } from '@atlas/geo/figures/figure'
import { roundedForFiles, stepOfEnds, toStepOutward } from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'
import { catalogue, type Indicator } from '@atlas/geo/indicators/catalogue'
import type { AreaLevel } from '@atlas/geo/terms/classifications'
import { collectionWordsOf } from '@atlas/geo/words/collection-words'
import { type FigureAspect, figureAspects } from '@atlas/geo/words/collections'
import type { Dictionary } from '@atlas/geo/words/vocabulary'
import { sourceTitle } from '@atlas/geo/world/scenario-source'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'
import { knownFigures, valuesAtLevel } from '../features/indicators/values.ts'
import { type DataContext, perWorld, perWorldAndQuestionInTime } from '../schema/context.ts'
import { WorkBudget } from '../schema/work-budget.ts'
import type { Column, Value } from './collection.ts'

/** What was counted, or estimated from that; what is expected of days to come is for those who ask for it. */
const newest = { date: null, since: null, basis: 'REGISTER', framework: null } as const

/** Those that a level has a figure of. */
const indicatorsAt = perWorld((world) => {
  const known = knownFigures(world)
  const chosen = { basis: newest.basis, framework: newest.framework }
  return (level: AreaLevel) =>
    catalogue.filter(({ formula }) => formula.days(level, chosen, known).length > 0)
})

/** An indicator's id as a name of columns: programs take a hyphen for a minus. */
const columnOf = ({ id }: Indicator) => id.replaceAll('-', '_')

/** Aspects that some indicators lack at every area. */
const aspectsOf = ({ formula, group }: Indicator): readonly FigureAspect[] =>
  figureAspects.filter(
    (aspect) =>
      (aspect !== 'since' || formula.changing !== null) &&
      (aspect !== 'staff_day' || group === 'STAFF'),
  )

const days: readonly FigureAspect[] = ['day', 'since', 'staff_day']
const numbers: readonly FigureAspect[] = ['low', 'high']

/** For each indicator a column of its value, and one for each thing that is said of it. */
export const figureColumnsAt = (level: AreaLevel, world: Published): Column[] =>
  indicatorsAt(world)(level).flatMap((indicator) => {
    const nameIn = (words: Dictionary) =>
      words.say({ key: 'indicatorName', indicator: indicator.id })
    return [
      { name: columnOf(indicator), type: 'number' as const, title: nameIn },
      ...aspectsOf(indicator).map((aspect) => ({
        name: `${columnOf(indicator)}_${aspect}`,
        type: numbers.includes(aspect) ? ('number' as const) : ('string' as const),
        title: (words: Dictionary) => collectionWordsOf(words).aspects[aspect](nameIn(words)),
        isDay: days.includes(aspect),
      })),
    ]
  })

interface StatedFigure {
  readonly indicator: Indicator
  /** By the id of the area. */
  readonly ofArea: ReadonlyMap<number, readonly [Figure, Ends | null]>
}

/** Bytes of a figure with its range. */
const ofFigure = 2_000
/** Of what is still computed. */
const ofLevel = 5_000_000

const stated = perWorldAndQuestionInTime<readonly StatedFigure[]>((figures) =>
  figures instanceof Promise
    ? ofLevel
    : figures.reduce((bytes, { ofArea }) => bytes + ofArea.size * ofFigure, 0),
)

/** The newest figure of each indicator for each area of a level, with the error it may have. */
export const figuresAt = (level: AreaLevel, context: DataContext) =>
  stated(context, [level], () =>
    Promise.all(
      indicatorsAt(context.world)(level).map(async (indicator): Promise<StatedFigure> => {
        // Each as if it were asked for alone: nobody but us decides that there are so many.
        const asked = { ...context, budget: new WorkBudget() }
        const values = await valuesAtLevel(indicator, level, newest, asked)
        return {
          indicator,
          ofArea: new Map(
            values.map(({ area, figure }) => [area.id, [figure, errorOf(figure, context)]]),
          ),
        }
      }),
    ),
  )

/** Of an estimate as far as its method says; of few cases what chance alone explains. */
const errorOf = ({ range, interval }: Figure, { checkpoint }: DataContext): Ends | null => {
  const found = range(checkpoint)
  if (found) return { low: found.low, high: found.high }
  return interval && { low: interval.lower, high: interval.upper }
}

/** The columns of an area. */
export function figureValues(
  figures: readonly StatedFigure[],
  area: Area,
  world: Published,
  words: Dictionary,
): Record<string, Value> {
  const values: Record<string, Value> = {}
  for (const { indicator, ofArea } of figures) {
    const [figure, error] = ofArea.get(area.id) ?? []
    const name = columnOf(indicator)
    values[name] = figure ? roundedValue(figure, error) : null
    const told = figure ? aspectValues(figure, error ?? null, world, words) : null
    for (const aspect of aspectsOf(indicator)) values[`${name}_${aspect}`] = told?.[aspect] ?? null
  }
  return values
}

const roundedValue = ({ value, unit }: Figure, error: Ends | null | undefined) =>
  value === null ? null : roundedForFiles(value, unit, error).rounded

function aspectValues(
  figure: Figure,
  error: Ends | null,
  world: Published,
  words: Dictionary,
): Record<FigureAspect, Value> {
  const { value, unit, status, asOf, since, staffAsOf, source } = figure
  const ends = value === null || error === null ? null : roundedEnds(value, figure, error)
  return {
    unit,
    day: asOf,
    since,
    staff_day: staffAsOf,
    status,
    low: ends?.low ?? null,
    high: ends?.high ?? null,
    source: titleOf(source.id, world, words),
  }
}

function roundedEnds(value: number, { unit }: Figure, error: Ends): Ends {
  const step = stepOfEnds(value, unit, error)
  if (step !== null) return toStepOutward(error, step)
  const rounded = (end: number) => roundedForFiles(end, unit).rounded
  return { low: rounded(error.low), high: rounded(error.high) }
}

function titleOf(id: string, { sources }: Published, words: Dictionary): string {
  const source = sources.get(id)
  return source ? words.say(sourceTitle(source)) : ''
}

/** Every source of every figure, by its id. */
export const sourcesOfFigures = (figures: readonly StatedFigure[]): string[] =>
  figures.flatMap(({ ofArea }) =>
    [...ofArea.values()].flatMap(([figure]) => figure.sources().map(({ sourceId }) => sourceId)),
  )
