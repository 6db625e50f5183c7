import type { MonthCounts } from '@atlas/geo/counselling/months/report'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'
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
  await store(transaction, who, { site, month, version, draft: counts })
  await recordIn(transaction, who, {
    what: 'MONTH_SAVED',
    about: `${site.slug} ${month}`,
    after: { numbers: Object.keys(counts).length },
  })
}

/**
 * Puts a month to use; one that was submitted before is corrected, for a reason.
 * @throws ChangedMeanwhile
 */
export async function submitMonth(
  transaction: postgres.TransactionSql,
  who: string,
  { site, month, version, counts }: SaidOfMonth,
  reason: string | null,
): Promise<void> {
  const report = await store(transaction, who, { site, month, version, draft: null })
  const [before] = await transaction<{ counts: MonthCounts }[]>`
    select counts from people.counselling_submission where report_id = ${report} order by id desc limit 1`
  await transaction`
    insert into people.counselling_submission (report_id, by, provider, planning_area, counts, reason)
    values (${report}, ${who}, ${site.provider}, ${site.planningArea}, ${JSON.stringify(counts)}::text::jsonb,
            ${before ? reason : null})`
  await recordIn(transaction, who, {
    what: before ? 'MONTH_CORRECTED' : 'MONTH_SUBMITTED',
    about: `${site.slug} ${month}`,
    ...(before && { before: changed(before.counts, counts) }),
    after: {
      ...(before ? changed(counts, before.counts) : counts),
      ...(reason !== null && { reason }),
    },
  })
}

/** What of some numbers others say otherwise. */
const changed = (counts: MonthCounts, others: MonthCounts): MonthCounts =>
  Object.fromEntries(Object.entries(counts).filter(([cell, count]) => others[cell] !== count))

/** @returns its number */
async function store(
  transaction: postgres.TransactionSql,
  who: string,
  { site, month, version, draft }: Omit<SaidOfMonth, 'counts'> & { draft: MonthCounts | null },
): Promise<number> {
  // As text: once Drizzle has asked over a connection, its driver writes JSON no more.
  const json = draft && JSON.stringify(draft)
  const rows =
    version === 0
      ? await transaction<{ id: number }[]>`
          insert into people.counselling_report (site, month, draft, saved_by)
          values (${site.slug}, ${`${month}-01`}, ${json}::text::jsonb, ${who})
          on conflict (site, month) do nothing returning id`
      : await transaction<{ id: number }[]>`
          update people.counselling_report
             set draft = ${json}::text::jsonb, version = version + 1, saved_at = now(), saved_by = ${who}
           where site = ${site.slug} and month = ${`${month}-01`} and version = ${version} returning id`
  const [row] = rows
  if (!row) throw new ChangedMeanwhile()
  return row.id
}
