import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'
import { aboutScenario, readScenario } from './saved-scenarios.ts'

export interface ScenarioComment {
  readonly id: number
  readonly by: string
  readonly isOwn: boolean
  readonly said: string
  readonly madeAt: string
}

const mostComments = 500

/** The oldest first. */
export const commentsOn = (
  sql: postgres.ISql,
  { account }: Viewer,
  scenario: number,
): Promise<ScenarioComment[]> => sql<ScenarioComment[]>`
  select id, by_name as by, account_id is not distinct from ${account}::integer as "isOwn", said,
         to_char(made_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "madeAt"
    from people.scenario_comment where scenario_id = ${scenario} order by id`

/** @returns what came of it */
export async function comment(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
  said: string,
): Promise<'COMMENTED' | 'NO_SUCH_SCENARIO' | 'TOO_MANY'> {
  const scenario = await readScenario(transaction, viewer, id)
  if (!scenario) return 'NO_SUCH_SCENARIO'
  const made = await transaction`
    insert into people.scenario_comment (scenario_id, account_id, by_name, said)
    select ${id}, ${viewer.account}, ${viewer.shownName}, ${said}
     where (select count(*) from people.scenario_comment where scenario_id = ${id}) < ${mostComments}
    returning id`
  if (made.length === 0) return 'TOO_MANY'
  const about = aboutScenario(scenario)
  await recordIn(transaction, viewer.name, { what: 'SCENARIO_COMMENTED', about, after: { said } })
  return 'COMMENTED'
}

/** Only what they said themselves. @returns whether there was such a comment */
export async function takeBack(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  id: number,
): Promise<boolean> {
  const [gone] = await transaction<{ said: string; scenario: number; name: string }[]>`
    delete from people.scenario_comment comment using people.saved_scenario saved
     where comment.id = ${id} and comment.account_id = ${viewer.account} and saved.id = scenario_id
    returning said, saved.id as scenario, saved.name`
  if (!gone) return false
  await recordIn(transaction, viewer.name, {
    what: 'COMMENT_TAKEN_BACK',
    about: aboutScenario({ id: gone.scenario, name: gone.name }),
    before: { said: gone.said },
  })
  return true
}
