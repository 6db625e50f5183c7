import type { ReachView } from './reach-view'
import { defaultValues, usualSpeeds } from './walk-limit'

/** What an address without any choice shows. */
export const defaultReach: ReachView = {
  kinds: 'counselling',
  ages: 'AGE_60_PLUS',
  provider: null,
  limit: { unit: 'METRES', value: defaultValues.METRES, speeds: usualSpeeds },
  level: 'CELL',
  area: null,
  cell: null,
  site: null,
  gap: null,
  sort: { key: 'name', descending: false },
  camera: null,
}
