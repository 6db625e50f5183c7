import type { Unit } from '$api/catalogue'
import { figureFormat } from '$figures/figures'
import { estimateText, roughPeople } from '$figures/rough'
import { statusWords } from '$figures/status-words'
import { shareWords } from '$reach/share-words'
import type { Language } from '$words/language'
import type { Messages } from '$words/messages'
import type { PlanningWords } from '$words/languages'

import { signedPeople } from '../areas/change-words'
import { changeOf, type CityRow } from '../figures/city-rows'
import type { PlanningScreen } from '../load'
import { type PlannedAges, plannedAges } from '../view'
import type { FiguresInside, PolygonAnswer, PolygonFigure } from './polygon-answer'

/** A figure of the people in a polygon, today and under the plan, as it is written. */
export interface PolygonRow extends CityRow {
  /** Begins the rows of an age. */
  isHead: boolean
  rangeOfChange: string
}

interface Spoken {
  say: PlanningWords
  walking: PlanningScreen['walking']
  t: Messages
  language: Language
}

const parts = ['residents', 'covered', 'share', 'walkingMetres'] as const
type Part = (typeof parts)[number]

const units = {
  residents: 'RESIDENTS',
  covered: 'RESIDENTS',
  share: 'SHARE',
  walkingMetres: 'METRES',
} as const satisfies Record<Part, Unit>

export const polygonRows = ({ byAges }: Pick<PolygonAnswer, 'byAges'>, spoken: Spoken) =>
  plannedAges.flatMap((ages) => rowsOf(ages, byAges[ages], spoken))

function rowsOf(ages: PlannedAges, figures: FiguresInside, spoken: Spoken): PolygonRow[] {
  const { polygon } = spoken.say
  const names: Record<Part, string> = {
    residents: polygon.live(ages),
    covered: polygon.reached,
    share: polygon.share,
    walkingMetres: polygon.mean,
  }
  return parts.map((part) => {
    const { today, planned } = figures[part]
    const unit = units[part]
    return {
      key: `${part}-${ages}`,
      name: names[part],
      isHead: part === 'residents',
      today: valueText(today, unit, spoken),
      planned: valueText(planned, unit, spoken),
      change: changeText(figures[part], unit, spoken),
      range: rangeText(planned, unit, spoken),
      rangeOfChange: rangeOfChangeText(figures[part], unit, spoken),
    }
  })
}

type Told = PolygonFigure['planned']

function valueText(
  figure: Omit<Told, 'range'>,
  unit: Unit,
  { walking, t, language }: Spoken,
): string {
  const { value } = figure
  if (value === null) return statusWords(figure, t)
  switch (unit) {
    case 'RESIDENTS':
      return roughPeople(value, language)
    case 'SHARE':
      return shareWords({ share: value, range: null }, { walking, language, t })
    default:
      return t.reach.metres(estimateText({ value }, unit, language))
  }
}

/** The ends as precisely as the value between them. */
function rangeText({ value, range }: Told, unit: Unit, { say, t, language }: Spoken): string {
  if (value === null || !range) return ''
  const [low, high] = figureFormat(unit, language).ends(value, range)
  return say.figures.range(low, unit === 'METRES' ? t.reach.metres(high) : high)
}

function changeText({ today, planned, change }: PolygonFigure, unit: Unit, spoken: Spoken): string {
  if (change.value === null) return '–'
  if (unit === 'RESIDENTS') return signedPeople(change.value, spoken.language)
  return changeOf(today.value, planned.value, unit, spoken)
}

/** Of people alone: of the rest, what is certain of a change is seen from them. */
function rangeOfChangeText({ change }: PolygonFigure, unit: Unit, spoken: Spoken): string {
  const { value, range } = change
  if (unit !== 'RESIDENTS' || value === null || value === 0 || !range) return ''
  const [low, high] = [range.low, range.high].map((end) => signedPeople(end, spoken.language))
  return spoken.say.figures.range(low ?? '', high ?? '')
}
