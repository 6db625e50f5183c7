import { byAge, type CellAge, type Provider, type ServiceKind } from '../terms/classifications.ts'
import type { Message } from '../words/vocabulary.ts'
import type { ServiceSite } from '../world/snapshot.ts'
import type { ByAge } from './cells/reach-cells.ts'

/** For whom a way is measured: anybody on foot, or somebody who takes no steps and needs firm ground. */
export const travelProfiles = ['WALKING', 'WHEELCHAIR'] as const
export type TravelProfile = (typeof travelProfiles)[number]

/** Which sites count, and for whom the ways to them are measured. */
export interface SiteChoice {
  readonly kind: ServiceKind
  /** null: of both */
  readonly provider: Provider | null
  readonly profile: TravelProfile
}

/**
 * Whether a site counts.
 * @param kinds of which it has to be one at least
 * @param provider null: of both
 */
export const countsAs = (
  site: Pick<ServiceSite, 'kinds' | 'provider'>,
  { kinds, provider }: { kinds: readonly ServiceKind[]; provider: Provider | null },
): boolean =>
  kinds.some((kind) => site.kinds.includes(kind)) &&
  (provider === null || site.provider === provider)

/**
 * The sites that count, by slug; of sites equally far the first is the nearest.
 * @param kinds of which it has to be one at least
 * @param provider null: of both
 */
export const sitesOf = <Site extends Pick<ServiceSite, 'slug' | 'kinds' | 'provider'>>(
  sites: readonly Site[],
  counting: { kinds: readonly ServiceKind[]; provider: Provider | null },
): readonly Site[] =>
  sites.filter((site) => countsAs(site, counting)).sort((a, b) => (a.slug < b.slug ? -1 : 1))

/** How far people walk. */
export interface ReachLimit {
  /** Metres on foot, by age. */
  readonly metres: ByAge<number>
  readonly message: Message
}

/** The same distance for everybody, in metres. */
export const limitByDistance = (metres: number): ReachLimit => ({
  metres: byAge(() => metres),
  message: { key: 'reachByDistance', metres },
})

/** How fast people of each age are taken to walk unless somebody says otherwise; km/h. */
export const usualKmPerHour: ByAge<number> = { AGE_60_TO_79: 4, AGE_80_PLUS: 3 }

/** How far somebody walks in some minutes at a speed in km/h; metres. */
export const metresIn = (minutes: number, kmPerHour: number): number =>
  (minutes * kmPerHour * 1000) / 60

/** How far people of each age walk in some minutes, at their speed in km/h. */
export function limitByTime(minutes: number, kmPerHour: ByAge<number>): ReachLimit {
  const metresOf = (age: CellAge) => metresIn(minutes, kmPerHour[age])
  const walk = (age: CellAge) => ({ kmPerHour: kmPerHour[age], metres: metresOf(age) })
  return {
    metres: byAge(metresOf),
    message: {
      key: 'reachByTime',
      minutes,
      younger: walk('AGE_60_TO_79'),
      older: walk('AGE_80_PLUS'),
    },
  }
}
