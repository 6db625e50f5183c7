import { ask, type Asker } from '$api/ask'
import { explainedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind, Site } from '$api/sites'

import { keptAnswer } from '$api/kept-answer'
import type { ReachQuestion } from './reach-question'

const catchmentQuery = graphql(
  `
    query SiteCatchment(
      $slug: String!
      $kind: ServiceKind!
      $ages: Ages!
      $provider: Provider
      $withinMetres: Float
      $withinMinutes: Float
      $kmPerHour60To79: Float!
      $kmPerHour80Plus: Float!
    ) {
      serviceSite(slug: $slug) {
        catchment(
          kind: $kind
          ages: $ages
          provider: $provider
          withinMetres: $withinMetres
          withinMinutes: $withinMinutes
          kmPerHour60To79: $kmPerHour60To79
          kmPerHour80Plus: $kmPerHour80Plus
        ) {
          nearest {
            ...ExplainedFigure
          }
          withinReach {
            ...ExplainedFigure
          }
          nearestWithinReach {
            ...ExplainedFigure
          }
          withoutOther {
            ...ExplainedFigure
          }
        }
      }
    }
  `,
  [explainedFigureFields],
)

export type CatchmentFigures = NonNullable<
  NonNullable<ResultOf<typeof catchmentQuery>['serviceSite']>['catchment']
>

/** Whom a site serves with one of its kinds. */
export interface KindCatchment {
  kind: ServiceKind
  figures: CatchmentFigures
}

const loadKind = keptAnswer<
  ReachQuestion & { slug: string; kind: ServiceKind },
  CatchmentFigures | null
>(
  12,
  async (asker, asked) => (await ask(asker, catchmentQuery, asked)).serviceSite?.catchment ?? null,
)

/** Whom a site serves, for each kind it offers. */
export async function loadCatchments(
  asker: Asker,
  { slug, kinds }: Pick<Site, 'slug' | 'kinds'>,
  question: ReachQuestion,
): Promise<KindCatchment[]> {
  const answers = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      figures: await loadKind(asker, { ...question, slug, kind }),
    })),
  )
  return answers.flatMap(({ kind, figures }) => (figures ? [{ kind, figures }] : []))
}
