import type { Area } from './area.ts'

/** How an area is called outside the database: the same from one load of the data to the next. */
export const areaName = ({ level, code }: Pick<Area, 'level' | 'code'>) =>
  `${level.toLowerCase().replace('_', '-')}-${code}`
