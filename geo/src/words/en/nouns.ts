import type { AreaLevel } from '../../terms/classifications.ts'
import type { LevelName, LevelNames } from '../../terms/level-names.ts'

export const one = ({ en }: LevelName): string => en.one
export const many = ({ en }: LevelName): string => en.many
/** With its article, by how it is written: an hour does not occur. */
export const a = ({ en }: LevelName): string => `${/^[aeiou]/i.test(en.one) ? 'an' : 'a'} ${en.one}`

/** For each area of a level, or for the whole city where its areas coincide with that. */
export const by = (levels: LevelNames, level: AreaLevel): string =>
  level !== 'CITY' && levels[level] === levels.CITY
    ? `for the whole ${levels.CITY.en.one}`
    : `by ${levels[level].en.one}`

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
