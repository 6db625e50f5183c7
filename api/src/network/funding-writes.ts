import { fundingVariants } from '@atlas/geo/network/funding-term'
import { printParty } from '@atlas/geo/network/parties'
import type { Viewer } from '@atlas/geo/rights/rights'
import type postgres from 'postgres'
import { z } from 'zod'
import { forgetAllBeside, forgetFormBeside, keepFormBeside } from '../accounts/form-beside.ts'
import { day, number } from '../accounts/form-fields.ts'
import { type GivenToWrites, type Outcome, type Write, write } from '../accounts/write.ts'
import { recordIn } from '../audit/audit.ts'
import {
  deleteFunding,
  type Funding,
  fundingForm,
  type FundingSaid,
  insertFunding,
  lockedFunding,
  updateFunding,
} from './fundings.ts'
import { partyField, partyThere } from './named-party.ts'
import {
  faultOfStated,
  mayEnterIn,
  mayWriteIn,
  notYours,
  ofEvaluators,
  planningArea,
  stated,
} from './stated.ts'

const noDay = z.literal('').transform(() => null)
const funding = {
  variant: z.enum(fundingVariants),
  firstDay: day,
  lastDay: z.union([noDay, day]),
  ...stated,
}
type FundingForm = z.output<ReturnType<typeof z.strictObject<typeof funding>>>

const saidIn = ({ variant, firstDay, lastDay, source, asOf }: FundingForm): FundingSaid => ({
  variant,
  from: firstDay,
  to: lastDay,
  source,
  asOf,
})

/** Why a funding cannot be saved as it is; null: it can. */
function faultOf(form: FundingForm, given: GivenToWrites): Outcome | null {
  const { variant, firstDay, lastDay, source } = form
  if (lastDay === null && variant === 'PROJECT') return { code: 'NO_LAST_DAY' }
  if (lastDay !== null && lastDay < firstDay) return { code: 'ENDS_BEFORE' }
  return faultOfStated(form, { source }, given)
}

const noFunding: Outcome = { code: 'NO_SUCH_FUNDING' }

/** One that somebody may change; null: there is none for them. */
async function changeable(
  transaction: postgres.TransactionSql,
  id: number,
  viewer: Viewer,
  given: GivenToWrites,
): Promise<Funding | null> {
  const found = await lockedFunding(transaction, id)
  return found && mayWriteIn(given, viewer, found.planningArea) ? found : null
}

const isSame = (one: FundingSaid, other: FundingSaid): boolean =>
  JSON.stringify(fundingForm(one)) === JSON.stringify(fundingForm(other))

const placed = ({ planningArea: code, party }: Pick<Funding, 'planningArea' | 'party'>) => ({
  planningArea: code,
  party: printParty(party),
})

export const fundingWrites: readonly Write[] = [
  write(
    ofEvaluators('foerderung-eintragen'),
    z.strictObject({ planningArea, party: partyField, ...funding }),
    async (form, transaction, viewer, given) => {
      if (!mayEnterIn(given, viewer, form.planningArea)) return notYours
      const there = await partyThere(transaction, form.party, given)
      if (!there) return { code: 'NO_SUCH_PARTY' }
      if (there.planningArea !== form.planningArea) return notYours
      const fault = faultOf(form, given)
      if (fault) return fault
      const said = saidIn(form)
      const id = await insertFunding(transaction, viewer.name, form, said)
      await recordIn(transaction, viewer.name, {
        what: 'FUNDING_ENTERED',
        about: String(id),
        after: { ...placed(form), ...fundingForm(said) },
      })
      return { code: 'FUNDING_SAVED' }
    },
  ),
  write(
    ofEvaluators('foerderung-aendern'),
    z.strictObject({ id: number, version: number, ...funding }),
    async (form, transaction, viewer, given) => {
      const saved = await changeable(transaction, form.id, viewer, given)
      if (!saved) return noFunding
      const fault = faultOf(form, given)
      if (fault) return fault
      const said = saidIn(form)
      const about = String(saved.id)
      const after = { ...placed(saved), ...fundingForm(said) }
      if (form.version !== saved.version && !isSame(saved, said)) {
        const kept = { what: 'FUNDING', about: saved.id, onVersion: form.version } as const
        await keepFormBeside(transaction, viewer.name, { ...kept, said: fundingForm(said) })
        await recordIn(transaction, viewer.name, { what: 'FUNDING_KEPT_BESIDE', about, after })
        return { code: 'FUNDING_CHANGED_MEANWHILE' }
      }
      await updateFunding(transaction, viewer.name, saved.id, said)
      await forgetFormBeside(transaction, viewer.name, { what: 'FUNDING', about: saved.id })
      const before = { ...placed(saved), ...fundingForm(saved) }
      await recordIn(transaction, viewer.name, { what: 'FUNDING_CHANGED', about, before, after })
      return { code: 'FUNDING_SAVED' }
    },
  ),
  write(
    ofEvaluators('foerderung-entfernen'),
    z.strictObject({ id: number, version: number }),
    async ({ id, version }, transaction, viewer, given) => {
      const saved = await changeable(transaction, id, viewer, given)
      if (!saved) return noFunding
      if (saved.version !== version) return { code: 'FUNDING_NOT_REMOVED' }
      await deleteFunding(transaction, id)
      await forgetAllBeside(transaction, { what: 'FUNDING', about: id })
      await recordIn(transaction, viewer.name, {
        what: 'FUNDING_REMOVED',
        about: String(id),
        before: { ...placed(saved), ...fundingForm(saved) },
      })
      return { code: 'FUNDING_REMOVED' }
    },
  ),
]
