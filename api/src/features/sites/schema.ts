import { newestRegisterDay } from '@atlas/geo/residents/known-days'
import { type KnownOfTotal, knownOfTotal } from '@atlas/geo/sites/known-of-total'
import { siteState } from '@atlas/geo/sites/site-state'
import { resolveCursorConnection } from '@pothos/plugin-relay'
import { builder } from '../../schema/builder.ts'
import { perWorld } from '../../schema/context.ts'
import { limits } from '../../schema/limits.ts'
import { RequestError } from '../../schema/request-error.ts'
import { DistrictType, PlanningAreaType } from '../areas/schema.ts'
import { ProviderType, ServiceKindType } from '../services/schema.ts'
import { SourceType, statedSource } from '../sources/schema.ts'
import { cursorOf, readCursor } from './cursor.ts'
import { OpeningHoursType } from './opening-hours-schema.ts'
import { checkFilter } from './filter.ts'
import { pageOf, siteBySlug, sitesIn, type SortedSite } from './listing.ts'
import type { DistrictOffice, ListedSite, ServiceSite } from './site.ts'

/** Of every kind of service how many sites are known, and of how many. */
const siteTotals = perWorld(({ sitesToday, siteTotals: totals }) =>
  knownOfTotal(sitesToday, totals),
)

const PositionType = builder
  .objectRef<{ lon: number; lat: number; positionAccuracyM: number }>('Position')
  .implement({
    access: 'PUBLIC',
    description: 'Degrees, EPSG:4326, and how far off they may be.',
    fields: (t) => ({
      lon: t.exposeFloat('lon'),
      lat: t.exposeFloat('lat'),
      accuracyMetres: t.exposeInt('positionAccuracyM'),
    }),
  })

export const WheelchairAccessType = builder.enumType('WheelchairAccess', {
  values: {
    YES: { description: 'Without a step, with a lift where one is needed.' },
    LIMITED: { description: 'In part, or with help.' },
    NO: { description: 'Not accessible by wheelchair.' },
  } satisfies Record<NonNullable<ServiceSite['wheelchair']>, { description: string }>,
})

export const ServiceSiteType = builder.objectRef<ListedSite>('ServiceSite').implement({
  access: 'PUBLIC',
  description: 'A real place where a service is offered; the list of them is not complete.',
  fields: (t) => ({
    id: t.id({ resolve: ({ slug }) => `site-${slug}` }),
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    operator: t.exposeString('operator', { nullable: true }),
    address: t.exposeString('address', { nullable: true }),
    kinds: t.expose('kinds', { type: [ServiceKindType] }),
    provider: t.expose('provider', { type: ProviderType }),
    district: t.field({
      type: DistrictType,
      resolve: ({ districtId }, _, { world }) => world.areas.byId(districtId),
    }),
    position: t.field({ type: PositionType, resolve: (site) => site }),
    asOf: t.expose('asOf', {
      type: 'PartialDate',
      nullable: true,
      description: 'The newest state the source describes; null where it names none.',
    }),
    isOld: t.boolean({
      description:
        'Whether the state is unknown or may lie more than three years before the newest day of the data: the place may have changed since.',
      resolve: ({ asOf }, _, context) => siteState(asOf, newestRegisterDay(context.world)).isOld,
    }),
    stateInWords: t.string({
      description: 'asOf and isOld in words: "old, stated in May 2012, may be out of date".',
      resolve: ({ asOf }, _, { words, world }) =>
        words.say(siteState(asOf, newestRegisterDay(world))),
    }),
    responsibleFor: t.field({
      type: PlanningAreaType,
      nullable: true,
      description:
        'The planning area whose people it is there for, wherever it stands; null: for nobody in particular, or not known.',
      resolve: ({ responsibleForId }, _, { world }) =>
        responsibleForId === null ? null : world.areas.byId(responsibleForId),
    }),
    openingHours: t.field({
      type: OpeningHoursType,
      nullable: true,
      description: 'Null where not known.',
      resolve: (site) => (site.openingHours === null && site.openingNoteDe === null ? null : site),
    }),
    telephone: t.exposeString('telephone', {
      nullable: true,
      description: 'A public number, written +49 351 1234567; null where not known.',
    }),
    wheelchair: t.expose('wheelchair', {
      type: WheelchairAccessType,
      nullable: true,
      description: 'Null where not known, which is not the same as NO.',
    }),
    offers: t.string({
      nullable: true,
      description: 'What is offered there, in the language asked for; null where not known.',
      resolve: ({ offersDe, offersEn }, _, { words }) =>
        ({ de: offersDe, en: offersEn })[words.dataLanguage],
    }),
    website: t.exposeString('website', { nullable: true, description: 'Null where not known.' }),
    distanceMetres: t.float({
      nullable: true,
      description: 'Geodesic distance from the point asked for with near.',
      resolve: ({ distanceMetres }) => distanceMetres ?? null,
    }),
    source: t.field(statedSource),
  }),
})

export const DistrictOfficeType = builder.objectRef<DistrictOffice>('DistrictOffice').implement({
  access: 'PUBLIC',
  description: 'A landmark people search for.',
  fields: (t) => ({
    id: t.id({ resolve: ({ id }) => `district-office-${id}` }),
    name: t.exposeString('name'),
    address: t.exposeString('address'),
    position: t.field({ type: PositionType, resolve: (office) => office }),
    source: t.field(statedSource),
  }),
})

const SiteTotalType = builder.objectRef<KnownOfTotal>('SiteTotal').implement({
  access: 'PUBLIC',
  description: 'How many sites of a kind are known, of how many there are.',
  fields: (t) => ({
    kind: t.expose('kind', { type: ServiceKindType }),
    known: t.exposeInt('known', { description: 'In the list of sites.' }),
    count: t.int({
      nullable: true,
      description: 'By somebody who counted them all; null where nobody is known to have.',
      resolve: ({ total }) => total?.count ?? null,
    }),
    asOf: t.field({
      type: 'PartialDate',
      nullable: true,
      description: 'When they were counted.',
      resolve: ({ total }) => total?.asOf ?? null,
    }),
    words: t.string({
      description:
        'In a sentence: "18 of about 28 counselling centres are known (the city’s own number of May 2018)."',
      resolve: ({ message }, _, { words }) => words.say(message),
    }),
    source: t.field({
      type: SourceType,
      nullable: true,
      description: 'Who counted them.',
      resolve: ({ total }) => (total ? { id: total.sourceId } : null),
    }),
  }),
})

const BoundingBoxInput = builder.inputType('BoundingBoxInput', {
  description: 'Degrees, EPSG:4326; west below east, south below north, touching the city.',
  fields: (t) => ({
    west: t.float({ required: true }),
    south: t.float({ required: true }),
    east: t.float({ required: true }),
    north: t.float({ required: true }),
  }),
})

const ServiceSiteFilterInput = builder.inputType('ServiceSiteFilter', {
  description: 'All that is given must hold; areas by their codes.',
  fields: (t) => ({
    kinds: t.field({ type: [ServiceKindType], description: 'Sites that offer one of these.' }),
    provider: t.field({ type: ProviderType }),
    planningArea: t.string(),
    socialSpace: t.string(),
    district: t.string(),
    boundingBox: t.field({ type: BoundingBoxInput }),
  }),
})

const NearInput = builder.inputType('NearInput', {
  description: 'Degrees, EPSG:4326, and metres of geodesic distance, at most 100,000.',
  fields: (t) => ({
    lon: t.float({ required: true }),
    lat: t.float({ required: true }),
    withinMetres: t.float({ required: true }),
  }),
})

builder.queryFields((t) => ({
  serviceSites: t.connection(
    {
      access: 'PUBLIC',
      type: ServiceSiteType,
      description: 'Nearest first with near, else by name; a page of at most 100.',
      args: { filter: t.arg({ type: ServiceSiteFilterInput }), near: t.arg({ type: NearInput }) },
      resolve: async (_, { filter: asked, near, ...page }, context) => {
        const sites = sitesIn(context.world, checkFilter(asked ?? {}, near ?? null, context))
        checkPage(page)
        const cursor = (text: string | undefined) =>
          text === undefined ? null : readCursor(text, near ? 'distance' : 'name')
        const connection = await resolveCursorConnection<SortedSite[]>(
          { args: page, defaultSize: 20, maxSize: limits.pageSize, toCursor: cursorOf },
          ({ after, before, limit, inverted }) =>
            pageOf(sites, { after: cursor(after), before: cursor(before), limit, inverted }),
        )
        const { startCursor, endCursor, ...pages } = connection.pageInfo
        return {
          ...connection,
          pageInfo: { ...pages, startCursor: placeOf(startCursor), endCursor: placeOf(endCursor) },
          totalCount: sites.length,
        }
      },
    },
    {
      fields: (connection) => ({
        totalCount: connection.exposeInt('totalCount', {
          description: 'All that match, on every page.',
        }),
      }),
    },
  ),
  serviceSite: t.field({
    access: 'PUBLIC',
    type: ServiceSiteType,
    nullable: true,
    description: 'By its slug or one it had before; its own slug says which is the one of today.',
    args: { slug: t.arg.string({ required: true }) },
    resolve: (_, { slug }, { world }) => {
      const site = siteBySlug(world, slug)
      if (!site) throw new RequestError('UNKNOWN_SITE', { slug: slug.slice(0, 100) })
      return site
    },
  }),
  siteTotals: t.field({
    access: 'PUBLIC',
    type: [SiteTotalType],
    description: 'Of every kind of service: the list of sites is not complete.',
    complexity: { multiplier: 2 },
    resolve: (_, __, { world }) => siteTotals(world),
  }),
  districtOffices: t.field({
    access: 'PUBLIC',
    type: [DistrictOfficeType],
    resolve: (_, __, { world }) => world.offices,
  }),
}))

/** An empty page has no place in the list; the library says so with a text that is no cursor. */
const placeOf = (cursor: string | null | undefined): string | null =>
  cursor === undefined || cursor === '' ? null : cursor

interface Page {
  first?: number | null | undefined
  last?: number | null | undefined
  after?: string | null | undefined
  before?: string | null | undefined
}

/** A page that asks for too much is refused, not silently cut. @throws RequestError MALFORMED_PAGE */
function checkPage({ first, last, after, before }: Page): void {
  const isSize = (size: number | null | undefined) =>
    size == null || (size >= 1 && size <= limits.pageSize)
  const together = [
    [first, last],
    [last, after],
    [first, before],
  ]
  const mixed = together.some((pair) => pair.every((argument) => argument != null))
  if (!isSize(first) || !isSize(last) || mixed)
    throw new RequestError('MALFORMED_PAGE', { maximum: limits.pageSize })
}
