import type { Localised } from '../../schema/language.ts'
import type { ServiceKind } from '../services/service.ts'
import type { CoverageFormula, Indicator } from './indicator.ts'

/** What counts as within reach for everybody; it stands in the names, so another distance is another indicator. */
export const reachedMetres = 1000

const distance = { de: '1.000 m', en: '1,000 m' }

const services: Record<ServiceKind, { id: string; name: Localised }> = {
  MEETING: { id: 'meeting', name: { de: 'Begegnung', en: 'a meeting place' } },
  COUNSELLING: { id: 'counselling', name: { de: 'Beratung', en: 'counselling' } },
}
const people: Record<CoverageFormula['ages'], { id: string; from: number }> = {
  AGE_60_PLUS: { id: '60-plus', from: 60 },
  AGE_80_PLUS: { id: '80-plus', from: 80 },
}

const of = (site: ServiceKind, ages: CoverageFormula['ages']): Indicator => {
  const { id, name } = services[site]
  const { id: band, from } = people[ages]
  return {
    id: `coverage-${id}-${band}`,
    group: 'REACH',
    name: {
      de: `Mindestanteil der Menschen ab ${from} mit ${name.de} in ${distance.de} zu Fuß`,
      en: `Minimum share of people ${from}+ with ${name.en} within ${distance.en} on foot`,
    },
    description: {
      de: `Menschen ab ${from}, die höchstens ${distance.de} Fußweg bis zu einem bekannten Standort für ${name.de} haben, geteilt durch alle ab ${from}. Geschätzt aus Zellen. Die Liste der Standorte ist nicht vollständig, der Anteil also eine Untergrenze.`,
      en: `People aged ${from} and over who walk at most ${distance.en} to a known site for ${id === 'meeting' ? 'meeting' : 'counselling'}, divided by all aged ${from} and over. Estimated from cells. The list of sites is not complete, so the share is a lower bound.`,
    },
    formula: { kind: 'coverage', site, ages },
  }
}

/** Who reaches a site of each kind on foot. */
export const ofReach: readonly Indicator[] = [
  of('MEETING', 'AGE_60_PLUS'),
  of('MEETING', 'AGE_80_PLUS'),
  of('COUNSELLING', 'AGE_60_PLUS'),
  of('COUNSELLING', 'AGE_80_PLUS'),
]
