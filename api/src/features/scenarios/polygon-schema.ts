import {
  type FiguresInside,
  figuresInside,
  type SiteFigures,
} from '@atlas/geo/reach/polygon/figures-inside'
import { type DrawnPolygon, readOutline } from '@atlas/geo/reach/polygon/drawn-polygon'
import { plannedFigure } from '@atlas/geo/scenarios/planned-figure'
import type { ServiceSite } from '@atlas/geo/world/snapshot'
import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { checkPosition } from '../areas/position.ts'
import { DistrictType } from '../areas/schema.ts'
import { FigureType } from '../figures/schema.ts'
import { priceOf } from '../reach/price-of.ts'
import { type AskedReach, type LimitedReach, readLimitedReach } from '../reach/reach-input.ts'
import { reachedWorld } from '../reach/reached-world.ts'
import { PlannedFigureType } from './figures-schema.ts'
import { ofBoth, type PlannedWorld } from './planned-world.ts'

interface PlannedPolygon {
  readonly now: FiguresInside
  readonly then: FiguresInside
  readonly in: PlannedWorld
}

type Part = 'residents' | 'covered' | 'share' | 'walkingMetres'

const partOf = (part: Part) => ({
  type: PlannedFigureType,
  resolve: ({ now, then, in: { today } }: PlannedPolygon) =>
    plannedFigure(now[part], then[part], today.world),
})

const PeopleOfSiteType = builder.objectRef<SiteFigures>('PeopleOfSite').implement({
  access: 'PUBLIC',
  description: 'People whose nearest site it is.',
  fields: (t) => ({
    residents: t.expose('residents', { type: FigureType }),
    covered: t.expose('covered', { type: FigureType, description: 'Those of them within reach.' }),
  }),
})

interface SiteOfPolygon {
  readonly site: ServiceSite
  readonly today: SiteFigures | null
  readonly planned: SiteFigures | null
}

const SiteOfPolygonType = builder.objectRef<SiteOfPolygon>('SiteOfPolygon').implement({
  access: 'PUBLIC',
  description: 'A site that is the nearest of somebody in a polygon, today or in a scenario.',
  fields: (t) => ({
    slug: t.string({ resolve: ({ site }) => site.slug }),
    name: t.string({ resolve: ({ site }) => site.name }),
    today: t.expose('today', {
      type: PeopleOfSiteType,
      nullable: true,
      description: 'Null where it is nobody’s nearest.',
    }),
    planned: t.expose('planned', { type: PeopleOfSiteType, nullable: true }),
  }),
})

export const ScenarioPolygonType = builder.objectRef<PlannedPolygon>('ScenarioPolygon').implement({
  access: 'PUBLIC',
  description:
    'Who lives in a polygon and what they reach, of today and of a scenario. A cell counts as a whole where its middle lies inside; every number is an estimate, and ranges tell what cells at the line leave open.',
  fields: (t) => ({
    residents: t.field(partOf('residents')),
    covered: t.field({ ...partOf('covered'), description: 'Those within reach of a site.' }),
    share: t.field(partOf('share')),
    walkingMetres: t.field({
      ...partOf('walkingMetres'),
      description: 'Their mean way on foot, each to the site nearest to them.',
    }),
    cells: t.int({
      description: 'How many count; of none, nothing is known.',
      resolve: ({ then }) => then.cells,
    }),
    districts: t.field({
      type: [DistrictType],
      description: 'Those in which cells that count lie.',
      resolve: ({ now }) => [...now.districts],
    }),
    sites: t.field({
      type: [SiteOfPolygonType],
      description: 'Who goes where: those with the most people in the scenario first.',
      complexity: { multiplier: 10 },
      resolve: sitesOfBoth,
    }),
  }),
})

function sitesOfBoth({ now, then }: Pick<PlannedPolygon, 'now' | 'then'>): SiteOfPolygon[] {
  const of = (slug: string, { sites }: FiguresInside) =>
    sites.find(({ site }) => site.slug === slug) ?? null
  const sites = new Map([...now.sites, ...then.sites].map(({ site }) => [site.slug, site]))
  const inOrder = [...then.sites, ...now.sites].map(({ site: { slug } }) => slug)
  return [...new Set(inOrder)].flatMap((slug) => {
    const site = sites.get(slug)
    return site ? [{ site, today: of(slug, now), planned: of(slug, then) }] : []
  })
}

const polygons = {}

async function polygonIn(
  polygon: DrawnPolygon,
  { choice, ages, limit }: LimitedReach,
  context: Context,
): Promise<FiguresInside> {
  const { budget, checkpoint } = context
  budget.charge(polygons, JSON.stringify([polygon, choice, ages, limit.metres]), priceOf.polygon())
  const reached = await reachedWorld(choice, context)
  checkpoint()
  return figuresInside(reached, polygon, ages, limit, checkpoint)
}

/** @throws Refusal MALFORMED_POLYGON, RequestError as checkPosition */
function readPolygon(corners: readonly (readonly number[])[]): DrawnPolygon {
  const polygon = readOutline(corners)
  for (const [lon, lat] of polygon[0]) checkPosition({ lon, lat })
  return polygon
}

export async function polygonInBoth(
  planned: PlannedWorld,
  outline: readonly (readonly number[])[],
  reach: AskedReach,
): Promise<PlannedPolygon> {
  const polygon = readPolygon(outline)
  const [now, then] = await ofBoth(planned, (context) =>
    polygonIn(polygon, readLimitedReach(reach, context), context),
  )
  return { now, then, in: planned }
}
