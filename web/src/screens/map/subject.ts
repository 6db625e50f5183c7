import type { StandardisationMethod } from '@atlas/geo/need/need-index'

import type { Unit } from '$api/catalogue'
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
  flagThreshold: number | null
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
    flagThreshold: null,
  }
}
