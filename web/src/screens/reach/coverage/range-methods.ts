import { ask, type Asker } from '$api/ask'
import type { MapLevel } from '$api/catalogue'
import { graphql } from '$api/graphql'
import type { ReachQuestion } from '$reach/reach-question'

const methodFields = graphql(`
  fragment RangeMethod on Area {
    id
    withinReach(reach: $reach) {
      residents {
        range {
          method
        }
      }
    }
  }
`)

const methodsQuery = graphql(
  `
    query RangeMethods(
      $reach: ReachInput!
      $planningAreas: Boolean!
      $socialSpaces: Boolean!
      $districts: Boolean!
    ) {
      planningAreas @include(if: $planningAreas) {
        ...RangeMethod
      }
      socialSpaces @include(if: $socialSpaces) {
        ...RangeMethod
      }
      districts @include(if: $districts) {
        ...RangeMethod
      }
    }
  `,
  [methodFields],
)

/** How the ranges of the numbers of people come about, by area: a long text in every row, which files alone have. */
export async function loadRangeMethods(
  asker: Asker,
  reach: ReachQuestion,
  level: MapLevel,
): Promise<ReadonlyMap<string, string>> {
  const { planningAreas, socialSpaces, districts } = await ask(asker, methodsQuery, {
    reach,
    planningAreas: level === 'PLANNING_AREA',
    socialSpaces: level === 'SOCIAL_SPACE',
    districts: level === 'DISTRICT',
  })
  const areas = planningAreas ?? socialSpaces ?? districts ?? []
  return new Map(
    areas.flatMap(({ id, withinReach: { residents } }) =>
      residents.range ? [[id, residents.range.method]] : [],
    ),
  )
}
