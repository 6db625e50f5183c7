import type { StandardisationMethod } from '@atlas/geo/need/need-index'

import type { Indicator, Unit } from '$api/catalogue'
import { needIndexId } from './need-index/need-result'
import type { Messages } from '$words/messages'

/** What the map shows, whether an indicator of the catalogue or the need index. */
export interface Subject {
  id: string
  name: string
  description: string
  unit: Unit
  /** Values go both ways from zero. */
  diverging: boolean
  /** Less of it means more need. */
  lowMeansNeed: boolean
  /** What is known at least. */
  lowerBound: boolean
  /** Of how far it is to sites, of which not all are known, as of whatever else people reach. */
  isOfSites: boolean
  flagThreshold: number | null
  /** Its figures are those of one day minus those of another. */
  isDifference: boolean
}

/** An indicator of the catalogue. */
export function indicatorSubject(indicator: Indicator): Subject {
  return { ...indicator, isOfSites: isOfSites(indicator), isDifference: false }
}

const isOfSites = ({ group, lowerBound }: Indicator) => group === 'REACH' && lowerBound

/** By how much an indicator differs between two days; what is flagged is an amount, not its change. */
export function differenceSubject(indicator: Indicator, t: Messages): Subject {
  return {
    ...indicator,
    name: t.time.differenceOf(indicator.name),
    diverging: true,
    lowerBound: false,
    isOfSites: isOfSites(indicator),
    flagThreshold: null,
    isDifference: true,
  }
}

/** Standard deviations go both ways from zero, percent do not. */
export function needSubject(method: StandardisationMethod, t: Messages): Subject {
  return {
    id: needIndexId,
    name: t.needIndex.name,
    description: t.needIndex.methods[method].explained,
    unit: 'INDEX_POINTS',
    diverging: method === 'z-score',
    lowMeansNeed: false,
    lowerBound: false,
    isOfSites: false,
    flagThreshold: null,
    isDifference: false,
  }
}
