import { createHash } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { type MonthRemark, remarksOf } from '@atlas/geo/counselling/months/remarks'
import type { MonthCounts } from '@atlas/geo/counselling/months/report'
import {
  areSameCounts,
  type FiledMonth,
  type KnownToMonths,
  readMonths,
} from '@atlas/geo/imports/counselling/read-months'
import { type Problem, Problems } from '@atlas/geo/imports/problem'
import { mayFileOf, type Viewer } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import type postgres from 'postgres'
import { recordIn } from '../audit/audit.ts'
import { lastMonthOver } from './months-over.ts'
import { type Report, readReports, type SubmittedMonth, submitMonths } from './reports.ts'
import { clientDistrictsNamed, reportingSites } from './sites.ts'

/** What comes of a month of a file. */
interface MonthToFile extends Pick<FiledMonth, 'site' | 'month' | 'is'> {
  readonly siteName: string
  readonly remarks: readonly MonthRemark[]
  /** Somebody has typed other numbers of it and not submitted them: they stay a draft. */
  readonly keepsDraft: boolean
  /** Numbers that were submitted before and are not said any more. */
  readonly lost: number
}

/** A file of months as it was read, beside what is known of them. */
export interface CheckedMonths {
  readonly problems: readonly Problem[]
  /** Of those that are not told one by one. */
  readonly moreProblems: number
  readonly months: readonly MonthToFile[]
  /** Rows that nobody has filled in. */
  readonly empty: number
  /** Names what would be submitted, upon which state: whoever has seen it confirms it by that. */
  readonly name: string
  readonly submitted: readonly SubmittedMonth[]
}

export interface MonthsFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Reads a file of months for whoever sends it, and says what would come of it. */
export async function checkMonths(
  sql: postgres.ISql,
  viewer: Viewer,
  world: Published,
  { name, bytes }: MonthsFile,
): Promise<CheckedMonths> {
  const centres = reportingSites(world).filter((site) => mayFileOf(viewer, site))
  const slugs = centres.map(({ slug }) => slug)
  const reports = new Map(
    (await readReports(sql, slugs, null)).map((report) => [nameOf(report), report]),
  )
  const newest = (site: string, month: string) =>
    reports.get(nameOf({ site, month }))?.submissions.at(-1)?.counts ?? null
  const problems = new Problems()
  const known: KnownToMonths = {
    today: new Date().toISOString().slice(0, 10),
    lastMonthOver: lastMonthOver(world),
    centres,
    districts: clientDistrictsNamed(world),
    submitted: newest,
    pause: () => turn(),
  }
  const file = {
    name,
    async *bytes() {
      yield await Promise.resolve(bytes)
    },
  }
  const { months, empty } = await readMonths(file, known, problems.report)
  const all = historyOf(reports.values(), months)
  const submitted = months
    .filter(({ is }) => is !== 'UNCHANGED')
    .flatMap(({ site: slug, month, counts, reason }): SubmittedMonth[] => {
      const site = centres.find((one) => one.slug === slug)
      const report = reports.get(nameOf({ site: slug, month }))
      const draft = draftBeside(report, counts)
      return site ? [{ site, month, counts, reason, draft, version: report?.version ?? 0 }] : []
    })
  const told = months.map(({ site, month, is, counts }): MonthToFile => {
    const before = newest(site, month) ?? {}
    return {
      ...{ site, month, is },
      siteName: centres.find(({ slug }) => slug === site)?.name ?? site,
      remarks: remarksOf(month, counts, all.get(site) ?? new Map()),
      keepsDraft:
        is !== 'UNCHANGED' && draftBeside(reports.get(nameOf({ site, month })), counts) !== null,
      lost: Object.keys(before).filter((cell) => counts[cell] === undefined).length,
    }
  })
  const upon = submitted.map(({ site, ...said }) => ({ site: site.slug, ...said }))
  return {
    problems: problems.kept,
    moreProblems: problems.total - problems.kept.length,
    months: told,
    empty,
    name: createHash('sha256').update(JSON.stringify(upon)).digest('hex').slice(0, 32),
    submitted,
  }
}

/** Puts them to use, all of them. @throws ChangedMeanwhile */
export async function fileMonths(
  transaction: postgres.TransactionSql,
  viewer: Viewer,
  { submitted, months }: CheckedMonths,
): Promise<void> {
  await submitMonths(transaction, viewer.name, submitted)
  const countOf = (is: FiledMonth['is']) => months.filter((one) => one.is === is).length
  await recordIn(transaction, viewer.name, {
    what: 'MONTHS_FILED',
    about: [...new Set(submitted.map(({ site }) => site.slug))].join(' '),
    after: {
      submitted: countOf('NEW'),
      corrected: countOf('CORRECTED'),
      unchanged: countOf('UNCHANGED'),
    },
  })
}

const nameOf = ({ site, month }: { site: string; month: string }) => `${site} ${month}`

/** What somebody typed and did not submit, where the file says otherwise. */
const draftBeside = (report: Report | undefined, counts: MonthCounts): MonthCounts | null =>
  report?.draft && !areSameCounts(report.draft, counts) ? report.draft : null

/** All months of each centre, as they would be. */
function historyOf(
  reports: Iterable<Report>,
  months: readonly FiledMonth[],
): ReadonlyMap<string, ReadonlyMap<string, MonthCounts>> {
  const all = new Map<string, Map<string, MonthCounts>>()
  const add = (site: string, month: string, counts: MonthCounts) => {
    all.set(site, (all.get(site) ?? new Map<string, MonthCounts>()).set(month, counts))
  }
  for (const { site, month, submissions } of reports) {
    const counts = submissions.at(-1)?.counts
    if (counts) add(site, month, counts)
  }
  for (const { site, month, counts } of months) add(site, month, counts)
  return all
}
