import { sql } from 'drizzle-orm'
import type { Queries } from '../../database/connection.ts'

export type HitKind = 'area' | 'site' | 'office'

/**
 * Areas, sites and district offices whose words contain every word searched for, best first: the name itself, then
 * names that begin with it, then words that do. Uses no pattern, so nothing typed has a special meaning.
 */
export const searchHits = (database: Queries, words: readonly string[], first: number) =>
  database.execute<{ kind: HitKind; id: number }>(sql`
    with searched as (
      select array(select search_key(word) from unnest(${sql.param([...words])}::text[]) word) as words,
             search_key(${words.join(' ')}) as phrase
    ), entry (kind, id, position, name, others) as (
      select 'area', id, case level when 'PLANNING_AREA' then 1 when 'SOCIAL_SPACE' then 2 else 3 end, name, code
        from area where level <> 'CITY'
      union all
      select 'office', id, 4, name, address from district_office
      union all
      select 'site', id, 5, name, concat_ws(' ', operator, address) from service_site
    ), folded as (
      select kind, id, position, search_key(name) as name, search_key(name || ' ' || others) as everything from entry
    )
    select kind, id
      from folded, searched
     where (select bool_and(strpos(everything, word) > 0) from unnest(words) word)
     order by case
                when name = phrase then 0
                when starts_with(name, phrase) then 1
                when strpos(translate(name, '-/,(', '    '), ' ' || phrase) > 0 then 2
                when strpos(name, phrase) > 0 then 3
                else 4
              end, position, name collate "C", id
     limit ${first}`)
