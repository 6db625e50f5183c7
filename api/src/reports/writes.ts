import { completed, faultsOf } from '@atlas/geo/counselling/months/faults'
import { readCounts } from '@atlas/geo/counselling/months/read-counts'
import { isMonth, shifted } from '@atlas/geo/counselling/months/report'
import { mayEnterOf, type Viewer } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import { z } from 'zod'
import { personalFree, text } from '../accounts/form-fields.ts'
import { type Act, type Outcome, type Write, write } from '../accounts/write.ts'
import {
  ChangedMeanwhile,
  readReports,
  saveDraft,
  type SaidOfMonth,
  submitMonth,
} from './reports.ts'
import { lastMonthOver } from './months-over.ts'
import { clientDistricts, reportingSites } from './sites.ts'

const texts = z.union([
  z.array(z.string().max(20)),
  z
    .string()
    .max(20)
    .transform((one) => [one]),
])
const names = z.union([
  z.array(z.string().max(80)),
  z
    .string()
    .max(80)
    .transform((one) => [one]),
])

const month = {
  site: z.string().max(200),
  month: z.string().refine(isMonth),
  /** The one that the form was made from. */
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
  /** The names of numbers, and what stands in each, in the same order. */
  cell: names,
  count: texts,
}

type SaidForm = z.output<z.ZodObject<typeof month>>
type Transaction = Parameters<Act>[0]

/** Whatever is refused is what nobody may, or no form of ours sends. */
function saidOf(said: SaidForm, viewer: Viewer, world: Published): SaidOfMonth | Outcome {
  const site = reportingSites(world).find(({ slug }) => slug === said.site)
  // Whether there is such a place is not said to whom it is none of.
  if (!site || !mayEnterOf(viewer, site)) return { code: 'NOT_YOUR_SITE' }
  // Nobody counts what is to come.
  if (said.month > shifted(lastMonthOver(world), 1)) return { code: 'MONTH_NOT_OVER' }
  const pairs = said.cell.map((name, place) => [name, said.count[place] ?? ''] as const)
  const read = readCounts(pairs, clientDistricts(world))
  if (read.unknown.length > 0 || said.cell.length !== said.count.length) {
    return { code: 'NOT_UNDERSTOOD' }
  }
  if (read.malformed.length > 0) return { code: 'NOT_COUNTS', about: read.malformed.join(' ') }
  return { site, month: said.month, version: said.version, counts: read.counts }
}

async function unlessChanged(act: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof ChangedMeanwhile) return { code: 'CHANGED_MEANWHILE' }
    throw error
  }
}

async function submit(
  transaction: Transaction,
  viewer: Viewer,
  world: Published,
  { reason: given, ...form }: SaidForm & { reason: string },
): Promise<Outcome> {
  const said = saidOf(form, viewer, world)
  if ('code' in said) return said
  const districts = clientDistricts(world)
  const reason = given.trim()
  const [report] = await readReports(transaction, [said.site.slug], said.month)
  const isCorrection = (report?.submissions.length ?? 0) > 0
  const refused =
    said.month > lastMonthOver(world)
      ? 'MONTH_NOT_OVER'
      : faultsOf(said.counts, districts).length > 0
        ? 'MONTH_HAS_FAULTS'
        : isCorrection && reason === ''
          ? 'NO_REASON'
          : personalFree(reason)
            ? null
            : 'TELLS_OF_SOMEBODY'
  // What was typed is kept all the same; of what looks like somebody's nothing is.
  if (refused !== null) {
    await saveDraft(transaction, viewer.name, said)
    return { code: refused }
  }
  const counts = completed(said.counts, districts)
  await submitMonth(transaction, viewer.name, { ...said, counts }, isCorrection ? reason : null)
  return { code: isCorrection ? 'MONTH_CORRECTED' : 'MONTH_SUBMITTED' }
}

const operators = ['OPERATOR'] as const

/** What operators write of their counselling centres. */
export const reportWrites: readonly Write[] = [
  write(
    { name: 'kennzahlen-entwurf', access: operators },
    z.strictObject({ ...month, reason: text(500).default('') }),
    ({ reason: _reason, ...form }, transaction, viewer, { world }) => {
      const said = saidOf(form, viewer, world)
      if ('code' in said) return Promise.resolve(said)
      return unlessChanged(async () => {
        await saveDraft(transaction, viewer.name, said)
        return { code: 'MONTH_SAVED' }
      })
    },
  ),
  write(
    { name: 'kennzahlen-abgeben', access: operators },
    z.strictObject({ ...month, reason: text(500).default('') }),
    (form, transaction, viewer, { world }) =>
      unlessChanged(() => submit(transaction, viewer, world, form)),
  ),
]
