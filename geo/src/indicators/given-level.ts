import type { AreaLevel } from '../terms/classifications.ts'

/**
 * The level whose figures profiles and indexes give the areas of a level: their own where there are any, for districts
 * else those of social spaces where the formula allows it.
 */
export const givenLevel = <Level extends AreaLevel>(
  level: Level,
  { isKnown, ofSocialSpace }: { isKnown: boolean; ofSocialSpace: boolean },
): Level | 'SOCIAL_SPACE' =>
  level === 'DISTRICT' && ofSocialSpace && !isKnown ? 'SOCIAL_SPACE' : level
