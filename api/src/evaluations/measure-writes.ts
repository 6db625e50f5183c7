import { isOpen } from '@atlas/geo/evaluations/cycle'
import { owners } from '@atlas/geo/evaluations/owners'
import { evaluators, mayWriteAbout } from '@atlas/geo/evaluations/who-writes'
import type { Viewer } from '@atlas/geo/rights/rights'
import type { Published } from '@atlas/geo/world/published'
import type postgres from 'postgres'
import { z } from 'zod'
import { forgetFormBeside, keepFormBeside, type TypedForm } from '../accounts/form-beside.ts'
import { type GivenToWrites, type Outcome, type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import { changeable } from './card-writes.ts'
import { day, filledLine, line, number, personalFree, text } from '../accounts/form-fields.ts'
import {
  closeMeasure,
  insertMeasure,
  lockedMeasure,
  type MeasureSaid,
  updateMeasure,
  type WrittenMeasure,
} from './measures.ts'

const measure = {
  title: filledLine(300),
  owner: z.enum(owners),
  office: line(120).transform((said) => (said === '' ? null : said)),
  due: day,
}
type MeasureForm = z.output<ReturnType<typeof z.strictObject<typeof measure>>>

const ofEvaluators = (name: string) => ({ name, access: evaluators })
const noMeasure: Outcome = { code: 'NO_SUCH_MEASURE' }

/** Why a measure cannot be saved as it is; null: it can. */
function faultOf({ title, owner, office }: MeasureForm): Outcome | null {
  if (owner === 'OFFICE' && office === null) return { code: 'NO_OFFICE' }
  const personal = personalFree(title) ? 'office' : 'title'
  const isFree = personalFree(title) && personalFree(office ?? '')
  return isFree ? null : { code: 'TEXT_TELLS_OF_SOMEBODY', about: personal }
}

/** An office is named only where it is the owner. */
const saidIn = ({ title, owner, office, due }: MeasureForm): MeasureSaid => ({
  title,
  owner,
  office: owner === 'OFFICE' ? office : null,
  due,
})

const toldOf = ({ title, owner, office, due }: MeasureSaid) => ({ title, owner, office, due })

const mayWriteIn = (world: Published, viewer: Viewer, code: string): boolean =>
  mayWriteAbout(world, viewer, world.areas.byCode('PLANNING_AREA', code) ?? null)

/**
 * One that somebody may change, as far as it is still the one they saw; where it is not, what they typed is kept for
 * them.
 */
async function seen(
  transaction: postgres.TransactionSql,
  { id, version, typed }: { id: number; version: number; typed: TypedForm },
  viewer: Viewer,
  { world }: GivenToWrites,
): Promise<WrittenMeasure | Outcome> {
  const found = await lockedMeasure(transaction, id)
  if (!found || !mayWriteIn(world, viewer, found.planningArea)) return noMeasure
  const own = { what: 'MEASURE', about: id } as const
  if (found.version === version) {
    await forgetFormBeside(transaction, viewer.name, own)
    return found
  }
  await keepFormBeside(transaction, viewer.name, { ...own, onVersion: version, said: typed })
  const kept = { what: 'MEASURE_KEPT_BESIDE', about: String(id), after: typed }
  await recordIn(transaction, viewer.name, kept)
  return { code: 'MEASURE_CHANGED_MEANWHILE', about: found.title }
}

export const measureWrites: readonly Write[] = [
  write(
    ofEvaluators('massnahme-anlegen'),
    z.strictObject({
      planningArea: z.string().max(20),
      card: number.optional(),
      ...measure,
    }),
    async (form, transaction, viewer, given) => {
      const { planningArea, card = null } = form
      const isKnown = given.world.areas.byCode('PLANNING_AREA', planningArea) !== undefined
      if (!isKnown || !mayWriteIn(given.world, viewer, planningArea))
        return { code: 'NOT_YOUR_AREA', about: '' }
      if (card !== null && !(await changeable(transaction, card, viewer, given))) {
        return { code: 'NO_SUCH_CARD' }
      }
      const fault = faultOf(form)
      if (fault) return fault
      const said = saidIn(form)
      const id = await insertMeasure(transaction, viewer.name, { card, planningArea }, said)
      const after = { ...toldOf(said), planningArea, card }
      await recordIn(transaction, viewer.name, {
        what: 'MEASURE_PLANNED',
        about: String(id),
        after,
      })
      return { code: 'MEASURE_PLANNED', about: said.title }
    },
  ),
  write(
    ofEvaluators('massnahme-aendern'),
    z.strictObject({
      id: number,
      version: number,
      state: z.enum(['PLANNED', 'UNDER_WAY']),
      ...measure,
    }),
    async (form, transaction, viewer, given) => {
      const fault = faultOf(form)
      if (fault) return fault
      const said = { ...saidIn(form), state: form.state }
      const typed = { ...said, office: said.office ?? '' }
      const before = await seen(transaction, { ...form, typed }, viewer, given)
      if ('code' in before) return before
      await updateMeasure(transaction, form.id, said)
      await recordIn(transaction, viewer.name, {
        what: isOpen(before.state) ? 'MEASURE_CHANGED' : 'MEASURE_REOPENED',
        about: String(form.id),
        before: { ...toldOf(before), state: before.state, result: before.result },
        after: { ...toldOf(said), state: said.state },
      })
      return { code: 'MEASURE_CHANGED', about: said.title }
    },
  ),
  write(
    ofEvaluators('massnahme-abschliessen'),
    z.strictObject({
      id: number,
      version: number,
      state: z.enum(['DONE', 'DROPPED']),
      result: text(2000),
    }),
    async ({ state, result, ...form }, transaction, viewer, given) => {
      if (!personalFree(result)) return { code: 'TEXT_TELLS_OF_SOMEBODY', about: 'result' }
      if (result === '') return { code: 'NO_RESULT' }
      const typed = { outcome: state, result }
      const before = await seen(transaction, { ...form, typed }, viewer, given)
      if ('code' in before) return before
      await closeMeasure(transaction, form.id, { state, result })
      await recordIn(transaction, viewer.name, {
        what: 'MEASURE_CLOSED',
        about: String(form.id),
        before: { state: before.state },
        after: { state, result },
      })
      return { code: 'MEASURE_CLOSED', about: before.title }
    },
  ),
]
