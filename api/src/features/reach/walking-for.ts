import { type TravelProfile, travelProfiles } from '@atlas/geo/reach/reach-question'
import type { DataContext } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { WalkingDistance } from '../../walking/walking-distance.ts'

/**
 * How ways are measured for a profile.
 * @throws RequestError PROFILE_NOT_MEASURED where nobody knows them
 */
export function walkingFor(
  profile: TravelProfile,
  { walking }: Pick<DataContext, 'walking'>,
): WalkingDistance {
  const found = walking[profile]
  if (found) return found
  throw new RequestError('PROFILE_NOT_MEASURED', {
    profile,
    available: measuredProfiles({ walking }),
  })
}

/** Those that can be asked about. */
export const measuredProfiles = ({ walking }: Pick<DataContext, 'walking'>): TravelProfile[] =>
  travelProfiles.filter((profile) => walking[profile] !== null)
