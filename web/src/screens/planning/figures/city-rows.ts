import { anywhere } from '@atlas/geo/figures/precision'
import { assumesPeople } from '@atlas/geo/world/scenario'

import type { Unit } from '$api/catalogue'
import { differenceFormat } from '$figures/differences'
import { figureFormat } from '$figures/figures'
import { roughPeople } from '$figures/rough'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { shareOf, signedPeople } from '../areas/change-words'
import type { CurrentPlan } from '../screen.svelte'
import type { AreaAnswer, PlannedFigure } from '../answer/planned-answer'
import { changeRangeWords, rangeWords } from '../answer/range-words'

/** A figure of the city, as it is today and under the plan. */
export interface CityRow {
  key: string
  name: string
  today: string
  planned: string
  change: string
  /** Within which the planned one lies; "" while a hand moves, and where none is known. */
  range: string
  /** The same of the change. */
  rangeOfChange: string
}

interface Spoken {
  t: Messages
  language: Language
}

type Planned = Pick<
  CurrentPlan,
  'city' | 'cityToday' | 'ages' | 'say' | 'screen' | 'answer' | 'scenario'
>
type Amount = number | null

const none = '–'

/** Reached people of either age, how far they walk, and how unevenly. */
export function cityRows(current: Planned, spoken: Spoken): CityRow[] {
  const { city, cityToday, ages, say, answer, scenario } = current
  const { language } = spoken
  const now = city.find((one) => one.ages === ages)
  const today = cityToday.find((one) => one.ages === ages)
  if (!now || !today) return []
  // Of other people than today's the page knows nothing.
  const ofOthers = assumesPeople(scenario) ? answer : null
  const people = city.flatMap((one) => {
    const before = cityToday.find((other) => other.ages === one.ages)
    if (!before) return []
    const { gained, lost, covered } = one
    const told = ofOthers?.covered[one.ages]
    return {
      key: `gained-${one.ages}`,
      name: say.figures.reached(one.ages),
      today: peopleText((told?.today ?? before.covered).value, language),
      planned: peopleText((told?.planned ?? covered).value, language),
      change: told
        ? changeOfPeople(told.change.value, 0, current, language)
        : changeOfPeople(gained.value, lost.value, current, language),
      ...rangesOf(answer?.covered[one.ages], 'RESIDENTS', current, spoken),
    }
  })
  const others: readonly Told[] = [
    { key: 'share', unit: 'SHARE', of: 'share', own: [today.share.value, now.share.value] },
    {
      key: 'mean',
      unit: 'METRES',
      of: 'mean',
      own: [today.meanMetres.value, now.meanMetres.value],
    },
    {
      ...{ key: 'worst', unit: 'METRES', of: 'worstServedTenth' },
      own: [today.worstServedTenth.value, now.worstServedTenth],
    },
    { key: 'gini', unit: 'GINI_COEFFICIENT', of: 'gini', own: [today.gini.value, now.gini] },
  ]
  return [
    ...people,
    ...others.map(({ key, unit, of, own }) => {
      const told = ofOthers?.city[of]
      const [before, after] = told ? [told.today.value, told.planned.value] : own
      const text = (value: Amount) =>
        unit === 'SHARE' ? shareOf({ value }, current, spoken) : amountText(value, unit, spoken)
      return {
        key,
        name: key === 'share' ? say.figures.share(ages) : say.figures[key],
        today: text(before),
        planned: text(after),
        change: changeOf(before, after, unit, spoken),
        ...rangesOf(answer?.city[of], unit, current, spoken),
      }
    }),
  ]
}

/** A figure by its name in the API's answer, and as the page has it of today and the plan. */
interface Told {
  key: 'share' | 'mean' | 'worst' | 'gini'
  unit: Unit
  of: Exclude<keyof AreaAnswer, 'covered' | 'residents'>
  own: readonly [Amount, Amount]
}

const noRanges = { range: '', rangeOfChange: '' } as const

/** As the API says them; none while a hand moves, and where it has not answered. */
function rangesOf(
  figure: PlannedFigure | undefined,
  unit: Unit,
  { say }: Pick<Planned, 'say'>,
  spoken: Spoken,
): Pick<CityRow, 'range' | 'rangeOfChange'> {
  if (!figure) return noRanges
  return {
    range: rangeWords(figure.planned, unit, say.table.between, spoken),
    rangeOfChange: changeRangeWords(figure, unit, say.table.between, spoken),
  }
}

const peopleText = (value: Amount, language: Language) =>
  value === null ? none : roughPeople(value, language)

function changeOfPeople(
  gained: Amount,
  lost: Amount,
  { say }: Planned,
  language: Language,
): string {
  if (gained === null || lost === null) return none
  if (gained === 0 && lost === 0) return '0'
  const parts = [
    gained === 0 ? '' : signedPeople(gained, language),
    lost === 0 ? '' : signedPeople(-lost, language),
  ]
  return parts.filter((part) => part !== '').join(say.figures.and)
}

function amountText(value: Amount, unit: Unit, { language }: Spoken): string {
  return value === null ? none : figureFormat(unit, language).full(value, anywhere)
}

/** How much one is above the other, as both are written; "0" where they are written alike. */
export function changeOf(
  before: Amount,
  after: Amount,
  unit: Unit,
  { t, language }: Spoken,
): string {
  if (before === null || after === null) return none
  const { rounded } = figureFormat(unit, language)
  if (rounded(after, anywhere) === rounded(before, anywhere)) return '0'
  const rough = (value: number) => ({ value, range: anywhere })
  return differenceFormat(unit, language, t)(rough(after), rough(before))
}
