import { builder } from '../../schema/builder.ts'
import { RequestError } from '../../schema/request-error.ts'
import { CityType, DistrictType, PlanningAreaType, SocialSpaceType } from '../areas/schema.ts'
import { DistrictOfficeType, ServiceSiteType } from '../sites/schema.ts'
import { find, type Hit } from './find.ts'

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
    resolve: (_, { text, first }, { world }) => {
      if (text.length > longest) throw new RequestError('TEXT_TOO_LONG', { maximum: longest })
      if (first < 1 || first > mostHits)
        throw new RequestError('MALFORMED_PAGE', { maximum: mostHits })
      const words = text.split(/[\s\p{Cc}]+/u).filter(Boolean)
      return words.length === 0 ? [] : find(world, words, first)
    },
  }),
)
