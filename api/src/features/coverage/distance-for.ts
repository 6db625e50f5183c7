import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import {
  type TravelProfile,
  travelProfiles,
  type WalkingDistance,
} from '../../walking/walking-distance.ts'

/**
 * How ways are measured for a profile.
 * @throws RequestError PROFILE_NOT_MEASURED where nobody knows them
 */
export function distanceFor(profile: TravelProfile, { walking }: DataContext): WalkingDistance {
  const distance = walking[profile]
  if (distance) return distance
  throw new RequestError('PROFILE_NOT_MEASURED', {
    profile,
    available: measuredProfiles({ walking }),
  })
}

export const measuredProfiles = ({ walking }: Pick<DataContext, 'walking'>): TravelProfile[] =>
  travelProfiles.filter((profile) => walking[profile] !== null)
