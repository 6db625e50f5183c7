import { anywhere, toStepOutward } from '@atlas/geo/figures/precision'
import type { Ends } from '@atlas/geo/figures/range'

import type { Unit } from '$api/catalogue'
import { differenceFormat } from '$figures/differences'
import { locale, withTrueMinus } from '$figures/figures'
import { estimateText, roughPeople } from '$figures/rough'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'

import { shareOf, signedPeople } from '../areas/change-words'
import type { CurrentPlan } from '../screen.svelte'
import type { PlannedFigure } from '../answer/planned-answer'
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
  'city' | 'cityToday' | 'ages' | 'say' | 'screen' | 'answer' | 'uneven'
>
type Amount = number | null

const none = '–'

/** Reached people of either age, how far they walk, and how unevenly. */
export function cityRows(current: Planned, spoken: Spoken): CityRow[] {
  const { city, cityToday, ages, say, answer, uneven } = current
  const { language } = spoken
  const now = city.find((one) => one.ages === ages)
  const today = cityToday.find((one) => one.ages === ages)
  if (!now || !today) return []
  const row = (key: CityRow['key'], name: string, texts: Omit<CityRow, 'key' | 'name'>) => ({
    key,
    name,
    ...texts,
  })
  const people = city.flatMap((one) => {
    const before = cityToday.find((other) => other.ages === one.ages)
    if (!before) return []
    const { gained, lost } = one
    return [
      row(`gained-${one.ages}`, say.figures.reached(one.ages), {
        today: peopleText(before.covered.value, language),
        planned: peopleText(one.covered.value, language),
        change: changeOfPeople(gained.value, lost.value, current, language),
        ...rangesOf(answer?.covered[one.ages], 'RESIDENTS', current, spoken),
      }),
    ]
  })
  const metres = (
    key: string,
    name: string,
    [before, after]: readonly [Amount, Amount],
    figure: PlannedFigure | undefined,
  ) =>
    row(key, name, {
      today: amountText(before, 'METRES', spoken),
      planned: amountText(after, 'METRES', spoken),
      change: changeOf(before, after, 'METRES', spoken),
      ...rangesOf(figure, 'METRES', current, spoken),
    })
  return [
    ...people,
    row('share', say.figures.share(ages), {
      today: shareOf(today.share, current, spoken),
      planned: shareOf(now.share, current, spoken),
      change: changeOf(today.share.value, now.share.value, 'SHARE', spoken),
      ...rangesOf(answer?.city.share, 'SHARE', current, spoken),
    }),
    metres(
      'mean',
      say.figures.mean,
      [today.meanMetres.value, now.meanMetres.value],
      answer?.city.mean,
    ),
    metres(
      'worst',
      say.figures.worst,
      [today.worstServedTenth.value, now.worstServedTenth],
      uneven?.worstServedTenth,
    ),
    row('gini', say.figures.gini, {
      today: giniText(today.gini.value, language),
      planned: giniText(now.gini, language),
      change: giniChange(today.gini.value, now.gini, language),
      ...giniRanges(uneven?.gini, current, language),
    }),
  ]
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

function amountText(value: Amount, unit: Unit, { t, language }: Spoken): string {
  return value === null ? none : t.reach.metres(estimateText({ value }, unit, language))
}

/** How much one is above the other, as both are written; "0" where they are written alike. */
export function changeOf(
  before: Amount,
  after: Amount,
  unit: Unit,
  { t, language }: Spoken,
): string {
  if (before === null || after === null) return none
  const rough = (value: number) => ({ value, range: anywhere })
  const pair = [rough(after), rough(before)] as const
  const isNone = differenceFormat(unit, language, t, 'short')(...pair) === '0'
  if (isNone) return '0'
  return differenceFormat(unit, language, t)(...pair)
}

const giniFormats = new Map<Language, Intl.NumberFormat>()

/** Made once: making one takes longer than all that is written with it in a frame. */
function giniFormat(language: Language): Intl.NumberFormat {
  const digits = { minimumFractionDigits: 2, maximumFractionDigits: 2 }
  const format = giniFormats.get(language) ?? new Intl.NumberFormat(locale(language), digits)
  giniFormats.set(language, format)
  return format
}

const giniText = (value: Amount, language: Language) =>
  value === null ? none : giniFormat(language).format(value)

/** Outward, so that nothing inside leaves them. */
function giniRanges(
  figure: PlannedFigure | undefined,
  { say }: Pick<Planned, 'say'>,
  language: Language,
): Pick<CityRow, 'range' | 'rangeOfChange'> {
  if (!figure) return noRanges
  const format = giniFormat(language)
  const signed = (value: number) =>
    value === 0 ? '0' : withTrueMinus((value > 0 ? '+' : '-') + format.format(Math.abs(value)))
  const between = (range: Ends | null, write: (value: number) => string) => {
    if (range === null) return ''
    const { low, high } = toStepOutward(range, 0.01)
    return say.table.between(write(low), write(high))
  }
  return {
    range: between(figure.planned.range, (value) => format.format(value)),
    rangeOfChange: between(figure.change.range, signed),
  }
}

function giniChange(before: Amount, after: Amount, language: Language): string {
  if (before === null || after === null) return none
  const difference = Math.round(after * 100) - Math.round(before * 100)
  const text = giniFormat(language).format(Math.abs(difference) / 100)
  if (difference === 0) return '0'
  return withTrueMinus((difference > 0 ? '+' : '-') + text)
}
