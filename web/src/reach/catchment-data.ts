import { ask, type Asker } from '$api/ask'
import { workedFigureFields } from '$api/explained-figure'
import { graphql, type ResultOf } from '$api/graphql'
import type { ServiceKind, Site } from '$api/sites'

import { cachedAnswer } from '$api/answer-cache'
import { type ChosenReach, questionOf, type ReachQuestion } from './reach-question'

const catchmentQuery = graphql(
  `
    query SiteCatchment($slug: String!, $reach: ReachInput!) {
      serviceSite(slug: $slug) {
        catchment(reach: $reach) {
          nearest {
            ...WorkedFigure
          }
          withinReach {
            ...WorkedFigure
          }
          nearestWithinReach {
            ...WorkedFigure
          }
          withoutOther {
            ...WorkedFigure
          }
        }
      }
    }
  `,
  [workedFigureFields],
)

export type CatchmentFigures = NonNullable<
  NonNullable<ResultOf<typeof catchmentQuery>['serviceSite']>['catchment']
>

/** Whom a site serves with one of its kinds. */
export interface KindCatchment {
  kind: ServiceKind
  figures: CatchmentFigures
}

const loadKind = cachedAnswer<{ slug: string; reach: ReachQuestion }, CatchmentFigures | null>(
  12,
  async (asker, asked) => (await ask(asker, catchmentQuery, asked)).serviceSite?.catchment ?? null,
)

/** Whom a site serves, for each kind it offers that counts. */
export async function loadCatchments(
  asker: Asker,
  { slug, kinds }: Pick<Site, 'slug' | 'kinds'>,
  view: ChosenReach,
): Promise<KindCatchment[]> {
  const answers = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      figures: await loadKind(asker, { slug, reach: questionOf(view, kind) }),
    })),
  )
  return answers.flatMap(({ kind, figures }) => (figures ? [{ kind, figures }] : []))
}
