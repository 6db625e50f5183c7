import { quotableOf } from '@atlas/geo/evaluations/quotable'
import { printReference } from '@atlas/geo/evaluations/reference'
import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import { knownFiguresOf } from '@atlas/geo/indicators/known-figures'
import type postgres from 'postgres'
import { z } from 'zod'
import { type GivenToWrites, type Write, writeWithFigures } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import type { Quoted } from './cards.ts'

/** The figures of a social space that somebody has looked at, each as it was then. */
export interface FiguresSeen {
  readonly socialSpace: string
  readonly seenAt: string
  readonly figures: readonly Quoted[]
}

export const readFiguresSeen = (sql: postgres.ISql, account: number): Promise<FiguresSeen[]> =>
  sql<FiguresSeen[]>`
    select social_space as "socialSpace", figures,
           to_char(seen_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "seenAt"
      from people.figures_seen where account_id = ${account}`

/** Those that are known of a social space. */
function referencesOf({ socialSpace }: { socialSpace: string }, { world }: GivenToWrites) {
  const area = world.areas.byCode('SOCIAL_SPACE', socialSpace)
  return area ? quotableOf(world, area, knownFiguresOf(world)).map(printReference) : []
}

export const seenWrites: readonly Write[] = [
  writeWithFigures(
    { name: 'zahlen-gesehen', access: evaluators },
    z.strictObject({ socialSpace: z.string().max(20) }),
    referencesOf,
    async ({ socialSpace }, figures, transaction, viewer, { world }) => {
      const area = world.areas.byCode('SOCIAL_SPACE', socialSpace)
      if (!area || !mayWriteAbout(world, viewer, area)) return { code: 'NOT_YOUR_AREA', about: '' }
      const seen = [...figures].map(([reference, then]): Quoted => ({ reference, then }))
      await transaction`
        insert into people.figures_seen (account_id, social_space, figures)
        values (${viewer.account}, ${socialSpace}, ${JSON.stringify(seen)}::text::jsonb)
        on conflict (account_id, social_space)
        do update set seen_at = now(), figures = excluded.figures`
      await recordIn(transaction, viewer.name, { what: 'FIGURES_SEEN', about: socialSpace })
      return { code: 'FIGURES_SEEN' }
    },
  ),
]
