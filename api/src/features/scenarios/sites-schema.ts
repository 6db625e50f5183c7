import { geodesicMetres } from '@atlas/geo/reach/distance/geodesic'
import type { Catchment } from '@atlas/geo/reach/catchment/catchment'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import { CoordinatesType, DistrictType } from '../areas/schema.ts'
import { catchmentIn } from '../reach/answers.ts'
import { ReachInput, readLimitedReach } from '../reach/reach-input.ts'
import { CatchmentType } from '../reach/schema.ts'
import { ProviderType, ServiceKindType } from '../services/schema.ts'
import { ServiceSiteType } from '../sites/schema.ts'
import { ofBoth, type PlannedWorld } from './planned-world.ts'

/** A site of a scenario, and what it is today. */
interface ScenarioSite {
  readonly site: ServiceSite
  readonly today: ServiceSite | null
  readonly in: PlannedWorld
}

/** By slug. */
export function scenarioSites(planned: PlannedWorld): ScenarioSite[] {
  const today = new Map(planned.today.world.sites.map((site) => [site.slug, site]))
  return planned.planned.world.sites.map((site) => ({
    site,
    today: today.get(site.slug) ?? null,
    in: planned,
  }))
}

interface PlannedCatchment {
  readonly today: Catchment | null
  readonly planned: Catchment | null
}

const PlannedCatchmentType = builder.objectRef<PlannedCatchment>('PlannedCatchment').implement({
  access: 'PUBLIC',
  description: 'Whom a site serves today and in a scenario; null where it is none that counts.',
  fields: (t) => ({
    today: t.expose('today', { type: CatchmentType, nullable: true }),
    planned: t.expose('planned', { type: CatchmentType, nullable: true }),
  }),
})

export const ScenarioSiteType = builder.objectRef<ScenarioSite>('ScenarioSite').implement({
  access: 'PUBLIC',
  description: 'A site of a scenario.',
  fields: (t) => ({
    slug: t.string({ resolve: ({ site }) => site.slug }),
    name: t.string({ resolve: ({ site }) => site.name }),
    kinds: t.field({ type: [ServiceKindType], resolve: ({ site }) => [...site.kinds] }),
    provider: t.field({ type: ProviderType, resolve: ({ site }) => site.provider }),
    position: t.field({
      type: CoordinatesType,
      resolve: ({ site: { lon, lat } }) => ({ lon, lat }),
    }),
    district: t.field({
      type: DistrictType,
      resolve: ({ site, in: { today } }) => today.world.areas.byId(site.districtId),
    }),
    today: t.expose('today', {
      type: ServiceSiteType,
      nullable: true,
      description: 'Null where the scenario opens it.',
    }),
    movedMetres: t.float({
      nullable: true,
      description: 'By the straight line; null where the scenario opens it.',
      resolve: ({ site, today }) => today && geodesicMetres(today, site),
    }),
    catchment: t.field({
      type: PlannedCatchmentType,
      args: { reach: t.arg({ type: ReachInput, required: true }) },
      complexity: 20,
      resolve: async ({ site: { slug }, in: planned }, { reach }) => {
        const [today, then] = await ofBoth(planned, (context) =>
          catchmentIn(slug, readLimitedReach(reach, context), context),
        )
        return { today, planned: then }
      },
    }),
  }),
})
