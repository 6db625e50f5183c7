import { builder } from '../../schema/builder.ts'
import type { Context } from '../../schema/context.ts'
import { RequestError } from '../../schema/request-error.ts'
import type { Area } from '../areas/area.ts'
import { areaIndex } from '../areas/area-index.ts'
import { CityType, DistrictType, PlanningAreaType, SocialSpaceType } from '../areas/schema.ts'
import { DistrictOfficeType, officeById, ServiceSiteType, siteById } from '../sites/schema.ts'
import type { DistrictOffice, ServiceSite } from '../sites/site.ts'
import { type HitKind, searchHits } from './queries.ts'

type Hit = Area | ServiceSite | DistrictOffice

const areaTypes = {
  CITY: CityType,
  PLANNING_AREA: PlanningAreaType,
  SOCIAL_SPACE: SocialSpaceType,
  DISTRICT: DistrictType,
} as const

const SearchHitType = builder.unionType('SearchHit', {
  types: [
    CityType,
    PlanningAreaType,
    SocialSpaceType,
    DistrictType,
    ServiceSiteType,
    DistrictOfficeType,
  ],
  resolveType: (hit: Hit) => {
    if ('level' in hit) return areaTypes[hit.level]
    return 'slug' in hit ? ServiceSiteType : DistrictOfficeType
  },
})

const longest = 100
const mostHits = 50

builder.queryField('search', (t) =>
  t.field({
    type: [SearchHitType],
    description:
      'Areas, service sites and district offices by their names and addresses, best first.',
    args: {
      text: t.arg.string({ required: true }),
      first: t.arg.int({ required: true, defaultValue: 8 }),
    },
    resolve: async (_, { text, first }, context) => {
      if (text.length > longest) throw new RequestError('TEXT_TOO_LONG', { maximum: longest })
      if (first < 1 || first > mostHits)
        throw new RequestError('MALFORMED_PAGE', { maximum: mostHits })
      const words = text.split(/[\s\p{Cc}]+/u).filter(Boolean)
      if (words.length === 0) return []
      const hits = await searchHits(context.database, words, first)
      return Promise.all(hits.map(({ kind, id }) => load[kind](id, context)))
    },
  }),
)

const load: Record<HitKind, (id: number, context: Context) => Promise<Hit>> = {
  area: async (id, context) => (await areaIndex(context)).byId(id),
  site: (id, context) => siteById(context).load(id),
  office: (id, context) => officeById(context).load(id),
}
