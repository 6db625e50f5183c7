import { counsellingPeriods } from '../counselling/counselling.ts'
import { catalogue } from '../indicators/catalogue.ts'
import type { KnownFigures } from '../indicators/formula.ts'
import type { Published } from '../world/published.ts'
import type { Area } from '../world/snapshot.ts'
import { caseFigures, type Reference } from './reference.ts'

/** Of which figures are quoted: as they stand without anybody's choice. */
const chosen = { basis: 'REGISTER', framework: null } as const

/**
 * Everything a card about an area can quote: the newest figure of each indicator that is known at its level; of the city
 * also counselling cases, the newest period first, and what counselling was about.
 */
export function quotableOf(world: Published, area: Area, known: KnownFigures): Reference[] {
  const indicators = catalogue.flatMap(({ id, formula }): Reference[] =>
    formula.days(area.level, chosen, known).length === 0
      ? []
      : [{ kind: 'indicator', indicator: id, level: area.level, area: area.code, day: null }],
  )
  return area.level === 'CITY' ? [...indicators, ...ofCounselling(world)] : indicators
}

const ofCounselling = (world: Published): Reference[] => [
  ...counsellingPeriods(world)
    .toReversed()
    .flatMap(({ provider, from, to, change }) =>
      caseFigures.flatMap((kind): Reference[] =>
        kind === 'cases-change' && change === null ? [] : [{ kind, provider, from, to }],
      ),
    ),
  ...world.counselling.fields.map(({ year, position }): Reference => ({
    kind: 'field',
    year,
    position,
  })),
]
