import type { AreaLevel } from '@atlas/geo/terms/classifications'
import { Refusal } from '@atlas/geo/words/refusal'
import type { Published } from '@atlas/geo/world/published'
import type { Area } from '@atlas/geo/world/snapshot'

export type { Area, AreaLevel }

/** @throws Refusal UNKNOWN_AREA */
export function areaByCode({ areas }: Published, level: AreaLevel, code: string): Area {
  const area = areas.byCode(level, code)
  if (area && areas.levels.includes(level)) return area
  throw new Refusal('UNKNOWN_AREA', { level, area: code.slice(0, 40) })
}

/** How an area is called outside the database: the same from one load of the data to the next. */
export const areaName = ({ level, code }: Pick<Area, 'level' | 'code'>) =>
  `${level.toLowerCase().replace('_', '-')}-${code}`
