import { monthsToSubmit } from '@atlas/geo/counselling/months/remarks'
import { isMonth, type MonthCounts } from '@atlas/geo/counselling/months/report'
import { filersOfMonths, mayEnterOf, mayFileOf, maySeeOf } from '@atlas/geo/rights/rights'
import { type Report, readReports, type Submission } from '../../reports/reports.ts'
import { reportingSites, type ReportingSite } from '../../reports/sites.ts'
import { lastMonthOver } from '../../reports/months-over.ts'
import { builder } from '../../schema/builder.ts'
import { RequestError } from '../../schema/request-error.ts'

/** Who sees something of single counselling centres; of which is looked at beside that. */
const access = ['OPERATOR', 'COORDINATOR', 'PLANNER'] as const

interface Count {
  readonly cell: string
  readonly count: number
}

const MonthCountType = builder.objectRef<Count>('MonthCount').implement({
  access,
  description: 'A number of a month.',
  fields: (t) => ({
    cell: t.exposeString('cell', { description: 'As NEW_CASES or NEW_CASES.SEX.FEMALE.' }),
    count: t.exposeInt('count'),
  }),
})

const listed = (counts: MonthCounts): Count[] =>
  Object.entries(counts).map(([cell, count]) => ({ cell, count }))

const MonthSubmissionType = builder.objectRef<Submission>('MonthSubmission').implement({
  access,
  description: 'What was submitted of a month once.',
  fields: (t) => ({
    at: t.expose('at', { type: 'DateTime' }),
    by: t.exposeString('by'),
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why the one before was wrong; null of the first.',
    }),
    counts: t.field({
      type: [MonthCountType],
      complexity: { multiplier: 20 },
      resolve: ({ counts }) => listed(counts),
    }),
  }),
})

interface SeenReport extends Report {
  readonly mayEnter: boolean
}

const MonthReportType = builder.objectRef<SeenReport>('MonthReport').implement({
  access,
  description: 'What a counselling centre counted in a month.',
  fields: (t) => ({
    month: t.exposeString('month', { description: 'yyyy-mm' }),
    version: t.exposeInt('version', {
      description: 'Another one with each time it is saved.',
    }),
    draft: t.field({
      type: [MonthCountType],
      nullable: true,
      description: 'What is not submitted yet, for those who enter it; null: nothing.',
      complexity: { multiplier: 20 },
      resolve: ({ draft, mayEnter }) => (mayEnter && draft ? listed(draft) : null),
    }),
    savedAt: t.expose('savedAt', { type: 'DateTime' }),
    savedBy: t.exposeString('savedBy'),
    submissions: t.field({
      type: [MonthSubmissionType],
      description: 'The newest last; none: it never was.',
      complexity: { multiplier: 2 },
      resolve: ({ submissions }) => [...submissions],
    }),
  }),
})

interface SeenSite {
  readonly site: ReportingSite
  readonly mayEnter: boolean
  readonly reports: readonly Report[]
}

const CounsellingCentreType = builder.objectRef<SeenSite>('CounsellingCentre').implement({
  access,
  description: 'A counselling centre, with what it counted for itself.',
  fields: (t) => ({
    slug: t.string({ resolve: ({ site }) => site.slug }),
    name: t.string({ resolve: ({ site }) => site.name }),
    planningArea: t.string({
      description: 'The code of the one it is responsible for, or lies in.',
      resolve: ({ site }) => site.planningArea,
    }),
    lastMonthOver: t.string({
      description: 'The newest month that can be submitted: yyyy-mm.',
      resolve: (_, __, { world }) => lastMonthOver(world),
    }),
    mayEnter: t.exposeBoolean('mayEnter', {
      description: 'Whether whoever asks enters its months.',
    }),
    reports: t.field({
      type: [MonthReportType],
      description: 'The newest month first.',
      complexity: { multiplier: 5 },
      resolve: ({ reports, mayEnter }) => reports.map((report) => ({ ...report, mayEnter })),
    }),
  }),
})

interface CentreToFile extends Pick<ReportingSite, 'slug' | 'name'> {
  readonly months: readonly string[]
}

const CentreToFileType = builder.objectRef<CentreToFile>('CentreToFile').implement({
  access: filersOfMonths,
  description: 'A counselling centre whose months somebody may submit as a file.',
  fields: (t) => ({
    slug: t.exposeString('slug'),
    name: t.exposeString('name'),
    months: t.stringList({
      description:
        'What of the last year, and since its first month, is not submitted yet: yyyy-mm.',
      resolve: ({ months }) => [...months],
    }),
  }),
})

builder.queryFields((t) => ({
  centresToFile: t.field({
    access: filersOfMonths,
    type: [CentreToFileType],
    description: 'Those whose months whoever asks may submit as a file, by name.',
    complexity: { multiplier: 2 },
    resolve: async (_, __, { people, viewer, world }) => {
      if (!people) throw new RequestError('NOT_SIGNED_IN', {})
      const centres = reportingSites(world).filter((site) => mayFileOf(viewer, site))
      const slugs = centres.map(({ slug }) => slug)
      const reports = await people.read((sql) => readReports(sql, slugs, null))
      return centres.map(({ slug, name }) => {
        const submitted = reports
          .filter(({ site, submissions }) => site === slug && submissions.length > 0)
          .map(({ month }) => month)
        return { slug, name, months: monthsToSubmit(submitted, lastMonthOver(world)) }
      })
    },
  }),
  counsellingCentres: t.field({
    access,
    type: [CounsellingCentreType],
    description: 'Those of which whoever asks sees what they counted for themselves, by name.',
    args: {
      slug: t.arg.string(),
      month: t.arg.string({ description: 'yyyy-mm; of all where it is left out.' }),
    },
    complexity: { multiplier: 2 },
    resolve: async (_, { slug, month }, { people, viewer, world }) => {
      if (!people) throw new RequestError('NOT_SIGNED_IN', {})
      if (month != null && !isMonth(month)) {
        throw new RequestError('MALFORMED_MONTH', { value: month.slice(0, 40) })
      }
      const seen = reportingSites(world)
        .filter((site) => maySeeOf(viewer, site) && (slug == null || site.slug === slug))
        .map((site) => ({ site, mayEnter: mayEnterOf(viewer, site) }))
      const slugs = seen.map(({ site }) => site.slug)
      const reports = await people.read((sql) => readReports(sql, slugs, month ?? null))
      return seen.map((one) => ({
        ...one,
        reports: reports.filter(
          ({ site, submissions }) =>
            site === one.site.slug && (one.mayEnter || submissions.length > 0),
        ),
      }))
    },
  }),
}))
