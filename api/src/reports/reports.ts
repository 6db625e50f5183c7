import type { MonthCounts } from '@atlas/geo/counselling/months/report'
import type postgres from 'postgres'
import { recordAllIn, recordIn } from '../audit/audit.ts'
import type { ReportingSite } from './sites.ts'

/** What was submitted once. */
export interface Submission {
  readonly at: string
  readonly by: string
  /** Why the one before was wrong; null of the first. */
  readonly reason: string | null
  readonly counts: MonthCounts
}

/** A month of a counselling centre. */
export interface Report {
  readonly site: string
  /** yyyy-mm */
  readonly month: string
  /** Another one with each time it is saved. */
  readonly version: number
  /** What is not submitted yet; null: nothing. */
  readonly draft: MonthCounts | null
  readonly savedAt: string
  readonly savedBy: string
  /** The newest last; none: it never was. */
  readonly submissions: readonly Submission[]
}

/** Those of some sites, of one month or of all, the newest month first. */
export const readReports = (
  sql: postgres.ISql,
  sites: readonly string[],
  month: string | null,
): Promise<Report[]> => sql<Report[]>`
  select site, to_char(report.month, 'YYYY-MM') as month, version, draft,
         to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "savedAt", saved_by as "savedBy",
         (select coalesce(json_agg(json_build_object(
                   'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'by', by, 'reason', reason,
                   'counts', counts) order by id), '[]')
            from people.counselling_submission where report_id = report.id) as submissions
    from people.counselling_report report
   where site = any(${[...sites]}) and (${month}::text is null or report.month = (${month}::text || '-01')::date)
   order by report.month desc, site`

/** What somebody says of a month, based on a version of it: 0 where there was none. */
export interface SaidOfMonth {
  readonly site: ReportingSite
  readonly month: string
  readonly version: number
  readonly counts: MonthCounts
}

/** Of somebody who saved it meanwhile: nothing is changed. */
export class ChangedMeanwhile extends Error {
  override name = 'ChangedMeanwhile'
}

/** @throws ChangedMeanwhile */
export async function saveDraft(
  transaction: postgres.TransactionSql,
  who: string,
  { site, month, version, counts }: SaidOfMonth,
): Promise<void> {
  await storeAll(transaction, who, [{ site, month, version, draft: counts }])
  await recordIn(transaction, who, {
    what: 'MONTH_SAVED',
    about: `${site.slug} ${month}`,
    after: { numbers: Object.keys(counts).length },
  })
}

/** A month that is put to use. */
export interface SubmittedMonth extends SaidOfMonth {
  /** Why the one before was wrong; null where there is none. */
  readonly reason: string | null
  /** What stays a draft beside it. */
  readonly draft: MonthCounts | null
}

/**
 * Puts a month to use; one that was submitted before is corrected, for a reason.
 * @throws ChangedMeanwhile
 */
export const submitMonth = (
  transaction: postgres.TransactionSql,
  who: string,
  said: SaidOfMonth,
  reason: string | null,
): Promise<void> => submitMonths(transaction, who, [{ ...said, reason, draft: null }])

/**
 * The same of many, all or none: each step is one statement, however many they are.
 * @throws ChangedMeanwhile
 */
export async function submitMonths(
  transaction: postgres.TransactionSql,
  who: string,
  months: readonly SubmittedMonth[],
): Promise<void> {
  const reports = await storeAll(transaction, who, months)
  const ids = [...reports.values()]
  const newest = await transaction<{ report: number; counts: MonthCounts }[]>`
    select distinct on (report_id) report_id as report, counts
      from people.counselling_submission where report_id = any(${ids}) order by report_id, id desc`
  const before = new Map(newest.map(({ report, counts }) => [report, counts]))
  const entries = months.map((said) => {
    const report = reports.get(nameOf(said)) ?? 0
    return { ...said, report, earlier: before.get(report) }
  })
  const submissions = entries.map(({ report, site, counts, earlier, reason }) => ({
    ...{ report, provider: site.provider, area: site.planningArea, counts },
    reason: earlier ? reason : null,
  }))
  await transaction`
    insert into people.counselling_submission (report_id, by, provider, planning_area, counts, reason)
    select report, ${who}, provider, area, counts, reason
      from jsonb_to_recordset(${JSON.stringify(submissions)}::text::jsonb)
           as said (report integer, provider text, area text, counts jsonb, reason text)`
  await recordAllIn(
    transaction,
    who,
    entries.map(({ site, month, counts, reason, earlier }) => ({
      what: earlier ? 'MONTH_CORRECTED' : 'MONTH_SUBMITTED',
      about: `${site.slug} ${month}`,
      ...(earlier && { before: changed(earlier, counts) }),
      after: {
        ...(earlier ? changed(counts, earlier) : counts),
        ...(reason !== null && { reason }),
      },
    })),
  )
}

/** What of some numbers others say otherwise. */
const changed = (counts: MonthCounts, others: MonthCounts): MonthCounts =>
  Object.fromEntries(Object.entries(counts).filter(([cell, count]) => others[cell] !== count))

const nameOf = ({ site, month }: Pick<SaidOfMonth, 'site' | 'month'>) => `${site.slug} ${month}`

/** @returns their numbers by site and month */
async function storeAll(
  transaction: postgres.TransactionSql,
  who: string,
  months: readonly (Omit<SaidOfMonth, 'counts'> & { draft: MonthCounts | null })[],
): Promise<ReadonlyMap<string, number>> {
  // As text: once Drizzle has asked over a connection, its driver writes JSON no more.
  const json = JSON.stringify(
    months.map(({ site, month, version, draft }) => ({
      ...{ site: site.slug, month: `${month}-01`, version, draft },
    })),
  )
  const said = () => transaction`
    jsonb_to_recordset(${json}::text::jsonb) as said (site text, month date, version integer, draft jsonb)`
  const kept = await transaction<{ id: number; name: string }[]>`
    update people.counselling_report report
       set draft = said.draft, version = report.version + 1, saved_at = now(), saved_by = ${who}
      from ${said()}
     where report.site = said.site and report.month = said.month and report.version = said.version
    returning report.id, report.site || to_char(report.month, ' YYYY-MM') as name`
  const added = await transaction<{ id: number; name: string }[]>`
    insert into people.counselling_report (site, month, draft, saved_by)
    select site, month, draft, ${who} from ${said()} where version = 0
    on conflict (site, month) do nothing
    returning id, site || to_char(month, ' YYYY-MM') as name`
  const found = new Map([...kept, ...added].map(({ id, name }) => [name, id]))
  if (found.size < months.length) throw new ChangedMeanwhile()
  return found
}
